import type { documentsOfHoppet } from './competed.js';
import { announced } from './competed.js';
import { declared } from './declared.js';
import { evaluator1, evaluator2, procurer1, procurer2 } from './people.js';
import type { Play } from './play.js';
import type { Brought } from '../case/command.js';

const suppliers = ['supplier-a', 'supplier-b', 'supplier-c'];
const method: Readonly<Record<string, number>> = { 'supplier-a': 4, 'supplier-b': 3, 'supplier-c': 2 };
const nothing = { openers: ['procurer-1', 'procurer-2'], head: '0'.repeat(64), submissions: [], late: [] };
const motive = 'Read against the published levels.';

/** When the tenders of {@link judged} were due. */
export const tendersDueAt = '2027-09-01T22:00:00.000Z';

/**
 * A case whose tenders were opened by two who certified their list, then examined, scored and agreed by the commands themselves,
 * and awarded to who came first.
 * @param brought what the record brings to the opening
 */
export function judged(brought: Brought, documents: Partial<typeof documentsOfHoppet> = {}): Play {
  const window = 'final-tenders';
  const play = announced({ documents })
    .happened(
      { type: 'WindowClosed', facts: { window: 'requests' } },
      { type: 'WindowOpened', facts: { window: 'requests', ...nothing } },
      { type: 'SelectionDecided', facts: { invited: suppliers, notInvited: [] } },
      { type: 'TenderersInvited', facts: { suppliers } },
      ...announcedWindow('initial-tenders', '2027-05-03T22:00:00.000Z'),
      { type: 'WindowOpened', facts: { window: 'initial-tenders', ...nothing } },
      { type: 'NegotiationClosed', facts: { track: 'case', round: 1 } },
      ...announcedWindow(window, tendersDueAt),
    )
    .on('2027-09-02T10:00:00Z')
    .happened({
      type: 'WindowOpened',
      facts: {
        window,
        openers: [procurer1.id, procurer2.id],
        envelope: 'tender',
        head: brought.head ?? '',
        list: brought.list ?? '',
        submissions: brought.submissions ?? [],
        late: brought.late ?? [],
      },
    });
  for (const one of [procurer1, procurer2]) play.give(one, 'CertifyOpening', { window });
  return agreed(declared(play), brought.submissions?.map(({ supplier }) => supplier) ?? []);
}

const announcedWindow = (stage: string, dueAt: string) =>
  [
    {
      type: 'WindowAnnounced',
      facts: {
        id: stage,
        stage,
        track: 'case',
        receives: 'tender',
        openTo: suppliers,
        opensAt: '2027-04-01T08:00:00.000Z',
        dueAt,
        envelopes: [{ id: 'tender', recipient: 'age1window001' }],
      },
    },
    { type: 'WindowClosed', facts: { window: stage } },
  ] as const;

function agreed(play: Play, tenderers: readonly string[]): Play {
  const score = (supplier: string) => ({ criterion: 'method', score: method[supplier] ?? 0 });
  for (const supplier of tenderers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
  for (const by of [evaluator1, evaluator2]) {
    for (const supplier of tenderers) play.give(by, 'ScoreTender', { supplier, scores: [score(supplier)], motive });
  }
  play.give(procurer1, 'AgreeEvaluation', {
    agreed: tenderers.map((supplier) => ({ supplier, ...score(supplier), motive })),
  });
  const winner = play.state.evaluations['1']?.ranking?.[0]?.supplier ?? '';
  return play.happened(
    { type: 'AwardProposed', facts: { track: '1', suppliers: [winner] } },
    { type: 'AwardDecided', facts: { track: '1', suppliers: [winner] } },
  );
}
