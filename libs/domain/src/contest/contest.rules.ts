import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { hasJury } from '../documents/contest.rules.js';
import { anonymous, entries, entryWindow, jurors, unsigned, winners } from './entries.js';

export interface Appointing {
  readonly members: readonly { readonly person: string; readonly independent: boolean; readonly qualified: boolean }[];
}

export const jurorsAreIndependent = rule<Appointing>({
  id: 'JURY-INDEPENDENT',
  says: {
    sv: 'Juryns ledamöter är oberoende av dem som deltar i tävlingen.',
    en: 'The members of the jury are independent of the participants in the contest.',
  },
  basis: 'LOU 18:4; Directive 2014/24/EU, Article 81',
  holds: ({ body }) => body.members.every((one) => one.independent),
  field: 'members',
});

export const enoughAreQualified = rule<Appointing>({
  id: 'JURY-QUALIFIED',
  says: {
    sv: 'När deltagarna måste ha en viss yrkeskvalifikation har minst en tredjedel av juryn den eller en likvärdig.',
    en: 'Where participants need a professional qualification, at least a third of the jury has it or an equivalent one.',
  },
  basis: 'LOU 18:4; Directive 2014/24/EU, Article 81',
  holds: ({ state, body }) =>
    state.documents?.juryQualification === undefined ||
    body.members.filter((one) => one.qualified).length * 3 >= body.members.length,
  because: ({ body }) => {
    const expected = String(Math.ceil(body.members.length / 3));
    return { says: { sv: `Minst ${expected}.`, en: `At least ${expected}.` }, expected };
  },
  field: 'members',
});

export const jurorsArePersons = rule<Appointing>({
  id: 'JURY-PERSONS',
  says: {
    sv: 'Juryn består av fysiska personer, var och en utsedd en gång, och ingen av dem är registrator.',
    en: 'The jury consists of natural persons, each appointed once, and none of them is the registrar.',
  },
  basis: 'LOU 18:4–5; own rule: the registrar passes on what entrants answer and can learn who they are.',
  holds: ({ state, body }) => {
    const persons = body.members.map((one) => one.person);
    const registrars = state.people.filter((one) => one.role === 'registrar' && !one.until).map((one) => one.person);
    return new Set(persons).size === persons.length && persons.every((one) => !registrars.includes(one));
  },
  field: 'members',
});

/** Carried by the notice: the entries come to a jury that is known. */
export const juryIsAppointed = rule({
  id: 'JURY-APPOINTED',
  says: {
    sv: 'Juryn är utsedd innan tävlingen annonseras.',
    en: 'The jury is appointed before the contest is announced.',
  },
  basis: 'LOU 18:4–5; own rule: nobody is chosen to judge entries that have come in.',
  holds: ({ state, definition }) => !hasJury(definition) || state.contest.jury.length > 0,
  who: ['procurer'],
});

export interface AboutEntry {
  readonly entry: string;
}

export const isJuror = rule({
  id: 'JURY-MEMBER',
  says: { sv: 'Bara juryns ledamöter bedömer bidragen.', en: 'Only the members of the jury judge the entries.' },
  basis: 'LOU 18:5–6',
  holds: ({ state, actor }) => jurors(state).includes(actor.id),
  who: ['jury'],
});

export const entryIsThere = rule<AboutEntry>({
  id: 'JURY-ENTRY',
  says: { sv: 'Det finns inget sådant bidrag.', en: 'There is no such entry.' },
  basis: 'LOU 18:5: entries are anonymous and have names of their own.',
  holds: ({ state, body }) => entries(state).includes(body.entry),
  because: ({ state }) => listed(entries(state), here),
  field: 'entry',
});

export const questionIsOpen = rule<{ readonly question: string }>({
  id: 'JURY-QUESTION',
  says: { sv: 'Juryns fråga väntar inte på svar.', en: "The jury's question is not waiting for an answer." },
  basis: 'LOU 18:5: what was asked and answered stands in complete minutes.',
  holds: ({ state, body }) => state.contest.questions.some((one) => one.id === body.question && !one.answered),
  because: ({ state }) =>
    listed(
      state.contest.questions.filter((one) => !one.answered).map((one) => one.id),
      here,
    ),
  field: 'question',
});

export const questionsAreAnswered = rule({
  id: 'JURY-ANSWERS',
  says: {
    sv: 'Det juryn har frågat är besvarat eller antecknat som obesvarat.',
    en: 'What the jury asked is answered, or noted as not answered.',
  },
  basis: 'LOU 18:5: the minutes are complete before the entries are ranked.',
  holds: ({ state }) => state.contest.questions.every((one) => one.answered),
  who: ['registrar'],
});

export interface Reporting {
  readonly ranking: readonly { readonly entry: string; readonly reasons: string }[];
}

export const allAreRanked = rule<Reporting>({
  id: 'JURY-RANKING',
  says: {
    sv: 'Juryns utlåtande ordnar alla bidrag, vart och ett en gång, med skäl.',
    en: "The jury's report ranks all entries, each once, with reasons.",
  },
  basis: 'LOU 18:6; Directive 2014/24/EU, Article 82(3)',
  holds: ({ state, body }) => {
    const all = entries(state);
    const ranked = body.ranking.map((one) => one.entry);
    return (
      all.length > 0 &&
      ranked.length === all.length &&
      all.every((one) => ranked.includes(one)) &&
      body.ranking.every((one) => one.reasons.trim() !== '')
    );
  },
  because: ({ state }) => listed(entries(state), here),
  field: 'ranking',
});

export const reportIsAgreed = rule({
  id: 'JURY-REPORT',
  says: { sv: 'Det finns inget utlåtande att underteckna.', en: 'There is no report to sign.' },
  basis: 'LOU 18:6: the report is signed by the members of the jury.',
  holds: ({ state }) => state.contest.report !== undefined,
  who: ['jury'],
});

export const signsOnce = rule({
  id: 'JURY-SIGNED-ONCE',
  says: { sv: 'Du har redan undertecknat utlåtandet.', en: 'You have signed the report already.' },
  basis: 'LOU 18:6: each member signs once.',
  holds: ({ state, actor }) => unsigned(state).includes(actor.id),
  because: ({ state }) => listed(unsigned(state), here),
  who: ['jury'],
});

export interface Revealing {
  readonly window: string;
}

export const juryHasSigned = rule<Revealing>({
  id: 'REVEAL-SIGNED',
  says: {
    sv: 'Vilka som har lämnat bidragen visas först när hela juryn har undertecknat utlåtandet.',
    en: 'Who made the entries is shown only when the whole jury has signed its report.',
  },
  basis: 'LOU 18:5–6; Directive 2014/24/EU, Article 82(2)',
  holds: ({ state }) => state.contest.report !== undefined && unsigned(state).length === 0,
  because: ({ state }) => listed(unsigned(state), here),
  who: ['jury'],
});

/** What the window brings has to be what was opened: the names belong to the entries that were judged. */
const matches = ({ state, body, brought }: Deciding<Revealing>) => {
  const window = entryWindow(state);
  if (!window || window.id !== body.window) return false;
  const digests = (all: readonly { readonly digest: string }[]) => all.map((one) => one.digest).join();
  return digests(anonymous(brought.submissions ?? [], window)) === digests(window.submissions ?? []);
};

export const isTheContestsWindow = rule<Revealing>({
  id: 'REVEAL-WINDOW',
  says: { sv: 'Det är inte tävlingens bidrag.', en: 'These are not the entries of the contest.' },
  basis: 'LOU 18:5: the names belong to the entries that were judged.',
  holds: matches,
  because: ({ state }) => listed([entryWindow(state)?.id ?? '–'], here),
  field: 'window',
});

export const resultIsNotPublished = rule({
  id: 'CONTEST-RESULT-ONCE',
  says: { sv: 'Resultatet är redan annonserat.', en: 'The result is published already.' },
  basis: 'LOU 18:2: one notice of the result.',
  holds: ({ state }) => state.contest.result === undefined,
});

export interface FollowingOn {
  readonly follows: boolean;
  readonly invited: readonly string[];
  readonly reasons: string;
}

export const followOnWasAnnounced = rule<FollowingOn>({
  id: 'FOLLOW-ON-ANNOUNCED',
  says: {
    sv: 'Ett kontrakt följer utan annons bara om tävlingens villkor har sagt det.',
    en: 'A contract follows without a notice only if the rules of the contest said so.',
  },
  basis: 'LOU 6:19, 18:2, 19:26; Directive 2014/24/EU, Article 32(4)',
  holds: ({ state, body }) => !body.follows || state.documents?.followOnIntended === true,
  field: 'follows',
});

export const followOnIsForServices = rule<FollowingOn>({
  id: 'FOLLOW-ON-SERVICES',
  says: {
    sv: 'Bara ett tjänstekontrakt kan följa utan annons; varor och byggentreprenader upphandlas på nytt.',
    en: 'Only a service contract can follow without a notice; supplies and works are procured anew.',
  },
  basis: 'LOU 6:19; Directive 2014/24/EU, Article 32(4)',
  holds: ({ state, body }) => !body.follows || state.contractType === 'services',
  because: () => ({ says: { sv: 'Här: tjänster.', en: 'Here: services.' }, expected: 'services' }),
  field: 'follows',
});

export const allWinnersAreInvited = rule<FollowingOn>({
  id: 'FOLLOW-ON-WINNERS',
  says: {
    sv: 'Alla vinnare bjuds in till förhandlingen, och ingen annan.',
    en: 'All winners are invited to the negotiation, and nobody else.',
  },
  basis: 'LOU 6:19; Directive 2014/24/EU, Article 32(4)',
  holds: ({ state, body }) => {
    const expected = body.follows ? winners(state) : [];
    return expected.length === body.invited.length && expected.every((one) => body.invited.includes(one));
  },
  because: ({ state, body }) => listed(body.follows ? winners(state) : [], here),
  field: 'invited',
});

export const followOnSaysWhy = givesReasons({ id: 'FOLLOW-ON-REASONS' });
