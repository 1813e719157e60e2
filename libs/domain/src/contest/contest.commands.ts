import { command } from '../case/command.js';
import { boolean, id, label, list, object, text } from '../fields/build.js';
import { resultCommands } from './result.commands.js';
import * as rules from './contest.rules.js';
import { openingIsCertified } from '../windows/list.rules.js';
import { entries, jurors, unsigned } from './entries.js';

const here = { area: 'competition', relation: 'case', when: 'listed' } as const;
const entry = id('Bidrag', 'Entry');

const appointJury = command({
  ...here,
  name: 'AppointJury',
  says: { sv: 'Utse juryn', en: 'Appoint the jury' },
  fields: {
    members: list(
      'Ledamöter',
      'Members',
      object('Ledamot', 'Member', {
        person: id('Person', 'Person'),
        independent: boolean('Oberoende av dem som kan delta', 'Independent of those who may participate'),
        qualified: boolean(
          'Har den kvalifikation som krävs av deltagarna',
          'Has the qualification asked of participants',
        ),
      }),
      [1, 30],
    ),
  },
  by: ['procurer'],
  rules: [rules.jurorsAreIndependent, rules.enoughAreQualified, rules.jurorsArePersons],
  causes: ({ state, body }) => {
    const holds = (person: string) =>
      state.people.some((one) => one.person === person && one.role === 'jury' && !one.until);
    return [
      { type: 'JuryAppointed', facts: { jury: body.members.map(({ person, qualified }) => ({ person, qualified })) } },
      ...body.members
        .filter((one) => !holds(one.person))
        .map(({ person }) => ({ type: 'PersonAssigned', facts: { person, role: 'jury' } }) as const),
    ];
  },
  asks: (state) => (state.contest.jury.length === 0 ? [{}] : []),
  example: {
    members: [
      { person: 'architect@jury.example', independent: true, qualified: true },
      { person: 'nurse@jury.example', independent: true, qualified: false },
      { person: 'patient@jury.example', independent: true, qualified: false },
    ],
  },
});

const askEntrant = command({
  ...here,
  name: 'AskEntrant',
  says: { sv: 'Fråga den som har lämnat ett bidrag', en: 'Ask whoever made an entry' },
  fields: { entry, question: text('Fråga', 'Question', 8000) },
  by: ['jury'],
  rules: [rules.isJuror, rules.entryIsThere],
  causes: ({ state, track, body }) => [
    {
      type: 'EntrantAsked',
      facts: { track: track.id, question: `j${state.contest.questions.length + 1}`, entry: body.entry },
      body: { text: body.question },
    },
  ],
  example: { entry: 'entry-1', question: 'How is the roof drained?' },
});

const answerJury = command({
  ...here,
  name: 'AnswerJury',
  says: { sv: 'Anteckna svaret på juryns fråga', en: "Note the answer to the jury's question" },
  fields: {
    question: id('Fråga', 'Question'),
    answer: text(
      'Svar, utan spår av vem som svarat, eller att inget kom',
      'Answer, without a trace of who gave it, or that none came',
      8000,
    ),
  },
  by: ['registrar'],
  rules: [rules.questionIsOpen],
  causes: ({ track, body }) => [
    {
      type: 'JuryAnswered',
      facts: { track: track.id, question: body.question },
      body: { answer: body.answer },
    },
  ],
  asks: (state) => state.contest.questions.filter((one) => !one.answered).map((one) => ({ about: one.id })),
  example: { question: 'j1', answer: 'By gutters inside the outer wall.' },
});

const agreeJuryReport = command({
  ...here,
  name: 'AgreeJuryReport',
  says: { sv: 'Fastställ juryns utlåtande', en: "Agree on the jury's report" },
  fields: {
    ranking: list(
      'Bidragen, det bästa först',
      'The entries, the best first',
      object('Bidrag', 'Entry', { entry, reasons: text('Skäl enligt kriterierna', 'Reasons by the criteria', 8000) }),
      [1, 1000],
      { kept: 'body' },
    ),
  },
  by: ['jury'],
  rules: [openingIsCertified, rules.isJuror, rules.questionsAreAnswered, rules.allAreRanked],
  causes: ({ track, body }) => [
    {
      type: 'JuryReportAgreed',
      facts: { track: track.id, ranking: body.ranking.map((one) => one.entry) },
      body: { ranking: body.ranking },
    },
  ],
  asks: (state) => (state.contest.report || entries(state).length === 0 ? [] : [{ persons: jurors(state) }]),
  example: {
    ranking: [
      { entry: 'entry-2', reasons: 'Meets the need best, and can be built in phases.' },
      { entry: 'entry-1', reasons: 'Sound, but leaves the ward without daylight.' },
    ],
  },
});

const signJuryReport = command({
  ...here,
  name: 'SignJuryReport',
  says: { sv: 'Underteckna juryns utlåtande', en: "Sign the jury's report" },
  fields: {
    signature: label('Underskriftens beteckning', 'Reference of the signature', 400, { optional: true, kept: 'body' }),
  },
  by: ['jury'],
  rules: [rules.isJuror, rules.reportIsAgreed, rules.signsOnce],
  causes: ({ track, body }) => [
    {
      type: 'JuryReportSigned',
      facts: { track: track.id },
      ...(body.signature === undefined ? {} : { body: { signature: body.signature } }),
    },
  ],
  asks: (state) => {
    const { report } = state.contest;
    return report ? [{ persons: unsigned(state), since: report.agreedAt }] : [];
  },
  example: { signature: 'GBG-2027-WARD/report' },
});

export const contestCommands = [
  appointJury,
  askEntrant,
  answerJury,
  agreeJuryReport,
  signJuryReport,
  ...resultCommands,
];
