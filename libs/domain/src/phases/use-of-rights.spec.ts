import { describe, expect, it } from 'vitest';
import { decisionMaker, procurer1 } from '../testing/people.js';
import { partnershipPhases } from '../testing/plays/innovation-partnership.js';
import { day, k, l, reasons, developing } from './developing.fixture.js';

const right = { kind: 'background', title: 'Library', terms: 'supplier-owns-licence' } as const;

describe('A consent', () => {
  it('that a partner gave in another development is none in this', () => {
    const play = developing();
    const consent = { id: 'c1', supplier: 'supplier-k', givenAt: day };
    const asked = (track: string) => {
      play.state = { ...play.state, consents: [{ ...consent, track }] } as typeof play.state;
      const body = { lot: k, with: ['supplier-l'], consent: 'c1', what: 'Interface' };
      return play.refused(procurer1, 'ShareSolution', body);
    };
    expect([asked(k), asked('2:supplier-k')]).toEqual(['accepted', 'PHASE-CONSENT']);
  });
});

describe('A right', () => {
  it('belongs to the phase that its partner is in, though nothing is reported in it', () => {
    const play = developing(...partnershipPhases.slice(0, 12));
    play.give(procurer1, 'RecordRights', { lot: k, ...right });
    expect(play.state.developments[k]?.rights).toMatchObject([{ id: 'r1', phase: 2 }]);
    const use = { lot: k, right: 'r1', kind: 'escrow', on: '2028-02-10' };
    play.give(procurer1, 'RecordUseOfRight', use);
    expect(play.state.developments[k]?.rights[0]?.uses).toEqual([{ kind: 'escrow', on: '2028-02-10', phase: 2 }]);
  });

  it('belongs after the development to its last phase', () => {
    const play = developing(...partnershipPhases);
    play.happened({ type: 'RightsRecorded', facts: { track: l, id: 'r7', ...right } });
    expect(play.state.developments[l]?.rights.at(-1)).toMatchObject({ id: 'r7', phase: 3 });
  });
});

describe('What is done with a right', () => {
  const used = { right: 'r1', kind: 'escrow', on: '2028-02-10' };
  const recorded = () => developing().give(procurer1, 'RecordRights', { lot: k, ...right });

  it('keeps its note apart, where there is one', () => {
    const events = (changes: object = {}) => {
      const decision = recorded().ask(procurer1, 'RecordUseOfRight', { lot: k, ...used, ...changes });
      return decision.ok ? decision.events : [];
    };
    const event = { type: 'UseOfRightRecorded', facts: { track: k, ...used } };
    expect(events()).toStrictEqual([event]);
    expect(events({ note: '§ 7' })).toStrictEqual([{ ...event, body: { note: '§ 7' } }]);
  });

  it('has happened, today at the latest', () => {
    const on = (to: string) => recorded().ask(procurer1, 'RecordUseOfRight', { lot: k, ...used, on: to });
    expect(on('2028-02-15')).toMatchObject({ refusal: { code: 'RIGHTS-PAST', expected: '2028-02-14', field: 'on' } });
    expect(on('2028-02-14').ok).toBe(true);
  });

  it('ends with a decision whose reasons are kept apart', () => {
    const play = developing(...partnershipPhases);
    const body = { result: `${l}/r1`, outcome: 'in-use', reasons };
    expect(play.ask(decisionMaker, 'DecideCallBack', body)).toMatchObject({
      events: [{ type: 'CallBackDecided', facts: { track: l, right: 'r1', outcome: 'in-use' }, body: { reasons } }],
    });
  });
});
