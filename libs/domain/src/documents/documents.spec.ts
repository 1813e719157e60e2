import { describe, expect, it } from 'vitest';
import type { Rule } from '../case/rule.js';
import { tasks } from '../case/tasks.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { documented, example, started } from '../testing/competition.js';
import { decisionMaker, lineManager, needsOwner, procurer1, procurer2, supplierA } from '../testing/people.js';
import { eliminationIsPossible, initialAwardIsPossible } from './documents.rules.js';

const written = () =>
  started()
    .give(procurer1, 'WriteDocuments', example('WriteDocuments'))
    .give(procurer1, 'SimulateModel', { version: 1 });
const write = (changes: { readonly [name: string]: unknown }) =>
  started().refused(procurer1, 'WriteDocuments', example('WriteDocuments', changes));
const [climate, method] = example('WriteDocuments')['criteria'] as readonly [object, object];

/** What a limited number to invite takes besides. */
const selecting = { selectionCriteria: [{ id: 'experience', text: 'Projects', of: 10 }], selectionTie: 'lots-drawn' };

describe('Writing the procurement documents', () => {
  it('is done by a procurer or the needs owner', () => {
    expect(written().state.documents).toMatchObject({ version: 1, status: 'draft', author: 'procurer-1' });
    expect(started().refused(needsOwner, 'WriteDocuments', example('WriteDocuments'))).toBe('accepted');
    expect(started().refused(decisionMaker, 'WriteDocuments', example('WriteDocuments'))).toBe('ROLE');
    expect(started().refused(supplierA, 'WriteDocuments', example('WriteDocuments'))).toBe('ROLE');
  });

  it('keeps free text out of the state', () => {
    expect(JSON.stringify(written().state)).not.toContain('no fossil materials');
  });

  it('has no criteria beside the lowest price, and some beside quality', () => {
    expect(write({ awardBasis: 'price' })).toBe('DOC-CRITERIA-BASIS');
    expect(write({ awardBasis: 'price', criteria: [] })).toBe('accepted');
    expect(write({ criteria: [] })).toBe('DOC-CRITERIA-BASIS');
  });

  it('says what each criterion is worth in the chosen model', () => {
    expect(write({ criteria: [{ ...climate, limit: undefined }, method] })).toBe('DOC-CRITERIA-COMPLETE');
    expect(write({ criteria: [climate, climate] })).toBe('DOC-CRITERIA-COMPLETE');
    expect(write({ model: 'B' })).toBe('DOC-CRITERIA-COMPLETE');
    const points = { id: 'method', text: 'Method', measure: 'score', of: 5 };
    expect(write({ model: 'B', criteria: [points] })).toBe('DOC-CRITERIA-COMPLETE');
    const guide = [
      { score: 0, text: 'Nothing.' },
      { score: 5, text: 'All of it.' },
    ];
    expect(write({ model: 'B', criteria: [{ ...points, weight: 40, guide }] })).toBe('accepted');
    const relative = { id: 'price', text: 'Price', measure: 'relative', weight: 60 };
    expect(write({ model: 'B', criteria: [relative] })).toBe('DOC-CRITERIA-COMPLETE');
    expect(write({ model: 'C', criteria: [relative], modelReason: 'The market is wide.' })).toBe('accepted');
  });

  it("does not go below the law's lowest number to invite", () => {
    expect(write({ minimumInvited: 2 })).toBe('DOC-MINIMUM-INVITED');
    expect(write({ minimumInvited: 3, maximumInvited: 3, ...selecting })).toBe('accepted');
    expect(write({ minimumInvited: 4, maximumInvited: 3, ...selecting })).toBe('DOC-MINIMUM-INVITED');
  });

  it('explains why the contract is not divided, unless it is', () => {
    expect(write({ noLotsReason: ' ' })).toBe('DOC-LOTS');
    const lots = [
      { id: '1', title: 'Building' },
      { id: '2', title: 'Yard' },
    ];
    const two = started(undefined, lots);
    expect(two.refused(procurer1, 'WriteDocuments', example('WriteDocuments', { noLotsReason: undefined }))).toBe(
      'accepted',
    );
  });
});

describe('What the documents may announce', () => {
  const lots = [
    { id: '1', title: 'Building' },
    { id: '2', title: 'Yard' },
  ];
  const withoutNegotiation = {
    ...negotiatedV1,
    stages: negotiatedV1.stages.filter((stage) => stage.id !== 'negotiation'),
  };
  const holds = (rule: Rule<never>, body: object, definition: ProcedureDefinition) =>
    rule.holds({ body, definition } as never);

  it('is an award basis that the procedure allows', () => {
    const price = example('WriteDocuments', { awardBasis: 'price', criteria: [] });
    expect(started(twoLotsV1, lots).ask(procurer1, 'WriteDocuments', price)).toMatchObject({
      refusal: { code: 'DOC-AWARD-BASIS', field: 'awardBasis', expected: 'best-price-quality' },
    });
  });

  it('is an award on initial tenders only where there are initial tenders', () => {
    const body = { mayAwardOnInitialTenders: true };
    expect(holds(initialAwardIsPossible, body, negotiatedV1)).toBe(true);
    expect(holds(initialAwardIsPossible, body, withoutNegotiation)).toBe(false);
    expect(holds(initialAwardIsPossible, { mayAwardOnInitialTenders: false }, withoutNegotiation)).toBe(true);
  });

  it('is elimination only where there are rounds', () => {
    expect(holds(eliminationIsPossible, { eliminates: true }, negotiatedV1)).toBe(true);
    expect(holds(eliminationIsPossible, { eliminates: true }, withoutNegotiation)).toBe(false);
    expect(holds(eliminationIsPossible, { eliminates: false }, withoutNegotiation)).toBe(true);
  });
});

describe('Reviewing the procurement documents', () => {
  it("is not done by the author's deputy in the author's place", () => {
    const time = { from: '2027-03-31T22:00:00Z', until: '2027-06-30T22:00:00Z' };
    const play = written().give(lineManager, 'AppointDeputy', {
      person: 'procurer-1',
      deputy: 'deputy',
      role: 'procurer',
      ...time,
    });
    const deputy = { ...procurer2, id: 'deputy' };
    expect(play.refused(deputy, 'ApproveDocuments', { version: 1 })).toBe('DOC-FOUR-EYES');
    expect(play.refused(deputy, 'SendBackDocuments', { version: 1, reasons: 'x' })).toBe('DOC-FOUR-EYES');
  });

  it('is done by a second person: another procurer or the needs owner', () => {
    expect(written().refused(procurer1, 'ApproveDocuments', { version: 1 })).toBe('DOC-FOUR-EYES');
    expect(written().refused(procurer1, 'SendBackDocuments', { version: 1, reasons: 'x' })).toBe('DOC-FOUR-EYES');
    expect(written().give(procurer2, 'ApproveDocuments', { version: 1 }).state.documents?.status).toBe('locked');
    expect(written().refused(needsOwner, 'ApproveDocuments', { version: 1 })).toBe('accepted');
    expect(written().refused(decisionMaker, 'ApproveDocuments', { version: 1 })).toBe('ROLE');
  });

  it('is of the newest version', () => {
    const twice = written().give(procurer1, 'WriteDocuments', example('WriteDocuments'));
    expect(twice.ask(procurer2, 'ApproveDocuments', { version: 1 })).toMatchObject({
      refusal: { code: 'DOC-VERSION', field: 'version', expected: '2' },
    });
    twice.give(procurer1, 'SimulateModel', { version: 2 });
    expect(twice.refused(procurer2, 'ApproveDocuments', { version: 2 })).toBe('accepted');
  });

  it('does not approve contract terms without the right to terminate', () => {
    const without = started().give(
      procurer1,
      'WriteDocuments',
      example('WriteDocuments', { terminationClauses: false }),
    );
    expect(without.refused(procurer2, 'ApproveDocuments', { version: 1 })).toBe('DOC-TERMINATION');
  });

  it('needs something written', () => {
    expect(started().refused(procurer2, 'ApproveDocuments', { version: 1 })).toBe('DOC-WRITTEN');
  });
});

describe('The open work with the documents', () => {
  const open = (play = written()) => tasks(play.state).map(({ command, except }) => [command, except]);

  it('goes from writing to review by others, back when they are sent back, and ends when they are approved', () => {
    expect(open(started())).toEqual([['WriteDocuments', undefined]]);
    expect(open()).toEqual([['ApproveDocuments', ['procurer-1']]]);
    const back = written().give(needsOwner, 'SendBackDocuments', { version: 1, reasons: 'x' });
    expect(open(back)).toEqual([['WriteDocuments', undefined]]);
    expect(back.refused(needsOwner, 'ApproveDocuments', { version: 1 })).toBe('DOC-WRITTEN');
    expect(open(documented())).toEqual([['PublishNotice', undefined]]);
  });

  it('begins anew when approved documents are changed before the notice', () => {
    const changed = documented().give(procurer2, 'WriteDocuments', example('WriteDocuments'));
    expect(changed.state.tracks['case']?.stage).toBe('documents');
    expect(open(changed)).toEqual([['SimulateModel', undefined]]);
    changed.give(procurer2, 'SimulateModel', { version: 2 });
    expect(open(changed)).toEqual([['ApproveDocuments', ['procurer-2']]]);
  });
});
