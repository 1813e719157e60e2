import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { nationalAdvertisedV1 } from '../procedures/national-advertised/national-advertised.v1.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { noPerformance } from '../performance/performance.state.js';
import { compared, day, event, openTrack, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const track = '1';
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const report = (changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) =>
  read({ paper: 'individual-report', track }, { ...compared, ...changes }, ...events);
const begun = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  tracks: { '1': openTrack('1', { definition: { id, version } }) },
});

describe('An individual report', () => {
  it('is of a lot, or of the first where the whole was cancelled', () => {
    expect(report({ tracks: {} })).toBeUndefined();
    expect(report()).toMatchObject({ 'authority/lot': '1 – Roofs' });
    expect(read({ paper: 'individual-report', track: '2' }, compared)).toMatchObject({ 'authority/lot': '2' });
    expect(read({ paper: 'individual-report' }, compared)).toMatchObject({ 'authority/lot': '1 – Roofs' });
  });

  it('is called documentation where the whole act does not hold', () => {
    expect(report()).toMatchObject({ title: 'Individual report (LOU 12:15–16)' });
    expect(report(begun(nationalAdvertisedV1))).toMatchObject({ title: 'Documentation of the procurement' });
  });

  it('says who buys what by which procedure', () => {
    expect(report({ cpv: ['45214100-1', '45000000-7'] })).toMatchObject({
      'authority/organisation': 'goteborg',
      'authority/buyerNumber': '212000-1355',
      'authority/subject': 'Fossil-free preschool',
      'authority/cpv': '45214100-1, 45000000-7',
      'authority/procedure': 'Open procedure (LOU 6:2; Directive 2014/24/EU, Article 27)',
    });
    expect(report({ documents: undefined } as never)).not.toHaveProperty(['authority/buyerNumber']);
  });

  it('has the value as it was announced, else settled, else estimated', () => {
    const { value: content } = { value: { value: sek(20) } as never };
    const awardNotice = { on: day, value: sek(10) };
    const value = (changes: Partial<CaseState>) => report(changes)?.['authority/value'];
    const contracts = (contract: object) => ({ contracts: { '1': { supplier: 'supplier-a', ...contract } } });
    expect(value({ ...contracts({ content, awardNotice }), estimatedValue: sek(40) })).toBe('10\u00a0SEK');
    expect(value({ ...contracts({ content, awardNotice: { on: day } }) })).toBe('20\u00a0SEK');
    const written = { version: 1, status: 'approved', author: 'x', content: { estimatedValue: sek(30) } } as const;
    const estimated = { analyses: { 'business-case': written }, estimatedValue: sek(40) };
    expect(value({ ...contracts({}), ...estimated })).toBe('30\u00a0SEK');
    expect(value({ estimatedValue: sek(40) })).toBe('40\u00a0SEK');
    expect(value({})).toBeUndefined();
  });

  it('says who applied or tendered, how that went and why', () => {
    const competitors = Object.fromEntries(
      (['tenderer', 'rejected', 'not-invited'] as const).map((status, at) => [
        `s${at}`,
        { supplier: `s${at}`, status },
      ]),
    );
    const events = [
      event('CandidateQualified', { supplier: 's0' }, { reasons: 'Able.' }),
      event('CandidateQualified', { supplier: 's1' }, { reasons: 'At first.' }),
      event('CandidateRejected', { supplier: 's1', ground: 'capacity' }, { reasons: 'Too small.' }),
      event('SelectionDecided', { invited: [], notInvited: [] }, { reasons: 'By turnover.' }),
    ];
    const one = report({ competitors }, ...events);
    expect(one?.['selected/competitors']).toEqual([
      ['s0', 'tenderer', 'Able.'],
      ['s1', 'not qualified', 'Too small.'],
      ['s2', 'not selected', '–'],
    ]);
    expect(one).toMatchObject({ 'selected/selectionReasons': 'By turnover.' });
    expect(report()).toMatchObject({ 'selected/competitors-none': 'Nobody applied or tendered.' });
  });

  it('says what was rejected, and who was tried for exclusion on which kind of ground', () => {
    const raised = {
      supplier: 's1',
      concerns: 'supplier',
      raisedAt: '2027-06-01T08:00:00.000Z',
      answersDueOn: day,
    } as const;
    const decision = { outcome: 'kept', at: '2027-06-10T08:00:00.000Z' } as const;
    const exclusions = [
      { ...raised, id: 'x1', ground: 'taxes', decision },
      { ...raised, id: 'x2', ground: 'collusion' },
    ] as const;
    const one = report({ exclusions });
    expect(one?.['rejected/exclusions']).toEqual([['s1', expect.stringMatching(/tax/) as string, 'not excluded']]);
    expect(one).toHaveProperty(['rejected/rejected-1']);
    expect(report({ evaluations: {} })).toMatchObject({ 'rejected/rejected-none': 'No tender was rejected.' });
    const prices = { 'supplier-a': { askedAt: '2027-06-01T08:00:00.000Z', answerBy: day } };
    const asked = report({ evaluations: { '1': { checked: {}, scored: {}, prices } } });
    expect(asked).toHaveProperty(['low-tenders/low-prices-1']);
    expect(one).toMatchObject({ 'low-tenders/low-none': 'No price was asked about.' });
  });

  it('says who was awarded the contract of this lot, and why', () => {
    const decided = (lot: string, reasons?: string) =>
      event('AwardDecided', { track: lot, suppliers: ['supplier-a'] }, reasons ? { reasons } : undefined);
    const proposed = (lot: string, reasons: string) =>
      event('AwardProposed', { track: lot, suppliers: ['supplier-a'] }, { reasons });
    const contracts = { '1': { supplier: 'supplier-a', concludedOn: '2027-08-20' } };
    expect(
      report({ contracts }, proposed('1', 'Proposed.'), decided('1', 'Best.'), decided('2', 'Other.')),
    ).toMatchObject({
      'winner/winners': 'supplier-a',
      'winner/decidedBy': 'decision-maker',
      'winner/decidedOn': day,
      'winner/concludedOn': '2027-08-20',
      'winner/awardReasons': 'Best.',
      'winner/ranking': [{ 1: 'supplier-a' }, { 1: 'supplier-b' }, { 1: 'supplier-c' }],
    });
    expect(report({}, proposed('1', 'Proposed.'), proposed('2', 'Other.'), decided('1'))).toMatchObject({
      'winner/awardReasons': 'Proposed.',
    });
    const nobody = report({ evaluations: {}, contracts: { '1': { supplier: 'supplier-a' } } });
    expect(nobody).toMatchObject({ 'winner/winner-none': 'No contract was awarded.' });
    expect(nobody).not.toHaveProperty(['winner/ranking']);
    expect(read({ paper: 'individual-report' }, { ...compared, contracts })).not.toHaveProperty(['winner/concludedOn']);
  });

  it('says which parts of this contract others carry out', () => {
    const subcontractors = [{ id: 'u1', name: 'Steel Ltd', part: 'Frame' }];
    const performances = { '1': { ...noPerformance, subcontractors } };
    expect(report({ performances })).toMatchObject({ 'subcontracting/subcontractors': [['Steel Ltd', 'Frame']] });
    const none = { 'subcontracting/subcontracting-none': expect.stringContaining('No part') as string };
    expect(report()).toMatchObject(none);
    expect(read({ paper: 'individual-report' }, { ...compared, performances })).toMatchObject(none);
  });

  it('gives the ground of the procedure and the reasons of the start', () => {
    const [, second] = negotiatedV1.grounds;
    const start = { decision: 'start', by: 'x', ground: second!.id } as const;
    const decided = event('StartDecided', { decision: 'start', lots: [] }, { reasons: 'Innovation.' });
    expect(report({ ...begun(negotiatedV1), start }, decided)).toMatchObject({
      'ground/ground': `${second!.says.en} (${second!.basis})`,
      'ground/groundReasons': 'Innovation.',
    });
    for (const one of [report(), report({ ...begun(negotiatedV1), start: { decision: 'start', by: 'x' } })]) {
      expect(one).toMatchObject({ 'ground/ground-none': 'The procedure needs no ground of its own.' });
    }
  });

  it('says what was cancelled, and why: the whole, or this lot', () => {
    const cancelled = (lot: string | undefined, reasons: string) =>
      event(
        'ProcurementCancelled',
        { ...(lot ? { track: lot } : {}), reason: 'chan-need', recipients: [], electronic: true },
        { reasons },
      );
    expect(report({}, cancelled('1', 'Fewer.'), cancelled('2', 'Other.'))).toMatchObject({
      'cancelled/reason': 'the need has changed',
      'cancelled/cancelledOn': day,
      'cancelled/cancelReasons': 'Fewer.',
    });
    expect(report({}, cancelled('1', 'Fewer.'), cancelled(undefined, 'All.'))).toMatchObject({
      'cancelled/cancelReasons': 'All.',
    });
    expect(report({}, cancelled('2', 'x'))).toMatchObject({
      'cancelled/cancelled-none': 'The procurement was not cancelled.',
    });
  });

  it('says whether tenders were electronic, and what the procurer adds of this lot', () => {
    const completed = (lot: string, report: string) =>
      event('ReportCompleted', { track: lot, on: day, conflicts: 1 }, { report, conflicts: 'One, mended.' });
    expect(report({}, completed('1', 'Three tenders.'), completed('2', 'Other.'))).toMatchObject({
      'means/electronic': 'Yes',
      'conflicts/conflicts-none': 'None was found.',
      'conflicts/conflictsSaid': 'One, mended.',
      'report/report': 'Three tenders.',
    });
    const paper = compared.documents!;
    expect(report({ documents: { ...paper, electronicTenders: false } })).toMatchObject({ 'means/electronic': 'No' });
    expect(report({ documents: undefined } as never)).not.toHaveProperty(['means/electronic']);
  });
});
