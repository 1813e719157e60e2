import { describe, expect, it } from 'vitest';
import { analysisIds } from '../analyses/analyses.state.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { contracted } from '../testing/contracted.js';
import { conditions, type ConditionId } from './conditions.js';

const track: Track = {
  ...{ id: '1', definition: { id: 'open', version: 1 }, stage: 'tenders', round: 1 },
  enteredAt: '2027-06-14T07:00:00.000Z',
};
const partner: Track = { ...track, id: '1:supplier-k', partner: { lot: '1', supplier: 'supplier-k' } };
const holds = (id: ConditionId, state: object, of: Track = track) =>
  conditions[id]({ ...nothing, ...state } as CaseState, of);
const analyses = (status: string, but = 'approved') =>
  Object.fromEntries(analysisIds.map((one, at) => [one, { status: at === 0 ? but : status }]));
const window = (changes: object = {}) => ({
  windows: { w: { stage: 'tenders', track: '1', status: 'opened', ...changes } },
});
const effect = (decision: object) => ({ effects: { '1': { measurements: [], decision } } });
const jury = (...signedBy: readonly string[]) => ({
  people: ['a', 'b'].map((person) => ({ person, role: 'jury' })),
  contest: { ...nothing.contest, jury: ['a', 'b'].map((person) => ({ person })), report: { signedBy } },
});

describe('An exit', () => {
  it.each<readonly [ConditionId, object, boolean]>([
    ['all analyses are approved', { analyses: analyses('approved') }, true],
    ['all analyses are approved', { analyses: analyses('approved', 'outdated') }, false],
    ['all analyses are approved', {}, false],
    ['the procurement is started', { start: { decision: 'start' } }, true],
    ['the procurement is started', { start: { decision: 'stop' } }, false],
    ['the procurement is started', {}, false],
    ['the procurement is stopped', { start: { decision: 'stop' } }, true],
    ['the procurement is stopped', { start: { decision: 'start' } }, false],
    ['the procurement is stopped', {}, false],
    ['the window is of this stage', window(), true],
    ['the window is of this stage', window({ stage: 'requests' }), false],
    ['the window is of this stage', window({ track: '2' }), false],
    ['the window is of this stage', window({ status: 'closed' }), false],
    ['negotiation was announced', { ...window(), documents: { negotiates: true } }, true],
    ['negotiation was announced', { ...window(), documents: { negotiates: false } }, false],
    ['negotiation was announced', { ...window({ track: '2' }), documents: { negotiates: true } }, false],
    ['negotiation was announced', window(), false],
    ['only one supplier was asked', { competitors: { a: {} } }, true],
    ['only one supplier was asked', { competitors: { a: {}, b: {} } }, false],
    ['more rounds may follow', {}, true],
    ['more rounds may follow', { negotiations: { '1': { closed: false } } }, true],
    ['more rounds may follow', { negotiations: { '1': { closed: true } } }, false],
    ['the initial tenders are kept', { negotiations: { '1': { onInitialTenders: true } } }, true],
    ['the initial tenders are kept', { negotiations: { '1': { onInitialTenders: false } } }, false],
    ['the initial tenders are kept', {}, false],
    ['more phases follow', { documents: { phases: [{}, {}] } }, true],
    ['more phases follow', { documents: { phases: [{}] } }, false],
    ['more phases follow', { documents: {} }, false],
    ['more phases follow', {}, false],
    ['the solution is bought', { developments: { '1': { purchase: { buy: true } } } }, true],
    ['the solution is bought', { developments: { '1': { purchase: { buy: false } } } }, false],
    ['the solution is bought', { developments: { '1': {} } }, false],
    ['the solution is bought', {}, false],
    ['the call was rejected', {}, true],
    ['the call was rejected', { notice: { on: '2027-06-14' } }, false],
    ['the whole jury has signed', jury('a', 'b'), true],
    ['the whole jury has signed', jury('a'), false],
    ['the whole jury has signed', {}, false],
    ['a contract follows the contest', { contest: { ...nothing.contest, followOn: { follows: true } } }, true],
    ['a contract follows the contest', { contest: { ...nothing.contest, followOn: { follows: false } } }, false],
    ['a contract follows the contest', {}, false],
    ['something is to be paid', {}, false],
    ['nothing is to be paid', {}, true],
    ['the case develops further', effect({ development: 'new-case' }), true],
    ['the case develops further', effect({ development: 'within-contract' }), false],
    ['the case develops further', {}, false],
    ['the case develops further', { effects: { '1': { measurements: [] } } }, false],
    ['the contract goes on', effect({ development: 'within-contract' }), true],
    ['the contract goes on', effect({ development: 'new-case' }), false],
    ['the contract goes on', {}, false],
    ['the contract goes on', { effects: { '1': { measurements: [] } } }, false],
    ['the solution is scaled up', effect({ choice: 'scale-up' }), true],
    ['the solution is scaled up', effect({ choice: 'stop' }), false],
    ['the solution is scaled up', {}, false],
    ['the solution is scaled up', { effects: { '1': { measurements: [] } } }, false],
  ])('where %s, in %j: %s', (id, state, expected) => {
    expect(holds(id, state)).toBe(expected);
  });

  it.each([track, partner])('looks at the ranking of the lot, also for a partner: $id', (of) => {
    const ranked = { evaluations: { '1': { ranking: [] } } };
    expect(
      ['the tenders are ranked', 'the evaluation is reopened'].map((id) => holds(id as ConditionId, ranked, of)),
    ).toEqual([true, false]);
    for (const state of [{}, { evaluations: { '1': {} } }]) {
      expect(holds('the tenders are ranked', state, of)).toBe(false);
      expect(holds('the evaluation is reopened', state, of)).toBe(true);
    }
  });

  it('repeats a stage as often as is planned', () => {
    const develops: Track = { ...track, definition: { id: 'fixture-two-lots', version: 1 }, stage: 'phases' };
    expect([1, 2, 3].map((round) => holds('more times are planned', {}, { ...develops, round }))).toEqual([
      ...[true, true, false],
    ]);
    expect(holds('more times are planned', {})).toBe(false);
  });

  it('knows what is to be paid under a contract', () => {
    const { state } = contracted({ milestones: [] });
    const [lot] = Object.values(state.tracks) as [Track];
    const delivered = { ...state, effects: { '1': { measurements: [], acceptedOn: '2028-01-31' } } };
    const both = (of: object) => [holds('something is to be paid', of, lot), holds('nothing is to be paid', of, lot)];
    expect(both(state)).toEqual([false, true]);
    expect(both(delivered)).toEqual([true, false]);
  });
});
