import type { EventTexts } from './event-text.js';

/** The case itself and its people. */
export const caseEvents: EventTexts<
  | 'CaseCreated'
  | 'ClockAdvanced'
  | 'TaskReminded'
  | 'TaskEscalated'
  | 'PersonAssigned'
  | 'PersonReplaced'
  | 'AssignmentEnded'
  | 'DeputyAppointed'
  | 'CaseClosed'
> = {
  CaseCreated: {
    says: { sv: 'Ärendet började.', en: 'The case began.' },
    by: ['CreateCase'],
    facts: {
      organisation: 'the buying organisation',
      title: 'title in both languages',
      reference: "the organisation's own reference",
      contractType: 'works, supplies or services',
      authorityKind: 'central or sub-central authority',
      cpv: 'CPV codes',
      estimatedValue: 'estimated value, where it is known',
      thresholds: "amounts the case brings where the program's dated data has none, with source",
      people: 'who has which role from the beginning',
      preparation: 'the definition that the preparation follows',
      training: "a training case's first instant; absent for a real case",
    },
    apart: 'the background',
  },
  ClockAdvanced: {
    says: { sv: 'Övningsärendets klocka ställdes fram.', en: "The training case's clock was moved." },
    by: ['AdvanceClock'],
    facts: { to: 'the instant it now shows' },
  },
  TaskReminded: {
    says: { sv: 'Om en försenad uppgift påmindes.', en: 'An overdue task was reminded of.' },
    by: ['RemindTask'],
    facts: {
      task: "the task's id",
      reminder: 'which time, 1 for the first',
      roles: 'whom it waits for',
      dueOn: 'its last day',
    },
  },
  TaskEscalated: {
    says: { sv: 'En försenad uppgift eskalerades.', en: 'An overdue task was escalated.' },
    by: ['EscalateTask'],
    facts: { task: "the task's id", roles: 'whom it waits for', dueOn: 'its last day' },
  },
  PersonAssigned: {
    says: { sv: 'En person fick en roll.', en: 'A person was given a role.' },
    by: ['AssignPerson'],
    facts: { person: 'who', role: 'which role' },
  },
  PersonReplaced: {
    says: { sv: 'En person ersattes i en roll.', en: 'A person was replaced in a role.' },
    by: ['ReplacePerson'],
    facts: { person: 'who had it', replacement: 'who has it now', role: 'which role' },
  },
  AssignmentEnded: {
    says: { sv: 'En persons roll avslutades.', en: "A person's role ended." },
    by: ['EndAssignment'],
    facts: { person: 'who', role: 'which role' },
  },
  DeputyAppointed: {
    says: { sv: 'En ersättare utsågs för en tid.', en: 'A deputy was appointed for a time.' },
    by: ['AppointDeputy'],
    facts: {
      person: 'who is stood in for',
      deputy: 'who stands in',
      role: 'in which role',
      from: 'first instant',
      until: 'the instant it ends, exclusive',
    },
  },
  CaseClosed: {
    says: { sv: 'Ärendet avslutades före annonsering.', en: 'The case was closed before the notice.' },
    by: ['CloseCase'],
    facts: { before: 'that nothing had been announced' },
    apart: 'the reasons',
  },
};
