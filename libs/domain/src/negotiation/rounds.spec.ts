import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { nothing } from '../case/state.js';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import {
  documented,
  example,
  invited,
  met,
  negotiating,
  noticed,
  opened,
  requested,
  selected,
  started,
  three,
} from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import * as rules from './negotiation.rules.js';

const day = '2027-08-23';
const lots = [
  { id: '1', title: '1' },
  { id: '2', title: '2' },
];

/** Two lots with at most three rounds each, of which every one keeps two; the tenders were opened on 13 August 2027. */
function inLots(tenderers: readonly string[] = three) {
  const play = invited(selected(three, requested(three, noticed(documented(started(twoLotsV1, lots))))));
  for (const window of Object.values(play.state.windows)) {
    if (window.receives === 'tender') opened(play, window.id, tenderers);
  }
  return play;
}
const close = (lot: string, eliminated: readonly string[] = []) => ({
  lot,
  eliminated,
  byCriteria: ['climate'],
  reasons: 'By the award criteria.',
});
const roundIn = (lot: string, eliminated: readonly string[] = [], from = three, play = inLots()) =>
  met(play, day, from, lot).give(procurer1, 'CloseRound', close(lot, eliminated));

describe('A round in a lot', () => {
  it('is the last where no more were announced', () => {
    const second = roundIn('1', [], three, roundIn('1'));
    expect(second.state.tracks['1']?.round).toBe(3);
    expect(met(second, day, three, '1').refused(procurer1, 'CloseRound', close('1'))).toBe('ROUND-LAST');
    expect(met(second, day, three, '2').refused(procurer1, 'CloseRound', close('2'))).toBe('accepted');
  });

  it('keeps as many as its stage says', () => {
    const play = met(inLots(), day, three, '1');
    expect(play.refused(procurer1, 'CloseRound', close('1', ['supplier-c']))).toBe('accepted');
    expect(play.ask(procurer1, 'CloseRound', close('1', ['supplier-b', 'supplier-c']))).toMatchObject({
      refusal: { code: 'ROUND-KEEPS', expected: '2', field: 'eliminated' },
    });
  });

  it('goes on with fewer where nobody falls away', () => {
    const alone = met(inLots(['supplier-a']), day, ['supplier-a'], '1');
    expect(alone.refused(procurer1, 'CloseRound', close('1'))).toBe('accepted');
  });

  it('takes somebody to hold it with', () => {
    const empty = inLots([]);
    expect(empty.refused(procurer1, 'CloseRound', close('1'))).toBe('ROUND-HELD');
    expect(empty.refused(procurer1, 'CloseNegotiation', { lot: '1', ...example('CloseNegotiation') })).toBe(
      'NEGOTIATION-EVERYONE-MET',
    );
    expect(tasks(empty.state).filter(({ command }) => command === 'CloseNegotiation')).toEqual([]);
  });

  it('lets a tenderer fall away there alone, and altogether from the last of its lots', () => {
    const once = roundIn('1', ['supplier-c']);
    expect(once.state.competitors['supplier-c']).toEqual({
      supplier: 'supplier-c',
      status: 'invited',
      eliminatedFrom: ['1'],
    });
    expect(once.state.competitors['supplier-b']).toEqual({ supplier: 'supplier-b', status: 'invited' });
    const twice = roundIn('2', ['supplier-c'], three, once);
    expect(twice.state.competitors['supplier-c']).toMatchObject({ status: 'eliminated', eliminatedFrom: ['1', '2'] });
  });

  it('names those who fall away once, and by what where something is named', () => {
    const facts = (body: object) => {
      const play = met(inLots(), day, three, '1').give(procurer1, 'CloseRound', { ...body });
      return play.events.at(-1)?.facts;
    };
    expect(facts(close('1', ['supplier-c', 'supplier-c']))).toEqual({
      track: '1',
      round: 1,
      eliminated: ['supplier-c'],
      byCriteria: ['climate'],
    });
    expect(facts({ lot: '1', eliminated: [], reasons: 'All are close.' })).toEqual({
      track: '1',
      round: 1,
      eliminated: [],
    });
  });
});

describe('Why a round cannot be closed', () => {
  const ask = (body: object) => met(negotiating(), day).ask(procurer1, 'CloseRound', { reasons: 'x', ...body });

  it('says who was not met, and who remains', () => {
    const play = met(negotiating(), day, ['supplier-b']);
    expect(play.ask(procurer1, 'CloseRound', { eliminated: [], reasons: 'x' })).toMatchObject({
      refusal: { code: 'ROUND-HELD', expected: 'supplier-a, supplier-c' },
    });
    expect(ask({ eliminated: ['supplier-x'], byCriteria: ['price'] })).toMatchObject({
      refusal: { code: 'ROUND-REMAINING', expected: 'supplier-a, supplier-b, supplier-c', field: 'eliminated' },
    });
  });

  it('says by what somebody may fall away', () => {
    expect(ask({ eliminated: ['supplier-c'], byCriteria: ['size'] })).toMatchObject({
      refusal: { code: 'ROUND-CRITERIA', expected: 'price, climate, method', field: 'byCriteria' },
    });
    expect(ask({ eliminated: ['supplier-c'], byCriteria: ['climate', 'size'] })).toMatchObject({
      refusal: { code: 'ROUND-CRITERIA' },
    });
  });
});

describe('Rounds of a stage that says nothing of them', () => {
  const round = (eliminated: readonly string[]) => {
    const { state } = negotiating();
    const stage = { id: 'negotiation' };
    const context = { state, track: state.tracks['case'], stage, body: { eliminated } };
    return context as unknown as Parameters<typeof rules.enoughAreKept.holds>[0];
  };

  it('are as many as are needed, eliminate nobody and would keep one', () => {
    expect(rules.moreRoundsMayFollow.holds(round([]))).toBe(true);
    expect(rules.eliminationWasAnnounced.holds(round([]))).toBe(true);
    expect(rules.eliminationWasAnnounced.holds(round(['supplier-c']))).toBe(false);
    expect(rules.enoughAreKept.holds(round(['supplier-b', 'supplier-c']))).toBe(true);
    expect(rules.enoughAreKept.holds(round(three))).toBe(false);
    expect(rules.enoughAreKept.because?.(round(three))).toMatchObject({ expected: '1' });
  });

  it('know the price alone before there are documents', () => {
    const context = { ...round(['supplier-c']), state: nothing };
    expect(rules.eliminationIsByCriteria.because?.(context)).toMatchObject({ expected: 'price' });
  });
});

describe('Calling for final tenders', () => {
  it('sets a last day for questions where one is given', () => {
    const window = (changes: object) =>
      met(negotiating(), day).give(procurer1, 'CloseNegotiation', example('CloseNegotiation', { ...changes })).state
        .windows['final-tenders'];
    expect(window({ questionsUntilOn: '2027-09-07' })?.questionsUntilOn).toBe('2027-09-07');
    expect(window({})).not.toHaveProperty('questionsUntilOn');
  });

  it('closes the negotiation, and leaves the meetings as they were', () => {
    const { state } = met(negotiating(), day).give(procurer1, 'CloseNegotiation', example('CloseNegotiation'));
    expect(state.negotiations['case']).toMatchObject({ closed: true, onInitialTenders: false });
    expect(state.negotiations['case']?.meetings).toHaveLength(3);
  });
});

describe('What is recorded where the initial tenders are kept', () => {
  const play = () =>
    negotiating(
      three,
      invited(selected(three, requested(three, noticed(documented(started(), { mayAwardOnInitialTenders: true }))))),
    ).give(procurer1, 'KeepInitialTenders', { reasons: 'Nothing to negotiate.' });

  it('is that the right was reserved, with the reasons apart', () => {
    expect(play().whole.at(-1)).toMatchObject({
      type: 'InitialTendersKept',
      facts: { track: 'case', reserved: true },
      body: { reasons: 'Nothing to negotiate.' },
    });
  });

  it('is that the negotiation is over, on the initial tenders', () => {
    expect(play().state.negotiations['case']).toEqual({ meetings: [], closed: true, onInitialTenders: true });
  });
});
