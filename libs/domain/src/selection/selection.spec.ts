import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { documented, example, noticed, requested, selected, started, three } from '../testing/competition.js';
import { decisionMaker, evaluator1, procurer1 } from '../testing/people.js';

const four = [...three, 'supplier-d'];
const qualified = (from: readonly string[], play = requested(from)) => {
  for (const supplier of from) play.give(procurer1, 'QualifyCandidate', { supplier });
  return play;
};
const decide = (invited: readonly string[], play = qualified(four)) =>
  play.refused(decisionMaker, 'DecideSelection', { invited, reasons: 'x' });

describe('Examining the requests', () => {
  it('is for the procurer, one by one', () => {
    const open = (play = requested()) => tasks(play.state).map(({ command, about }) => [command, about]);
    expect(open()).toEqual(three.map((supplier) => ['QualifyCandidate', supplier]));
    const one = requested().give(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' });
    expect(open(one)).toHaveLength(2);
    expect(requested().refused(evaluator1, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('ROLE');
  });

  it('does not know one who has not applied', () => {
    expect(requested().refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-x' })).toBe('CANDIDATE-KNOWN');
    expect(requested().refused(procurer1, 'QualifyCandidate', { supplier: 'constructor' })).toBe('CANDIDATE-KNOWN');
    expect(requested().refused(procurer1, 'RejectCandidate', example('RejectCandidate', { supplier: 'x' }))).toBe(
      'CANDIDATE-KNOWN',
    );
  });

  it('does not qualify one that is excluded', () => {
    const play = requested().happened(
      {
        type: 'ExclusionRaised',
        facts: {
          exclusion: 'x1',
          supplier: 'supplier-a',
          ground: 'taxes',
          concerns: 'supplier',
          answersDueOn: '2027-06-20',
        },
      },
      { type: 'ExclusionDecided', facts: { exclusion: 'x1', supplier: 'supplier-a', outcome: 'excluded' } },
    );
    expect(play.refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('CANDIDATE-EXCLUDED');
    expect(play.refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-b' })).toBe('accepted');
  });
});

describe('Deciding the selection', () => {
  it('waits until every request is examined', () => {
    const play = requested().give(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' });
    expect(decide(['supplier-a'], play)).toBe('SELECTION-ALL-DECIDED');
    expect(tasks(play.state).some((one) => one.command === 'DecideSelection')).toBe(false);
    expect(tasks(qualified(three).state).map((one) => one.command)).toEqual(['DecideSelection']);
  });

  it('invites at least three', () => {
    expect(decide(three)).toBe('accepted');
    expect(decide(['supplier-a', 'supplier-b'])).toBe('SELECTION-MINIMUM');
    expect(decide(['supplier-a', 'supplier-b', 'supplier-b'])).toBe('SELECTION-MINIMUM');
  });

  it('keeps the higher number of the documents', () => {
    const play = () => qualified(four, requested(four, noticed(documented(started(), { minimumInvited: 4 }))));
    expect(decide(three, play())).toBe('SELECTION-MINIMUM');
    expect(decide(four, play())).toBe('accepted');
  });

  it('goes on with the qualified alone when they are fewer', () => {
    const two = ['supplier-a', 'supplier-b'];
    expect(decide(two, qualified(two))).toBe('accepted');
    expect(decide(['supplier-a'], qualified(two))).toBe('SELECTION-MINIMUM');
  });

  it('never adds one who has not applied or is not qualified', () => {
    expect(decide([...three, 'supplier-x'])).toBe('SELECTION-APPLICANTS');
    expect(decide([...three, 'constructor'])).toBe('SELECTION-APPLICANTS');
    const rejected = qualified(three, requested(four)).give(
      procurer1,
      'RejectCandidate',
      example('RejectCandidate', { supplier: 'supplier-d' }),
    );
    expect(decide(four, rejected)).toBe('SELECTION-QUALIFIED');
    expect(decide(three, rejected)).toBe('accepted');
  });

  it('keeps the highest number of the documents', () => {
    const play = () =>
      qualified(
        four,
        requested(
          four,
          noticed(
            documented(started(), {
              maximumInvited: 3,
              selectionCriteria: [{ id: 'experience', text: 'Projects', of: 10 }],
              selectionTie: 'lots-drawn',
            }),
          ),
        ),
      );
    expect(decide(four, play())).toBe('SELECTION-MAXIMUM');
    expect(decide(three, play())).toBe('SELECTION-SCORED');
  });

  it('cannot be made when nobody is qualified', () => {
    expect(decide([], requested([]))).toBe('SELECTION-NOBODY');
  });

  it('is told to those who are not invited', () => {
    const play = qualified(four);
    const before = play.state;
    const event = play.give(decisionMaker, 'DecideSelection', { invited: three, reasons: 'x' }).events.at(-1)!;
    expect(play.state.competitors['supplier-d']?.status).toBe('not-invited');
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-d'] });
  });
});

describe('The invitation', () => {
  const invite = (changes: object, play = selected()) =>
    play.refused(procurer1, 'InviteTenderers', example('InviteTenderers', { ...changes }));

  it('goes to all selected at once and opens the window to them alone', () => {
    const play = selected();
    const before = play.state;
    play.give(procurer1, 'InviteTenderers', example('InviteTenderers'));
    const event = play.events.find((one) => one.type === 'TenderersInvited')!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: three });
    expect(play.state.windows['initial-tenders']).toMatchObject({
      track: 'case',
      receives: 'tender',
      openTo: three,
      dueAt: '2027-08-13T21:59:00.000Z',
    });
    expect(play.state.tracks['case']?.stage).toBe('initial-tenders');
    expect(Object.values(play.state.competitors).map((one) => one.status)).toEqual(three.map(() => 'invited'));
  });

  it('leaves 25 days for electronic tenders, to the last minute', () => {
    // Day 25 after Monday 21 June is Friday 16 July.
    expect(invite({ tendersDueAt: '2027-07-16T21:58:59.999Z', questionsUntilOn: undefined })).toBe('WINDOW-MINIMUM');
    expect(invite({ tendersDueAt: '2027-07-16T21:59:00Z', questionsUntilOn: undefined })).toBe('accepted');
  });

  it('leaves 30 days for others', () => {
    const onPaper = () =>
      selected(three, requested(three, noticed(documented(started(), { electronicTenders: false }))));
    const at = (tendersDueAt: string) => invite({ tendersDueAt, questionsUntilOn: undefined }, onPaper());
    expect(at('2027-07-21T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(at('2027-07-21T21:59:00Z')).toBe('accepted');
  });

  it('gives no lot a time that is not there', () => {
    expect(invite({ lots: [{ lot: '2', tendersDueAt: '2027-08-20T21:59:00Z' }] })).toBe('WINDOW-LOT');
  });
});
