import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { decisionMaker, needsOwner, procurer1, procurer2, stranger, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { agreed, approved, carriedOut, proposal, sek, unforeseeable } from './carried-out.fixture.js';

type Content = { readonly [name: string]: unknown };

const propose = (changes: Content = {}, play: Play = carriedOut()) =>
  play.refused(procurer1, 'ProposeModification', proposal(changes));
const why = (changes: Content, play: Play = carriedOut()) => {
  const decision = play.ask(procurer1, 'ProposeModification', proposal(changes));
  return decision.ok ? undefined : decision.refusal;
};

describe('Proposing a modification', () => {
  it('is for procurers and whoever has the need, while the contract is carried out', () => {
    const play = carriedOut();
    expect(play.refused(needsOwner, 'ProposeModification', proposal())).toBe('accepted');
    expect(play.refused(decisionMaker, 'ProposeModification', proposal())).toBe('ROLE');
    expect(play.refused(supplierA, 'ProposeModification', proposal())).toBe('ROLE');
    expect(play.refused(stranger, 'ProposeModification', proposal())).toBe('ROLE');
  });

  it('numbers them in each contract, and keeps their texts apart', () => {
    const play = carriedOut();
    play.give(procurer1, 'ProposeModification', proposal()).give(needsOwner, 'ProposeModification', proposal());
    expect(play.state.modifications['1']).toMatchObject([
      { id: 'm1', status: 'proposed', proposedBy: 'procurer-1', proposedOn: '2028-02-01', increase: sek(1_000_000) },
      { id: 'm2', status: 'proposed', proposedBy: 'needs-owner' },
    ]);
    expect(JSON.stringify(play.state)).not.toContain('A part is exchanged');
    expect(play.events.at(-1)).toMatchObject({ type: 'ModificationProposed' });
  });

  it('is refused where the ground that is named does not hold, with its numbers and the grounds that do', () => {
    expect(propose({ increase: sek(13_874_999.99) })).toBe('accepted');
    const refusal = why({ increase: sek(13_875_000) });
    expect(refusal).toMatchObject({ code: 'MODIFICATION-GROUND', expected: 'not-material', field: 'ground' });
    expect(refusal?.says.en.replaceAll('\u00a0', ' ')).toContain(
      '13 875 000 SEK of 92 500 000 SEK is 15 %; the limit is 15 %. These hold: not-material (LOU 17:14).',
    );
  });

  it('is a new procurement where no ground holds', () => {
    const material = { ...(proposal()['material'] as object), considerablyWider: true };
    const refusal = why({ increase: sek(40_000_000), natureSame: false, material });
    expect(refusal).toMatchObject({ code: 'MODIFICATION-GROUND', expected: 'new-procurement' });
    expect(refusal?.says.sv).toContain('ny upphandling (17:8)');
    expect(refusal?.says.sv).toContain('sägas upp (17:17)');
  });

  it('counts what was approved before, whether both parties have agreed yet or not', () => {
    const play = approved(carriedOut(), { increase: sek(8_000_000) });
    expect(propose({ increase: sek(5_875_000) }, play)).toBe('MODIFICATION-GROUND');
    expect(propose({ increase: sek(5_874_999.99) }, play)).toBe('accepted');
    const undecided = carriedOut().give(procurer1, 'ProposeModification', proposal({ increase: sek(8_000_000) }));
    expect(propose({ increase: sek(5_875_000) }, undecided)).toBe('accepted');
    const gone = play.give(procurer1, 'WithdrawModification', { modification: 'm1', reasons: 'Not needed.' });
    expect(propose({ increase: sek(5_875_000) }, gone)).toBe('accepted');
  });

  it('takes the amount that is missing as not shown', () => {
    const play = carriedOut();
    play.state = { ...play.state, thresholds: [] };
    const refusal = why({ material: { ...(proposal()['material'] as object), balanceShifts: true } }, play);
    expect(refusal?.code).toBe('MODIFICATION-GROUND');
    expect(refusal?.says.en).toContain('Cannot be tried: The net cumulative value');
  });

  it("gives amounts in the contract's currency, to the öre", () => {
    expect(propose({ increase: { amount: 1, currency: 'EUR' } })).toBe('MODIFICATION-AMOUNT');
    expect(propose({ decrease: { amount: 1, currency: 'EUR' } })).toBe('MODIFICATION-AMOUNT');
    expect(propose({ increase: sek(0.001) })).toBe('MODIFICATION-AMOUNT');
    expect(propose({ increase: sek(0.01) })).toBe('accepted');
  });

  it('moves the last day to one that has not passed', () => {
    expect(propose({ newEndsOn: '2028-01-31' })).toBe('MODIFICATION-END');
    expect(propose({ newEndsOn: '2028-02-01' })).toBe('accepted');
  });

  it('rests an indexed value on its clause', () => {
    const indexation = { clause: 'Section 7', value: sek(100_000_000) };
    expect(propose({ increase: sek(14_000_000), indexation })).toBe('accepted');
    expect(propose({ indexation: { ...indexation, clause: ' ' } })).toBe('MODIFICATION-INDEX');
    expect(propose({ indexation: { ...indexation, value: sek(0) } })).toBe('MODIFICATION-INDEX');
  });

  it('says which circumstances could not be foreseen, where that is the ground', () => {
    expect(propose(unforeseeable)).toBe('accepted');
    expect(propose({ ...unforeseeable, circumstances: ' ' })).toBe('MODIFICATION-CIRCUMSTANCES');
    expect(propose({ ...unforeseeable, circumstances: undefined })).toBe('MODIFICATION-CIRCUMSTANCES');
  });

  it('is not made of an option: the contract has it already', () => {
    const play = carriedOut();
    const { content } = play.state.contracts['1']!;
    const options = [{ id: 'yard', text: 'The yard.', value: sek(1_000_000) }];
    play.happened({
      type: 'ContractSettled',
      facts: { track: '1', supplier: 'supplier-a', content: { ...content!, options } },
    });
    const byClause = { ground: 'clause', withinClause: true, increase: sek(1) };
    expect(why({ ...byClause, clause: 'yard' }, play)).toMatchObject({
      code: 'MODIFICATION-OPTION',
      expected: 'ExerciseOption',
    });
    expect(propose({ ...byClause, clause: 'components' }, play)).toBe('accepted');
  });

  it('gives reasons', () => {
    expect(propose({ reasons: ' ' })).toBe('MODIFICATION-REASONS');
  });
});

describe('One need in several modifications', () => {
  const half = { ...unforeseeable, increase: sek(46_250_000) };

  it('is told from the earlier ones on the same ground, or counts together with them', () => {
    const play = approved(carriedOut(), half);
    expect(propose(half, play)).toBe('MODIFICATION-SPLIT');
    expect(propose({ ...half, separateReasons: ' ' }, play)).toBe('MODIFICATION-SPLIT');
    expect(propose({ ...half, separateReasons: 'Another building.' }, play)).toBe('accepted');
    expect(propose({ ...half, belongsWith: ['m1'] }, play)).toBe('MODIFICATION-GROUND');
    expect(propose({ ...half, belongsWith: ['m1'], increase: sek(0) }, play)).toBe('accepted');
    expect(why(half, play)).toMatchObject({ expected: 'm1', field: 'separateReasons' });
  });

  it('names modifications that were decided on', () => {
    expect(propose({ belongsWith: ['m1'] })).toBe('MODIFICATION-EARLIER');
    expect(propose({ belongsWith: ['m1'] }, approved(carriedOut()))).toBe('accepted');
    const undecided = carriedOut().give(procurer1, 'ProposeModification', proposal());
    expect(propose({ belongsWith: ['m1'] }, undecided)).toBe('MODIFICATION-EARLIER');
  });

  it('is not asked of grounds without a limit for each', () => {
    expect(propose({}, approved(carriedOut()))).toBe('accepted');
  });
});

describe('Further development', () => {
  const further = { furtherDevelopment: true };

  it('is made within the contract by a clause, or where it is not material', () => {
    const byClause = { ...further, ground: 'clause', clause: 'components', withinClause: true };
    expect(propose({ ...byClause, increase: sek(3_000_000) })).toBe('accepted');
    expect(propose({ ...further, ground: 'not-material' })).toBe('accepted');
  });

  it('is not made on another ground, even where that one holds', () => {
    expect(why(further)).toMatchObject({ code: 'MODIFICATION-DEVELOPMENT', expected: 'not-material' });
  });

  it('is otherwise a new case that inherits the thread', () => {
    const material = { ...(proposal()['material'] as object), considerablyWider: true };
    const refusal = why({ ...further, material });
    expect(refusal?.code).toBe('MODIFICATION-DEVELOPMENT');
    expect(refusal?.says.en).toContain('new case that inherits the thread');
  });
});

describe('Deciding on a modification', () => {
  const proposed = () => carriedOut().give(procurer1, 'ProposeModification', proposal({ increase: sek(8_000_000) }));
  const decide = (changes: Content = {}) => ({ modification: 'm1', outcome: 'approved', reasons: 'Yes.', ...changes });

  it('is asked of the decision-maker', () => {
    const found = tasks(proposed().state).filter((one) => one.command === 'DecideModification');
    expect(found).toMatchObject([{ about: 'm1', roles: ['decision-maker'] }]);
    expect(proposed().refused(procurer2, 'DecideModification', decide())).toBe('ROLE');
  });

  it('is done once, with reasons', () => {
    const play = proposed();
    expect(play.refused(decisionMaker, 'DecideModification', decide({ modification: 'm2' }))).toBe(
      'MODIFICATION-STATUS',
    );
    expect(play.refused(decisionMaker, 'DecideModification', decide({ reasons: ' ' }))).toBe(
      'MODIFICATION-DECISION-REASONS',
    );
    play.give(decisionMaker, 'DecideModification', decide());
    expect(play.state.modifications['1']).toMatchObject([{ status: 'approved', decidedOn: '2028-02-01' }]);
    expect(play.refused(decisionMaker, 'DecideModification', decide())).toBe('MODIFICATION-STATUS');
  });

  it('is not for whoever proposed it', () => {
    const play = proposed();
    play.state = {
      ...play.state,
      modifications: { '1': play.state.modifications['1']!.map((one) => ({ ...one, proposedBy: 'decision-maker' })) },
    };
    expect(play.refused(decisionMaker, 'DecideModification', decide())).toBe('MODIFICATION-FOUR-EYES');
  });

  it('tries the ground again: others may count since', () => {
    const play = proposed();
    approved(play, { increase: sek(5_875_000) });
    expect(play.refused(decisionMaker, 'DecideModification', decide())).toBe('MODIFICATION-GROUND');
    expect(play.refused(decisionMaker, 'DecideModification', decide({ outcome: 'rejected' }))).toBe('accepted');
  });

  it('leaves nothing but the name of what was rejected', () => {
    const play = proposed().give(decisionMaker, 'DecideModification', decide({ outcome: 'rejected' }));
    expect(play.state.modifications['1']).toEqual([
      { id: 'm1', ground: 'small', proposedBy: 'procurer-1', proposedOn: '2028-02-01', status: 'rejected' },
    ]);
  });
});

describe('Withdrawing a modification', () => {
  const withdraw = { modification: 'm1', reasons: 'The supplier declined.' };

  it('is possible until both parties have agreed', () => {
    expect(approved(carriedOut()).refused(needsOwner, 'WithdrawModification', withdraw)).toBe('accepted');
    expect(agreed(carriedOut()).refused(needsOwner, 'WithdrawModification', withdraw)).toBe('MODIFICATION-STATUS');
    const play = approved(carriedOut()).give(procurer1, 'WithdrawModification', withdraw);
    expect(play.state.modifications['1']).toMatchObject([{ status: 'withdrawn' }]);
    expect(play.refused(procurer1, 'WithdrawModification', withdraw)).toBe('MODIFICATION-STATUS');
  });

  it('has reasons', () => {
    const play = approved(carriedOut());
    expect(play.refused(procurer1, 'WithdrawModification', { ...withdraw, reasons: ' ' })).toBe(
      'MODIFICATION-DECISION-REASONS',
    );
  });
});

describe('Twenty modifications', () => {
  it('are small facts in the state', () => {
    const play = carriedOut();
    const before = JSON.stringify(play.state).length;
    for (let at = 0; at < 20; at += 1) agreed(play, { ground: 'not-material', what: 'x'.repeat(8000) });
    expect((JSON.stringify(play.state).length - before) / 20).toBeLessThan(700);
  });
});
