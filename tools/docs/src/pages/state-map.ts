import type { ProcedureDefinition, StageDefinition } from '@behov/domain';

/** A state's name in the picture: Mermaid's names know no hyphen. */
const name = (id: string) => id.replaceAll('-', '_');
const leavesEarly = ['end:cancelled', 'end:closed', 'end:terminated'];

/**
 * The map of a definition as a Mermaid state diagram: rounds are arrows back to their own stage, and what each lot or each
 * partner goes through by itself is coloured. The ways out that many stages share (closing, cancelling, terminating) are left
 * to the tables of exits.
 */
export function stateMap({ begins, stages }: ProcedureDefinition): string {
  const parted = [
    coloured(stages, 'lot', ({ perLot, perPartner }) => perLot && !perPartner),
    coloured(stages, 'partner', (one) => one.perPartner),
  ];
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  direction TB',
    ...stages.map((stage) => `  state "${quoted(label(stage))}" as ${name(stage.id)}`),
    ...ends(stages).map((end) => `  state "${quoted(endLabel(end))}" as ${endName(end)}`),
    `  [*] --> ${name(begins)}`,
    ...stages.flatMap(arrows),
    ...ends(stages).map((end) => `  ${endName(end)} --> [*]`),
    ...parted.flat(),
    '```',
  ].join('\n');
}

/** A colon would end a label, and a semicolon the line. */
const quoted = (text: string) => text.replaceAll(/[";:]/g, ' ');

function label({ name: { en }, window, repeats }: StageDefinition): string {
  const said = [...(window ? [`sealed, opened by ${window.openedBy}`] : []), ...(repeats ? [`in ${repeats.as}s`] : [])];
  return said.length > 0 ? `${en} (${said.join(', ')})` : en;
}

const isEnd = (to: string) => to === 'procedure' || to === 'anew' || to.startsWith('end:');

/** The ends that the map shows, each once. */
const ends = (stages: readonly StageDefinition[]): readonly string[] => [
  ...new Set(stages.flatMap(({ exits }) => exits.map(({ to }) => to).filter((to) => isEnd(to) && shown(to)))),
];
const shown = (to: string) => !leavesEarly.includes(to);
const endName = (to: string) => `end_${name(to.replace('end:', ''))}`;

function endLabel(to: string): string {
  if (to === 'procedure') return 'the chosen procedure';
  return to === 'anew' ? 'the procedure anew, from its first stage' : `end, ${to.slice(4).replaceAll('-', ' ')}`;
}

function arrows(stage: StageDefinition): readonly string[] {
  return stage.exits
    .filter(({ to }) => shown(to))
    .map(
      ({ on, when, to }) => `  ${name(stage.id)} --> ${target(stage, to)}: ${quoted(on + (when ? `, ${when}` : ''))}`,
    );
}

function target(stage: StageDefinition, to: string): string {
  if (to === 'again') return name(stage.id);
  return isEnd(to) ? endName(to) : name(to);
}

const fills = { lot: 'fill:#dbeafe,color:#111827', partner: 'fill:#dcfce7,color:#111827' } as const;

function coloured(
  stages: readonly StageDefinition[],
  as: keyof typeof fills,
  is: (stage: StageDefinition) => boolean | undefined,
): readonly string[] {
  const ids = stages.filter(is).map(({ id }) => name(id));
  return ids.length === 0 ? [] : [`  classDef ${as} ${fills[as]}`, `  class ${ids.join(',')} ${as}`];
}
