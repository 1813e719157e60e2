import {
  commands,
  minimumPeriods,
  roleNames,
  type MinimumPeriodRow,
  type ProcedureDefinition,
  type Role,
  type StageDefinition,
} from '@behov/domain';
import { anchor, both, code, codes, page, table } from '../markdown.js';
import { circumstances, reductionsIn } from './periods-page.js';

const periodRows: Readonly<Record<string, readonly MinimumPeriodRow[]>> = minimumPeriods;

/** Each stage in turn: who goes through it, its time, its commands and its ways out. */
export const stagesOf = ({ stages }: ProcedureDefinition): string =>
  page(
    '## Stages',
    'The working days are when the program begins to remind of a step that waits. They are its own and not periods of law. Besides a stage’s own commands, those that are given in [every stage](../commands.md) are there too.',
    ...stages.flatMap((stage, number) => [
      `### ${number + 1}. ${both(stage.name)}`,
      page(`${code(stage.id)}, zone *${stage.zone}*.`, particulars(stage)),
      stage.window?.period === undefined ? undefined : minimum(stage.window.period),
      table(['Command', 'Who', 'Reminder after working days'], stage.steps.map(step)),
      table(['Event', 'When', 'Leads to'], stage.exits.map(exit)),
    ]),
  );

function particulars(stage: StageDefinition): string | undefined {
  const said = [
    ...(stage.perPartner ? ['Each partner goes through this stage by itself.'] : []),
    ...(stage.perLot && !stage.perPartner ? ['Each lot goes through this stage by itself.'] : []),
    ...(stage.window ? [windowSays(stage.window)] : []),
    ...(stage.repeats ? [repeatSays(stage.repeats)] : []),
  ];
  return said.length === 0 ? undefined : said.map((line) => `- ${line}`).join('\n');
}

const received = { request: 'requests to participate', tender: 'tenders', entry: 'entries' } as const;

function windowSays({ receives, period, openedBy, envelopes }: NonNullable<StageDefinition['window']>): string {
  const time =
    period === undefined
      ? ' No number of days in law: the time must be adequate (LOU 11:1, 19:11).'
      : ` Minimum period [${code(period)}](../periods.md#${anchor(period)}), below.`;
  const parts = envelopes ? ` Envelopes, opened one after the other: ${codes(envelopes)}.` : '';
  return `Receives ${received[receives]}, which nobody may read before the deadline and which ${openedBy} appointed persons open together (LOU 12:10).${time}${parts}`;
}

/** The period's newest row with every reduction. */
function minimum(period: string): string {
  const row = periodRows[period]?.at(-1);
  if (!row) throw new Error(`no minimum period ${period}`);
  const rows = reductionsIn(row).map(({ says, days, source }) => [says, days, source, row.verified ? 'yes' : '**no**']);
  return page(table(['Minimum period', 'Days', 'Source', 'Verified'], rows), row.base ? circumstances() : undefined);
}

function repeatSays({ as, atMost, eliminates }: NonNullable<StageDefinition['repeats']>): string {
  const times = atMost === undefined ? 'as many times as are needed' : `at most ${atMost} times`;
  const falls = eliminates
    ? ` If it was announced, fewer may go on to the next, by the ${eliminates.by.replace('-', ' ')}; no fewer than ${eliminates.keepsAtLeast}.`
    : '';
  return `Gone through as a ${as}, ${times}.${falls}`;
}

function step({ command, by, workingDays }: StageDefinition['steps'][number]): readonly string[] {
  const who = (by ?? commands[command]!.by).map((role: Role) => roleNames[role].en).join(', ');
  return [`[${command}](../commands.md#${anchor(command)})`, who, workingDays?.toString() ?? '–'];
}

type Exit = StageDefinition['exits'][number];

const exit = ({ on, when, to }: Exit, at: number, all: readonly Exit[]): readonly string[] => [
  `[${on}](../events.md#${anchor(on)})`,
  when ?? (all.slice(0, at).some((other) => other.on === on) ? 'otherwise' : 'always'),
  leadsTo(to),
];

function leadsTo(to: string): string {
  switch (to) {
    case 'again':
      return 'the same stage, the next time around';
    case 'procedure':
      return "the chosen procedure's first stage";
    case 'anew':
      return 'the same procedure from its first stage, lots together';
    default:
      return to.startsWith('end:') ? `end: ${to.slice(4).replaceAll('-', ' ')}` : code(to);
  }
}
