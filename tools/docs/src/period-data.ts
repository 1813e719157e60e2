import {
  backwardPeriods,
  directProcurementLimits,
  documentationLimits,
  minimumPeriods,
  statutoryPeriods,
  thresholds,
  type CalendarDate,
  type Text,
} from '@behov/domain';

/** A legal number with the days on which it applies and where it was read. */
export interface Dated {
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly source: string;
  readonly verified: boolean;
}

interface DaysInLaw {
  readonly days: number;
  readonly source: string;
}

/** The shortest time for suppliers in one step of a procedure. */
export interface MinimumPeriodRow extends Dated {
  readonly says: Text;
  readonly from: 'notice-sent' | 'invitation-sent';
  readonly base: DaysInLaw | null;
  readonly electronic?: DaysInLaw;
  readonly priorInformation?: DaysInLaw;
  readonly urgency?: DaysInLaw;
  readonly withoutAgreement?: DaysInLaw;
}

export interface StatutoryPeriodRow extends Dated {
  readonly length: { readonly count: number; readonly unit: string };
  readonly says: Text;
  readonly from?: Text;
  readonly counting?: string;
}

export interface DatedAmount extends Dated {
  readonly currency: string;
  readonly amount: number | null;
  readonly unknown?: Text;
}

/** The dated periods and amounts that the domain reckons with. */
export const periodData: {
  readonly minimumPeriods: Readonly<Record<string, readonly MinimumPeriodRow[]>>;
  readonly statutoryPeriods: Readonly<Record<string, readonly StatutoryPeriodRow[]>>;
  readonly backwardPeriods: Readonly<Record<string, readonly StatutoryPeriodRow[]>>;
  readonly thresholds: Readonly<Record<string, readonly DatedAmount[]>>;
  readonly directProcurementLimits: readonly DatedAmount[];
  readonly documentationLimits: readonly DatedAmount[];
} = { minimumPeriods, statutoryPeriods, backwardPeriods, thresholds, directProcurementLimits, documentationLimits };
