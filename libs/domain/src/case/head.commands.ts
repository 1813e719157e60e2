import { compareInstants, toInstant } from '../calendar/index.js';
import { boolean, choice, date, id, instant, label, list, money, object, text } from '../fields/build.js';
import { earlierCaseHasANeed, earlierCaseIsKnown, earlierCaseIsOfTheKind } from '../continuation/continuation.rules.js';
import { inherited } from '../continuation/inheritance.js';
import { definitionFor } from '../procedures/registry.js';
import { cpvCodesExist } from '../rulebook/cpv/cpv.rules.js';
import { thresholdsAreSound } from '../rulebook/threshold/threshold.rules.js';
import { command, type Deciding } from './command.js';
import { due, lastDayOf } from './due.js';
import { assignableRoles, needs } from './roles.js';
import { rule } from './rule.js';
import { tasks, type Task } from './tasks.js';

const createCase = command({
  name: 'CreateCase',
  says: { sv: 'Inled ett ärende', en: 'Begin a case' },
  area: 'case',
  fields: {
    organisation: id('Upphandlande organisation', 'Contracting authority'),
    title: object('Ärendets namn', 'Title', {
      sv: label('På svenska', 'In Swedish'),
      en: label('På engelska', 'In English'),
    }),
    reference: id('Diarienummer eller beteckning', 'Reference'),
    contractType: choice('Kontraktets art', 'Type of contract', ['works', 'supplies', 'services']),
    authorityKind: choice('Slags myndighet', 'Kind of authority', ['central-authority', 'sub-central-authority']),
    cpv: list('CPV-koder', 'CPV codes', label('CPV-kod', 'CPV code', 12), [1, 20]),
    estimatedValue: money('Uppskattat värde', 'Estimated value', { optional: true }),
    background: text('Bakgrund', 'Background', 8000, { optional: true }),
    thresholds: list(
      'Tröskelvärden som programmet saknar',
      'Thresholds that the program does not know',
      object('Tröskelvärde', 'Threshold', {
        of: id('Vad det gäller', 'What it is for'),
        amount: money('Belopp', 'Amount'),
        source: label('Källa', 'Source'),
        validFrom: date('Första dag', 'First day', { optional: true }),
        validTo: date('Sista dag', 'Last day', { optional: true }),
      }),
      [0, 40],
      { optional: true },
    ),
    people: list(
      'Personer och deras roller',
      'People and their roles',
      object('Person i roll', 'Person in a role', {
        person: id('Person', 'Person'),
        role: choice('Roll', 'Role', assignableRoles),
      }),
      [0, 50],
    ),
    continues: object(
      'Ärendet som fortsätts',
      'The case that is continued',
      { case: id('Ärendets id', 'Id of the case') },
      { optional: true },
    ),
    training: object(
      'Övningsärende',
      'Training case',
      { startsAt: instant('Ärendets klocka börjar', "The case's clock begins") },
      { optional: true },
    ),
  },
  by: needs,
  relation: 'organisation',
  when: 'always',
  rules: [cpvCodesExist, thresholdsAreSound, earlierCaseIsKnown, earlierCaseIsOfTheKind, earlierCaseHasANeed],
  brings: 'creation',
  causes: ({ body, actor, capacity, today, brought }) => {
    const { background, training, thresholds, estimatedValue, continues, ...facts } = body;
    const creator = { person: actor.id, role: capacity.role };
    const named = body.people.some((one) => one.person === creator.person && one.role === creator.role);
    return [
      {
        type: 'CaseCreated',
        facts: {
          ...facts,
          ...(estimatedValue ? { estimatedValue } : {}),
          thresholds: thresholds ?? [],
          people: named ? body.people : [creator, ...body.people],
          preparation: ref(definitionFor('preparation', today)!),
          ...(training ? { training: { startsAt: toInstant(training.startsAt) } } : {}),
        },
        ...(background === undefined ? {} : { body: { background } }),
      },
      ...(brought.delegation?.length
        ? [{ type: 'DelegationRecorded', facts: { rows: brought.delegation } } as const]
        : []),
      ...(continues && brought.earlier ? inherited(brought.earlier) : []),
    ];
  },
  example: {
    organisation: 'goteborg',
    title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
    reference: 'GBG-2017-HOPPET',
    contractType: 'works',
    authorityKind: 'sub-central-authority',
    cpv: ['45214100-1'],
    thresholds: [{ of: 'works', amount: { amount: 60_000_000, currency: 'SEK' }, source: 'illustrative' }],
    people: [{ person: 'upphandlare1@goteborg.example', role: 'procurer' }],
  },
});

const ref = ({ id: name, version }: { id: string; version: number }) => ({ id: name, version });

const isTraining = rule({
  id: 'CLOCK-TRAINING',
  says: {
    sv: 'Bara ett övningsärendes klocka kan ställas.',
    en: 'Only the clock of a training case can be moved.',
  },
  basis: 'A real case follows the clock of the database.',
  holds: ({ state }) => state.training !== null,
});

interface Advance {
  readonly to?: string;
  readonly nextDeadline?: boolean;
}

const target = ({ state, body, now }: Deciding<Advance>): string | undefined => {
  if (body.to !== undefined) return toInstant(body.to);
  const next = due(state)[0];
  return next && (compareInstants(next.at, now) > 0 ? next.at : now);
};

const goesForward = rule<Advance>({
  id: 'CLOCK-FORWARD',
  says: { sv: 'Klockan går bara framåt.', en: 'The clock only moves forward.' },
  basis: 'The log is in the order of time.',
  holds: (ctx) => {
    const to = target(ctx);
    return to !== undefined && to > ctx.now;
  },
  field: 'to',
});

const passesNoDeadline = rule<Advance>({
  id: 'CLOCK-DEADLINE',
  says: {
    sv: 'Klockan kan inte ställas förbi en tid då något ska hända.',
    en: 'The clock cannot be moved past a time when something is to happen.',
  },
  basis: 'What time brings is decided at its time, also in training.',
  holds: (ctx) => !passed(ctx),
  because: (ctx) => ({
    says: { sv: `Nästa är ${passed(ctx)?.at}.`, en: `The next is ${passed(ctx)?.at}.` },
    expected: passed(ctx)?.at ?? '',
  }),
  who: ['system'],
  field: 'to',
});

const passed = (ctx: Deciding<Advance>) => due(ctx.state).find((one) => one.at < (target(ctx) ?? ctx.now));

const advanceClock = command({
  name: 'AdvanceClock',
  says: { sv: 'Ställ fram övningsärendets klocka', en: "Move the training case's clock" },
  area: 'case',
  fields: {
    to: instant('Till tidpunkt', 'To an instant', { optional: true }),
    nextDeadline: boolean('Till nästa tid då något händer', 'To the next time when something happens', {
      optional: true,
    }),
  },
  by: [...needs, 'procurer', 'decision-maker'],
  relation: 'case',
  when: 'even-after-the-end',
  rules: [isTraining, goesForward, passesNoDeadline],
  causes: (ctx) => [{ type: 'ClockAdvanced', facts: { to: target(ctx)! } }],
  example: { nextDeadline: true },
});

const find = ({ state, body }: Deciding<{ readonly task: string }>): Task | undefined =>
  tasks(state).find((one) => one.id === body.task);

const isTimeTo = (type: 'RemindTask' | 'EscalateTask') =>
  rule<{ readonly task: string }>({
    id: 'TASK-DUE',
    says: { sv: 'Uppgiften är öppen, och tiden är inne.', en: 'The task is open, and its time has come.' },
    basis: 'A timer may have been set before the task was done or its date moved.',
    holds: ({ state, now, body }) =>
      due(state).some(({ at, command }) => command.type === type && command.body['task'] === body.task && at <= now),
  });

const onTime = {
  area: 'case',
  by: ['system'],
  relation: 'system',
  when: 'even-after-the-end',
} as const;
const taskField = { task: label('Uppgift', 'Task') };

const remindTask = command({
  ...onTime,
  name: 'RemindTask',
  says: { sv: 'Påminn om en uppgift', en: 'Remind of a task' },
  fields: taskField,
  rules: [isTimeTo('RemindTask')],
  causes: (ctx) => {
    const task = find(ctx)!;
    const reminder = (ctx.state.reminded[task.id]?.times ?? 0) + 1;
    return [
      {
        type: 'TaskReminded',
        facts: { task: task.id, reminder, roles: task.roles, dueOn: lastDayOf(task.dueAt ?? task.since) },
      },
    ];
  },
  example: { task: 'case/analyses/ApproveAnalysis/needs' },
});

const escalateTask = command({
  ...onTime,
  name: 'EscalateTask',
  says: { sv: 'Eskalera en försenad uppgift', en: 'Escalate an overdue task' },
  fields: taskField,
  rules: [isTimeTo('EscalateTask')],
  causes: (ctx) => {
    const task = find(ctx)!;
    return [{ type: 'TaskEscalated', facts: { task: task.id, roles: task.roles, dueOn: lastDayOf(task.dueAt!) } }];
  },
  example: { task: 'case/analyses/ApproveAnalysis/needs' },
});

export const headCommands = [createCase, advanceClock, remindTask, escalateTask];
