import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { unanswered, unansweredIn } from './moments.js';
import { coDevelopment } from './p1.js';
import { pitfallsTable } from './pitfalls.table.js';

type Answers = { readonly [question: string]: unknown };

const start = { decision: 'start', by: 'decision-maker' } as const;
const contact = (suppliers: readonly string[]) => ({
  contacts: [{ id: 'contact-1', on: '2027-01-20', form: 'hearing', suppliers, sharedWithAll: true }],
});
const award = (more: object = {}) => ({ awards: { '1': { standstillEnded: false, ...more } } });
const decision = { suppliers: ['supplier-a'], by: 'decision-maker', at: '2027-09-06T08:00:00.000Z' };

/** The questions of a joint development that wait when only those of before the start are answered. */
const waiting = (changes: Partial<CaseState>, firms: unknown) => {
  const { rights: _r, requirementsBy: _b, namesFeatures: _n, information: _i, ...early } = coDevelopment.example;
  return unansweredIn(coDevelopment, { ...nothing, ...changes }, { ...early, firms });
};
const beforeNotice = ['rights', 'requirementsBy', 'namesFeatures'];

describe('A question about a pitfall', () => {
  it.each<readonly [when: string, changes: Partial<CaseState>, firms: unknown, waits: readonly string[]]>([
    ['before the start', {}, ['supplier-a'], []],
    ['when the case was stopped', { start: { ...start, decision: 'stop' }, ...contact(['supplier-a']) }, ['a'], []],
    ['after the start, when no firm is known to have taken part', { start }, [], beforeNotice],
    ['after the start, when firms are not named', { start }, undefined, [...beforeNotice, 'firms']],
    ['after the start, when firms are named', { start }, ['supplier-a'], [...beforeNotice, 'information']],
    ['when a supplier was met', { start, ...contact(['supplier-a']) }, [], [...beforeNotice, 'information']],
    ['when nobody came to a meeting', { start, ...contact([]) }, [], beforeNotice],
    ['while an award is only proposed', award(), [], []],
    ['when the award is decided', award({ decision }), [], ['firmInEvaluation']],
  ])('waits for an answer by its moment: %s', (_when, changes, firms, waits) => {
    expect(new Set(waiting(changes, firms))).toEqual(new Set(waits));
  });

  it('waits for none where the pitfall does not apply, or where nobody has said so', () => {
    const questions = (answers: Answers) => unansweredIn(coDevelopment, nothing, answers);
    expect(questions({ applies: false })).toEqual([]);
    expect(questions({})).toEqual([]);
    expect(questions({ applies: true })).toContain('chosenBy');
    expect(questions({ applies: true })).not.toContain('description');
    expect(questions({ applies: true, chosenBy: 'advertised' })).not.toContain('chosenBy');
  });
});

describe('The pitfalls that wait for answers', () => {
  const given = (answers: Answers) => ({
    version: 1,
    by: 'procurer-1',
    at: nothing.createdAt,
    on: '2027-01-11',
    answers,
  });
  const waits = (pitfalls: CaseState['pitfalls']) =>
    unanswered({ ...nothing, pitfalls }).map(({ of, questions }) => [of.number, ...questions]);

  it('are all four, by their first question, where nothing was asked', () => {
    expect(waits({})).toEqual([
      ['P1', 'applies'],
      ['P2', 'applies'],
      ['P3', 'applies'],
      ['P4', 'applies'],
    ]);
  });

  it('are those alone of which something is missing', () => {
    const { split: _split, ...some } = pitfallsTable['innovation-contest'].example;
    expect(
      waits({
        'co-development': given({ applies: false }),
        'test-bed': given({ ...pitfallsTable['test-bed'].example }),
        'joint-project': given({ applies: false }),
        'innovation-contest': given(some),
      }),
    ).toEqual([['P4', 'split']]);
  });
});
