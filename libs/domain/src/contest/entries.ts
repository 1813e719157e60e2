import type { CaseState } from '../case/state.js';
import type { SubmissionRecord } from '../windows/submission.js';
import type { Window } from '../windows/windows.state.js';

/** Entries in the order of their digests: it depends on nothing that tells who made them, or when they came. */
const inOrder = (submissions: readonly SubmissionRecord[]) =>
  submissions.toSorted((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.id < b.id ? -1 : 1));

const pseudonym = (at: number) => `entry-${at + 1}`;

/**
 * What an opening makes known of entries to a contest: a pseudonym in the supplier's place, no price, and for all the same
 * time, that of the deadline (LOU 18:5).
 */
export const anonymous = (submissions: readonly SubmissionRecord[], window: Pick<Window, 'dueAt'>) =>
  inOrder(submissions).map(({ id, digest }, at): SubmissionRecord => ({
    id,
    supplier: pseudonym(at),
    receivedAt: window.dueAt,
    digest,
    offers: [],
  }));

/** The pseudonym of the entry with a digest. */
export const pseudonymOf = (submissions: readonly SubmissionRecord[], digest: string): string =>
  pseudonym(inOrder(submissions).findIndex((one) => one.digest === digest));

/** Who made each entry, by its pseudonym. */
export const entrantsOf = (submissions: readonly SubmissionRecord[]): { readonly [entry: string]: string } =>
  Object.fromEntries(inOrder(submissions).map(({ supplier }, at) => [pseudonym(at), supplier]));

/** The window of the contest that was opened. */
export const entryWindow = (state: CaseState): Window | undefined =>
  Object.values(state.windows).findLast((one) => one.receives === 'entry' && one.status === 'opened');

/** The pseudonyms of the entries. */
export const entries = (state: CaseState): readonly string[] =>
  (entryWindow(state)?.submissions ?? []).map((one) => one.supplier);

/** The suppliers of the entries that win a prize, best first; the first alone where no prizes were announced. */
export const winners = ({ contest, documents }: CaseState): readonly string[] =>
  (contest.report?.ranking ?? [])
    .slice(0, Math.max(1, documents?.prizes?.length ?? 0))
    .flatMap((entry) => contest.revealed?.entrants[entry] ?? []);

/** The members of the jury, without those who have left it. */
export const jurors = ({ contest, people }: CaseState): readonly string[] =>
  contest.jury
    .map((one) => one.person)
    .filter((person) => people.some((one) => one.person === person && one.role === 'jury' && !one.until));

/** Members of the jury who have not signed the report. */
export const unsigned = (state: CaseState): readonly string[] =>
  jurors(state).filter((person) => !state.contest.report?.signedBy.includes(person));
