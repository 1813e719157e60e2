import type { Text } from '../case/text.js';
import type { CalendarDate, ExplanationStep } from '../calendar/index.js';
import { inForce } from './dated.js';
import { documentsExtension, minimumPeriods } from './minimum-periods.data.js';
import type { MinimumPeriodId, MinimumPeriodRow } from './minimum-periods.data.js';
import { weigh } from './reductions.js';
import type { Circumstances, Claim, PeriodVariant, Refused } from './reductions.js';

/** The shortest lawful time for suppliers. It is a floor: the time must also be adequate (LOU 11:1). */
export interface MinimumPeriod {
  readonly id: MinimumPeriodId;
  /** `null`: the law has no number; the time must be adequate, or is the one that was agreed. */
  readonly days: number | null;
  readonly variant: PeriodVariant;
  readonly source: string;
  readonly verified: boolean;
  readonly explanation: readonly ExplanationStep[];
  /** The reductions that were asked for and can't be used, with the reason. */
  readonly refused: readonly Refused[];
}

const names: Record<PeriodVariant, Text> = {
  base: { sv: 'huvudregeln', en: 'the main rule' },
  electronic: { sv: 'elektroniska anbud', en: 'electronic tenders' },
  'prior-information': { sv: 'förhandsannons', en: 'prior information notice' },
  urgency: { sv: 'påskyndat förfarande', en: 'accelerated procedure' },
  agreement: { sv: 'överenskommelse söktes men nåddes inte', en: 'agreement was sought but not reached' },
  'adequate-time': { sv: 'skälig tid', en: 'adequate time' },
};

/** The step that says how many days a minimum period has and why, for one that was announced. */
export function chosenMinimum(
  id: MinimumPeriodId,
  variant: PeriodVariant,
  days: number | null,
  on: CalendarDate,
): ExplanationStep {
  const row = inForce(minimumPeriods[id], on);
  const what = row?.says ?? { sv: id, en: id };
  const says =
    days === null
      ? { sv: `För ${what.sv}: ${names[variant].sv}.`, en: `For ${what.en}: ${names[variant].en}.` }
      : {
          sv: `Minsta tid för ${what.sv} är ${days} dagar (${names[variant].sv}).`,
          en: `The minimum period for ${what.en} is ${days} days (${names[variant].en}).`,
        };
  return { kind: 'chosen', source: sourceOf(row, variant), says };
}

function sourceOf(row: MinimumPeriodRow | undefined, variant: PeriodVariant): string {
  const of = {
    base: row?.base,
    electronic: row?.electronic,
    'prior-information': row?.priorInformation,
    urgency: row?.urgency,
    agreement: row?.withoutAgreement,
    'adequate-time': undefined,
  }[variant];
  return of?.source ?? row?.source ?? 'LOU 11:1';
}

/** The record of a minimum period in force on a day: its numbers, source and texts. @throws RangeError when there is none */
export function minimumPeriodOn(id: MinimumPeriodId, on: CalendarDate): MinimumPeriodRow {
  const row = inForce(minimumPeriods[id], on);
  if (!row) throw new RangeError(`No ${id} is recorded for ${on}`);
  return row;
}

/**
 * The minimum period in force on a day (that on which the notice or the invitation is sent), in given circumstances.
 * When several reductions may be used, the shortest; they don't add up. Documents that aren't freely available
 * electronically add days, but not to an agreed or accelerated period (LOU 11:9).
 *
 * @throws RangeError when no version of the period is recorded for the day
 */
export function minimumPeriod(id: MinimumPeriodId, asked: Circumstances, on: CalendarDate): MinimumPeriod {
  const row = minimumPeriodOn(id, on);
  const { claims, refused } = weigh(row, asked, on);
  const agreed = asked.agreement === 'reached' ? claims.find((claim) => claim.variant === 'agreement') : undefined;
  if (!row.base || agreed) return withoutNumber(id, row, agreed, refused);

  const extension = asked.documentsFreelyAvailable ? undefined : inForce(documentsExtension, on);
  const total = (claim: Claim) => claim.days + (claim.extendable && extension ? extension.days : 0);
  const chosen = claims.reduce((best, claim) => (total(claim) < total(best) ? claim : best));
  const days = total(chosen);
  const steps: ExplanationStep[] = [
    {
      kind: 'chosen',
      source: chosen.source,
      says: {
        sv: `Minsta tid för ${row.says.sv} är ${chosen.days} dagar (${names[chosen.variant].sv}).`,
        en: `The minimum period for ${row.says.en} is ${chosen.days} days (${names[chosen.variant].en}).`,
      },
    },
  ];
  if (extension && days > chosen.days) {
    steps.push({
      kind: 'extended',
      source: extension.source,
      says: {
        sv: `Dokumenten är inte fritt tillgängliga elektroniskt: ${extension.days} dagar till, ${days} dagar.`,
        en: `The documents aren't freely available electronically: ${extension.days} days more, ${days} days.`,
      },
    });
  }
  const source = steps.map((step) => step.source).join('; ');
  return { id, days, variant: chosen.variant, source, verified: row.verified, explanation: steps, refused };
}

/** A period for which the law has no number, or for which a date was agreed. */
function withoutNumber(
  id: MinimumPeriodId,
  row: MinimumPeriodRow,
  agreed: Claim | undefined,
  refused: readonly Refused[],
): MinimumPeriod {
  const source = agreed?.source ?? row.source;
  const says = agreed
    ? {
        sv: `Tiden för ${row.says.sv} är den dag som har avtalats med alla inbjudna.`,
        en: `The period for ${row.says.en} ends on the date that was agreed with all who were invited.`,
      }
    : {
        sv: `För ${row.says.sv} finns inget minsta antal dagar; tiden ska vara skälig.`,
        en: `There is no minimum number of days for ${row.says.en}; the time must be adequate.`,
      };
  const variant = agreed ? 'agreement' : 'adequate-time';
  return {
    id,
    days: null,
    variant,
    source,
    verified: row.verified,
    explanation: [{ kind: 'chosen', source, says }],
    refused,
  };
}
