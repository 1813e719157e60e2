import type { PublishedCompetition, PublishedWindow } from '@behov/domain';

/** What was opened in a window, and by whom (LOU 12:10). */
export interface OpeningList extends Pick<PublishedCompetition, 'case' | 'organisation' | 'reference' | 'madeAt'> {
  readonly window: Omit<PublishedWindow, 'chain'>;
}

/** Undefined for a window that isn't opened. */
export function openingList(published: PublishedCompetition, id: string): OpeningList | undefined {
  const { case: of, organisation, reference, madeAt, windows } = published;
  const found = windows.find((one) => one.id === id);
  if (!found) return undefined;
  const { chain: _chain, ...window } = found;
  return { case: of, organisation, reference, madeAt, window };
}
