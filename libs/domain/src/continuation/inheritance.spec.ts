import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import type { Disclosure } from '../early-dialogue/early-dialogue.state.js';
import type { Measurement } from '../effect/effect.state.js';
import type { EarlierCase } from './earlier-case.js';
import { inherited, lastMeasured } from './inheritance.js';

type Told = EarlierCase['told'];

const made = (indicator: string, value: number, on: string): Measurement => ({
  indicator,
  value,
  on,
  point: 'handover',
  by: 'hand',
});
const indicator = (id: string) => ({ id, text: id, unit: 'kWh', baseline: { value: 1 }, target: { value: 0 } });
const needs = (version: number, indicators: readonly string[] = []) => ({
  version,
  status: 'approved' as const,
  author: 'needs-owner',
  content: { indicators: indicators.map(indicator), neededBy: '2029-01-01', proposal: 'p1', setting: 'urban' },
});
const state = (changes: object = {}): CaseState =>
  ({
    ...nothing,
    reference: 'OLD-1',
    organisation: 'goteborg',
    analyses: { needs: needs(2) },
    ...changes,
  }) as CaseState;
const begins = (told: Told = [], changes: object = {}) => inherited({ id: 'old', state: state(changes), told });
const thread = (told: Told = [], changes: object = {}) => begins(told, changes)[0];

describe('The value that an indicator had last', () => {
  const effects = (...tracks: readonly (readonly Measurement[])[]) => ({
    analyses: { needs: needs(1, ['energy', 'water', 'noise']) },
    effects: Object.fromEntries(tracks.map((measurements, track) => [String(track), { measurements }])),
  });

  it('is the newest of all lots, whichever lot was measured first', () => {
    const newer = made('energy', 5, '2031-06-16');
    const older = made('energy', 7, '2031-06-15');
    const last = [{ indicator: 'energy', value: 5, on: '2031-06-16' }];
    expect(lastMeasured(state(effects([older], [newer])))).toEqual(last);
    expect(lastMeasured(state(effects([newer], [older])))).toEqual(last);
  });

  it('is the one that was recorded last, of several on one day', () => {
    const both = [made('energy', 5, '2031-06-16'), made('energy', 7, '2031-06-16')];
    expect(lastMeasured(state(effects(both)))).toMatchObject([{ value: 7 }]);
  });

  it('is known of each indicator that was measured, and of no other', () => {
    const all = [made('water', 9, '2031-06-17'), made('energy', 5, '2031-06-16')];
    expect(lastMeasured(state(effects(all)))).toEqual([
      { indicator: 'energy', value: 5, on: '2031-06-16' },
      { indicator: 'water', value: 9, on: '2031-06-17' },
    ]);
  });

  it('may be one of an earlier follow-up', () => {
    const earlier = [{ measurements: [made('energy', 5, '2031-06-16')] }];
    const followed = { ...effects(), effects: { 1: { measurements: [made('water', 9, '2032-01-01')], earlier } } };
    expect(lastMeasured(state(followed)).map(({ value }) => value)).toEqual([5, 9]);
  });
});

describe('The draft of the need', () => {
  const written = (analysis: string, version: number, statement: string, type = 'AnalysisWritten') => ({
    type,
    facts: { analysis, version },
    body: { statement },
  });
  const draft = (...told: Told) => begins(told).at(-1);

  it('has the texts of the version that stood, and of no other', () => {
    const told = [
      written('needs', 1, 'first'),
      written('needs', 2, 'second'),
      written('needs', 3, 'begun'),
      written('risks', 2, 'risks'),
      written('needs', 2, 'submitted', 'AnalysisSubmitted'),
    ];
    expect(draft(...told)?.body).toEqual({ statement: 'second' });
  });

  it('has no texts where they are disposed', () => {
    expect(draft(written('needs', 1, 'first'))).not.toHaveProperty('body');
  });

  it('keeps the content without the day that has passed and the proposal that was taken', () => {
    expect(draft()?.facts).toEqual({
      analysis: 'needs',
      version: 1,
      content: { indicators: [], reviewedAt: ['P3M', 'P6M', 'P1Y'], setting: 'urban' },
    });
  });

  it('leaves the baseline of what was not measured', () => {
    const measured = { 1: { measurements: [made('water', 9, '2031-06-17')] } };
    const [, draftOfBoth] = begins([], { analyses: { needs: needs(2, ['energy', 'water']) }, effects: measured });
    expect(draftOfBoth?.facts).toMatchObject({
      content: { indicators: [{ baseline: { value: 1 } }, { baseline: { value: 9, source: 'OLD-1, 2031-06-17' } }] },
    });
  });
});

describe('What has to be disclosed again', () => {
  const survey = { id: 'survey', what: 'Survey', knownTo: ['supplier-a'], givenOn: '2027-02-08' };
  const disclosure = (more: Partial<Disclosure> = {}): Disclosure => ({ ...survey, status: 'published', ...more });
  const added = (id: string, content?: string) => ({ type: 'DisclosureAdded', facts: { id }, body: { content } });
  const shared = (...contents: readonly object[]) => ({ type: 'InformationShared', facts: {}, body: { contents } });
  const disclosed = (told: Told) => begins(told, { disclosures: [disclosure({ withTheCall: true })] })[1];

  it('is begun with as what some know, whatever became of it before', () => {
    expect(disclosed([])).toStrictEqual({ type: 'DisclosureAdded', facts: survey });
    expect(thread([], { disclosures: [disclosure()] })).toMatchObject({ facts: { disclosures: ['survey'] } });
  });

  it.each<readonly [string, Told, string | undefined]>([
    ['as it was added', [added('survey', 'It is clay.'), added('other', 'It is sand.')], 'It is clay.'],
    [
      'as it was shared, among other items',
      [shared({ id: 'survey', content: 'It is clay.' }, { id: 'other', content: 'It is sand.' })],
      'It is clay.',
    ],
    ['as the newest event says it', [added('survey', 'Clay?'), shared({ id: 'survey', content: 'Clay.' })], 'Clay.'],
    [
      'as it was said before, where the newest says nothing',
      [added('survey', 'It is clay.'), added('survey')],
      'It is clay.',
    ],
    ['by none that shared no texts', [{ type: 'InformationShared', facts: {}, body: {} }], undefined],
    ['by none of another kind', [{ ...shared({ id: 'survey', content: 'x' }), type: 'LessonRecorded' }], undefined],
  ])('is said %s', (_how, told, content) => {
    expect(disclosed(told)?.body).toEqual(content === undefined ? undefined : { content });
  });
});

describe('The thread', () => {
  it('tells the requirements that the documents stated', () => {
    const functionalRequirements = [{ id: 'f1', text: 'It is warm.' }];
    expect(thread([], { documents: { functionalRequirements } })).toMatchObject({
      facts: { case: 'old', reference: 'OLD-1', requirements: functionalRequirements },
    });
    expect(thread([], { documents: {} })).toMatchObject({ facts: { requirements: [] } });
    expect(thread()).toMatchObject({ facts: { requirements: [] } });
  });

  it('has every lesson in full, and no text that is none', () => {
    const say = (type: string, body: { readonly [name: string]: unknown }) => ({ type, facts: {}, body });
    const told = [
      say('LessonRecorded', { what: 'Late.', why: 'Ground.', advice: 'Ask.', other: 'x' }),
      say('EffectReviewed', { found: 'Night.', what: 'x' }),
      say('FutureDecided', { unreached: 'Energy.', reasons: 'It pays.' }),
      say('EffectReviewed', {}),
      say('AnalysisWritten', { what: 'x' }),
    ];
    expect(thread(told)).toMatchObject({
      facts: { lessons: 3 },
      body: {
        lessons: [
          { from: 'LessonRecorded', text: 'Late.\n\nGround.\n\nAsk.' },
          { from: 'EffectReviewed', text: 'Night.' },
          { from: 'FutureDecided', text: 'Energy.\n\nIt pays.' },
        ],
      },
    });
  });

  it('has no body where nothing was learned', () => {
    expect(thread()).not.toHaveProperty('body');
    expect(thread()).toMatchObject({ facts: { lessons: 0 } });
  });
});
