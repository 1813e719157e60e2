import type { CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { Money } from '../fields/field.js';
import { lastDay, valueNow } from '../performance/contract-now.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { definitionOf } from '../procedures/registry.js';
import { netOf, sumOfKnown } from './amounts.js';
import { contractToChange, type ContractRegime } from './contract-to-change.js';
import { inForce } from './current.js';
import { groundOf, type GroundId } from './grounds.data.js';
import { shareOn } from './limits.data.js';
import { isLive, modificationsOf } from './live.js';
import type { Modification, ModificationStatus } from './modification.state.js';

/** `none`: no notice is asked for; `due`: asked for and not sent, or sent and rejected. */
export type NoticeStanding = 'none' | 'due' | 'sent' | 'published';

/** One modification in the list of a contract's. */
export interface ListedModification {
  readonly id: string;
  readonly status: ModificationStatus;
  readonly ground: GroundId;
  readonly proposedOn: CalendarDate;
  readonly decidedOn?: CalendarDate;
  readonly agreedOn?: CalendarDate;
  /** What it adds; negative where it takes away. */
  readonly net?: number;
  readonly newEndsOn?: CalendarDate;
  readonly clause?: string;
  readonly furtherDevelopment: boolean;
  readonly notice: NoticeStanding;
  /** The notice among the case's, where one was sent. */
  readonly noticeId?: string;
}

/** A contract as it was settled and as it stands, with every modification. */
export interface ModifiedContract {
  readonly track: string;
  readonly regime: ContractRegime;
  readonly supplier?: string;
  readonly value?: Money;
  /** With agreed modifications and exercised options. */
  readonly currentValue?: Money;
  readonly endsOn?: CalendarDate;
  readonly currentEndsOn?: CalendarDate;
  /** What agreed modifications come to on all grounds, netted out. */
  readonly agreed?: number;
  /** The approved and agreed ones on the ground of 17:9, netted out, and the share that they have to stay below. */
  readonly small: { readonly net?: number; readonly percent?: number; readonly threshold?: number };
  readonly items: readonly ListedModification[];
}

function noticeOf(state: CaseState, track: Track, one: Modification): NoticeStanding {
  const asked = groundOf(one.ground).notice && isUnderTheWholeAct(definitionOf(track.definition));
  if (!asked || one.status !== 'agreed') return 'none';
  const sent = one.published && state.notices[one.published.notice];
  if (!sent || sent.rejectedAt) return 'due';
  return sent.ted || sent.national ? 'published' : 'sent';
}

function listed(state: CaseState, track: Track, one: Modification): ListedModification {
  const { id, status, ground, proposedOn } = one;
  const notice = noticeOf(state, track, one);
  if (!isLive(one)) return { id, status, ground, proposedOn, furtherDevelopment: false, notice };
  const net = netOf(one);
  return {
    ...{ id, status, ground, proposedOn, notice },
    ...(one.decidedOn === undefined ? {} : { decidedOn: one.decidedOn }),
    ...(one.agreedOn === undefined ? {} : { agreedOn: one.agreedOn }),
    ...(net === undefined ? {} : { net }),
    ...(one.newEndsOn === undefined ? {} : { newEndsOn: one.newEndsOn }),
    ...(one.clause === undefined ? {} : { clause: one.clause }),
    furtherDevelopment: one.furtherDevelopment === true,
    ...(one.published === undefined ? {} : { noticeId: one.published.notice }),
  };
}

/** A track's contract with its modifications; undefined while none is concluded. */
export function modifiedContract(state: CaseState, track: Track): ModifiedContract | undefined {
  const { regime, works, supplier, concludedOn, value, threshold, earlier } = contractToChange(state, track);
  if (concludedOn === undefined) return undefined;
  const endsOn = state.contracts[track.id]?.content?.endsOn;
  const [now, last] = [valueNow(state, track), lastDay(state, track)];
  const agreed = sumOfKnown(inForce(state, track).map(netOf));
  const net = sumOfKnown(earlier.filter((one) => one.ground === 'small').map((one) => one.net));
  const percent = shareOn(works ? 'SMALL-WORKS' : 'SMALL', concludedOn)?.percent;
  const limit = threshold?.amount ?? undefined;
  return {
    track: track.id,
    regime,
    ...(supplier === undefined ? {} : { supplier }),
    ...(value === undefined ? {} : { value }),
    ...(now === undefined ? {} : { currentValue: now }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(last === undefined ? {} : { currentEndsOn: last }),
    ...(agreed === undefined ? {} : { agreed }),
    small: {
      ...(net === undefined ? {} : { net }),
      ...(percent === undefined ? {} : { percent }),
      ...(limit === undefined ? {} : { threshold: limit }),
    },
    items: modificationsOf(state, track).map((one) => listed(state, track, one)),
  };
}
