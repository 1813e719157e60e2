import {
  commands,
  minimumPeriods,
  roleNames,
  type MinimumPeriodRow,
  type ProcedureDefinition,
  type Role,
  type StageDefinition,
} from '@behov/domain';
import { contentHash } from '../content-hash.js';
import { anchor, both, code, codes, generated, page, table, type Page } from '../markdown.js';
import { daysIn } from './periods-page.js';
import { stateMap } from './state-map.js';

const awardBases = {
  'best-price-quality': { sv: 'bästa förhållandet mellan pris och kvalitet', en: 'best price-quality ratio' },
  cost: { sv: 'kostnad', en: 'cost' },
  price: { sv: 'pris', en: 'price' },
} as const;

const periodRows: Readonly<Record<string, readonly MinimumPeriodRow[]>> = minimumPeriods;

/** A definition as a lawyer can check it. */
export function procedurePage(definition: ProcedureDefinition): Page {
  const markdown = page(
    generated,
    `# ${both(definition.name)}`,
    facts(definition),
    '## Map',
    stateMap(definition),
    'The map shows the way forward. Where a stage can also be left by closing the case, cancelling the procurement or terminating the contract, its table of exits says so.',
    grounds(definition),
    '## Stages',
    'The working days are when the program begins to remind of a step that waits. They are its own and not periods of law.',
    ...definition.stages.flatMap((stage, number) => stageBlocks(stage, number + 1)),
  );
  return { path: `procedures/${definition.id}.md`, markdown };
}

function facts(definition: ProcedureDefinition): string {
  return table(
    ['What', 'Value'],
    [
      ['Definition', `${code(definition.id)}, version ${definition.version}`],
      ['Basis', definition.basis],
      ['Chosen for cases started from', applies(definition.appliesFrom)],
      ['eForms procedure type (BT-105)', definition.eforms ? code(definition.eforms) : 'none'],
      ['Lowest number to invite (LOU 4:7)', definition.minimumInvited?.toString() ?? 'not said'],
      ['Award bases', definition.awardBases.map((one) => both(awardBases[one])).join('; ') || 'none'],
      ['Content hash (SHA-256 of the canonical JSON)', code(contentHash(definition))],
    ],
  );
}

const applies = (day: string) => (day === '9999-12-31' ? 'never: it is there to test the format' : day);

function grounds({ grounds: all }: ProcedureDefinition): string | undefined {
  if (all.length === 0) return undefined;
  const rows = all.map(({ id, says, basis }) => [code(id), says.sv, says.en, basis]);
  const intro = 'The start decision states one of these, or the procedure cannot be chosen.';
  return page('## Grounds', intro, table(['Ground', 'Svenska', 'English', 'Basis'], rows));
}

function stageBlocks(stage: StageDefinition, number: number): readonly (string | undefined)[] {
  return [
    `### ${number}. ${both(stage.name)}`,
    page(`${code(stage.id)}, zone *${stage.zone}*.`, particulars(stage)),
    table(['Command', 'Who', 'Reminder after working days'], stage.steps.map(step)),
    table(['Event', 'When', 'Leads to'], stage.exits.map(exit)),
  ];
}

function particulars(stage: StageDefinition): string | undefined {
  const said = [
    ...(stage.perLot ? ['Each lot goes through this stage by itself.'] : []),
    ...(stage.window ? [windowSays(stage.window)] : []),
    ...(stage.repeats ? [repeatSays(stage.repeats)] : []),
  ];
  return said.length === 0 ? undefined : said.map((line) => `- ${line}`).join('\n');
}

const received = { request: 'requests to participate', tender: 'tenders', entry: 'entries' } as const;

function windowSays({ receives, period, openedBy, envelopes }: NonNullable<StageDefinition['window']>): string {
  const row = period === undefined ? undefined : periodRows[period]?.at(-1);
  const time =
    period === undefined
      ? 'No number of days in law: the time must be adequate (LOU 11:1).'
      : `Minimum period [${code(period)}](../periods.md#${anchor(period)}): ${row ? daysIn(row) : 'not recorded'}.`;
  const parts = envelopes ? ` Envelopes, opened one after the other: ${codes(envelopes)}.` : '';
  return `Receives ${received[receives]}, which nobody may read before the deadline and which ${openedBy} appointed persons open together (LOU 12:10). ${time}${parts}`;
}

function repeatSays({ as, atMost, eliminates }: NonNullable<StageDefinition['repeats']>): string {
  const times = atMost === undefined ? 'as many times as are needed' : `at most ${atMost} times`;
  const falls = eliminates
    ? ` If it was announced, fewer may go on to the next, by the ${eliminates.by.replace('-', ' ')}; no fewer than ${eliminates.keepsAtLeast}.`
    : '';
  return `Gone through as a ${as}, ${times}.${falls}`;
}

function step({ command, by, workingDays }: StageDefinition['steps'][number]): readonly string[] {
  const spec = commands[command]!;
  const who = (by ?? spec.by).map((role: Role) => roleNames[role].en).join(', ');
  return [`[${command}](../commands.md#${anchor(command)})`, who, workingDays?.toString() ?? ''];
}

function exit({ on, when, to }: StageDefinition['exits'][number]): readonly string[] {
  const where =
    to === 'again'
      ? 'the same stage, the next time around'
      : to === 'procedure'
        ? "the chosen procedure's first stage"
        : to.startsWith('end:')
          ? `end: ${to.slice(4)}`
          : code(to);
  return [`[${on}](../events.md#${anchor(on)})`, when ?? '', where];
}
