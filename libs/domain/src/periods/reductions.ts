import type { Text } from '../case/text.js';
import type { CalendarDate } from '../calendar/index.js';
import type { DaysInLaw, MinimumPeriodRow } from './minimum-periods.data.js';
import { priorInformationShortens } from './prior-information.js';
import type { PriorInformation } from './prior-information.js';

/** What bears on how long the minimum period is. */
export interface Circumstances {
  readonly authority: 'central' | 'sub-central';
  /** Tenders may be submitted electronically; the rule since LOU 12:1. */
  readonly electronicTenders: boolean;
  /** The documents are free, direct and complete electronically from the day of the notice (LOU 10:7). */
  readonly documentsFreelyAvailable: boolean;
  /** A prior information notice that wasn't used as the call for competition. */
  readonly priorInformation?: PriorInformation;
  /** The reason why the full period can't be kept; an empty one is none. */
  readonly urgency?: { readonly justification: string };
  /** A common date for tenders was agreed with all who were invited, or was sought and not agreed (LOU 11:7). */
  readonly agreement?: 'reached' | 'not-reached';
}

export type PeriodVariant = 'base' | 'electronic' | 'prior-information' | 'urgency' | 'agreement' | 'adequate-time';

/** A number of days that the law gives in the circumstances; `extendable` by the days of LOU 11:9. */
export interface Claim extends DaysInLaw {
  readonly variant: PeriodVariant;
  readonly extendable: boolean;
}

/** A reduction that was asked for and can't be used. */
export interface Refused {
  readonly variant: PeriodVariant;
  readonly source: string;
  readonly says: Text;
}

type Weighed = { readonly claim: Claim } | { readonly refused: Refused } | undefined;

const refuse = (variant: PeriodVariant, source: string, says: Text): Weighed => ({
  refused: { variant, source, says },
});
const give = (variant: PeriodVariant, days: DaysInLaw, extendable: boolean): Weighed => ({
  claim: { ...days, variant, extendable },
});

function priorInformation(row: MinimumPeriodRow, asked: Circumstances, on: CalendarDate): Weighed {
  if (!asked.priorInformation) return undefined;
  if (!row.priorInformation) {
    return refuse('prior-information', 'LOU 11:5', {
      sv: 'En förhandsannons kortar inte den här tiden.',
      en: "A prior information notice doesn't shorten this period.",
    });
  }
  if (!priorInformationShortens(asked.priorInformation, on)) {
    return refuse('prior-information', row.priorInformation.source, {
      sv: 'Förhandsannonsen är ofullständig eller skickades inte mellan tolv månader och 35 dagar före annonsen.',
      en: "The prior information notice is incomplete, or wasn't sent between twelve months and 35 days before the notice.",
    });
  }
  return give('prior-information', row.priorInformation, true);
}

function urgency(row: MinimumPeriodRow, asked: Circumstances): Weighed {
  if (!asked.urgency) return undefined;
  if (!row.urgency) {
    return refuse('urgency', 'LOU 11:10', {
      sv: 'Påskyndat förfarande finns inte för den här tiden.',
      en: 'There is no accelerated procedure for this period.',
    });
  }
  if (asked.urgency.justification.trim() === '') {
    return refuse('urgency', row.urgency.source, {
      sv: 'Brådskan måste motiveras.',
      en: 'The urgency must be justified.',
    });
  }
  return give('urgency', row.urgency, false);
}

function agreement(row: MinimumPeriodRow, asked: Circumstances): Weighed {
  if (!asked.agreement) return undefined;
  if (!row.withoutAgreement) {
    return refuse('agreement', 'LOU 11:7', {
      sv: 'Den här tiden kan inte bestämmas genom överenskommelse.',
      en: "This period can't be set by agreement.",
    });
  }
  if (asked.authority === 'central') {
    return refuse('agreement', row.withoutAgreement.source, {
      sv: 'En central upphandlande myndighet får inte bestämma tiden genom överenskommelse.',
      en: "A central authority can't set the period by agreement.",
    });
  }
  return give('agreement', row.withoutAgreement, false);
}

/** What the law gives in the circumstances, and what was asked for in vain. Nothing adds up: LOU 11:6 shortens the base alone. */
export function weigh(row: MinimumPeriodRow, asked: Circumstances, on: CalendarDate) {
  const weighed = [
    row.base && give('base', row.base, true),
    asked.electronicTenders && row.electronic ? give('electronic', row.electronic, true) : undefined,
    priorInformation(row, asked, on),
    urgency(row, asked),
    agreement(row, asked),
  ];
  return {
    claims: weighed.flatMap((one) => (one && 'claim' in one ? [one.claim] : [])),
    refused: weighed.flatMap((one) => (one && 'refused' in one ? [one.refused] : [])),
  };
}
