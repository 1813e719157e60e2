import { rulebook } from '../rulebook/regime.js';
import { dateInStockholm, type Instant } from '../calendar/index.js';
import { noticeRegime, type Drafting } from './drafting.js';
import type { NoticeKind } from './notices.state.js';

interface Subtypes {
  readonly general: string;
  /** Social and other special services (annex 2). */
  readonly social?: string;
  /** Below the thresholds or outside the act: a voluntary form. Which one a registered database wants is not verified. */
  readonly voluntary: string;
}

/** eForms notice subtypes for Directive 2014/24/EU, as in the SDK 1.15.1. */
export const noticeSubtypes: Readonly<Record<NoticeKind, Subtypes>> = {
  call: { general: '16', social: '20', voluntary: 'E3' },
  'ex-ante': { general: '25', voluntary: 'E4' },
  award: { general: '29', social: '33', voluntary: 'E4' },
  'contest-result': { general: '36', voluntary: 'E4' },
  modification: { general: '38', voluntary: 'E4' },
};

/** The eForms subtype of a notice that is sent at an instant. */
export function noticeSubtype({ state, kind, definition }: Drafting, at: Instant): string {
  if (kind === 'call' && definition.contracts === 'none') return '23';
  const { general, social, voluntary } = noticeSubtypes[kind];
  if (noticeRegime(definition) !== 'eu') return voluntary;
  return social !== undefined && rulebook(state, dateInStockholm(at)).annex2 ? social : general;
}
