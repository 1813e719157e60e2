import { describe, expect, it } from 'vitest';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { pitfallsCommands } from './pitfalls.commands.js';
import type { PitfallId } from './pitfall.js';
import { pitfallsTable } from './pitfalls.table.js';

type Content = { readonly [name: string]: unknown };

const at = '2027-01-11T08:00:00.000Z';
const definition = { id: 'preparation', version: 1 };
const track = (id: string, more: Partial<Track> = {}): Track => ({
  ...{ id, definition, stage: 'needs', enteredAt: '2027-01-04T08:00:00.000Z', round: 1, ...more },
});
const ended = track('1', { end: { how: 'cancelled', at } });
const [first, second] = [track('2'), track('3')];
const base: CaseState = { ...nothing, tracks: { '1': ended, '2': first, '3': second } };
const needs = (more: object = {}): Partial<CaseState> => ({
  analyses: { needs: { status: 'approved', version: 1, content: {}, author: 'needs-owner', ...more } as never },
});
const given = (of: PitfallId, changes: Content, more: object = {}): Partial<CaseState> => ({
  pitfalls: {
    [of]: {
      ...{ version: 1, by: 'procurer-1', at, on: '2027-01-11', ...more },
      answers: { ...pitfallsTable[of].example, ...changes },
    },
  },
});
const spec = (name: string) => pitfallsCommands.find((one) => one.name === name)!;
const asks = (name: string, changes: Partial<CaseState>, of = first) =>
  spec(name).asks?.({ ...base, ...changes }, of, {} as never) ?? [];
const causes = (name: string, changes: Partial<CaseState>, body: Content) =>
  spec(name).causes({ state: { ...base, ...changes }, body, today: '2027-02-11' } as never);

describe('The questions about a pitfall', () => {
  const since = '2027-01-08T08:00:00.000Z';
  const start = { decision: 'start', by: 'decision-maker' } as const;
  const asked = { since, dueAt: '2027-02-05T23:00:00.000Z' };

  it('are asked once, within twenty working days of the submitted need', () => {
    expect(asks('AnswerTestBed', needs({ submittedAt: since }))).toEqual([asked]);
    expect(asks('AnswerTestBed', needs({ submittedAt: since }), second)).toEqual([]);
    expect(asks('AnswerTestBed', needs())).toEqual([
      { since: first.enteredAt, dueAt: endOfWorkingDays(first.enteredAt, 20) },
    ]);
  });

  it.each<readonly [when: string, changes: Partial<CaseState>]>([
    ['the need is not described', {}],
    ['the need is not approved', needs({ status: 'submitted' })],
    ['the start is decided', { ...needs(), start }],
    ['all that matters is answered', { ...needs(), ...given('test-bed', {}) }],
    ['it does not apply', { ...needs(), ...given('test-bed', { applies: false, users: undefined }) }],
  ])('are not asked when %s', (_when, changes) => {
    expect(asks('AnswerTestBed', changes)).toEqual([]);
  });

  it('are asked anew, whatever has been decided, when one of them has come to matter', () => {
    const open = given('test-bed', { firms: undefined });
    expect(asks('AnswerTestBed', { ...open, start })).toEqual([{}]);
    expect(asks('AnswerTestBed', open)).toEqual([]);
  });

  it('are answered in versions, with free text apart', () => {
    const answers = { applies: true, users: 'all' };
    const facts = { pitfall: 'test-bed', version: 1, on: '2027-02-11', answers };
    expect(causes('AnswerTestBed', {}, answers)).toStrictEqual([{ type: 'PitfallAnswered', facts }]);
    const again = causes('AnswerTestBed', given('test-bed', {}, { version: 2 }), { ...answers, terms: 'A queue.' });
    expect(again).toStrictEqual([
      { type: 'PitfallAnswered', facts: { ...facts, version: 3 }, body: { terms: 'A queue.' } },
    ]);
  });
});

describe('A stop', () => {
  const closed = (more: object = {}) => given('joint-project', { input: 'project-only' }, more);
  const met = {
    contacts: [{ id: 'c1', on: '2027-01-20', form: 'hearing', suppliers: [], sharedWithAll: true }],
  };

  it('waits, once, for a decision-maker who did not answer, since the answers were given', () => {
    const waits = { about: 'P3-CLOSED-INPUT', since: at };
    expect(asks('LiftStop', { ...closed(), ...met })).toStrictEqual([{ ...waits, except: ['procurer-1'] }]);
    expect(asks('LiftStop', { ...closed({ deputyFor: 'needs-owner' }), ...met })).toStrictEqual([
      { ...waits, except: ['procurer-1', 'needs-owner'] },
    ]);
    expect(asks('LiftStop', { ...closed(), ...met }, second)).toEqual([]);
  });

  it('waits for nobody while no measure of it can be used', () => {
    expect(asks('LiftStop', closed())).toEqual([]);
  });

  it('waits where one measure of several can be used', () => {
    const tested = given('test-bed', { resultsCount: 'criterion', openToAll: false });
    expect(asks('LiftStop', tested).map(({ about }) => about)).toEqual(['P2-TEST-COUNTS']);
  });

  it('is lifted with the version of the answers, and the reasons apart', () => {
    const content = { stop: 'P3-CLOSED-INPUT', measure: 'open-consultation', evidence: [] };
    const both = { ...given('test-bed', { termsFollow: 'location' }).pitfalls, ...closed({ version: 4 }).pitfalls };
    expect(causes('LiftStop', { pitfalls: both }, { ...content, reasons: 'All were heard.' })).toStrictEqual([
      {
        type: 'StopLifted',
        facts: { ...content, pitfall: 'joint-project', version: 4, on: '2027-02-11' },
        body: { reasons: 'All were heard.' },
      },
    ]);
  });
});

describe('A supplier that took part', () => {
  const competing: Partial<CaseState> = {
    contacts: [{ id: 'c1', on: '2027-01-20', form: 'hearing', suppliers: ['a', 'b'], sharedWithAll: false }],
    competitors: { a: { supplier: 'a', status: 'candidate' }, b: { supplier: 'b', status: 'candidate' } } as never,
  };
  const contracts = (signedByAuthority?: object) =>
    ({ contracts: { '2': { supplier: 'a', ...(signedByAuthority ? { signedByAuthority } : {}) } } }) as never;

  it('is to be judged within five working days of the stage, until the authority has signed', () => {
    const dueAt = '2027-01-12T23:00:00.000Z';
    const both = ['a', 'b'].map((about) => ({ about, dueAt }));
    expect(asks('CheckPriorInvolvement', competing)).toEqual(both);
    expect(asks('CheckPriorInvolvement', competing, second)).toEqual([]);
    expect(asks('CheckPriorInvolvement', { ...competing, ...(contracts() as object) })).toEqual(both);
    expect(asks('CheckPriorInvolvement', { ...competing, ...(contracts({ on: '2027-01-11' }) as object) })).toEqual([]);
  });

  it('is judged with what it took part in, and the measures apart', () => {
    const facts = { supplier: 'a', advantage: 'none', involvedIn: ['c1'], on: '2027-02-11' };
    const judge = (more: Content) =>
      causes('CheckPriorInvolvement', competing, { supplier: 'a', advantage: 'none', ...more });
    expect(judge({})).toStrictEqual([{ type: 'PriorInvolvementChecked', facts }]);
    expect(judge({ heardOn: '2027-02-10', measures: 'All was published.' })).toStrictEqual([
      {
        type: 'PriorInvolvementChecked',
        facts: { ...facts, heardOn: '2027-02-10' },
        body: { measures: 'All was published.' },
      },
    ]);
  });
});
