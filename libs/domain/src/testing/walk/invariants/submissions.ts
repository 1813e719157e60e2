import { addDays, addMilliseconds, dateInStockholm } from '../../../calendar/index.js';
import { minimumPeriods, type DaysInLaw, type PeriodVariant } from '../../../periods/index.js';
import type { CaseState } from '../../../case/state.js';
import type { DefinitionRef } from '../../../procedures/definition.js';
import { stageIn } from '../../../procedures/registry.js';
import { isCertified } from '../../../windows/certified.js';
import { lotsOffered } from '../../../windows/lots-offered.js';
import type { Window } from '../../../windows/windows.state.js';
import { before, caused, invariant, ofType } from './invariant.js';

/** The fewest days that the law gives in the way in which a window's time was shortened; 0 where it has no number. */
function leastDays({ minimum }: Pick<Window, 'minimum'>): number {
  const rows = minimum ? minimumPeriods[minimum.period] : [];
  const days = rows.flatMap((row) => {
    const of: { readonly [V in PeriodVariant]: DaysInLaw | null | undefined } = {
      base: row.base,
      electronic: row.electronic,
      'prior-information': row.priorInformation,
      urgency: row.urgency,
      agreement: null,
      'adequate-time': null,
    };
    const found = minimum && of[minimum.variant];
    return found ? [found.days] : [];
  });
  return days.length === 0 ? 0 : Math.min(...days);
}

const lastDay = (dueAt: string) => dateInStockholm(addMilliseconds(dueAt, -1));
const isPseudonym = (supplier: string) => /^entry-\d+$/.test(supplier);

/** Times for submissions, what is sealed and what is opened. */
export const submissions = [
  invariant({
    name: 'nothing-opened-before-its-deadline-and-by-one-alone',
    says: 'A window is opened after its deadline, when it is closed, by at least two different openers.',
    holds: (step) =>
      caused(step, 'WindowOpened').every((event) => {
        const window = step.before.windows[event.facts.window];
        const closed = ofType(before(step, event), 'WindowClosed').some((one) => one.facts.window === window?.id);
        return (
          window !== undefined &&
          closed &&
          event.at >= window.dueAt &&
          new Set(event.facts.openers).size >= 2 &&
          event.facts.openers.every(
            (one) => step.before.people.some(({ person }) => person === one) || isDeputy(step, one),
          )
        );
      }),
  }),
  invariant({
    name: 'prices-apart-stay-sealed-until-quality-is-agreed',
    says: 'A later part of the tenders is opened by two who asked within the hour, after the first; the price when quality is agreed in its lots.',
    holds: (step) =>
      caused(step, 'EnvelopeOpened').every(({ facts }) => {
        const window = step.before.windows[facts.window];
        const lots = window ? lotsOffered(step.before, window) : [];
        return (
          window?.status === 'opened' &&
          !window.opened?.includes(facts.envelope) &&
          new Set(facts.openers).size >= 2 &&
          (facts.envelope !== 'price' || lots.every((lot) => step.before.evaluations[lot]?.agreed !== undefined))
        );
      }),
  }),
  invariant({
    name: 'nothing-is-judged-before-its-list-is-certified',
    says: 'No tender, request or entry is judged before those who opened have signed the list, unless they have left the task.',
    holds: (step) =>
      [
        ...caused(step, 'TenderChecked').map(({ facts }) => facts.track),
        ...caused(step, 'CandidateQualified').map(() => 'case'),
      ].every((track) => {
        const last = Object.values(step.before.windows).findLast(
          (one) => one.status === 'opened' && [track, 'case'].includes(one.track),
        );
        return last === undefined || isCertified(step.before, last, step.now);
      }),
  }),
  invariant({
    name: 'nothing-of-a-submission-before-its-opening',
    says: 'Until a window is opened the case knows nothing of what came in, on time or late.',
    holds: ({ after }) =>
      Object.values(after.windows).every(
        (one) => one.status === 'opened' || (one.submissions === undefined && one.late === undefined),
      ),
  }),
  invariant({
    name: 'entries-are-anonymous-until-the-jury-has-signed',
    says: 'Who made an entry to a contest is not known before every member of the jury has signed its report.',
    holds: (step) => {
      const { after } = step;
      const entries = Object.values(after.windows).filter((one) => one.receives === 'entry');
      const hidden = entries.every(({ submissions: all = [], late = [] }) =>
        [...all, ...late].every((one) => isPseudonym(one.supplier)),
      );
      if (caused(step, 'EntriesRevealed').length === 0) return hidden || after.contest.revealed !== undefined;
      const { jury, report } = after.contest;
      // Who has left the jury signs no more.
      const left = (juror: string) =>
        !after.people.some((one) => one.person === juror && one.role === 'jury' && one.until === undefined);
      return report !== undefined && jury.every(({ person }) => report.signedBy.includes(person) || left(person));
    },
  }),
  invariant({
    name: 'minimum-period-kept',
    says: 'Every window that is announced gives suppliers at least the days that the law asks for, and none is ever shortened.',
    holds: (step) =>
      caused(step, 'WindowAnnounced').every(({ facts, at }) => {
        const sent = caused(step, 'NoticePublished')[0]?.facts.dispatchedAt ?? at;
        return lastDay(facts.dueAt) >= addDays(dateInStockholm(sent), leastDays(facts));
      }) &&
      Object.values(step.before.windows).every((one) => (step.after.windows[one.id]?.dueAt ?? one.dueAt) >= one.dueAt),
  }),
  invariant({
    name: 'a-period-of-the-law-is-never-forgotten',
    says: 'A window of a stage for which the law has a shortest time says which one it kept.',
    holds: (step) =>
      caused(step, 'WindowAnnounced').every(({ facts }) => {
        const track = step.after.tracks[facts.track];
        return !track || periodOf(track.definition, facts.stage) === facts.minimum?.period;
      }),
  }),
];

const isDeputy = ({ before: state }: { readonly before: CaseState }, person: string) =>
  state.deputies.some((one) => one.deputy === person && one.role === 'opener');

const periodOf = (definition: DefinitionRef, stage: string) => stageIn(definition, stage).window?.period;
