import type { Paper } from '@behov/domain';

const endings = { pdf: 'pdf', data: 'json' } as const;

/** Such as `Anbudsförteckning GBG-2017-HOPPET tenders 51.pdf`: what it is, of which case and what in it, at which event. */
export function paperName(
  { title, reference, track, about, seq }: Pick<Paper, 'title' | 'reference' | 'track' | 'about' | 'seq'>,
  kind: keyof typeof endings,
): string {
  const parts = [title, reference, track, about, String(seq)].filter((part) => part !== undefined);
  const name = parts
    .join(' ')
    .replace(/[/\\:*?"<>|]/g, '-')
    .slice(0, 180);
  return `${name}.${endings[kind]}`;
}
