import { isCalendarDate } from '../calendar/index.js';
import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { remaining } from '../selection/remaining.js';
import { answeringFor, correctionWith } from './corrections.js';

interface Offering {
  readonly suppliers: readonly string[];
  readonly answersDueOn: string;
  readonly othersReasons?: string;
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.toSorted().join() === others.toSorted().join();

export const offeredAreTenderers = rule<Offering>({
  id: 'CORRECTION-TENDERERS',
  says: {
    sv: 'Bara den som är kvar i konkurrensen får rätta eller komplettera, var och en nämnd en gång:',
    en: 'Only those who remain in the competition may correct or complete, each named once:',
  },
  basis: 'LOU 4:9, 19:15',
  holds: ({ state, track, body }) =>
    new Set(body.suppliers).size === body.suppliers.length &&
    body.suppliers.every((one) => remaining(state, lotOf(track)).includes(one)),
  because: ({ state, track }) => listed(remaining(state, lotOf(track))),
  field: 'suppliers',
});

export const theSameChance = rule<Offering>({
  id: 'CORRECTION-SAME-CHANCE',
  says: {
    sv: 'Får en anbudsgivare rätta eller komplettera sitt anbud får alla det, var och en en gång:',
    en: 'When one tenderer may correct or complete its tender all may, each named once:',
  },
  basis: 'LOU 19:15: the others get the same chance. Under the whole act see CORRECTION-ALIKE.',
  holds: ({ state, track, body, definition }) =>
    isUnderTheWholeAct(definition) || isSame(body.suppliers, remaining(state, lotOf(track))),
  because: ({ state, track }) => listed(remaining(state, lotOf(track))),
  field: 'suppliers',
});

export const othersHaveNothingAlike = rule<Offering>({
  id: 'CORRECTION-ALIKE',
  says: {
    sv: 'Erbjuds inte alla att rätta eller komplettera sägs varför de andra inte har något motsvarande. Alla är:',
    en: 'Where not all may correct or complete, it is said why the others have nothing alike. All are:',
  },
  basis: 'LOU 4:9: only if equal treatment and openness are kept (that it is written down: 12:14).',
  holds: ({ state, track, body }) =>
    isSame(body.suppliers, remaining(state, lotOf(track))) || (body.othersReasons ?? '').trim() !== '',
  because: ({ state, track }) => ({ says: listed(remaining(state, lotOf(track))).says }),
  field: 'othersReasons',
});

export const answersAreAhead = rule<Offering>({
  id: 'CORRECTION-DAY',
  says: { sv: 'Det finns tid att svara.', en: 'There is time to answer.' },
  basis: 'LOU 4:1 principles, 19:11: a time that can be kept.',
  holds: ({ body, today }) =>
    isCalendarDate(body.answersDueOn) && body.answersDueOn > today && body.answersDueOn < '9999-01-01',
  because: ({ today }) => ({ says: { sv: `Senare än ${today}.`, en: `Later than ${today}.` }, expected: today }),
  field: 'answersDueOn',
});

interface Answering {
  readonly correction: string;
  readonly noNewTender: boolean;
}

export const correctionIsOffered = rule<Answering>({
  id: 'CORRECTION-OFFERED',
  says: {
    sv: 'Ni har fått tillfälle att rätta eller komplettera, och har inte svarat än.',
    en: 'You were given the chance to correct or complete, and have not answered yet.',
  },
  basis: 'LOU 4:9, 19:15: a tender is changed only as the authority allows, once.',
  holds: ({ state, body, actor, track }) => {
    const offered = correctionWith(state, body.correction);
    const isHere = offered !== undefined && ['case', track.id].includes(offered.track);
    return isHere && answeringFor(offered, actor) !== undefined;
  },
  field: 'correction',
});

/** The last day to answer; none where nothing was offered, which another rule refuses first. */
const lastDay = ({ state, body }: Deciding<Answering>) => correctionWith(state, body.correction)?.answersDueOn ?? '';

export const answerIsInTime = rule<Answering>({
  id: 'CORRECTION-LATE',
  says: {
    sv: 'Tiden för att rätta eller komplettera är inte ute.',
    en: 'The time to correct or complete is not over.',
  },
  basis: 'LOU 4:1: the same time for all.',
  holds: (ctx) => ctx.today <= lastDay(ctx),
  because: (ctx) => ({ says: { sv: `Sista dagen var ${lastDay(ctx)}.`, en: `The last day was ${lastDay(ctx)}.` } }),
});

export const isNoNewTender = rule<Answering>({
  id: 'CORRECTION-NOT-NEW',
  says: {
    sv: 'En rättelse eller komplettering får inte leda till ett nytt anbud.',
    en: 'A correction or completion must not lead to a new tender.',
  },
  basis: 'LOU 4:9',
  holds: ({ body }) => body.noNewTender,
  field: 'noNewTender',
});
