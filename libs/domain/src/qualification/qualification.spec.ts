import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { evaluated } from '../testing/competed.js';
import { documented, example, noticed, requested, started, three } from '../testing/competition.js';
import { decisionMaker, evaluator1, procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';

type Content = { readonly [name: string]: unknown };

const requirement = (id: string, kind = 'technical', more: Content = {}) => ({
  id,
  text: `About ${id}.`,
  kind,
  ...more,
});
const stated = [requirement('references'), requirement('turnover', 'economic', { minimumTurnover: 190_000_000 })];
const write = (changes: Content) => started().refused(procurer1, 'WriteDocuments', example('WriteDocuments', changes));
const withDocuments = (changes: Content, from: readonly string[] = three) =>
  requested(from, noticed(documented(started(), changes)));
const assessed = (...met: readonly boolean[]) =>
  stated.map(({ id }, at) => ({ requirement: id, met: met[at] ?? true, motive: 'By its declaration.' }));
const assess = (supplier: string, ...met: readonly boolean[]) => ({ supplier, assessed: assessed(...met) });
const limited = {
  maximumInvited: 3,
  selectionCriteria: [
    { id: 'experience', text: 'Projects', of: 10 },
    { id: 'staff', text: 'Persons', of: 10 },
  ],
  selectionTie: 'criteria-in-order',
};

describe('Requirements on the supplier', () => {
  it('have names of their own, and ask for a turnover only as economic ones', () => {
    expect(write({ supplierRequirements: stated })).toBe('accepted');
    expect(write({ supplierRequirements: [stated[0], stated[0]] })).toBe('DOC-REQUIREMENTS');
    expect(write({ supplierRequirements: [requirement('size', 'technical', { minimumTurnover: 1 })] })).toBe(
      'DOC-REQUIREMENTS',
    );
  });

  it('ask for at most twice the value, unless there are reasons', () => {
    const of = (minimumTurnover: number) => ({
      supplierRequirements: [requirement('turnover', 'economic', { minimumTurnover })],
    });
    expect(write(of(190_000_000))).toBe('accepted');
    expect(write(of(190_000_001))).toBe('DOC-TURNOVER');
    expect(write({ ...of(190_000_001), turnoverReasons: ' ' })).toBe('DOC-TURNOVER');
    expect(write({ ...of(190_000_001), turnoverReasons: 'Payment comes late in this contract.' })).toBe('accepted');
  });

  it('come with criteria and a rule for ties where the number to invite is limited', () => {
    expect(write({ maximumInvited: 3 })).toBe('DOC-SELECTION');
    expect(write({ ...limited, selectionTie: undefined })).toBe('DOC-SELECTION');
    expect(write({ ...limited, selectionCriteria: undefined })).toBe('DOC-SELECTION');
    expect(write(limited)).toBe('accepted');
  });
});

describe('Assessing a supplier', () => {
  const play = () => withDocuments({ supplierRequirements: stated });

  it('is asked of the procurer for each candidate', () => {
    const asked = (one: Play) =>
      tasks(one.state)
        .filter(({ command }) => command === 'AssessRequirements')
        .map(({ about }) => about);
    expect(asked(play())).toEqual(three);
    expect(asked(play().give(procurer1, 'AssessRequirements', assess('supplier-a')))).toEqual(three.slice(1));
    expect(play().refused(evaluator1, 'AssessRequirements', assess('supplier-a'))).toBe('ROLE');
  });

  it('takes each stated requirement once, and nothing else', () => {
    const ask = (all: readonly unknown[]) =>
      play().refused(procurer1, 'AssessRequirements', { supplier: 'supplier-a', assessed: all });
    expect(ask(assessed())).toBe('accepted');
    expect(ask(assessed().slice(1))).toBe('QUALIFICATION-EACH');
    expect(ask([...assessed(), { requirement: 'size', met: true, motive: '' }])).toBe('QUALIFICATION-EACH');
    expect(ask([assessed()[0], assessed()[0]])).toBe('QUALIFICATION-EACH');
  });

  it('knows who competes', () => {
    expect(play().refused(procurer1, 'AssessRequirements', assess('supplier-x'))).toBe('QUALIFICATION-SUPPLIER');
  });

  it('says why a requirement is not met', () => {
    const without = (met: boolean) => ({
      supplier: 'supplier-a',
      assessed: assessed(met).map((one) => ({ ...one, motive: '' })),
    });
    expect(play().refused(procurer1, 'AssessRequirements', without(true))).toBe('accepted');
    expect(play().refused(procurer1, 'AssessRequirements', without(false))).toBe('QUALIFICATION-MOTIVE');
  });

  it('comes before the supplier is qualified, which meets all', () => {
    const qualify = { supplier: 'supplier-a' };
    expect(play().refused(procurer1, 'QualifyCandidate', qualify)).toBe('QUALIFICATION-MET');
    const after = (...met: readonly boolean[]) =>
      play().give(procurer1, 'AssessRequirements', assess('supplier-a', ...met));
    expect(after(true, false).refused(procurer1, 'QualifyCandidate', qualify)).toBe('QUALIFICATION-MET');
    expect(after(true, true).refused(procurer1, 'QualifyCandidate', qualify)).toBe('accepted');
    expect(withDocuments({}).refused(procurer1, 'QualifyCandidate', qualify)).toBe('accepted');
  });

  it('comes before the supplier is turned away, for what it does not meet', () => {
    const reject = (ground: string) => ({ supplier: 'supplier-a', ground, reasons: 'Too small.' });
    const after = (...met: readonly boolean[]) =>
      play().give(procurer1, 'AssessRequirements', assess('supplier-a', ...met));
    expect(play().refused(procurer1, 'RejectCandidate', reject('not-qualified'))).toBe('QUALIFICATION-UNMET');
    expect(after().refused(procurer1, 'RejectCandidate', reject('not-qualified'))).toBe('QUALIFICATION-UNMET');
    expect(after(false).refused(procurer1, 'RejectCandidate', reject('not-qualified'))).toBe('accepted');
    expect(play().refused(procurer1, 'RejectCandidate', reject('invalid-request'))).toBe('accepted');
  });

  it('keeps evidence and motives out of the state', () => {
    const { state } = play().give(procurer1, 'AssessRequirements', assess('supplier-a', true, false));
    expect(state.qualifications['supplier-a']).toEqual({ met: ['references'], unmet: ['turnover'] });
    expect(JSON.stringify(state)).not.toContain('By its declaration.');
  });
});

describe('Choosing among the qualified', () => {
  const four = [...three, 'supplier-d'];
  const score = (supplier: string, experience: number, staff: number) => ({
    supplier,
    scores: [
      { criterion: 'experience', score: experience },
      { criterion: 'staff', score: staff },
    ],
    motive: 'By the references.',
  });
  const qualified = (changes: Content = limited) => {
    const play = withDocuments(changes, four);
    for (const supplier of four) play.give(procurer1, 'QualifyCandidate', { supplier });
    return play;
  };
  const scored = (changes: Content = limited, d: readonly [number, number] = [5, 5]) =>
    qualified(changes)
      .give(procurer1, 'ScoreCandidate', score('supplier-a', 8, 8))
      .give(procurer1, 'ScoreCandidate', score('supplier-b', 7, 7))
      .give(procurer1, 'ScoreCandidate', score('supplier-c', 6, 4))
      .give(procurer1, 'ScoreCandidate', score('supplier-d', ...d));
  const select = (play: Play, invited: readonly string[]) =>
    play.refused(decisionMaker, 'DecideSelection', { invited, reasons: 'By the criteria.' });

  it('takes scores on the scale of each published criterion, of those who are qualified', () => {
    const ask = (body: Content, play = qualified()) => play.refused(procurer1, 'ScoreCandidate', body);
    expect(ask(score('supplier-a', 10, 0))).toBe('accepted');
    expect(ask(score('supplier-a', 11, 0))).toBe('SELECTION-SCORES');
    expect(ask({ ...score('supplier-a', 1, 1), scores: [{ criterion: 'experience', score: 1 }] })).toBe(
      'SELECTION-SCORES',
    );
    expect(ask(score('supplier-x', 1, 1))).toBe('SELECTION-SCORES-QUALIFIED');
    expect(ask(score('supplier-a', 1, 1), qualified({}))).toBe('SELECTION-SCORES');
  });

  it('is asked for where more are qualified than may be invited', () => {
    const asked = (play: Play) => tasks(play.state).filter((one) => one.command === 'ScoreCandidate').length;
    expect(asked(qualified())).toBe(4);
    expect(asked(scored())).toBe(0);
    expect(asked(qualified({ ...limited, maximumInvited: 4 }))).toBe(0);
  });

  it('waits until all are scored', () => {
    expect(select(qualified(), three)).toBe('SELECTION-SCORED');
    expect(select(scored(), three)).toBe('accepted');
  });

  it('lets the criteria decide in their order where sums are equal', () => {
    expect(select(scored(limited, [5, 5]), three)).toBe('accepted');
    expect(select(scored(limited, [5, 5]), ['supplier-a', 'supplier-b', 'supplier-d'])).toBe('SELECTION-RANKING');
    expect(select(scored(limited, [6, 4]), ['supplier-a', 'supplier-b', 'supplier-d'])).toBe('accepted');
  });

  it('lets lots decide where the documents say so', () => {
    const drawn = scored({ ...limited, selectionTie: 'lots-drawn' }, [5, 5]);
    expect(select(drawn, three)).toBe('accepted');
    expect(select(drawn, ['supplier-a', 'supplier-b', 'supplier-d'])).toBe('accepted');
  });

  it('passes over nobody with a higher sum', () => {
    expect(select(scored(limited, [6, 5]), three)).toBe('SELECTION-RANKING');
    expect(select(scored(limited, [6, 5]), ['supplier-a', 'supplier-b', 'supplier-d'])).toBe('accepted');
  });
});

describe('The intended winner', () => {
  it('meets every stated requirement before the award is decided', () => {
    const play = evaluated().give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' });
    const { documents } = play.state;
    if (documents) play.state = { ...play.state, documents: { ...documents, supplierRequirements: stated as never } };
    const decide = () => play.ask(decisionMaker, 'DecideAward', { reasons: 'The best tender.' });
    const refused = { refusal: { code: 'AWARD-QUALIFIED', expected: 'supplier-a' } };
    expect(decide()).toMatchObject(refused);
    // Another's assessment is no help, nor one that finds a requirement unmet.
    play.give(procurer1, 'AssessRequirements', assess('supplier-b'));
    expect(decide()).toMatchObject(refused);
    play.give(procurer1, 'AssessRequirements', assess('supplier-a', true, false));
    expect(decide()).toMatchObject(refused);
    play.give(procurer1, 'AssessRequirements', assess('supplier-a'));
    expect(decide()).toMatchObject({ ok: true });
  });
});

describe('The certificates of the intended winner', () => {
  const proposed = () => {
    const play = evaluated();
    play.state = { ...play.state, certificates: {} };
    return play.give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons: 'Best.' });
  };
  const reasons = 'The best tender.';
  const request = { supplier: 'supplier-a', which: ['technical', 'criminal-record'], dueOn: '2027-09-10' };
  const given = { given: [{ which: 'technical', reference: 'Enclosed.' }] };
  const accept = (fetched: boolean) => ({ supplier: 'supplier-a', fetched });

  it('are accepted before the award is decided', () => {
    expect(proposed().refused(decisionMaker, 'DecideAward', { reasons })).toBe('AWARD-CERTIFICATES');
    const play = proposed().give(procurer1, 'AcceptCertificates', accept(true));
    expect(play.refused(decisionMaker, 'DecideAward', { reasons })).toBe('accepted');
    const other = proposed().give(procurer1, 'AcceptCertificates', { ...accept(true), supplier: 'supplier-b' });
    expect(other.refused(decisionMaker, 'DecideAward', { reasons })).toBe('AWARD-CERTIFICATES');
  });

  it('are fetched by the authority, or handed in', () => {
    expect(proposed().refused(procurer1, 'AcceptCertificates', accept(false))).toBe('CERTIFICATES-THERE');
    const play = proposed().give(procurer1, 'RequestCertificates', request).give(supplierA, 'GiveCertificates', given);
    expect(play.refused(procurer1, 'AcceptCertificates', accept(false))).toBe('accepted');
  });

  it('are handed in by whoever was asked', () => {
    expect(proposed().refused(supplierA, 'GiveCertificates', given)).toBe('CERTIFICATES-ASKED');
    const asked = proposed().give(procurer1, 'RequestCertificates', request);
    expect(asked.refused(supplierB, 'GiveCertificates', given)).toBe('CERTIFICATES-ASKED');
    expect(tasks(asked.state).find((one) => one.command === 'GiveCertificates')).toMatchObject({
      suppliers: ['supplier-a'],
      dueAt: '2027-09-10T22:00:00.000Z',
    });
  });

  it('are given time', () => {
    const ask = (dueOn: string) => proposed().refused(procurer1, 'RequestCertificates', { ...request, dueOn });
    expect(ask('2027-09-02')).toBe('CERTIFICATES-DAY');
    expect(ask('2027-09-03')).toBe('accepted');
  });

  it('are asked of the procurer until they are accepted', () => {
    const asked = (play: Play) => tasks(play.state).filter((one) => one.command === 'AcceptCertificates').length;
    expect(asked(proposed())).toBe(1);
    expect(asked(proposed().give(procurer1, 'RequestCertificates', request))).toBe(0);
    expect(asked(proposed().give(procurer1, 'AcceptCertificates', accept(true)))).toBe(0);
  });
});
