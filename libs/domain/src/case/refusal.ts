import { stageOf, stagesWith } from '../procedures/registry.js';
import type { Actor } from './actor.js';
import type { CommandSpec, Deciding } from './command.js';
import { stepIn } from './place.js';
import { roleNames, type Role } from './roles.js';
import type { Rule } from './rule.js';
import type { CaseEnd, CaseState } from './state.js';
import type { Text } from './text.js';

/** Why a command was not accepted, and who can do what about it. */
export interface Refusal {
  /** Stable: `ROLE`, `STAGE`, `LOT`, `CASE-UNKNOWN`, `CASE-EXISTS`, `CASE-ENDED`, `COMMAND-UNKNOWN`, or the rule's id. */
  readonly code: string;
  readonly says: Text;
  readonly basis?: string;
  /** The roles that could, or that can remedy it. */
  readonly who: readonly Role[];
  readonly field?: string;
  readonly expected?: string;
}

const names = (roles: readonly Role[], language: 'sv' | 'en') =>
  roles.map((role) => roleNames[role][language]).join(', ');

export const unknownCommand = (type: string): Refusal => ({
  code: 'COMMAND-UNKNOWN',
  says: { sv: `Kommandot ${type} finns inte.`, en: `There is no command ${type}.` },
  who: [],
});

export const unknownCase = (): Refusal => ({
  code: 'CASE-UNKNOWN',
  says: {
    sv: 'Ärendet finns inte, eller är inte ditt att se.',
    en: 'There is no such case, or it is not yours to see.',
  },
  who: [],
});

export const caseExists = (): Refusal => ({
  code: 'CASE-EXISTS',
  says: { sv: 'Ärendet finns redan.', en: 'The case already exists.' },
  who: [],
});

export const caseEnded = (end: CaseEnd): Refusal => ({
  code: 'CASE-ENDED',
  says: { sv: `Ärendet avslutades ${end.at} (${end.how}).`, en: `The case ended ${end.at} (${end.how}).` },
  who: [],
});

export function role(spec: CommandSpec, by: readonly Role[], actor: Actor): Refusal {
  const limited = actor.via && !actor.via.commands.includes(spec.name);
  return {
    code: 'ROLE',
    says: limited
      ? {
          sv: `Tjänstekontot får inte ge kommandot ${spec.name}.`,
          en: `The service account may not give the command ${spec.name}.`,
        }
      : { sv: `Det kan bara göras av: ${names(by, 'sv')}.`, en: `Only these can do it: ${names(by, 'en')}.` },
    who: by,
  };
}

export function stage(state: CaseState, spec: CommandSpec, missing: 'stage' | 'lot'): Refusal {
  if (missing === 'lot') {
    return {
      code: 'LOT',
      says: {
        sv: `Ange vilken anbudsdel eller partner det gäller: ${there(state, spec)}.`,
        en: `Say which lot or partner it concerns: ${there(state, spec)}.`,
      },
      who: spec.by,
      field: 'lot',
      expected: there(state, spec),
    };
  }
  const is = Object.values(state.tracks).map((track) => stageOf(track).name);
  const belongs = stagesWith(spec.name, state).map((one) => one.name);
  const join = (all: readonly Text[], language: 'sv' | 'en') =>
    [...new Set(all.map((one) => one[language]))].join(', ') || '–';
  return {
    code: 'STAGE',
    says: {
      sv: `Ärendet är i skedet ${join(is, 'sv')}. Kommandot hör till: ${join(belongs, 'sv')}.`,
      en: `The case is in the stage ${join(is, 'en')}. The command belongs to: ${join(belongs, 'en')}.`,
    },
    who: spec.by,
  };
}

/** The tracks in which the command can be given now. */
const there = (state: CaseState, spec: CommandSpec) =>
  Object.values(state.tracks)
    .filter((track) => stepIn(state, spec, track) !== undefined)
    .map((track) => track.id)
    .join(', ');

export function byRule(rule: Rule, ctx: Deciding<never>, spec: CommandSpec): Refusal {
  const because = rule.because?.(ctx);
  return {
    code: rule.id,
    says: because ? { sv: `${rule.says.sv} ${because.says.sv}`, en: `${rule.says.en} ${because.says.en}` } : rule.says,
    basis: rule.basis,
    who: rule.who ?? spec.by,
    ...((because?.field ?? rule.field) ? { field: because?.field ?? rule.field } : {}),
    ...(because?.expected !== undefined ? { expected: because.expected } : {}),
  };
}
