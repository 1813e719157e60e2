import type { Deciding } from '../case/command.js';
import { needs } from '../case/roles.js';
import { rule, type Because } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { DialogueActivity } from './early-dialogue.state.js';

/** Whether suppliers have been called to compete: announced, or invited where there is no notice. */
export const isCalled = (state: CaseState): boolean =>
  state.notice !== undefined || Object.keys(state.windows).length > 0;

export const earliestToday = ({ today }: Deciding): Because => ({
  says: { sv: `Tidigast ${today}.`, en: `The earliest is ${today}.` },
  expected: today,
});

export const latestToday = ({ today }: Deciding): Because => ({
  says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` },
  expected: today,
});

export const competitionIsNotCalled = rule({
  id: 'DIALOGUE-TIME',
  says: {
    sv: 'Den tidiga dialogen slutar när upphandlingen annonseras; därefter gäller frågor och svar till alla.',
    en: 'The early dialogue ends when the procurement is announced; from then on there are questions, and answers to all.',
  },
  basis: 'LOU 12:5 and 12:11; Directive 2014/24/EU, Article 40: consultation is for the time before the procurement.',
  holds: ({ state }) => !isCalled(state),
});

const past = ({ state, body, today }: Deciding<{ readonly activities: readonly DialogueActivity[] }>) =>
  body.activities.filter((one) => one.on < today && !state.dialogue.some((known) => known.id === one.id));

export const activitiesAreAhead = rule<{ readonly activities: readonly DialogueActivity[] }>({
  id: 'DIALOGUE-DATES',
  says: { sv: 'Det som läggs till i planen ligger framåt i tiden.', en: 'What is added to the plan is ahead.' },
  basis: 'own rule: a plan is made before; what has been held is logged as a contact.',
  holds: (ctx) => past(ctx).length === 0,
  because: earliestToday,
  field: 'activities',
});

export const activitiesAreUnique = rule<{ readonly activities: readonly DialogueActivity[] }>({
  id: 'DIALOGUE-NAMES',
  says: { sv: 'Varje aktivitet har en egen beteckning.', en: 'Each activity has a name of its own.' },
  basis: 'own rule: a changed plan is compared with the one before by its names.',
  holds: ({ body }) => new Set(body.activities.map((one) => one.id)).size === body.activities.length,
  field: 'activities',
});

export const approvedNeedIsPublished = rule({
  id: 'NEED-PUBLISH',
  says: { sv: 'Det behov som publiceras är godkänt.', en: 'The need that is published is approved.' },
  basis: 'own rule: suppliers invest in what the authority says that it needs; LOU 4:1 (openness).',
  holds: ({ state }) => state.analyses.needs?.status === 'approved',
  who: [...needs, 'decision-maker', 'line-manager'],
});

export const invitationIsAhead = rule<{ readonly lastDayOn: string }>({
  id: 'INVITATION-AHEAD',
  says: { sv: 'Sista dagen i inbjudan har inte passerat.', en: 'The last day of the invitation has not passed.' },
  basis: 'LOU 4:1: an invitation is open to all only while it can be taken up.',
  holds: ({ body, today }) => body.lastDayOn >= today,
  because: earliestToday,
  field: 'lastDayOn',
});

export const answersAreAhead = rule<{ readonly answersDueOn: string }>({
  id: 'REQUEST-AHEAD',
  says: { sv: 'Sista dagen för svar har inte passerat.', en: 'The last day for answers has not passed.' },
  basis: 'LOU 4:1: a request is open to all only while it can be answered.',
  holds: ({ body, today }) => body.answersDueOn >= today,
  because: earliestToday,
  field: 'answersDueOn',
});

export const needIsPublished = rule({
  id: 'INTEREST-PUBLISHED',
  says: { sv: 'Behovet är publicerat.', en: 'The need is published.' },
  basis: 'LOU 4:1: interest is asked of all on the same information.',
  holds: ({ state }) => state.publishedNeed !== undefined,
  who: ['matching-officer', 'procurer'],
});

/** Whom a supplier's match rests on: an interest of its own, or a contact that it took part in. */
export const supplierIsKnown = rule<{ readonly supplier: string }>({
  id: 'MATCH-KNOWN',
  says: {
    sv: 'Leverantören har anmält intresse eller deltagit i en antecknad kontakt.',
    en: 'The supplier has registered its interest or taken part in a logged contact.',
  },
  basis:
    'LOU 4:1–2: matching tells what the market can do. It selects nobody and gives no place in the competition, so it rests on what is on the record.',
  holds: ({ state, body }) =>
    state.interests.some((one) => one.supplier === body.supplier) ||
    state.contacts.some((one) => one.suppliers.includes(body.supplier)),
  field: 'supplier',
});
