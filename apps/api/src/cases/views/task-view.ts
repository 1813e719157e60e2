import { personsOf, roleNames, tasks, type CaseState, type Instant, type Role, type Task } from '@behov/domain';
import { kebab } from '@behov/messages';
import type { InboxTask } from '@behov/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';
import { stageName } from '../../reading/stage-names.js';
import { BothLanguages } from './case-view.js';

/** Something to read before a task is done. */
export class SeeAlsoView {
  @ApiProperty({ type: String })
  path!: string;

  @ApiProperty({ type: String })
  says!: string;
}

/** Work that waits for somebody. */
export class TaskView {
  @ApiProperty({ type: String, example: 'case/analyses/ApproveAnalysis/needs' })
  id!: string;

  @ApiProperty({ type: String })
  command!: string;

  @ApiProperty({ type: String, description: 'Where the command is sent' })
  path!: string;

  @ApiProperty({ type: String })
  says!: string;

  @ApiProperty({ type: String, description: '`case`, or the lot' })
  track!: string;

  @ApiProperty({ type: String })
  stage!: string;

  @ApiProperty({ type: String })
  stageName!: string;

  @ApiPropertyOptional({ type: String, description: 'What it is about' })
  about?: string;

  @ApiProperty({ type: String, isArray: true })
  roles!: readonly Role[];

  @ApiProperty({ type: String, isArray: true })
  roleNames!: readonly string[];

  @ApiProperty({ type: String, format: 'date-time' })
  since!: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'The exclusive end of its last day' })
  dueAt?: string;

  @ApiProperty({ type: Boolean })
  overdue!: boolean;

  @ApiPropertyOptional({ type: SeeAlsoView, description: 'In the preparation: what similar cases have taught' })
  seeAlso?: SeeAlsoView;
}

/** A task of one case, with whom it waits for. */
export class CaseTaskView extends TaskView {
  @ApiProperty({ type: String, isArray: true, description: 'Persons of the buying organisation' })
  persons!: readonly string[];

  @ApiPropertyOptional({ type: String, isArray: true })
  suppliers?: readonly string[];

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'Planned for later: from when it waits' })
  opensAt?: string;
}

/** What a task's case is called. */
export class TaskCaseView {
  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({ type: String })
  reference!: string;

  @ApiProperty({ type: BothLanguages })
  title!: BothLanguages;

  @ApiProperty({ type: Boolean })
  training!: boolean;
}

/** A task in my inbox. */
export class InboxTaskView extends TaskView {
  @ApiProperty({ type: String, format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: TaskCaseView })
  case!: TaskCaseView;
}

/** A page of my inbox. */
export class InboxView {
  @ApiProperty({ type: InboxTaskView, isArray: true })
  items!: readonly InboxTaskView[];

  @ApiPropertyOptional({ type: String })
  next?: string;
}

/** All tasks of a case. */
export class CaseTasksView {
  @ApiProperty({ type: CaseTaskView, isArray: true })
  items!: readonly CaseTaskView[];
}

/** Writing an analysis or the documents: what earlier cases learned belongs there. */
const prepares = (command: string) => command.startsWith('Write');

const lessonsOfOthers = { sv: 'Lärdomar av liknande ärenden', en: 'Lessons of similar cases' };

type Shown = Pick<Task, 'id' | 'command' | 'says' | 'track' | 'stage' | 'roles' | 'since'>;

const taskView = (caseId: string, one: Shown, about: string | null | undefined, language: Language) => ({
  id: one.id,
  command: one.command,
  path: `/v1/cases/${caseId}/commands/${kebab(one.command)}`,
  says: one.says[language],
  track: one.track,
  stage: one.stage,
  stageName: stageName(one.stage, language),
  ...(about == null ? {} : { about }),
  roles: one.roles,
  roleNames: one.roles.map((role) => roleNames[role][language]),
  since: one.since,
  ...(prepares(one.command)
    ? { seeAlso: { path: `/v1/cases/${caseId}/lessons`, says: lessonsOfOthers[language] } }
    : {}),
});

export const inboxTaskView = (one: InboxTask, language: Language): InboxTaskView => ({
  ...taskView(one.caseId, one, one.about, language),
  ...(one.dueAt === null ? {} : { dueAt: one.dueAt }),
  overdue: one.overdue,
  caseId: one.caseId,
  case: one.case,
});

export const caseTaskViews = (
  caseId: string,
  state: CaseState,
  now: Instant,
  language: Language,
): readonly CaseTaskView[] =>
  tasks(state).map((one) => ({
    ...taskView(caseId, one, one.about, language),
    ...(one.dueAt === undefined ? {} : { dueAt: one.dueAt }),
    ...(one.opensAt === undefined ? {} : { opensAt: one.opensAt }),
    overdue: one.dueAt !== undefined && one.dueAt <= now,
    persons: personsOf(state, one, now),
    ...(one.suppliers ? { suppliers: one.suppliers } : {}),
  }));
