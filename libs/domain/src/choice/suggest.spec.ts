import { describe, expect, it } from 'vitest';
import { approved, started } from '../testing/prepared.js';
import { Play } from '../testing/play.js';
import { caseOfGoteborg, needsOwner } from '../testing/people.js';
import { suggest } from './suggest.js';

const on = '2027-01-11';
const said = (play: Play, analysis: 'strategy' | 'market' | 'landscape', content: Record<string, unknown>) => {
  const before = play.state.analyses[analysis]?.content ?? {};
  return play.happened({
    type: 'AnalysisWritten',
    facts: { analysis, version: 2, content: { ...before, ...content } },
  });
};

describe('The suggestion for a case', () => {
  it('tells the procedure, its ground, and the answers that it rests on with where they stand', () => {
    const found = suggest(approved().state, on);
    expect(found).toMatchObject({
      row: '8',
      outcome: 'competitive-procedure-with-negotiation',
      name: { en: 'Competitive procedure with negotiation' },
      basis: 'LOU 6:4–11',
      stops: [],
    });
    expect(found.grounds.map(({ id }) => id)).toEqual(['adaptation']);
    expect(found.reasons).toContainEqual({
      input: 'onMarket',
      says: {
        sv: 'Lösning på marknaden: finns efter anpassning',
        en: 'Solution on the market: exists with adaptation',
      },
      source: expect.objectContaining({ en: expect.stringContaining('version 1, approved') as string }) as object,
      presumed: false,
    });
  });

  it('names what nobody has answered, with the field that answers it', () => {
    const { unanswered, provisional } = suggest(approved().state, on);
    expect(provisional).toBe(true);
    expect(unanswered).toContainEqual(
      expect.objectContaining({ input: 'planOnly', answer: 'unknown', field: 'WriteProcurementStrategy.planOnly' }),
    );
    // Neither what is answered nor what would change nothing: services that are not exempt cannot be bought as exempt ones.
    for (const input of ['onMarket', 'rdNeeded']) expect(unanswered.map((one) => one.input)).not.toContain(input);
  });

  it('tells why it is not another', () => {
    const { runnersUp } = suggest(approved().state, on);
    const open = runnersUp.find(({ row }) => row === '10');
    expect(open?.whyNot[0]?.en).toBe('Solution on the market: exists with adaptation. It would take: exists.');
    expect(runnersUp.every(({ whyNot }) => whyNot.length > 0)).toBe(true);
    expect(runnersUp.map(({ procedure }) => procedure)).not.toContain('competitive-procedure-with-negotiation');
  });

  it('sends a case whose need is not approved back to its needs analysis', () => {
    const begun = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    expect(suggest(begun.state, on)).toMatchObject({ row: '1', outcome: 'none', stops: [{ pitfall: 'P4' }] });
  });

  it('stops at a claim that there is one supplier only, and leaves what can be proved', () => {
    const play = said(approved(), 'market', { supply: 'one' });
    expect(suggest(play.state, on)).toMatchObject({
      row: '11',
      outcome: 'none',
      stops: [{ pitfall: 'P1' }],
      onlyWithEvidence: 'negotiated-without-notice',
    });
  });

  it('reads a contract that covers the need from the landscape analysis, and none from its silence', () => {
    expect(suggest(approved().state, on).inputs).toContainEqual(
      expect.objectContaining({ input: 'coveredByContract', answer: 'no' }),
    );
    const covered = said(approved(), 'landscape', { coveredByContract: 'Framework 2025/12' });
    expect(suggest(covered.state, on)).toMatchObject({ row: '2', outcome: 'call-off' });
  });

  it('is the partnership for a solution that is to be developed and bought together', () => {
    const play = said(approved(), 'market', { onMarket: 'not-existing' });
    said(play, 'strategy', { rdNeeded: 'development', buyVolumesInSameContract: true });
    expect(suggest(play.state, on)).toMatchObject({ row: '6', outcome: 'innovation-partnership' });
    expect(suggest(said(play, 'strategy', { urgency: true }).state, on).row).toBe('8');
  });

  it('is the same after the choice: it changes nothing', () => {
    expect(suggest(started().state, on).outcome).toBe(suggest(approved().state, on).outcome);
  });
});
