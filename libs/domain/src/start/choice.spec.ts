import { describe, expect, it } from 'vitest';
import { groundsForDirectAward } from '../procedures/direct-award/grounds.js';
import { groundsWithoutNotice } from '../procedures/negotiated-without-notice/grounds.js';
import { regimeAllows, exemptionHolds } from '../choice/requirements.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { suggest } from '../choice/suggest.js';
import { lackingFor } from './choice.rules.js';
import { decisionMaker } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { approved } from '../testing/prepared.js';

type Content = { readonly [name: string]: unknown };

const start = {
  decision: 'start',
  procedure: 'competitive-procedure-with-negotiation',
  ground: 'adaptation',
  reasons: 'Approved.',
};

/** A case that waits for the start decision, with changed answers in an analysis. */
function answered(analysis: 'market' | 'strategy' | 'landscape', changes: Content, play = approved()): Play {
  const content = { ...play.state.analyses[analysis]?.content, ...changes };
  return play.happened(
    { type: 'AnalysisWritten', facts: { analysis, version: 2, content } },
    { type: 'AnalysisApproved', facts: { analysis, version: 2 } },
  );
}

const refused = (play: Play, changes: Content = {}) =>
  play.refused(decisionMaker, 'DecideStart', { ...start, ...changes });

describe('Choosing a procedure', () => {
  it('as suggested needs no further reasons, and what was suggested is recorded', () => {
    const { state } = approved().give(decisionMaker, 'DecideStart', start);
    expect(state.start).toMatchObject({
      suggested: { row: '8', outcome: 'competitive-procedure-with-negotiation', grounds: ['adaptation'] },
      deviates: false,
    });
  });

  it('other than the suggested needs reasons, and is recorded as a deviation', () => {
    const play = answered('market', { onMarket: 'exists', supply: 'few' });
    answered('strategy', { specPossible: true, rdNeeded: 'none' }, play);
    expect(refused(play)).toBe('START-DEVIATION');
    expect(refused(play, { deviation: '  ' })).toBe('START-DEVIATION');
    expect(play.ask(decisionMaker, 'DecideStart', start)).toMatchObject({
      refusal: { code: 'START-DEVIATION', field: 'deviation', expected: 'open' },
    });
    play.give(decisionMaker, 'DecideStart', { ...start, deviation: 'The building has to be adapted to its site.' });
    expect(play.state.start).toMatchObject({ suggested: { row: '10', outcome: 'open' }, deviates: true });
  });

  it('is no deviation where too little is answered for a suggestion, nor where it is all that a stop leaves open', () => {
    const deviating = (play: Play, changes: Content) => {
      const decision = play.ask(decisionMaker, 'DecideStart', { ...start, ...changes });
      return decision.ok ? (decision.events[0]?.facts as Content)['deviates'] : decision.refusal.code;
    };
    const unanswered = approved();
    const { market, strategy } = unanswered.state.analyses;
    const silent = { market: { ...market!, content: {} }, strategy: { ...strategy!, content: {} } };
    unanswered.state = { ...unanswered.state, analyses: { ...unanswered.state.analyses, ...silent } };
    expect(suggest(unanswered.state, '2027-01-11').row).toBe('unanswered');
    expect(deviating(unanswered, {})).toBe(false);
    const stopped = answered('market', { supply: 'one' });
    const alone = {
      procedure: 'negotiated-without-notice',
      ground: 'technical',
      evidence: [{ title: 'Market analysis', reference: 'D-2027-12' }],
      noReasonableAlternative: true,
      notSelfCreated: true,
    };
    expect(suggest(stopped.state, '2027-01-11').outcome).toBe('none');
    expect(deviating(stopped, alone)).toBe(false);
    expect(deviating(stopped, {})).toBe('START-DEVIATION');
  });

  it('on a ground that needs evidence and affirmations is told all that is missing', () => {
    const alone = { procedure: 'negotiated-without-notice', ground: 'technical', deviation: 'Nobody else can.' };
    const decision = approved().ask(decisionMaker, 'DecideStart', { ...start, ...alone });
    expect(decision).toMatchObject({
      refusal: { code: 'START-EVIDENCE', expected: 'evidence, noReasonableAlternative, notSelfCreated' },
    });
    const says = decision.ok ? undefined : decision.refusal.says;
    expect(says?.sv).toMatch(/Bevis: .+ Intyga att inget rimligt .+ Intyga att bristen/);
    expect(says?.en).toMatch(/Evidence: .+ Affirm that there is no reasonable .+ Affirm that the lack/);
  });

  it('waits for an approved need', () => {
    const play = approved();
    play.happened({ type: 'AnalysisSentBack', facts: { analysis: 'needs', version: 1 } });
    expect(refused(play)).toBe('START-NEED');
    expect(refused(play, { decision: 'stop' })).toBe('accepted');
  });

  it('of a partnership is for a solution that the market does not have', () => {
    const partnership = {
      procedure: 'innovation-partnership',
      ground: 'no-solution-on-the-market',
      deviation: 'We develop it together.',
    };
    expect(refused(approved(), partnership)).toBe('START-MARKET');
    expect(refused(answered('market', { onMarket: 'exists' }), partnership)).toBe('START-MARKET');
    expect(refused(answered('market', { onMarket: 'not-existing' }), partnership)).toBe('accepted');
  });

  it('of a pre-commercial procurement is for R&D services outside the act', () => {
    const research = { procedure: 'pre-commercial-procurement', ground: undefined, deviation: 'We buy research.' };
    expect(refused(approved(), research)).toBe('START-EXEMPTION');
    const services = (resultsExclusivelyForAuthority: boolean) => {
      const play = approved();
      const value = { amount: 95_000_000, currency: 'SEK' };
      const valueEstimate = {
        ...({
          version: 1,
          kind: 'fixed-total',
          addends: [],
          total: value,
          earlierAwards: [],
          notSameKind: [],
        } as const),
        ...{ resultsExclusivelyForAuthority, authorityPaysFully: true },
      };
      const thresholds = play.state.thresholds.map((one) => ({ ...one, of: 'goods-services' as const }));
      play.state = { ...play.state, contractType: 'services', cpv: ['73110000-6'], thresholds, valueEstimate };
      return refused(play, research);
    };
    expect(services(true)).toBe('START-EXEMPTION');
    expect(services(false)).toBe('accepted');
  });

  it('without a notice is supported by evidence of its ground', () => {
    const urgent = {
      procedure: 'negotiated-without-notice',
      ground: 'extreme-urgency',
      deviation: 'The dam has burst.',
    };
    const evidence = [{ title: 'Report of the accident', reference: 'D-2027-12' }];
    expect(refused(approved(), urgent)).toBe('START-EVIDENCE');
    expect(refused(approved(), { ...urgent, evidence })).toBe('accepted');
  });

  it('is not made where a contract covers the need, unless with reasons', () => {
    const play = answered('landscape', { coveredByContract: 'Framework 2025/12' });
    expect(refused(play)).toBe('START-CALL-OFF');
    expect(refused(play, { deviation: 'The framework ends before delivery.' })).toBe('accepted');
  });

  it('waits until it is known which rulebook applies, and says what to state', () => {
    const unknown = approved();
    unknown.state = { ...unknown.state, thresholds: [] };
    expect(refused(unknown)).toBe('START-REGIME');
    expect(JSON.stringify(unknown.ask(decisionMaker, 'DecideStart', start))).toContain('StateThreshold');
  });

  it('of the whole act is open to a case below the threshold', () => {
    const below = approved();
    const analyses = {
      ...below.state.analyses,
      'business-case': {
        ...below.state.analyses['business-case']!,
        content: {
          ...below.state.analyses['business-case']?.content,
          estimatedValue: { amount: 59_999_999, currency: 'SEK' },
        },
      },
    };
    below.state = { ...below.state, analyses };
    expect(refused(below)).toBe('START-DEVIATION');
    expect(refused(below, { deviation: 'Interest across the border is expected.' })).toBe('accepted');
  });
});

describe('A ground for publishing no notice', () => {
  const evidence = [{ title: 'Market analysis', reference: 'D-2027-12' }];
  const both = { noReasonableAlternative: true, notSelfCreated: true };
  const fieldsFor = (id: string, body: Parameters<typeof lackingFor>[1]) =>
    lackingFor(
      groundsWithoutNotice.find((one) => one.id === id),
      body,
    ).map(({ field }) => field);

  it.each(groundsWithoutNotice.map(({ id }) => id))('is supported by evidence: %s', (id) => {
    expect(fieldsFor(id, both)).toEqual(['evidence']);
    expect(fieldsFor(id, { ...both, evidence: [] })).toEqual(['evidence']);
    expect(fieldsFor(id, { ...both, evidence })).toEqual([]);
  });

  it.each(['technical', 'exclusive-rights'])('needs no reasonable alternative and no doing of one’s own: %s', (id) => {
    expect(fieldsFor(id, { evidence })).toEqual(['noReasonableAlternative', 'notSelfCreated']);
    expect(fieldsFor(id, { evidence, ...both, noReasonableAlternative: false })).toEqual(['noReasonableAlternative']);
    expect(fieldsFor(id, { evidence, ...both, notSelfCreated: false })).toEqual(['notSelfCreated']);
  });

  it('is asked no such thing where the law asks none: art, and a value below the limit', () => {
    expect(fieldsFor('unique-art', { evidence })).toEqual([]);
    expect(
      lackingFor(
        groundsForDirectAward.find(({ id }) => id === 'below-limit'),
        {},
      ),
    ).toEqual([]);
    expect(lackingFor(undefined, {})).toEqual([]);
  });
});

describe('The rulebook of a case', () => {
  const on = '2027-01-11';
  const worth = (amount: number) => {
    const { state } = approved();
    const before = state.analyses['business-case']!;
    const content = { ...before.content, estimatedValue: { amount, currency: 'SEK' } };
    return { ...state, analyses: { ...state.analyses, 'business-case': { ...before, content } } };
  };
  const allows = (amount: number, ...regimes: ('outside' | 'direct-award' | 'national' | 'eu')[]) =>
    regimeAllows.met(worth(amount), on, { ...negotiatedV1, regimes });

  it('allows what belongs to it or to a stricter one', () => {
    expect(allows(60_000_000, 'eu')).toBe('yes');
    expect(allows(60_000_000, 'national')).toBe('no');
    expect(allows(59_999_999.99, 'national')).toBe('yes');
    expect(allows(59_999_999.99, 'eu')).toBe('yes');
    expect(allows(700_000, 'direct-award')).toBe('no');
    expect(allows(700_000, 'direct-award', 'national')).toBe('yes');
    expect(allows(699_999.99, 'direct-award')).toBe('yes');
    expect(allows(699_999.99, 'national')).toBe('yes');
    expect(allows(699_999.99, 'outside')).toBe('no');
  });

  it('allows a pre-commercial procurement of exempt R&D services only', () => {
    const pcp = { ...negotiatedV1, id: 'pre-commercial-procurement', regimes: ['outside'] as const };
    expect(exemptionHolds.met(worth(60_000_000), on, pcp)).toBe('no');
    expect(exemptionHolds.met(worth(60_000_000), on, negotiatedV1)).toBe('yes');
    expect(exemptionHolds.met({ ...worth(60_000_000), thresholds: [] }, on, pcp)).not.toBe('yes');
  });
});
