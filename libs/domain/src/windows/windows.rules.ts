import { toInstant } from '../calendar/index.js';
import { here, listedOne } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { currentWindow, endOfCalendar } from './current-window.js';
import type { LateSubmission } from './submission.js';

export interface AboutWindow {
  readonly window: string;
}
/** Names no window where none runs. */
interface MayName {
  readonly window?: string;
}
export interface Extension extends AboutWindow {
  readonly dueAt: string;
  readonly questionsUntilOn?: string;
}

/** The window that a command names, when it is the one of its track's stage. */
export const namedWindow = ({ state, track, body }: Deciding<MayName>) => {
  const window = currentWindow(state, track);
  return window?.id === body.window ? window : undefined;
};

export const isTheWindowHere = rule<MayName>({
  id: 'WINDOW-KNOWN',
  says: {
    sv: 'Det är inte den tid för inlämning som skedet har.',
    en: 'It is not the time for submissions that the stage has.',
  },
  basis: 'A command about a time for submissions names it, so that it is not applied to another.',
  holds: (ctx) => namedWindow(ctx) !== undefined,
  because: ({ state, track }) => listedOne(currentWindow(state, track)?.id, here),
  field: 'window',
});

export const deadlineIsAhead = rule<MayName>({
  id: 'WINDOW-OPEN',
  says: {
    sv: 'Tiden är ute; den förlängs inte efteråt.',
    en: 'The time is over; it is not extended afterwards.',
  },
  basis: 'LOU 4:1, 11:8: a time that has run out cannot be extended for some.',
  holds: (ctx) => {
    const window = namedWindow(ctx);
    return window?.status === 'open' && (ctx.brought.heldAt ?? ctx.now) < window.dueAt;
  },
  because: (ctx) => ({
    says: { sv: `Den gick ut ${namedWindow(ctx)?.dueAt}.`, en: `It ended ${namedWindow(ctx)?.dueAt}.` },
  }),
  field: 'window',
});

export const isLater = rule<Extension>({
  id: 'WINDOW-LATER',
  says: { sv: 'Tiden kan bara förlängas.', en: 'The time can only be made longer.' },
  basis: 'LOU 11:8: suppliers rely on the time that was announced.',
  holds: (ctx) => {
    const dueAt = toInstant(ctx.body.dueAt);
    return dueAt > (namedWindow(ctx)?.dueAt ?? '') && dueAt < endOfCalendar;
  },
  because: (ctx) => {
    const dueAt = namedWindow(ctx)?.dueAt ?? '';
    return { says: { sv: `Senare än ${dueAt}.`, en: `Later than ${dueAt}.` }, expected: dueAt };
  },
  field: 'dueAt',
});

export const deadlineHasPassed = rule<AboutWindow>({
  id: 'WINDOW-DUE',
  says: { sv: 'Tiden är inte ute.', en: 'The time is not over.' },
  basis: 'LOU 12:10: nothing is read before the deadline, which may have been moved.',
  holds: (ctx) => {
    const window = namedWindow(ctx);
    return window?.status === 'open' && ctx.now >= window.dueAt;
  },
  because: (ctx) => listedOne(namedWindow(ctx)?.dueAt, here),
  field: 'window',
});

export const isNotAnonymous = rule<AboutWindow>({
  id: 'LATE-ANONYMOUS',
  says: {
    sv: 'Sena bidrag till en tävling antecknas hos tiden själv, inte i ärendet.',
    en: 'Late entries to a contest are noted with the window itself, not in the case.',
  },
  basis: 'LOU 18:5: nothing in the case tells who has taken part while the jury judges.',
  holds: ({ state, body }) => state.windows[body.window]?.receives !== 'entry',
  field: 'window',
});

export const wasOpened = rule<AboutWindow>({
  id: 'LATE-OPENED',
  says: {
    sv: 'Före öppningen antecknas sena inlämningar hos tiden själv, inte i ärendet.',
    en: 'Before the opening late submissions are noted with the window itself, not in the case.',
  },
  basis: 'LOU 12:10; OSL 19:3: until the opening nobody may see who has submitted.',
  holds: ({ state, body }) => state.windows[body.window]?.status === 'opened',
  field: 'window',
});

/** What came before the opening stands in its list, and is not told a second time when it is sent again after it. */
export const isNotListedYet = rule<AboutWindow & LateSubmission>({
  id: 'LATE-LISTED',
  says: {
    sv: 'En sen inlämning antecknas en gång: den som står i öppningens förteckning antecknas inte igen.',
    en: 'A late submission is noted once: one that stands in the list of the opening is not noted again.',
  },
  basis: 'LOU 12:10: the list says who came late, each as often as it came; own rule: sent again is the same one.',
  holds: ({ state, body: { window, ...one } }) =>
    !state.windows[window]?.late?.some(
      (other) =>
        other.supplier === one.supplier &&
        other.digest === one.digest &&
        other.receivedAt === toInstant(one.receivedAt),
    ),
});
