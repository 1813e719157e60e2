import type { CalendarDate } from '../../calendar/index.js';
import { decisionMaker, procurer1 } from '../people.js';
import { bidderFor } from './parts.js';
import type { Given } from './steps.js';

type Content = { readonly [name: string]: unknown };

const million = 1_000_000;
const reasons = 'By what the contract and the act say.';

/** How it went: both parties agreed, the supplier signing for itself or the procurer recording it; or it came to nothing. */
type Course = 'signed' | 'recorded' | 'withdrawn' | 'rejected';

interface Change {
  readonly on: CalendarDate;
  readonly ground: string;
  /** In millions of SEK. */
  readonly adds: number;
  readonly more?: Content;
  readonly course: Course;
}

const clause = { clause: 'components', withinClause: true };
const additional = { additional: { needed: true, notIncluded: true, obstacle: 'technical', inconvenience: true } };
const unforeseeable = {
  unforeseeable: true,
  circumstances: 'The health service was reorganised by an act of parliament.',
};
const apart = { separateReasons: 'It is of another need.' };
const newSupplier = { supplier: 'supplier-n', because: 'insolvency', qualified: true, circumvents: false };

const one = (
  on: CalendarDate,
  ground: string,
  adds: number,
  more: Content = {},
  course: Course = 'signed',
): Change => ({
  ...{ on, ground, adds, more, course },
});
/** After the contract was taken over by one that did not compete, the procurer records what it has signed. */
const later = (on: CalendarDate, ground: string, adds: number, more: Content = {}) =>
  one(on, ground, adds, more, 'recorded');

/** Twenty that were agreed on, `m1` to `m20`, and two that came to nothing. */
export const changes: readonly Change[] = [
  one('2028-02-01', 'small', 3),
  one('2028-06-01', 'clause', 1.5, clause),
  one('2028-11-01', 'small', 4),
  one('2029-03-05', 'not-material', 0),
  one('2029-09-03', 'unforeseeable', 20, unforeseeable),
  one('2030-01-15', 'small', -2),
  one('2030-05-15', 'additional', 12, additional),
  one('2030-10-01', 'not-material', 0.25),
  later('2031-02-03', 'new-supplier', 0, { newSupplier }),
  later('2031-06-02', 'small', 5),
  later('2031-11-03', 'clause', 2, clause),
  later('2032-04-01', 'additional', 10, { ...additional, belongsWith: ['m7'] }),
  later('2032-10-04', 'small', 4.9),
  later('2033-03-15', 'not-material', 0),
  later('2033-09-15', 'unforeseeable', 8, { ...unforeseeable, ...apart }),
  later('2034-02-15', 'small', -4),
  later('2034-08-15', 'clause', 1.5, clause),
  later('2035-02-15', 'additional', 6, { ...additional, ...apart }),
  later('2035-10-15', 'not-material', -0.5),
  later('2036-04-15', 'small', 4.05),
  one('2036-05-15', 'not-material', 1, {}, 'withdrawn'),
  one('2036-06-16', 'not-material', 1, {}, 'rejected'),
];

/** The grounds that LOU 17:16 asks a notice of. */
const announced = ['additional', 'unforeseeable'];

const immaterial = {
  othersAdmitted: false,
  otherTenderAccepted: false,
  moreParticipants: false,
  balanceShifts: false,
  considerablyWider: false,
};

/** `ProposeModification`'s content. */
export function proposalOf({ ground, adds, more }: Pick<Change, 'ground' | 'adds' | 'more'>): Content {
  const amount = { amount: Math.round(Math.abs(adds) * million), currency: 'SEK' };
  return {
    ground,
    ...(adds > 0 ? { increase: amount } : adds < 0 ? { decrease: amount } : {}),
    natureSame: true,
    material: immaterial,
    what: 'A part of the service is changed.',
    reasons,
    ...more,
  };
}

function agreed(change: Change, modification: string): readonly Given[] {
  const reference = `Diary ${modification}`;
  const named = { modification, reference };
  const said = { modification, publicationId: `S-${modification}`, summary: 'The service is changed.', why: reasons };
  return [
    { by: decisionMaker, give: 'SignModification', body: named },
    change.course === 'signed'
      ? { by: bidderFor('supplier-a'), give: 'CountersignModification', body: named }
      : { by: procurer1, give: 'RecordSupplierAgreement', body: named },
    ...(announced.includes(change.ground) ? [{ by: procurer1, give: 'RecordModificationNotice', body: said }] : []),
  ];
}

/** Proposed at eight, and treated at once. */
export const changed = changes.map((change, index) => {
  const modification = `m${index + 1}`;
  const { on, course } = change;
  const proposed = { by: procurer1, give: 'ProposeModification', body: proposalOf(change), on: `${on}T08:00:00Z` };
  const decided = (outcome: string): Given => ({
    by: decisionMaker,
    give: 'DecideModification',
    body: { modification, outcome, reasons },
  });
  const steps: readonly Given[] =
    course === 'withdrawn'
      ? [proposed, { by: procurer1, give: 'WithdrawModification', body: { modification, reasons } }]
      : course === 'rejected'
        ? [proposed, decided('rejected')]
        : [proposed, decided('approved'), ...agreed(change, modification)];
  return { on, steps };
});
