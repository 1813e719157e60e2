import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { documented, example, started } from '../testing/competition.js';
import { evaluator1, needsOwner, procurer1, procurer2 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { isToBeSimulated } from './simulation.rules.js';

const written = (changes: { readonly [name: string]: unknown } = {}) =>
  started().give(procurer1, 'WriteDocuments', example('WriteDocuments', changes));
const simulated = (play: Play, body: object = {}) =>
  play.give(procurer1, 'SimulateModel', { version: 1, ...body }).events.at(-1)!.facts as {
    readonly seed: number;
    readonly expectedPrice: number;
    readonly warnings: readonly { readonly id: string }[];
    readonly tenders: readonly { readonly price: number }[];
  };
const waiting = (play: Play) => tasks(play.state).map(({ command, about }) => [command, about]);

describe('Trying the model', () => {
  it('is waited for from the procurer or an evaluator, once for each version, before the review', () => {
    const play = written();
    expect(waiting(play)).toEqual([['SimulateModel', '1']]);
    expect(play.refused(evaluator1, 'SimulateModel', { version: 1 })).toBe('accepted');
    expect(play.refused(needsOwner, 'SimulateModel', { version: 1 })).toBe('ROLE');
    play.give(procurer1, 'SimulateModel', { version: 1 });
    expect(waiting(play)).toEqual([['ApproveDocuments', '1']]);
  });

  it('is of the newest version that waits for review', () => {
    expect(started().refused(procurer1, 'SimulateModel', { version: 1 })).toBe('DOC-WRITTEN');
    expect(written().refused(procurer1, 'SimulateModel', { version: 2 })).toBe('DOC-VERSION');
  });

  it('is recorded with its tenders, their ranking and the warnings', () => {
    const play = written();
    const facts = simulated(play);
    expect(facts).toMatchObject({ version: 1, seed: 1, expectedPrice: 95_000_000, warnings: [] });
    expect(facts.tenders).toHaveLength(8);
    expect(play.state.documents?.simulated).toBe(true);
    expect(JSON.stringify(play.state)).not.toContain('made-up');
  });

  it('is around another price, and of other tenders, where that is asked for', () => {
    const around = simulated(written(), { expectedPrice: { amount: 1000, currency: 'SEK' }, seed: 7 });
    expect([around.expectedPrice, around.seed, around.tenders[0]?.price]).toEqual([1000, 7, 700]);
    const nothing = simulated(written(), { expectedPrice: { amount: 0, currency: 'SEK' } });
    expect(nothing.expectedPrice).toBe(95_000_000);
  });

  it('is around a million where nobody says anything of prices', () => {
    const play = written();
    const { estimatedValue: _none, ...unknown } = play.state;
    play.state = unknown;
    expect(simulated(play).expectedPrice).toBe(1_000_000);
    const worthless = written();
    worthless.state = { ...worthless.state, estimatedValue: { amount: 0, currency: 'SEK' } };
    expect(simulated(worthless).expectedPrice).toBe(1_000_000);
  });

  it('says of each place its exact result where rounding hid something', () => {
    const { ranking } = simulated(written()) as unknown as { ranking: readonly object[] };
    expect(ranking).toHaveLength(8);
    expect(ranking.some((one) => 'exact' in one)).toBe(false);
    const price = { id: 'price', text: 'P', measure: 'inverse', weight: 70, reference: 9_000_000 };
    const quality = { id: 'quality', text: 'Q', measure: 'score', weight: 30, of: 7 };
    const guide = [0, 7].map((one) => ({ score: one, text: 'What it demands.' }));
    const model = written({ model: 'B', criteria: [price, { ...quality, guide }] });
    const exact = (simulated(model) as unknown as { ranking: readonly { exact?: string }[] }).ranking;
    expect(exact.filter((one) => /^\d+\/\d+$/.test(one.exact ?? '')).length).toBeGreaterThan(0);
  });

  it('counts for its own version alone', () => {
    const play = written();
    play.happened({
      type: 'ModelSimulated',
      facts: { version: 2, seed: 1, expectedPrice: 1, tenders: [], ranking: [], warnings: [] },
    });
    expect(play.state.documents?.simulated).toBeUndefined();
  });

  it('is around the price that gives full weight, where the documents have one', () => {
    const price = { id: 'price', text: 'P', measure: 'inverse', weight: 60, reference: 5000 };
    expect(simulated(written({ model: 'B', criteria: [price] })).expectedPrice).toBe(5000);
  });
});

describe('Approving the documents', () => {
  it('needs a trial of the version that is approved', () => {
    expect(written().refused(procurer2, 'ApproveDocuments', { version: 1 })).toBe('EVALUATION-SIMULATED');
    const play = written().give(procurer1, 'SimulateModel', { version: 1 });
    expect(play.refused(procurer2, 'ApproveDocuments', { version: 1 })).toBe('accepted');
    play.give(procurer1, 'WriteDocuments', example('WriteDocuments'));
    expect(play.refused(procurer2, 'ApproveDocuments', { version: 2 })).toBe('EVALUATION-SIMULATED');
  });

  it('needs none where the lowest price alone decides', () => {
    const price = written({ awardBasis: 'price', criteria: [] });
    expect(price.refused(procurer2, 'ApproveDocuments', { version: 1 })).toBe('accepted');
    expect(waiting(price)).toEqual([['ApproveDocuments', '1']]);
  });

  it('needs none where a jury judges', () => {
    const { state } = written();
    expect([isToBeSimulated(state, openV1), isToBeSimulated(state, designContestV1)]).toEqual([true, false]);
    expect(isToBeSimulated(documented().state, openV1)).toBe(false);
  });
});
