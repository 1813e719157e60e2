import type { CalendarDate } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { RecordedDurations } from '../learning/durations.js';
import { timetable, type Timetable } from '../planning/timetable.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { definitionFor, definitions } from '../procedures/registry.js';
import type { Truth } from './condition.js';
import { requirements } from './requirements.js';
import { suggest } from './suggest.js';

/** What stands in the way of a procedure: what must hold, and why it doesn't or isn't known to. */
export interface Obstacle {
  readonly rule: string;
  readonly says: Text;
  readonly basis: string;
  readonly because?: Text;
}

/** Work that a procedure asks of those who stand first for it, by its definition's working days in one round. */
export interface StaffDemand {
  readonly role: Role;
  readonly workingDays: number;
}

/** One procedure as it would be for a case that chose it. */
export interface Compared {
  readonly procedure: string;
  readonly name: Text;
  readonly basis: string;
  readonly suggested: boolean;
  /** `unknown`: nothing forbids it, but something that decides it isn't known. */
  readonly allowed: Truth;
  readonly obstacles: readonly Obstacle[];
  /** What the start decision would have to say as well. */
  readonly conditions: readonly Text[];
  readonly grounds: ProcedureDefinition['grounds'];
  readonly stages: Timetable['stages'];
  /** The earliest lawful date of the contract; absent where the procedure leads to none. */
  readonly contractEarliestOn?: CalendarDate;
  readonly contractExpectedOn?: CalendarDate;
  readonly staff: readonly StaffDemand[];
  readonly demands: readonly Text[];
  readonly risks: readonly Text[];
  readonly minimumInvited?: number;
  readonly awardBases: ProcedureDefinition['awardBases'];
  readonly standstill: ProcedureDefinition['standstill'];
  readonly contracts: ProcedureDefinition['contracts'];
}

/**
 * The procedures that can be chosen on a day, side by side, with dates as if each began on it. What is allowed comes first,
 * and what is suggested before the rest of it; the order is otherwise the registry's.
 * @param recorded how long stages took in the organisation's finished cases
 */
export function compare(
  state: CaseState,
  on: CalendarDate,
  recorded: readonly RecordedDurations[] = [],
): readonly Compared[] {
  const { outcome } = suggest(state, on);
  const rank = ({ allowed, suggested }: Compared) => order.indexOf(allowed) * 2 + (suggested ? 0 : 1);
  return choosable(on)
    .map((definition) => compared(state, on, definition, outcome, recorded))
    .toSorted((a, b) => rank(a) - rank(b));
}

const order: readonly Truth[] = ['yes', 'unknown', 'no'];

/** The newest version of every procedure of the law; neither the preparation nor what only tests use. */
export const choosable = (on: CalendarDate): readonly ProcedureDefinition[] =>
  [...new Set(definitions.map(({ id }) => id))]
    .filter((id) => id !== 'preparation' && !id.startsWith('fixture'))
    .flatMap((id) => definitionFor(id, on) ?? []);

function compared(
  state: CaseState,
  on: CalendarDate,
  definition: ProcedureDefinition,
  outcome: string,
  recorded: readonly RecordedDurations[],
): Compared {
  const { id, name, basis, grounds, demands, risks, minimumInvited, awardBases, standstill, contracts } = definition;
  const open = requirements.filter((one) => one.met(state, on, definition) !== 'yes');
  const refused = open.some((one) => one.met(state, on, definition) === 'no');
  const { stages, contractEarliestOn, contractExpectedOn } = timetable(definition, on, { ...options(state), recorded });
  return {
    procedure: id,
    name,
    basis,
    suggested: id === outcome,
    allowed: refused ? 'no' : open.length > 0 ? 'unknown' : 'yes',
    obstacles: open.map((one) => ({
      rule: one.id,
      says: one.says,
      basis: one.basis,
      ...(one.because ? { because: one.because(state, on, definition) } : {}),
    })),
    conditions: conditionsOf(definition, outcome),
    grounds,
    stages,
    ...(contractEarliestOn ? { contractEarliestOn } : {}),
    ...(contractExpectedOn ? { contractExpectedOn } : {}),
    staff: staffOf(stages),
    demands,
    risks,
    ...(minimumInvited === undefined ? {} : { minimumInvited }),
    awardBases,
    standstill,
    contracts,
  };
}

const options = ({ authorityKind }: CaseState) => ({
  circumstances: { authority: authorityKind === 'central-authority' ? ('central' as const) : ('sub-central' as const) },
});

/** The days of each stage's work, counted for the role that stands first for it; suppliers' and the system's are not staff. */
function staffOf(stages: Timetable['stages']): readonly StaffDemand[] {
  const days = stages
    .filter(({ zone }) => zone === 'competition')
    .flatMap(({ work }) => work)
    .flatMap(({ roles: [role], workingDays }) => (role && !outside.includes(role) ? [{ role, workingDays }] : []));
  return [...new Set(days.map(({ role }) => role))].map((role) => ({
    role,
    workingDays: days.filter((one) => one.role === role).reduce((sum, one) => sum + one.workingDays, 0),
  }));
}

const outside: readonly Role[] = ['supplier', 'system'];

function conditionsOf({ id, grounds }: ProcedureDefinition, outcome: string): readonly Text[] {
  return [
    ...(grounds.length > 0
      ? [{ sv: 'En av de lagliga grunderna anges.', en: 'One of the legal grounds is stated.' }]
      : []),
    ...(id === 'negotiated-without-notice'
      ? [{ sv: 'Grunden styrks med bevis.', en: 'The ground is supported by evidence.' }]
      : []),
    ...(id !== outcome
      ? [
          {
            sv: 'Skälen att välja ett annat förfarande än det föreslagna anges.',
            en: 'The reasons for choosing another procedure than the suggested one are given.',
          },
        ]
      : []),
  ];
}
