import type { CalendarDate } from '../calendar/index.js';

export interface Measurement {
  readonly indicator: string;
  readonly value: number;
  readonly on: CalendarDate;
  /** Which planned measurement it answers: `handover` or an ISO 8601 period after the handover. */
  readonly point: string;
}

/** Delivery and measured effect of one lot's contract, against the goals of the needs analysis. */
export interface Effect {
  readonly acceptedOn?: CalendarDate;
  readonly measurements: readonly Measurement[];
  readonly decision?: { readonly choice: 'further-development' | 'end'; readonly by: string };
}

export interface EffectState {
  readonly effects: { readonly [track: string]: Effect };
}

export interface EffectFacts {
  DeliveryAccepted: { track: string; on: CalendarDate };
  MeasurementRecorded: { track: string } & Measurement;
  FutureDecided: { track: string; choice: 'further-development' | 'end' };
}

export const noEffects: EffectState = { effects: {} };
