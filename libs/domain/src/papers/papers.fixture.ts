import type { EventFacts, EventType, RecordedEvent } from '../case/event.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { rankedBy } from '../evaluation/consensus.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { documentsOfHoppet, tender } from '../testing/competed.js';
import type { Window } from '../windows/windows.state.js';
import type { Block, Paper, PaperToMake, Shown } from './paper.js';
import type { WholeEvent } from './source.js';
import { writePaper } from './write-paper.js';

const at = '2027-06-15T22:30:00.000Z';
/** The day of every event here, in Stockholm: it is past midnight. */
export const day = '2027-06-16';

export const openTrack = (id: string, changes: Partial<Track> = {}): Track => ({
  id,
  definition: { id: openV1.id, version: openV1.version },
  stage: 'evaluation',
  enteredAt: at,
  round: 1,
  ...changes,
});

/** The case before anything else is said of it: an open procedure in two lots. */
export const plain: CaseState = {
  ...nothing,
  seq: 40,
  organisation: 'goteborg',
  title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
  reference: 'GBG-1',
  cpv: ['45214100-1'],
  lots: [
    { id: '1', title: 'Roofs' },
    { id: '2', title: '2' },
  ],
  tracks: { '1': openTrack('1'), '2': openTrack('2') },
};

const window: Window = {
  ...{ id: 'tenders', stage: 'tenders', track: 'case', receives: 'tender', openTo: null, openers: [] },
  ...{ opensAt: at, dueAt: '2027-06-15T21:59:00.000Z', status: 'opened' },
  submissions: [
    tender('supplier-a', 90_000_000, { climate: 165 }),
    tender('supplier-b', 88_000_000.5, { climate: 240 }),
    tender('supplier-c', 71_000_000, { climate: 290 }),
  ],
};
const agreed = { 'supplier-a': { method: 4 }, 'supplier-b': { method: 3 } };
const checked = {
  'supplier-a': { outcome: 'valid' },
  'supplier-b': { outcome: 'valid' },
  'supplier-c': { outcome: 'rejected', ground: 'non-compliant' },
} as const;
const evaluation = { checked, scored: { 'supplier-a': ['e1', 'e2'] }, agreed };
const examined: CaseState = {
  ...plain,
  documents: { ...documentsOfHoppet, status: 'locked', author: 'procurer-1' },
  windows: { tenders: window },
  evaluations: { '1': evaluation },
};

/** Two of three tenders for the first lot are valid, and ranked: A before B. */
export const compared: CaseState = {
  ...examined,
  evaluations: { '1': { ...evaluation, ranking: rankedBy(examined, openTrack('1'), agreed, []) } },
};

/** An event as the record has it, by the decision-maker. */
export const event = <T extends EventType>(
  type: T,
  facts: EventFacts[T],
  body?: { readonly [name: string]: unknown },
  actor = 'decision-maker',
): WholeEvent =>
  ({
    ...{ type, facts, seq: 40, at, commandId: 'c1' },
    actor: { id: actor, role: 'decision-maker' },
    ...(body ? { body } : {}),
  }) as unknown as WholeEvent & RecordedEvent;

/** What a paper shows at each place, such as `decision/lot`; a table row by row. */
export interface Read {
  readonly [place: string]: string | readonly (readonly string[])[];
}

/**
 * A paper in English, by the places in it; undefined where there is nothing to say.
 * @throws Error where it, or the same in Swedish, has a place without name or words, or a figure that doesn't stand to the right
 */
export function read(
  paper: Omit<PaperToMake, 'language'>,
  changes: Partial<CaseState> = {},
  ...events: readonly WholeEvent[]
): Read | undefined {
  const source = { state: { ...plain, ...changes }, events: [...events, event('WindowClosed', { window: 'x' })] };
  const [sv, en] = (['sv', 'en'] as const).map((language) => writePaper(source, { ...paper, language }));
  for (const one of [sv, en]) if (one && faultsOf(one).length > 0) throw new Error(faultsOf(one).join(', '));
  return en && Object.fromEntries(placesOf(en));
}

const placesOf = ({ title, head, sections }: Paper): readonly (readonly [string, Read[string]])[] => [
  ['title', title],
  ...head.map((one) => [`head/${one.id}`, one.text] as const),
  ...sections.flatMap(({ id, blocks }) => blocks.flatMap((block) => inBlock(id, block))),
];

function inBlock(section: string, block: Block): readonly (readonly [string, Read[string]])[] {
  if (block.kind === 'entries') return block.entries.map((one) => [`${section}/${one.id}`, one.text]);
  if (block.kind === 'text') return [[`${section}/${block.id}`, block.text]];
  return [[`${section}/${block.id}`, block.rows.map((row) => row.map(({ text }) => text))]];
}

/** Where a paper says nothing though it has a place for it, or has two things in one place. */
export function faultsOf({ title, head, sections }: Paper): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const named = (place: string, ...texts: readonly (string | undefined)[]) => {
    if (place.endsWith('/') || texts.some((one) => one?.trim() === '')) faults.push(`nothing at ${place}`);
  };
  const once = (place: string) => (seen.has(place) ? faults.push(`twice ${place}`) : seen.add(place));
  named('title', title);
  for (const one of head) named(`head/${one.id}`, one.label, one.text);
  for (const { id, heading, blocks } of sections) {
    named(`section/${id}`, heading);
    for (const block of blocks) {
      if (block.kind !== 'entries') once(`${id}/${block.id}`);
      if (block.kind === 'text') named(`${id}/${block.id}`, block.label, block.text);
      for (const one of block.kind === 'entries' ? block.entries : []) {
        once(`${id}/${one.id}`);
        named(`${id}/${one.id}`, one.label, one.text);
      }
      if (block.kind !== 'table') continue;
      named(`${id}/${block.id}`, block.caption);
      block.columns.forEach((column, place) => {
        const cells = block.rows.flatMap((row) => row.slice(place, place + 1));
        once(`${id}/${block.id}/${column.id}`);
        named(`${id}/${block.id}/${column.id}`, column.label, ...cells.map(({ text }) => text));
        const right = column.id === 'exact' || cells.some(isFigure);
        if (cells.some(({ value }) => value !== null) && right !== (column.align === 'right'))
          faults.push(`side of ${id}/${block.id}/${column.id}`);
      });
    }
  }
  return faults;
}

const isFigure = ({ value }: Shown) =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'amount' in value);
