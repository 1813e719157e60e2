import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import { innovationPartnership } from '../testing/plays/innovation-partnership.js';
import { researchCompetition, researchPhases, researchSigning } from '../testing/plays/pre-commercial-procurement.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';
import { settlementOf } from '../testing/settlement.js';
import { laterCompetition } from './later-competition.js';

/** An R&D service whose results are not the authority's alone. */
function exempt() {
  const play = begun(preCommercialProcurementV1);
  play.state = { ...play.state, contractType: 'services', cpv: ['73110000-6'] };
  return play.happened({
    type: 'ValueEstimated',
    facts: {
      version: 1,
      kind: 'fixed-total',
      addends: [],
      total: { amount: 95_000_000, currency: 'SEK' },
      earlierAwards: [],
      notSameKind: [],
      resultsExclusivelyForAuthority: false,
      authorityPaysFully: true,
    },
  });
}
const research = (...steps: readonly (readonly Step[])[]) => perform(exempt(), steps.flat());
const three = ['supplier-l', 'supplier-k', 'supplier-m'];

describe('A later competition for what was researched', () => {
  it('names all who developed, also those who fell away, and what they know', () => {
    const later = laterCompetition(research(researchCompetition, researchSigning, researchPhases).state)!;
    expect(later.involved).toEqual(three);
    expect(later.pitfall).toEqual({ id: 'co-development', firms: three });
    expect(later.verified).toBe(false);
    expect(later.duties).toHaveLength(3);
    const told = later.disclose.map(({ supplier, phase }) => [supplier, phase]);
    expect(told).toEqual([
      ...three.map((one) => [one, 1]),
      ...three.map((one) => [one, 2]),
      ['supplier-l', 3],
      ['supplier-k', 3],
      ['supplier-l', undefined],
      ['supplier-k', undefined],
    ]);
    expect(later.disclose.at(-1)?.ids).toEqual(['1:supplier-k/r1']);
  });

  it('is nothing to think of before anybody has developed, nor where the procedure may buy', () => {
    expect(laterCompetition(research().state)).toBeUndefined();
    expect(laterCompetition(research(researchCompetition, researchSigning).state)).toBeUndefined();
    const partnership = begun(innovationPartnershipV1, 'no-solution-on-the-market');
    expect(laterCompetition(perform(partnership, innovationPartnership).state)).toBeUndefined();
  });

  it('is told to the procurers when a partner has gone through the last phase', () => {
    const play = research(researchCompetition, researchSigning, researchPhases.slice(0, -1));
    const told = (index: number) => {
      const event = play.events.at(index)!;
      return react(play.state, event).filter((one) => one.roles.includes('procurer'));
    };
    expect(told(-1)).toEqual([]);
    const before = play.state;
    const gate = { lot: '1:supplier-k', outcome: 'continue', reasons: 'The target is reached.' };
    const event = play.give(decisionMaker, 'DecideGate', gate).events.at(-1)!;
    const mails = react(before, event).filter((one) => one.roles.includes('procurer'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.says.en).toContain('Took part: supplier-l, supplier-k, supplier-m.');
    expect(mails[0]?.says.sv).toContain('Har deltagit: supplier-l, supplier-k, supplier-m.');
  });
});

describe('The contract of a pre-commercial procurement', () => {
  const settle = (changes: object) => {
    const play = research(researchCompetition);
    const track = play.state.tracks['1:supplier-l']!;
    return play.ask(procurer1, 'SettleContract', {
      lot: track.id,
      ...settlementOf(play.state, track, play.now),
      ...changes,
    });
  };
  const option = { id: 'units', text: 'A hundred units', value: { amount: 1, currency: 'SEK' } };

  it('has no option to buy', () => {
    expect(settle({})).toMatchObject({ ok: true });
    expect(settle({ options: [option] })).toMatchObject({ refusal: { code: 'PCP-CONTRACT', expected: 'units' } });
    const free = { ...option, value: { amount: 0, currency: 'SEK' } };
    expect(settle({ options: [free, { id: 'longer', text: 'Two months more', months: 2 }] })).toMatchObject({
      ok: true,
    });
  });

  it('is paid by phase', () => {
    expect(settle({ payment: { model: 'fixed' } })).toMatchObject({
      refusal: { code: 'PCP-PAYMENT', expected: 'per-phase' },
    });
  });
});
