import { canonicalJson } from '@behov/sealing';
import type { CompetitionFile } from '../competition-file.js';
import { fails, notShown, orHolds, type Finding } from '../finding.js';
import { hashOf } from '../hash.js';

/** The documents have their digest, and each lot was compared by what they say. */
export async function documents({ documents: published, lots }: CompetitionFile): Promise<readonly Finding[]> {
  if (!published?.digest) {
    return [notShown('DOCUMENTS', undefined, 'Filen har inga handlingar', 'The file has no documents')];
  }
  const { version, terms, digest } = published;
  const changed =
    (await hashOf(canonicalJson(terms))) === digest && terms.version === version
      ? []
      : [
          fails(
            'DOCUMENTS',
            undefined,
            'Villkoren är inte de som kontrollsumman gäller.',
            'The terms are not those of the digest.',
          ),
        ];
  const asPublished: Readonly<Record<string, unknown>> = { ...terms };
  const other = lots.flatMap(({ lot, evaluation }) =>
    Object.entries(evaluation.terms)
      .filter(([name, term]) => canonicalJson(term) !== canonicalJson(asPublished[name]))
      .map(([name]) =>
        fails('DOCUMENTS', lot, `Annat än handlingarna säger: ${name}`, `Other than published: ${name}`),
      ),
  );
  const versions = lots
    .filter(({ evaluation }) => evaluation.documentsVersion !== version)
    .map(({ lot }) => fails('DOCUMENTS', lot, 'En annan version av handlingarna', 'Another version of the documents'));
  return orHolds('DOCUMENTS', undefined, [...changed, ...other, ...versions]);
}
