import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { annex2Codes, researchCodes, type CodeRange } from './annex-2.data.js';
import { cpvDigits } from './cpv/cpv.js';

/** Whether the main code stands in a list: `unverified` when only a range says so that nobody has read in the act. */
export type Listed = 'yes' | 'no' | 'unverified';

/** The first code is the main object, as in a notice (eForms BT-262); what goes beside it doesn't decide (own reading of mixed contracts, LOU ch. 2; not verified). */
function listed(ranges: readonly CodeRange[], { cpv, contractType }: CaseState, on: CalendarDate): Listed {
  const main = cpvDigits(cpv[0] ?? '');
  if (main === undefined || contractType !== 'services') return 'no';
  const found = ranges.filter(
    (one) => one.from <= main && main <= one.to && one.validFrom <= on && (one.validTo === null || on <= one.validTo),
  );
  return found.some(({ verified }) => verified) ? 'yes' : found.length > 0 ? 'unverified' : 'no';
}

/** An R&D service by its code (LOU 1:5). */
export const isResearch = (state: CaseState, on: CalendarDate): boolean => listed(researchCodes, state, on) === 'yes';

/** A service of LOU annex 2: as somebody has checked it in the act, otherwise by its code. */
export const inAnnex2 = (state: CaseState, on: CalendarDate): Listed => {
  const said = state.contractType === 'services' ? state.valueEstimate?.annex2 : undefined;
  return said === undefined ? listed(annex2Codes, state, on) : said ? 'yes' : 'no';
};
