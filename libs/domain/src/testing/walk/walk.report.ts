import { definitionOf } from '../../procedures/registry.js';
import type { DefinitionRef } from '../../procedures/definition.js';
import { exitName, type Coverage } from './coverage.js';

/** What cannot happen in a procedure by its nature, and why. */
export interface Never {
  readonly in: (procedure: string) => boolean;
  /** A command, or the end of an exit's name. */
  readonly what: string;
  readonly why: string;
}

export const never: readonly Never[] = [
  ...['AskForReasons', 'GiveReasons'].map((what) => ({
    in: (one: string) => ['preparation', 'direct-award', 'pre-commercial-procurement', 'design-contest'].includes(one),
    what,
    why: 'Nothing is decided on suppliers yet, the law gives no such right, or the entrants are told by what is published.',
  })),
  {
    in: (one) => !['innovation-partnership', 'pre-commercial-procurement'].includes(one),
    what: 'DecideCallBack',
    why: 'Nothing is developed under the contract whose results could be called back.',
  },
  { in: () => true, what: 'MoveToVersion', why: 'No procedure has a second version that is in force.' },
  {
    in: (one) =>
      ['preparation', 'direct-award', 'pre-commercial-procurement'].includes(one) || one.startsWith('national-'),
    what: 'RecordModificationNotice',
    why: 'A modification is announced under the whole act alone (LOU 17:16, 19:1).',
  },
  { in: (one) => one === 'preparation', what: 'RefuseLateSubmission', why: 'Nothing is submitted yet.' },
  ...['ConfirmNoticeReceipt', 'RecordPublication', 'RecordNoticeRejection'].map((what) => ({
    in: (one: string) => one === 'preparation',
    what,
    why: 'No notice is sent yet.',
  })),
  { in: (one) => one === 'design-contest', what: 'RefuseLateSubmission', why: 'Late entries stay with the window.' },
  {
    in: (one) => one === 'fixture-two-lots',
    what: '--> anew',
    why: 'It has two lots: a court redoes one of them alone.',
  },
];

const isNever = (procedure: string, what: string) =>
  never.some((one) => one.in(procedure) && (what === one.what || what.endsWith(one.what)));

/** The commands that a procedure's walk does not wait for. */
export const neverIn = (procedure: string): readonly string[] =>
  never.filter((one) => one.in(procedure)).map((one) => one.what);

/** What a walk fell short of, in words; nothing when it covered everything. */
export function shortfall(coverage: Coverage, each: number): readonly string[] {
  const { of } = coverage;
  const missing = (what: string) => !isNever(of.id, what);
  return [
    ...coverage
      .commands()
      .filter((one) => coverage.acceptedOf(one) < each && missing(one))
      .map((one) => `${one} was accepted ${coverage.acceptedOf(one)} times of ${each}`),
    ...definitionOf(of)
      .stages.filter(({ id }) => !coverage.stages.has(id))
      .map(({ id }) => `the stage ${id} was not reached`),
    ...coverage
      .exitsLeft()
      .map(({ stage, exit }) => exitName(stage, exit))
      .filter(missing)
      .map((one) => `nobody went by ${one}`),
  ];
}

/** A line about a walk: commands, share accepted, the command accepted least, stages and exits. */
export function inALine(coverage: Coverage): string {
  const { of, given, accepted, stages, exits } = coverage;
  const counts = coverage
    .commands()
    .filter((one) => !isNever(of.id, one))
    .map((one) => [one, coverage.acceptedOf(one)] as const);
  const [least, times] = counts.toSorted((a, b) => a[1] - b[1])[0] ?? ['-', 0];
  const share = Math.round((100 * accepted) / given);
  return `${of.id}: ${given} commands, ${share} % accepted, ${counts.length} kinds (least ${least}, ${times}), ${stages.size} stages, ${exits.size} exits`;
}

/** The procedures that are walked through: the first version of each, which cases can begin with. */
export const walked = (all: readonly DefinitionRef[]): readonly DefinitionRef[] =>
  all.filter((one) => !all.some((other) => other.id === one.id && other.version < one.version));
