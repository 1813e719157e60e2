import type { Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { GateGround, Phase } from '../documents/partnership-terms.js';
import type { Money } from '../fields/field.js';
import type { KnownFile } from '../files/files.state.js';
import type { GateDecision, KeptRight, PartnerPhase, UseOfRight } from './phases.state.js';

/** What became of the rights of a partner in one phase: brought in or created, licensed, deposited, published … */
export interface RightsEvent {
  readonly right: string;
  readonly title: string;
  readonly kind: KeptRight['kind'] | UseOfRight['kind'];
  readonly terms?: KeptRight['terms'];
  readonly licence?: UseOfRight['licence'];
  /** A date for what was done with a right, an instant for when a right was recorded. */
  readonly at: string;
}

/** One partner at the gate after a phase. */
export interface PartnerAtGate {
  readonly track: string;
  readonly supplier: string;
  /** What the partner said itself. */
  readonly report?: PartnerPhase['report'];
  readonly assessment?: Omit<NonNullable<PartnerPhase['assessment']>, 'files'>;
  readonly evidence: readonly KnownFile[];
  readonly costToDate?: Money;
  readonly payments: NonNullable<PartnerPhase['payments']>;
  readonly rights: readonly RightsEvent[];
  /** None while the gate waits. */
  readonly decision?: GateDecision & { readonly term?: string };
}

/** The record of one gate: the phase as the documents have it, and each partner that came to it. */
export interface GateRecord {
  readonly lot: string;
  /** From 1. */
  readonly number: number;
  readonly phase: Phase;
  readonly partners: readonly PartnerAtGate[];
  /** Partners whose assessment says that the target is reached, of all that came to the gate. */
  readonly targetsReached: number;
  readonly paid: Money;
  readonly kept: readonly string[];
  readonly ended: readonly { readonly supplier: string; readonly ground: GateGround; readonly term: string }[];
  /** When the last partner was decided on; none while somebody waits. */
  readonly decidedAt?: Instant;
}

/**
 * The records of all gates that a case has come to, by lot and phase: computed of its facts, kept nowhere. Nothing where the case
 * has no phases.
 */
export function gateRecords(state: CaseState): readonly GateRecord[] {
  const partners = Object.values(state.tracks).filter((one) => one.partner !== undefined);
  const lots = [...new Set(partners.map((one) => one.partner!.lot))];
  return lots.flatMap((lot) =>
    (state.documents?.phases ?? []).flatMap((phase, at) => {
      const there = partners.filter((one) => one.partner?.lot === lot && isIn(state, one, at + 1));
      return there.length === 0 ? [] : [record(state, lot, phase, at + 1, there)];
    }),
  );
}

const isIn = (state: CaseState, { id }: Track, phase: number) => state.developments[id]?.phases[phase] !== undefined;

function record(state: CaseState, lot: string, phase: Phase, number: number, tracks: readonly Track[]): GateRecord {
  const partners = tracks.map((one) => partnerAt(state, one, number));
  const decided = partners.flatMap(({ decision }) => decision ?? []);
  const payments = partners.flatMap((one) => one.payments);
  const decidedAt = decided
    .map((one) => one.decidedAt)
    .toSorted()
    .at(-1);
  return {
    lot,
    number,
    phase,
    partners,
    targetsReached: partners.filter((one) => one.assessment?.targetReached).length,
    paid: { amount: payments.reduce((sum, one) => sum + one.amount.amount, 0), currency: phase.ceiling.currency },
    kept: partners.filter((one) => one.decision?.outcome === 'continue').map((one) => one.supplier),
    ended: partners.flatMap(({ supplier, decision }) =>
      decision?.ground ? [{ supplier, ground: decision.ground, term: decision.term ?? '' }] : [],
    ),
    ...(decidedAt !== undefined && decided.length === partners.length ? { decidedAt } : {}),
  };
}

function partnerAt(state: CaseState, track: Track, number: number): PartnerAtGate {
  const { report, assessment, payments = [], gate } = state.developments[track.id]!.phases[number]!;
  const { files = [], ...assessed } = assessment ?? {};
  const term = state.documents?.endGrounds?.find((one) => one.ground === gate?.ground)?.text;
  return {
    track: track.id,
    supplier: track.partner!.supplier,
    ...(report ? { report, costToDate: report.costToDate } : {}),
    ...(assessment ? { assessment: assessed as PartnerAtGate['assessment'] & object } : {}),
    evidence: files,
    payments,
    rights: rightsIn(state, track, number),
    ...(gate ? { decision: { ...gate, ...(term === undefined ? {} : { term }) } } : {}),
  };
}

const rightsIn = (state: CaseState, track: Track, number: number): readonly RightsEvent[] =>
  (state.developments[track.id]?.rights ?? []).flatMap((right) => {
    const { id, kind, title, terms, phase, recordedAt, uses } = right;
    const created = phase === number ? [{ right: id, title, kind, terms, at: recordedAt }] : [];
    const used = uses
      .filter((one) => one.phase === number)
      .map((one) => ({
        right: id,
        title,
        kind: one.kind,
        at: one.on,
        ...(one.licence ? { licence: one.licence } : {}),
      }));
    return [...created, ...used];
  });

function toldPartner({ assessment, ...partner }: PartnerAtGate): PartnerAtGate {
  return partner.decision && assessment ? { ...partner, assessment } : { ...partner, evidence: [] };
}

/**
 * The records as one partner may see them: its own part, and nothing of how the others were judged or kept. How it was assessed
 * is told with the decision, not before.
 */
export function recordsOf(records: readonly GateRecord[], suppliers: readonly string[]): readonly GateRecord[] {
  const isOwn = ({ supplier }: { readonly supplier: string }) => suppliers.includes(supplier);
  return records.flatMap(({ decidedAt: _all, ...one }) => {
    const partners = one.partners.filter(isOwn).map(toldPartner);
    if (partners.length === 0) return [];
    const paid = partners.flatMap(({ payments }) => payments).reduce((sum, { amount }) => sum + amount.amount, 0);
    return [
      {
        ...one,
        partners,
        targetsReached: partners.filter(({ assessment }) => assessment?.targetReached).length,
        paid: { ...one.paid, amount: paid },
        kept: one.kept.filter((supplier) => suppliers.includes(supplier)),
        ended: one.ended.filter(isOwn),
      },
    ];
  });
}
