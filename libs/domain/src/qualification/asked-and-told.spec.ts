import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { nothing, type CaseState } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { evaluated } from '../testing/competed.js';
import { documented, noticed, requested, started, three } from '../testing/competition.js';
import { procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { passesOver, isRankedFor } from './ranking.js';

const requirement = (id: string) => ({ id, text: `About ${id}.`, kind: 'technical' });
const stated = [requirement('references'), requirement('size')];
const criteria = [
  { id: 'experience', text: 'Projects', of: 10 },
  { id: 'staff', text: 'Persons', of: 10 },
];
const ranked = { maximumInvited: 3, selectionCriteria: criteria, selectionTie: 'criteria-in-order' };
const withDocuments = (changes: object, from: readonly string[] = three) =>
  requested(from, noticed(documented(started(), { ...changes })));
const refusal = (play: Play, command: string, body: object, by = procurer1) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? 'accepted' : decision.refusal;
};
const event = (play: Play, by: typeof procurer1, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? decision.events[0] : undefined;
};
const proposed = () => {
  const play = evaluated();
  play.state = { ...play.state, certificates: {} };
  return play.give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' });
};
const request = { supplier: 'supplier-a', which: ['technical', 'criminal-record'], dueOn: '2027-09-10' };
const about = (play: Play, command: string) =>
  tasks(play.state).flatMap((one) => (one.command === command ? [one.about] : []));

describe('The certificates that are asked for', () => {
  it('are told of in a mail to their supplier, in both languages, with the last day', () => {
    const play = proposed();
    const before = play.state;
    const [mail] = react(before, play.give(procurer1, 'RequestCertificates', request).events.at(-1)!);
    const { reference } = before;
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-a'] });
    expect(mail?.subject).toEqual({
      sv: `Bevis begärs i ${reference}`,
      en: `Certificates are asked for in ${reference}`,
    });
    for (const said of Object.values(mail?.says ?? {})) expect(said).toContain('2027-09-10');
  });

  it('are recorded as given, each kind once, and where they are is kept apart', () => {
    const play = proposed().give(procurer1, 'RequestCertificates', request);
    const given = [
      { which: 'technical', reference: 'Enclosed.' },
      { which: 'technical', reference: 'Another.' },
    ];
    expect(event(play, supplierA, 'GiveCertificates', { given })).toStrictEqual({
      type: 'CertificatesGiven',
      facts: { supplier: 'supplier-a', which: ['technical'] },
      body: { given },
    });
  });

  it('are waited for until they are given or accepted, and from nobody who was not asked', () => {
    const asked = () => proposed().give(procurer1, 'RequestCertificates', request);
    const given = { given: [{ which: 'technical', reference: 'Enclosed.' }] };
    expect(about(asked(), 'GiveCertificates')).toEqual(['supplier-a']);
    expect(about(asked().give(supplierA, 'GiveCertificates', given), 'GiveCertificates')).toEqual([]);
    const accepted = { supplier: 'supplier-a', fetched: true };
    expect(about(asked().give(procurer1, 'AcceptCertificates', accepted), 'GiveCertificates')).toEqual([]);
    expect(about(proposed().give(procurer1, 'AcceptCertificates', accepted), 'GiveCertificates')).toEqual([]);
    expect(
      refusal(asked().give(procurer1, 'AcceptCertificates', accepted), 'GiveCertificates', given, supplierA),
    ).toMatchObject({
      code: 'CERTIFICATES-ASKED',
    });
  });

  it('are accepted with a note, or without one', () => {
    const body = { supplier: 'supplier-a', fetched: true };
    expect(event(proposed(), procurer1, 'AcceptCertificates', body)).toStrictEqual({
      type: 'CertificatesAccepted',
      facts: body,
    });
    expect(event(proposed(), procurer1, 'AcceptCertificates', { ...body, note: 'The tax register.' })).toMatchObject({
      body: { note: 'The tax register.' },
    });
  });

  it('have a last day that the calendar has', () => {
    const ask = (dueOn: string) => refusal(proposed(), 'RequestCertificates', { ...request, dueOn });
    expect(ask('2027-09-31')).toMatchObject({ code: 'CERTIFICATES-DAY', field: 'dueOn' });
    expect(ask('9999-01-01')).toMatchObject({ code: 'CERTIFICATES-DAY' });
    expect(ask('9998-12-31')).toBe('accepted');
  });

  it('are asked of nobody before an award is proposed', () => {
    expect(about(evaluated(), 'AcceptCertificates')).toEqual([]);
  });
});

describe('Requirements that stand in text alone', () => {
  const assess = (...names: readonly string[]) => ({
    supplier: 'supplier-a',
    assessed: names.map((one) => ({ requirement: one, met: true, motive: '' })),
  });

  it('are assessed by any name, each once', () => {
    expect(refusal(withDocuments({}), 'AssessRequirements', assess('one', 'other'))).toBe('accepted');
    expect(refusal(withDocuments({}), 'AssessRequirements', assess('one', 'one'))).toMatchObject({
      code: 'QUALIFICATION-EACH',
    });
  });

  it('that are listed are named in the refusal', () => {
    expect(refusal(withDocuments({ supplierRequirements: stated }), 'AssessRequirements', assess('one'))).toMatchObject(
      {
        code: 'QUALIFICATION-EACH',
        expected: 'references, size',
        field: 'assessed',
      },
    );
  });

  it('are not unmet for reasons of spaces', () => {
    const assessed = [{ requirement: 'one', met: false, motive: '  ' }];
    expect(refusal(withDocuments({}), 'AssessRequirements', { supplier: 'supplier-a', assessed })).toMatchObject({
      code: 'QUALIFICATION-MOTIVE',
    });
  });
});

describe('Scoring', () => {
  const four = [...three, 'supplier-d'];
  const qualified = (changes: object = ranked, left: readonly string[] = []) => {
    const play = withDocuments(changes, four);
    for (const supplier of four.filter((one) => !left.includes(one)))
      play.give(procurer1, 'QualifyCandidate', { supplier });
    return play;
  };
  const score = (supplier: string, ...points: readonly number[]) => ({
    supplier,
    scores: points.map((one, at) => ({ criterion: criteria[at]?.id ?? 'other', score: one })),
    motive: 'By the references.',
  });

  it('is asked for when no candidate is left to examine, of those who are not scored', () => {
    const examining = withDocuments(ranked, [...four, 'supplier-e']);
    for (const supplier of four) examining.give(procurer1, 'QualifyCandidate', { supplier });
    expect(about(examining, 'ScoreCandidate')).toEqual([]);
    const play = qualified();
    expect(about(play, 'ScoreCandidate')).toEqual(four);
    expect(about(play.give(procurer1, 'ScoreCandidate', score('supplier-b', 1, 1)), 'ScoreCandidate')).toEqual([
      'supplier-a',
      'supplier-c',
      'supplier-d',
    ]);
  });

  it('has fifteen working days from the beginning of the selection', () => {
    const [task] = tasks(qualified().state).filter(({ command }) => command === 'ScoreCandidate');
    expect(task?.dueAt?.slice(0, 10)).toBe('2027-07-06');
  });

  it('names the criteria, and takes each once with a score on its scale', () => {
    expect(refusal(qualified(), 'ScoreCandidate', score('supplier-a', 1))).toMatchObject({
      ...{ code: 'SELECTION-SCORES', expected: 'experience, staff', field: 'scores' },
    });
    expect(refusal(qualified(), 'ScoreCandidate', score('supplier-a', 1, 1, 1))).toMatchObject({
      code: 'SELECTION-SCORES',
    });
    expect(refusal(qualified(), 'ScoreCandidate', score('supplier-a', 0, 10))).toBe('accepted');
  });

  it('of somebody else names those who are qualified', () => {
    expect(refusal(qualified(ranked, ['supplier-d']), 'ScoreCandidate', score('supplier-d', 1, 1))).toMatchObject({
      code: 'SELECTION-SCORES-QUALIFIED',
      expected: three.join(', '),
    });
  });

  it('that is missing stops the selection, by name', () => {
    const play = qualified().give(procurer1, 'ScoreCandidate', score('supplier-b', 1, 1));
    const body = { invited: three, reasons: 'By the criteria.' };
    const decision = play.ask({ ...procurer1, id: 'decision-maker' }, 'DecideSelection', body);
    expect(decision).toMatchObject({
      refusal: { code: 'SELECTION-SCORED', expected: 'supplier-a, supplier-c, supplier-d' },
    });
  });
});

describe('The order of candidates', () => {
  type Scored = { readonly [supplier: string]: { readonly [criterion: string]: number } };
  const state = (selectionScores: Scored, tie?: string): CaseState =>
    ({
      ...nothing,
      selectionScores,
      documents: { selectionCriteria: criteria, maximumInvited: 1, ...(tie ? { selectionTie: tie } : {}) },
    }) as unknown as CaseState;
  const over = (scores: Scored, tie?: string) => passesOver(state(scores, tie), ['a', 'b'], ['b']);

  it('follows the sum of all scores', () => {
    expect(over({ a: { experience: 4, staff: 5 }, b: { experience: 8, staff: 0 } })).toEqual(['a']);
    expect(over({ a: { experience: 4, staff: 4 }, b: { experience: 8, staff: 1 } })).toEqual([]);
  });

  it('follows the first criterion that differs between equal sums, where the documents say so', () => {
    const scores = { a: { experience: 5, staff: 3 }, b: { experience: 3, staff: 5 } };
    expect(over(scores, 'criteria-in-order')).toEqual(['a']);
    expect(over(scores, 'lots-drawn')).toEqual([]);
    expect(over(scores)).toEqual([]);
  });

  it('is no order between those whose every score is the same, or who have none', () => {
    const same = { experience: 4, staff: 4 };
    expect(over({ a: same, b: same }, 'criteria-in-order')).toEqual([]);
    expect(over({}, 'criteria-in-order')).toEqual([]);
  });

  it('is asked for where criteria are published and more are qualified than may be invited', () => {
    expect(isRankedFor(state({}), ['a', 'b'])).toBe(true);
    expect(isRankedFor(state({}), ['a'])).toBe(false);
    expect(isRankedFor(nothing, ['a', 'b'])).toBe(false);
    const without = { ...nothing, documents: { maximumInvited: 1 } } as unknown as CaseState;
    expect(isRankedFor(without, ['a', 'b'])).toBe(false);
    const unlimited = { ...nothing, documents: { selectionCriteria: criteria } } as unknown as CaseState;
    expect(isRankedFor(unlimited, ['a', 'b'])).toBe(false);
  });
});
