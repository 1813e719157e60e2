import type { EventDescriptions } from './event-description.js';

/** The case itself and its people. */
export const caseEvents: EventDescriptions<
  | 'CaseCreated'
  | 'ClockAdvanced'
  | 'TaskReminded'
  | 'TaskEscalated'
  | 'PersonAssigned'
  | 'PersonReplaced'
  | 'AssignmentEnded'
  | 'DeputyAppointed'
  | 'CaseClosed'
  | 'MilestonePlanned'
  | 'MilestoneMoved'
  | 'MilestoneReached'
  | 'MilestoneDropped'
  | 'LessonRecorded'
  | 'ThreadInherited'
> = {
  CaseCreated: {
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
  ThreadInherited: {
    by: ['CreateCase'],
    facts: {
      case: 'the case that is continued',
      reference: 'its reference',
      measured: 'the last measured value of each indicator: the new baselines',
      requirements: 'the functional requirements of its documents',
      disclosures: 'items of its dialogue that are to be disclosed here too',
      lessons: 'how many lessons are kept apart',
    },
    apart: 'the lessons',
  },
  ClockAdvanced: {
    by: ['AdvanceClock'],
    facts: { to: 'the instant it now shows' },
  },
  TaskReminded: {
    by: ['RemindTask'],
    facts: {
      task: "the task's id",
      reminder: 'which time, 1 for the first',
      roles: 'whom it waits for',
      dueOn: 'its last day',
    },
  },
  TaskEscalated: {
    by: ['EscalateTask'],
    facts: { task: "the task's id", roles: 'whom it waits for', dueOn: 'its last day' },
  },
  PersonAssigned: {
    by: ['AssignPerson', 'AppointJury'],
    facts: { person: 'who', role: 'which role' },
  },
  PersonReplaced: {
    by: ['ReplacePerson'],
    facts: { person: 'who had it', replacement: 'who has it now', role: 'which role' },
  },
  AssignmentEnded: {
    by: ['EndAssignment'],
    facts: { person: 'who', role: 'which role' },
  },
  DeputyAppointed: {
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
    by: ['CloseCase'],
    facts: { before: 'that nothing had been announced', stoppedBy: 'the rules and stops that held the case back' },
    apart: 'the reasons, what could be done instead',
  },
  MilestonePlanned: {
    by: ['PlanMilestone'],
    facts: {
      milestone: 'its id, kind, title, day or what it follows, what it depends on, which stages it holds, owner, money',
    },
  },
  MilestoneMoved: {
    by: ['MoveMilestone'],
    facts: {
      id: 'which milestone',
      on: 'its new day',
      after: 'what it follows now, and by how many days',
      availableFrom: 'first day of outside money',
      availableUntil: 'last day of outside money',
    },
    apart: 'the reasons',
  },
  MilestoneReached: {
    by: ['ReachMilestone'],
    facts: { id: 'which milestone', on: 'the day' },
  },
  MilestoneDropped: {
    by: ['DropMilestone'],
    facts: { id: 'which milestone' },
    apart: 'the reasons',
  },
  LessonRecorded: {
    by: ['RecordLessons'],
    facts: {
      id: 'which lesson',
      kind: 'what it is about',
      roles: 'for whom it is; empty for all',
      shareable: 'whether other organisations may read it',
    },
    apart: 'what happened, why, and the advice',
  },
};
