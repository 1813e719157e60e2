import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { CalendarDate } from '../calendar/index.js';
import type { Limit } from './limits.js';
import { isResearch } from './main-object.js';
import { mayAwardDirectly, type Measured } from './measured.js';
import * as missing from './missing.js';
import type { Missing } from './missing.js';
import type { RegimeTest } from './regime.js';
import { inWords } from './value-in-words.js';

/** What a test looks at. */
export interface Asking {
  readonly state: CaseState;
  readonly on: CalendarDate;
  readonly measured: Measured;
}

/** An answer with what it still needs. */
export interface Answered {
  readonly outcome: RegimeTest['outcome'];
  readonly because: Text;
  readonly limit?: Limit;
  readonly missing?: readonly Missing[];
}

const yesIf = (holds: boolean) => (holds ? 'yes' : 'no');

export function isNoPurchase({ state }: Asking): Answered {
  const why = state.valueEstimate?.notAPurchase;
  return why
    ? { outcome: 'yes', because: { sv: `Angivet som undantag: ${why}.`, en: `Stated as an exception: ${why}.` } }
    : { outcome: 'no', because: { sv: 'Inget undantag är angivet.', en: 'No exception is stated.' } };
}

export function isExemptResearch({ state, on }: Asking): Answered {
  const main = state.cpv[0] ?? '–';
  if (!isResearch(state, on)) {
    const because = {
      sv: `Huvudkoden ${main} är ingen FoU-tjänst som undantaget gäller.`,
      en: `The main code ${main} is no R&D service that the exemption is for.`,
    };
    return { outcome: 'no', because };
  }
  const { resultsExclusivelyForAuthority: own, authorityPaysFully: paid } = state.valueEstimate ?? {};
  if (own === false || paid === false) {
    const because = {
      sv: 'FoU-tjänst vars resultat inte bara tillhör myndigheten, eller som den inte betalar helt.',
      en: 'R&D service whose results are not the authority’s alone, or which it does not pay in full.',
    };
    return { outcome: 'yes', because };
  }
  if (own && paid) {
    const because = {
      sv: 'FoU-tjänst vars resultat bara tillhör myndigheten, och som den betalar helt.',
      en: 'R&D service whose results are the authority’s alone, and which it pays in full.',
    };
    return { outcome: 'no', because };
  }
  const because = {
    sv: 'FoU-tjänst, men det är inte sagt vem som får resultatet och vem som betalar.',
    en: 'R&D service, but it is not said who gets the results and who pays.',
  };
  const answers = [...(own === undefined ? [missing.results] : []), ...(paid === undefined ? [missing.payment] : [])];
  return { outcome: 'unknown', because, missing: answers };
}

export function isBelowDirectLimit({ measured }: Asking): Answered {
  const { annex2, direct, threshold, toDirect } = measured;
  const outcome = mayAwardDirectly(measured);
  const limit = annex2 === 'yes' && toDirect !== 'below' ? threshold : direct;
  return {
    outcome,
    limit,
    because: inWords(measured, limit),
    missing: outcome === 'unknown' ? lacks(measured, limit) : [],
  };
}

export function isNational({ measured }: Asking): Answered {
  const { annex2, threshold: limit, toThreshold } = measured;
  if (annex2 === 'yes') {
    const because = { sv: 'Tjänsten står i bilaga 2.', en: 'The service stands in annex 2.' };
    return { outcome: 'yes', because, limit };
  }
  const because = inWords(measured, limit);
  if (toThreshold === 'below') return { outcome: 'yes', because, limit };
  if (toThreshold === 'unknown' || annex2 === 'unverified') {
    return { outcome: 'unknown', because, limit, missing: lacks(measured, limit) };
  }
  return { outcome: 'no', because, limit };
}

export function isAtThreshold({ measured }: Asking): Answered {
  const { threshold: limit, toThreshold } = measured;
  const because = inWords(measured, limit);
  if (toThreshold === 'unknown') return { outcome: 'unknown', because, limit, missing: lacks(measured, limit) };
  return { outcome: yesIf(toThreshold === 'at-or-above'), because, limit };
}

/** Why a comparison with a limit has no answer yet. */
const lacks = ({ value, annex2, annex2Direct }: Measured, limit: Limit): readonly Missing[] => [
  ...(value === undefined ? [missing.value] : value.amount.currency === 'SEK' ? [] : [missing.valueInSek]),
  ...(limit.amount === null ? [missing.limit(limit)] : []),
  ...(annex2 === 'yes' && !annex2Direct ? [missing.annex2Limit] : []),
  ...(annex2 === 'unverified' ? [missing.annex2] : []),
];
