import type { Text } from '../case/text.js';
import type { Exit, ProcedureDefinition, StageDefinition } from './definition.js';
import { isOutside } from './regimes.js';

/** What a definition may name: everything else in it is a fault. */
export interface Vocabulary {
  /** Commands of the table with the roles that may give them. */
  readonly commands: {
    readonly [name: string]: {
      readonly by: readonly string[];
      readonly when: 'listed' | 'always' | 'even-after-the-end';
    };
  };
  readonly events: readonly string[];
  readonly conditions: readonly string[];
  readonly periods: readonly string[];
}

/** A hole in a definition: where, as a path into its JSON, and what is wrong. */
export interface Fault {
  readonly path: string;
  readonly says: Text;
}

const ends = [
  'stopped',
  'closed',
  'cancelled',
  'not-continued',
  'terminated',
  'further-development',
  'scaled-up',
  'ended',
].map((end) => `end:${end}`);
const leaves = (to: string) => to === 'procedure' || to === 'anew' || ends.includes(to);
const fault = (path: string, says: Text): Fault => ({ path, says });

/** Every fault of a definition; none for one that can be released. The build refuses a definition that has any. */
export function faults(definition: ProcedureDefinition, vocabulary: Vocabulary): readonly Fault[] {
  const stages = definition.stages;
  return [
    ...ofHead(definition),
    ...stages.flatMap((stage, at) => ofStage(definition, stage, `stages[${at}]`, vocabulary)),
    ...ofPaths(definition),
    ...ofPurchases(definition),
  ];
}

function ofHead(definition: ProcedureDefinition): readonly Fault[] {
  const ids = definition.stages.map((stage) => stage.id);
  const grounds = definition.grounds.map((one) => one.id);
  return [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(definition.appliesFrom)
      ? []
      : [fault('appliesFrom', { sv: 'Ange en dag, ÅÅÅÅ-MM-DD.', en: 'Give a day, YYYY-MM-DD.' })]),
    ...(Number.isInteger(definition.version) && definition.version > 0
      ? []
      : [fault('version', { sv: 'Ange 1, 2, 3 …', en: 'Give 1, 2, 3 …' })]),
    ...(ids.includes(definition.begins)
      ? []
      : [
          fault('begins', {
            sv: `Skedet ${definition.begins} finns inte.`,
            en: `There is no stage ${definition.begins}.`,
          }),
        ]),
    ...twice(ids, (at) => `stages[${at}].id`),
    ...twice(grounds, (at) => `grounds[${at}].id`),
    ...definition.grounds.flatMap((one, at) =>
      one.basis.trim() === ''
        ? [fault(`grounds[${at}].basis`, { sv: 'Ange lagrummet.', en: 'Give the section of law.' })]
        : [],
    ),
    ...(definition.basis.trim() === ''
      ? [fault('basis', { sv: 'Ange lagrummet.', en: 'Give the section of law.' })]
      : []),
  ];
}

/** Outside the act only research and development is bought (LOU 1:5): no stage decides on a purchase of what comes of it. */
function ofPurchases({ regimes, stages }: ProcedureDefinition): readonly Fault[] {
  if (!isOutside({ regimes }) || regimes.length === 0) return [];
  return stages.flatMap((stage, at) => [
    ...stage.steps.flatMap(({ command }, step) =>
      command === 'DecidePurchase' ? [buysNothing(`stages[${at}].steps[${step}].command`)] : [],
    ),
    ...stage.exits.flatMap(({ on }, exit) =>
      on === 'PurchaseDecided' ? [buysNothing(`stages[${at}].exits[${exit}].on`)] : [],
    ),
  ]);
}

const buysNothing = (path: string) =>
  fault(path, {
    sv: 'Utanför lagen köps inget av det som utvecklas.',
    en: 'Outside the act nothing of what is developed is bought.',
  });

const twice = (values: readonly string[], path: (at: number) => string): readonly Fault[] =>
  values.flatMap((one, at) =>
    values.indexOf(one) < at ? [fault(path(at), { sv: `${one} finns två gånger.`, en: `${one} is there twice.` })] : [],
  );

function ofStage(
  definition: ProcedureDefinition,
  stage: StageDefinition,
  path: string,
  vocabulary: Vocabulary,
): readonly Fault[] {
  return [
    ...(/^[a-z]+(-[a-z]+)*$/.test(stage.id)
      ? []
      : [fault(`${path}.id`, { sv: 'Små bokstäver och bindestreck.', en: 'Lower case letters and hyphens.' })]),
    ...twice(
      stage.steps.map((step) => step.command),
      (at) => `${path}.steps[${at}].command`,
    ),
    ...stage.steps.flatMap((step, at) => ofStep(step, `${path}.steps[${at}]`, vocabulary)),
    ...stage.exits.flatMap((exit, at) => ofExit(definition, stage, exit, at, `${path}.exits[${at}]`, vocabulary)),
    ...(stage.window?.period !== undefined && !vocabulary.periods.includes(stage.window.period)
      ? [unknown(`${path}.window.period`, stage.window.period)]
      : []),
  ];
}

const unknown = (path: string, name: string) => fault(path, { sv: `${name} finns inte.`, en: `There is no ${name}.` });

function ofStep(step: StageDefinition['steps'][number], path: string, { commands }: Vocabulary): readonly Fault[] {
  const spec = Object.hasOwn(commands, step.command) ? commands[step.command] : undefined;
  if (!spec) return [unknown(`${path}.command`, step.command)];
  const roles = (step.by ?? []).filter((role) => !spec.by.includes(role));
  return [
    ...(spec.when !== 'listed'
      ? [
          fault(`${path}.command`, {
            sv: `${step.command} ges i alla skeden.`,
            en: `${step.command} is given in every stage.`,
          }),
        ]
      : []),
    ...roles.map((role) =>
      fault(`${path}.by`, { sv: `${role} får inte ge ${step.command}.`, en: `${role} may not give ${step.command}.` }),
    ),
    ...(step.workingDays !== undefined && !(Number.isInteger(step.workingDays) && step.workingDays > 0)
      ? [fault(`${path}.workingDays`, { sv: 'Ange ett helt antal, minst 1.', en: 'Give a whole number, at least 1.' })]
      : []),
  ];
}

function ofExit(
  definition: ProcedureDefinition,
  stage: StageDefinition,
  exit: Exit,
  at: number,
  path: string,
  { events, conditions }: Vocabulary,
): readonly Fault[] {
  const to = definition.stages.find((one) => one.id === exit.to);
  const hidden = stage.exits.slice(0, at).some((one) => one.on === exit.on && !one.when);
  return [
    ...(events.includes(exit.on) ? [] : [unknown(`${path}.on`, exit.on)]),
    ...(exit.when === undefined || conditions.includes(exit.when) ? [] : [unknown(`${path}.when`, exit.when)]),
    ...(leaves(exit.to) || to || (exit.to === 'again' && stage.repeats) ? [] : [unknown(`${path}.to`, exit.to)]),
    ...(hidden
      ? [fault(path, { sv: 'En utgång före den tas alltid.', en: 'An exit before it is always taken.' })]
      : []),
    // A revoked award joins the partners that had not signed: the lot is awarded anew.
    ...((stage.perLot && to && !to.perLot) || (stage.perPartner && to && !to.perPartner && exit.on !== 'AwardRevoked')
      ? [fault(`${path}.to`, { sv: 'Det som har delats förs inte samman.', en: 'What has parted is not joined.' })]
      : []),
  ];
}

/** Stages that nothing leads to, and stages without a way to an end. */
function ofPaths(definition: ProcedureDefinition): readonly Fault[] {
  const there = reached(definition, definition.begins);
  return definition.stages.flatMap((stage, at) => [
    ...(there.has(stage.id) ? [] : [fault(`stages[${at}]`, { sv: 'Inget leder hit.', en: 'Nothing leads here.' })]),
    ...(endsFrom(definition, stage.id)
      ? []
      : [
          fault(`stages[${at}].exits`, {
            sv: 'Härifrån når ärendet inget slut.',
            en: 'From here the case reaches no end.',
          }),
        ]),
  ]);
}

const endsFrom = (definition: ProcedureDefinition, from: string) => {
  const ids = reached(definition, from);
  return definition.stages.some(
    (stage) => ids.has(stage.id) && stage.exits.some(({ to }) => to === 'procedure' || ends.includes(to)),
  );
};

/** The stages that can be reached from one, itself included. */
function reached(definition: ProcedureDefinition, from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const id of seen) {
    const stage = definition.stages.find((one) => one.id === id);
    for (const { to } of stage?.exits ?? []) if (definition.stages.some((one) => one.id === to)) seen.add(to);
  }
  return seen;
}
