import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { decisionMaker, evaluator1, procurer1 } from '../testing/people.js';
import { byPrice, documentsApproved, worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';

type Ref = Parameters<typeof begun>[0];
type Asked = readonly { readonly supplier: string; readonly reasons: string }[];

const withoutNotice = { id: 'negotiated-without-notice', version: 1 };
const directAward = { id: 'direct-award', version: 1 };
const asked = (...suppliers: readonly string[]): Asked =>
  suppliers.map((supplier) => ({ supplier, reasons: `Has delivered before: ${supplier}.` }));
const two = asked('supplier-b', 'supplier-a');
const tendersDueAt = '2027-05-31T21:59:00Z';

/** Documents are approved; the invitation is next, on Monday 10 May 2027. */
const ready = (procedure: Ref = withoutNotice, ground: string | undefined = 'extreme-urgency') =>
  perform(begun(procedure, ground), documentsApproved(byPrice)).on('2027-05-10T08:00:00Z');
const ask = (changes: object = {}, play = ready()) =>
  play.ask(procurer1, 'InviteSuppliers', { suppliers: two, tendersDueAt, ...changes });
const code = (...given: Parameters<typeof ask>) => {
  const decision = ask(...given);
  return decision.ok ? 'accepted' : decision.refusal.code;
};
const invited = (changes: object = {}, play = ready()) =>
  play.give(procurer1, 'InviteSuppliers', { suppliers: two, tendersDueAt, ...changes });
const recorded = (changes: object = {}, play = ready()) =>
  invited(changes, play).whole.find(({ type }) => type === 'SuppliersInvited');

describe('The ground for inviting without a notice', () => {
  it('is one of those that the procedure knows', () => {
    expect(code({}, ready(withoutNotice, 'extreme-urgency'))).toBe('accepted');
    expect(code({}, ready(withoutNotice, 'adaptation'))).toBe('INVITE-GROUND');
    expect(code({}, perform(begun(withoutNotice), documentsApproved(byPrice)).on('2027-05-10'))).toBe('INVITE-GROUND');
  });

  it('is remedied by who decides, among those that are named', () => {
    const decision = ask({}, ready(withoutNotice, 'adaptation'));
    if (decision.ok) throw new Error('accepted');
    const { expected, says, who } = decision.refusal;
    expect(expected?.split(', ')).toEqual(expect.arrayContaining(['technical', 'exclusive-rights', 'extreme-urgency']));
    expect(says.en).toContain(expected);
    expect(who).toEqual(['decision-maker']);
  });
});

describe('Inviting all who were qualified earlier', () => {
  const after = (ground: string, allQualifiedInvited?: boolean) =>
    ask({ allQualifiedInvited }, ready(withoutNotice, ground));

  it.each([
    ['unacceptable-tenders', true, 'accepted'],
    ['unacceptable-tenders', false, 'INVITE-ALL-QUALIFIED'],
    ['unacceptable-tenders', undefined, 'INVITE-ALL-QUALIFIED'],
    ['extreme-urgency', undefined, 'accepted'],
    ['extreme-urgency', false, 'accepted'],
  ])('is affirmed where the ground is %s, so that %s is %s', (ground, affirmed, outcome) => {
    const decision = after(ground, affirmed);
    expect(decision.ok ? 'accepted' : decision.refusal.code).toBe(outcome);
  });

  it('is asked for in its field', () => {
    expect(after('unacceptable-tenders')).toMatchObject({ refusal: { field: 'allQualifiedInvited' } });
  });
});

describe('The suppliers who are asked', () => {
  it('are named once each', () => {
    expect(ask({ suppliers: [...two, ...asked('supplier-a')] })).toMatchObject({
      refusal: { code: 'INVITE-NAMED', field: 'suppliers' },
    });
  });

  it('have each the reasons why they are asked', () => {
    const [first] = two;
    expect(code({ suppliers: [first, { supplier: 'supplier-a', reasons: ' \n' }] })).toBe('INVITE-NAMED');
    expect(code({ suppliers: [{ supplier: 'supplier-a', reasons: '' }, first] })).toBe('INVITE-NAMED');
  });

  it.each([
    [directAward, 'below-limit', 300_000, 1, undefined, 'INVITE-ONE'],
    [directAward, 'below-limit', 300_000, 1, '  ', 'INVITE-ONE'],
    [directAward, 'below-limit', 300_000, 1, 'The only one in the region.', 'accepted'],
    [directAward, 'below-limit', 300_000, 2, undefined, 'accepted'],
    [withoutNotice, 'exclusive-rights', 95_000_000, 1, undefined, 'accepted'],
  ])('in %j on the ground %s for %i may be %i, and one alone because of “%s”: %s', (...row) => {
    const [procedure, ground, value, many, why, outcome] = row;
    const play = perform(worth(begun(procedure, ground), value), documentsApproved(byPrice)).on('2027-05-10T08:00:00Z');
    const decision = ask({ suppliers: two.slice(0, many), onlyOneReasons: why }, play);
    expect(decision.ok ? 'accepted' : decision.refusal.code).toBe(outcome);
    if (!decision.ok) expect(decision.refusal.field).toBe('onlyOneReasons');
  });
});

describe('An invitation of named suppliers', () => {
  it('waits for the procurer alone', () => {
    expect(tasks(ready().state)).toMatchObject([{ command: 'InviteSuppliers', roles: ['procurer'] }]);
    for (const actor of [decisionMaker, evaluator1]) {
      expect(ready().refused(actor, 'InviteSuppliers', { suppliers: two, tendersDueAt })).toBe('ROLE');
    }
  });

  it('records whom it asks and keeps why apart', () => {
    expect(recorded()).toMatchObject({ facts: { suppliers: ['supplier-b', 'supplier-a'] }, body: { suppliers: two } });
    expect(Object.keys(recorded()?.body ?? {})).toEqual(['suppliers']);
    const said = { allQualifiedInvited: true, onlyOneReasons: 'Nobody else is there.' };
    expect(recorded(said)?.body).toEqual({ suppliers: two, ...said });
  });

  it('makes those who are asked the competitors, from its instant on', () => {
    const { state } = invited();
    expect(state.competitors).toEqual({
      'supplier-a': { supplier: 'supplier-a', status: 'invited' },
      'supplier-b': { supplier: 'supplier-b', status: 'invited' },
    });
    expect(state.invitedAt).toBe('2027-05-10T08:00:00.000Z');
  });

  it('opens the window to them until its deadline, with a last day for questions where one is set', () => {
    const window = (changes: object) => invited(changes).state.windows['initial-tenders'];
    expect(window({})).toMatchObject({
      openTo: ['supplier-b', 'supplier-a'],
      opensAt: '2027-05-10T08:00:00.000Z',
      dueAt: '2027-05-31T21:59:00.000Z',
    });
    expect(window({})?.questionsUntilOn).toBeUndefined();
    expect(window({ questionsUntilOn: '2027-05-21' })?.questionsUntilOn).toBe('2027-05-21');
  });

  it('takes a last day for questions from today through the last day for tenders', () => {
    expect(code({ questionsUntilOn: '2027-05-09' })).toBe('WINDOW-QUESTIONS');
    expect(code({ questionsUntilOn: '2027-05-10' })).toBe('accepted');
    expect(code({ questionsUntilOn: '2027-05-31' })).toBe('accepted');
    expect(code({ questionsUntilOn: '2027-06-01' })).toBe('WINDOW-QUESTIONS');
  });

  it('is mailed to those who are asked', () => {
    const play = ready();
    const before = play.state;
    const event = invited({}, play).events.find(({ type }) => type === 'SuppliersInvited')!;
    const [mail] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-b', 'supplier-a'] });
    expect(mail?.subject.sv).toContain('GBG-2017-HOPPET');
    expect(mail?.subject.en).toContain('GBG-2017-HOPPET');
  });
});
