import { visits } from '../care.js';
import { addDays, addMonths, type CalendarDate } from '../../calendar/index.js';
import { pointsOf } from '../../effect/points.js';
import { example } from '../competition.js';
import { controller, decisionMaker, needsOwner, procurer1 } from '../people.js';
import {
  awardedTo,
  bidderFor,
  byProcurer,
  documentsApproved,
  noticeOfMay,
  scored,
  stoodStill,
  tenderOf,
} from './parts.js';
import type { Given, Step } from './steps.js';
import { changed } from './ten-years.modifications.js';

type Content = { readonly [name: string]: unknown };

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const reasons = 'By what the contract and the act say.';

/** The day on which the solution is taken into use: measurements are counted from it. */
export const handedOver: CalendarDate = '2027-09-01';

/** One effect that is measured every three months for ten years: forty times. It reaches its target of 2.5 at the thirtieth. */
const visitsForLong = { ...visits, measuredAt: [], measuredEvery: 'P3M', until: 'P10Y' };

/** What the needs analysis says besides: the effect is measured for ten years, and looked at five times. */
export const needsOfTenYears: Content = {
  indicators: [visitsForLong],
  reviewedAt: ['P6M', 'P1Y', 'P3Y', 'P5Y', 'P8Y'],
};

const changeClauses = [
  { id: 'components', text: 'A component is exchanged.', scope: 'Components.', ceiling: sek(5_000_000) },
];

/** The contract: 100 million from 1 July 2027 for ten years, of which 72 million is paid at the end of each year's service. */
const settled: Content = {
  value: sek(100_000_000),
  startsOn: '2027-07-01',
  endsOn: '2037-06-30',
  options: [
    { id: 'more', text: 'Two more clinics', value: sek(4_000_000), exerciseBy: '2029-12-31' },
    { id: 'abroad', text: 'Patients abroad', value: sek(2_500_000), exerciseBy: '2031-06-30' },
    { id: 'longer', text: 'Three more months', months: 3, value: sek(2_000_000), exerciseBy: '2036-12-31' },
  ],
  milestones: [
    { id: 'installed', text: 'It is installed', dueOn: '2027-08-31', payment: sek(20_000_000) },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((year) => ({
      ...{ id: `year-${year}`, text: `The service of year ${year}`, payment: sek(8_000_000) },
      dueOn: `${2027 + year}-08-31`,
    })),
  ],
  payment: { model: 'fixed' },
  penalties: [{ id: 'delay', text: 'Delay', per: 'week', amount: sek(100_000), ceilingPercent: 10 }],
  subcontractors: [{ id: 'operation', name: 'Supplier S', part: 'Operation' }],
};

/** The terms of the contract: one for each promise of the tender, and one that is followed up every year. */
const terms = [
  { id: 'climate', text: 'Climate impact as tendered', keeps: ['criterion:climate', 'requirement:low-impact'] },
  { id: 'method', text: 'The method as tendered', keeps: ['criterion:method', 'requirement:proven'] },
  { id: 'children', text: 'Room for all', keeps: ['requirement:children'] },
  { id: 'labour', text: 'Terms of collective agreements', keeps: [], special: 'labour' },
];

const at = (on: CalendarDate, hour = '09') => `${on}T${hour}:00:00Z`;
const given = (by: Given['by'], give: string, body: Content, on: CalendarDate, hour?: string): Given => ({
  ...{ by, give, body },
  on: at(on, hour),
});

/** The suppliers of the contract: the second takes it over after an insolvency (LOU 17:13). */
const first = bidderFor('supplier-a');
const second = bidderFor('supplier-n');
const supplierOn = (on: CalendarDate) => (on < '2031-03-01' ? first : second);

/** A milestone is reported and accepted, and what is due by then is paid. */
const accepted = (milestone: string, on: CalendarDate): readonly Step[] => [
  given(supplierOn(on), 'ReportDelivery', { milestone, what: 'It is in use.' }, on),
  given(needsOwner, 'AcceptMilestone', { milestone }, on, '10'),
  { pays: true },
];

/** The fourth year's service is reported twelve days late: two begun weeks, 200,000. */
const lateYear = 4;

const served = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((year) => {
  const on = year === lateYear ? `${2027 + year}-09-12` : `${2027 + year}-08-28`;
  const claimed = given(procurer1, 'ClaimPenalty', { penalty: 'delay', milestone: `year-${year}` }, on, '08');
  const [report, accept, ...pay] = accepted(`year-${year}`, on);
  return { on, steps: year === lateYear ? [claimed, report!, accept!, ...pay] : [report!, accept!, ...pay] };
});

/** When each of the forty measurements is made: mostly on its day, some two days late, some three weeks late. */
const lateBy = (number: number) => (number === 40 ? 0 : number % 10 === 0 ? 21 : number % 10 === 5 ? 2 : 0);

const measured = pointsOf(visitsForLong).map((point, index) => {
  const number = index + 1;
  const on = addDays(addMonths(handedOver, 3 * number), lateBy(number));
  const value = (400 - 5 * number) / 100;
  const body = { indicator: 'visits', point, value, on };
  const wrong = given(needsOwner, 'RecordMeasurement', { ...body, value: value + 1 }, on);
  const right = given(needsOwner, 'CorrectMeasurement', { ...body, reasons: 'A clinic was counted twice.' }, on, '11');
  return { on, steps: number === 7 ? [wrong, right] : [given(needsOwner, 'RecordMeasurement', body, on)] };
});

/** The effect is looked at; what the first finds is done in time, what the third finds is done late. */
const reviewed = [
  { point: 'P6M', on: '2028-03-01', action: { id: 'training', dueOn: '2028-05-31' }, doneOn: '2028-05-20' },
  { point: 'P1Y', on: '2028-09-04' },
  { point: 'P3Y', on: '2030-09-02', action: { id: 'reach', dueOn: '2030-12-31' }, doneOn: '2031-01-14' },
  { point: 'P5Y', on: '2032-09-01' },
  { point: 'P8Y', on: '2035-09-20' },
].flatMap(({ point, on, action, doneOn }) => {
  const actions = action ? [{ ...action, what: 'What was found is mended.', owner: 'needs-owner' }] : [];
  const review = given(needsOwner, 'RecordEffectReview', { point, found: 'As expected.', actions }, on, '12');
  const done = { action: action?.id, on: doneOn };
  return [
    { on, steps: [review] },
    ...(doneOn ? [{ on: doneOn, steps: [given(needsOwner, 'CompleteEffectAction', done, doneOn)] }] : []),
  ];
});

/** The special term is followed up every year; the sixth time is late, and the next ones are asked for all the same. */
const followedUp = [
  ...Array.from({ length: 10 }, (_, index) => `${2028 + index}-06-${index === 5 ? '30' : '15'}`),
  '2037-09-10',
].map((on) => ({
  on,
  steps: [given(procurer1, 'RecordFollowUp', { term: 'labour', on, outcome: 'kept' }, on, '13')],
}));

const exercised = [
  { on: '2029-10-15', steps: [given(decisionMaker, 'ExerciseOption', { option: 'more', reasons }, '2029-10-15')] },
  { on: '2036-10-15', steps: [given(decisionMaker, 'ExerciseOption', { option: 'longer', reasons }, '2036-10-15')] },
  { on: '2031-10-01', steps: accepted('option:more', '2031-10-01') },
  { on: '2037-09-02', steps: accepted('option:longer', '2037-09-02') },
];

const deviated = [
  {
    on: '2030-02-11',
    steps: [
      given(
        procurer1,
        'RecordDeviation',
        { title: 'Answers are slow', grade: 'minor', dueOn: '2030-03-29' },
        '2030-02-11',
      ),
    ],
  },
  {
    on: '2030-03-20',
    steps: [given(procurer1, 'ResolveDeviation', { deviation: 'deviation-1', reasons: 'Mended.' }, '2030-03-20')],
  },
];

/** The award notice, the report and the handover. */
const takenIntoUse: readonly Step[] = [
  byProcurer('PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' }), at('2027-07-05')),
  byProcurer('CompleteReport', { report: 'Complete.' }),
  ...accepted('installed', '2027-08-30'),
  given(
    needsOwner,
    'AcceptDelivery',
    { on: handedOver, openMilestones: 'What is left is the service of each year.' },
    handedOver,
  ),
  { pays: true },
];

const lessons = [
  {
    kind: 'contract',
    what: 'The supplier became insolvent in the fourth year.',
    advice: 'Ask for a plan for the case that another has to take over.',
    roles: ['procurer'],
    shareable: true,
  },
];

/** Paid to the end, learned from, and ended. */
const ended: readonly Step[] = [
  { ...given(procurer1, 'RecordLessons', { lessons }, '2037-09-14') },
  { ...given(controller, 'RecordLessons', { lessons: [{ ...lessons[0], kind: 'effect' }] }, '2037-09-14', '10') },
  given(decisionMaker, 'DecideFuture', { choice: 'scale-up', reasons: 'The target is reached.' }, '2037-09-15'),
];

const inTime = (all: readonly { readonly on: CalendarDate; readonly steps: readonly Step[] }[]): readonly Step[] =>
  all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).flatMap(({ steps }) => steps);

/**
 * An open procedure from the start decision of 1 April 2027 through a contract of ten years, in which the effect is measured forty
 * times and the contract modified twenty times, to the end decision of September 2037.
 */
export const tenYears: readonly Step[] = [
  ...documentsApproved({ minimumInvited: 0, eliminates: false, changeClauses }),
  noticeOfMay,
  { open: 'tenders', submissions: [tenderOf('supplier-a', 100_000_000), tenderOf('supplier-b', 104_000_000)] },
  ...scored(['supplier-a', 'supplier-b']),
  ...awardedTo('supplier-a'),
  ...stoodStill,
  byProcurer('SettleContract', { ...settled, terms }),
  { by: decisionMaker, give: 'SignContract', body: {} },
  { by: first, give: 'CountersignContract', body: {} },
  ...takenIntoUse,
  ...inTime([...measured, ...reviewed, ...followedUp, ...served, ...exercised, ...deviated, ...changed]),
  ...ended,
];
