import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CalendarDate, Text } from '@behov/domain';
import { projectRoot } from './project-root.js';

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

interface PeriodData {
  readonly minimumPeriods: Readonly<Record<string, readonly MinimumPeriodRow[]>>;
  readonly statutoryPeriods: Readonly<Record<string, readonly StatutoryPeriodRow[]>>;
  readonly backwardPeriods: Readonly<Record<string, readonly StatutoryPeriodRow[]>>;
  readonly thresholds: Readonly<Record<string, readonly DatedAmount[]>>;
  readonly directProcurementLimits: readonly DatedAmount[];
  readonly documentationLimits: readonly DatedAmount[];
}

// The domain's entry doesn't name its dated data, so the folder's own entry is read.
const entry = join(projectRoot, 'libs/domain/dist/periods/index.js');

/** The dated periods and amounts that the domain reckons with. */
export const periodData = (await import(pathToFileURL(entry).href)) as PeriodData;
