import type { CalendarDate } from '../calendar/index.js';

/** The contract of one lot. */
export interface Contract {
  readonly supplier: string;
  readonly signedByAuthority?: { readonly by: string; readonly on: CalendarDate };
  readonly signedBySupplier?: { readonly by: string; readonly on: CalendarDate };
  readonly concludedOn?: CalendarDate;
  readonly awardNotice?: { readonly publicationId: string; readonly on: CalendarDate };
  readonly reportCompletedOn?: CalendarDate;
  readonly terminated?: { readonly ground: string; readonly on: CalendarDate };
}

export interface ContractState {
  readonly contracts: { readonly [track: string]: Contract };
}

export interface ContractFacts {
  ContractSignedByAuthority: { track: string; supplier: string; on: CalendarDate };
  ContractSignedBySupplier: { track: string; supplier: string; on: CalendarDate };
  /** Both parties have signed. */
  ContractConcluded: { track: string; supplier: string; on: CalendarDate };
  AwardNoticePublished: { track: string; publicationId: string; on: CalendarDate };
  /** `conflicts`: how many were found in the case by then, each with its measures. */
  ReportCompleted: { track: string; on: CalendarDate; conflicts: number };
  ContractTerminated: { track: string; ground: string; on: CalendarDate };
}

export const noContracts: ContractState = { contracts: {} };
