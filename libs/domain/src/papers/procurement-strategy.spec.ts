import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { day, event, plain, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const [, ground] = negotiatedV1.grounds;
const procedure = { id: negotiatedV1.id, version: negotiatedV1.version };
const start = { decision: 'start', by: 'decision-maker', ground: ground!.id, procedure } as const;
const decided = (body: object = {}) => event('StartDecided', { decision: 'start', lots: [] }, { ...body });
const strategy = (changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) =>
  read({ paper: 'procurement-strategy' }, { start, ...changes }, ...events);
const approved = (content: object = {}) =>
  ({ version: 2, status: 'approved', author: 'a', approver: 'b', content: { ...content } }) as const;
const sek = (amount: number) => ({ amount, currency: 'SEK' });

describe('A procurement strategy', () => {
  it('is of a start that is decided', () => {
    expect(read({ paper: 'procurement-strategy' }, plain, decided())).toBeUndefined();
    expect(strategy()).toBeUndefined();
  });

  it('says which procedure was chosen, on which ground, by whom and when', () => {
    expect(strategy({ estimatedValue: sek(40) }, decided())).toMatchObject({
      title: 'Procurement strategy and start decision',
      'decision/decision': 'The procurement begins',
      'decision/procedure': negotiatedV1.name.en,
      'decision/basis': negotiatedV1.basis,
      'decision/ground': `${ground!.says.en} (${ground!.basis})`,
      'decision/value': '40\u00a0SEK',
      'decision/decidedBy': 'decision-maker',
      'decision/decidedOn': day,
    });
    const analyses = { 'business-case': approved({ estimatedValue: sek(30) }) };
    expect(strategy({ estimatedValue: sek(40), analyses }, decided())?.['decision/value']).toBe('30\u00a0SEK');
  });

  it('says that nothing is begun', () => {
    const stopped = strategy({ start: { decision: 'stop', by: 'x' } }, decided());
    expect(stopped).toMatchObject({
      title: 'Decision not to begin a procurement',
      'decision/decision': 'The case ends',
    });
    for (const name of ['procedure', 'basis', 'ground', 'value', 'suggested']) {
      expect(stopped).not.toHaveProperty([`decision/${name}`]);
    }
    const { ground: _none, ...groundless } = start;
    expect(strategy({ start: groundless }, decided())).not.toHaveProperty(['decision/ground']);
  });

  it('gives the reasons, also for deviating from what was suggested, and the evidence', () => {
    const suggested = { row: 'r', outcome: 'open', grounds: [], provisional: false };
    const evidence = [{ title: 'Study', reference: 'D-1' }];
    const body = { reasons: 'Needed.', deviation: 'No.' };
    expect(strategy({ start: { ...start, suggested } }, decided({ ...body, evidence }))).toMatchObject({
      'decision/suggested': 'Open procedure',
      'decision/reasons': 'Needed.',
      'decision/deviation': 'No.',
      'decision/evidence': [['Study', 'D-1']],
    });
    const none = { ...suggested, outcome: 'call-off' };
    expect(strategy({ start: { ...start, suggested: none } }, decided())).not.toHaveProperty(['decision/suggested']);
  });

  it('has the need as it was written last, with the goal and what is measured', () => {
    const indicator = { id: 'i', text: 'Emissions', unit: 'kg', measuredAt: [] };
    const indicators = [{ ...indicator, baseline: { value: 300 }, target: { value: 180.5 } }];
    const needs = approved({ goal: 'Fossil-free', indicators });
    const written = (analysis: 'needs' | 'market', statement: string) =>
      event('AnalysisWritten', { analysis, version: 1, content: {} }, { statement });
    const events = [written('needs', 'Places.'), written('market', 'Other.'), decided()];
    expect(strategy({ analyses: { needs } }, ...events)).toMatchObject({
      'need/statement': 'Places.',
      'need/goal': 'Fossil-free',
      'need/indicators': [['Emissions', 'kg', '300', '180.5']],
    });
    expect(strategy({}, decided())).not.toHaveProperty(['need/goal']);
  });

  it('has the strategy with its facts and texts, and names what was chosen', () => {
    const content = {
      procedure: 'open',
      ground: ground!.id,
      awardBasis: 'price',
      model: 'A',
      lots: [{ id: '1', title: 'x' }],
    };
    const written = event('AnalysisWritten', { analysis: 'strategy', version: 1, content }, { why: 'Simple.' });
    const other = event('AnalysisWritten', { analysis: 'risks', version: 1, content: {} }, { why: 'Other.' });
    const one = strategy({}, written, other, decided());
    expect(one).toMatchObject({
      'strategy/procedure': 'Open procedure',
      'strategy/ground': ground!.says.en,
      'strategy/awardBasis': 'price',
      'strategy/model': expect.stringMatching(/^A: /) as string,
      'strategy/why': 'Simple.',
    });
    expect(one).not.toHaveProperty(['strategy/lots']);
  });

  it('has the lots, and the analyses that are approved in their order', () => {
    const analyses = {
      market: approved(),
      needs: { ...approved(), approvedAt: '2027-03-01T23:30:00.000Z' },
      risks: { ...approved(), status: 'outdated' },
    } as const;
    expect(strategy({ analyses }, decided())).toMatchObject({
      'lots/lots': [
        ['1', 'Roofs'],
        ['2', '2'],
      ],
      'analyses/analyses': [
        { 1: '2', 2: 'a', 3: 'b', 4: '2027-03-02' },
        { 1: '2', 4: '–' },
      ],
    });
    expect(strategy({ lots: [] }, decided())).not.toHaveProperty(['lots/lots']);
  });
});
