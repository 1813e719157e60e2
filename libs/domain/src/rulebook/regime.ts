import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Regime } from '../procedures/definition.js';
import type { Limit } from './limits.js';
import { mayAwardDirectly, measure } from './measured.js';
import type { Missing } from './missing.js';
import * as ask from './regime-tests.js';
import type { Answered, Asking } from './regime-tests.js';
import type { KnownValue } from './value-of.js';

/** One test of the selector, in the order in which they are asked, with what it rests on. */
export interface RegimeTest {
  readonly id: 'R1' | 'R2' | 'R3' | 'R4' | 'R5';
  readonly says: Text;
  readonly basis: string;
  readonly outcome: 'yes' | 'no' | 'unknown';
  readonly because: Text;
  /** What the value was held against, where the test is about an amount. */
  readonly limit?: Limit;
}

/** Which rulebook applies to a case, and how that was found. */
export interface Rulebook {
  /** `unknown`: an amount or an answer is missing, and nothing is guessed. */
  readonly regime: Regime | 'unknown';
  /** Up to the first that answers yes: those after it weren't asked. */
  readonly tests: readonly RegimeTest[];
  /** What has to be known before an answer can be given, with the field or setting that gives it. */
  readonly missing: readonly Missing[];
  /** A social or other special service (LOU annex 2): chapter 19 whatever the value. */
  readonly annex2: boolean;
  /** An R&D service outside the act (LOU 1:5). */
  readonly researchExempt: boolean;
  /** The value that was held against the limits, and where it was said. */
  readonly value?: KnownValue;
}

interface Row extends Pick<RegimeTest, 'id' | 'says' | 'basis'> {
  readonly regime: Regime;
  readonly ask: (asking: Asking) => Answered;
}

/** The selector: the first test that answers yes gives the rulebook. */
export const regimeTests: readonly Row[] = [
  {
    id: 'R1',
    says: { sv: 'Det är inget köp som lagen gäller.', en: 'It is no purchase that the act is about.' },
    basis: 'LOU 1:2, 3:11–28',
    regime: 'outside',
    ask: ask.isNoPurchase,
  },
  {
    id: 'R2',
    says: {
      sv: 'Det är en FoU-tjänst utanför lagen: resultatet tillhör inte bara myndigheten, eller den betalar inte allt.',
      en: 'It is an R&D service outside the act: the results are not the authority’s alone, or it does not pay it all.',
    },
    basis: 'LOU 1:5; Directive 2014/24/EU, Article 14',
    regime: 'outside',
    ask: ask.isExemptResearch,
  },
  {
    id: 'R3',
    says: {
      sv: 'Värdet är under gränsen för direktupphandling; för tjänster i bilaga 2 under deras tröskelvärde.',
      en: 'The value is below the limit of direct awards; for services of annex 2 below their threshold.',
    },
    basis: 'LOU 19a:2',
    regime: 'direct-award',
    ask: ask.isBelowDirectLimit,
  },
  {
    id: 'R4',
    says: {
      sv: 'Värdet är under tröskelvärdet, eller tjänsten står i bilaga 2.',
      en: 'The value is below the threshold, or the service stands in annex 2.',
    },
    basis: 'LOU 1:4, 19:1',
    regime: 'national',
    ask: ask.isNational,
  },
  {
    id: 'R5',
    says: { sv: 'Värdet når tröskelvärdet.', en: 'The value reaches the threshold.' },
    basis: 'LOU 1:4; Directive 2014/24/EU, Article 4',
    regime: 'eu',
    ask: ask.isAtThreshold,
  },
];

/**
 * The rulebook for a case as far as it is known.
 * @param on the day on which the call goes out (LOU 5:5); today, as long as it has not
 */
export function rulebook(state: CaseState, on: CalendarDate): Rulebook {
  const measured = measure(state, on);
  const asked: (RegimeTest & { readonly regime: Regime; readonly missing: readonly Missing[] })[] = [];
  for (const { ask: answer, ...row } of regimeTests) {
    const { missing = [], ...answered } = answer({ state, on, measured });
    asked.push({ ...row, ...answered, missing });
    if (answered.outcome === 'yes') break;
  }
  const first = asked.find(({ outcome }) => outcome !== 'no');
  const lacking = new Map(asked.flatMap(({ missing }) => missing).map((one) => [one.field + one.says.en, one]));
  return {
    regime: first?.outcome === 'yes' ? first.regime : 'unknown',
    tests: asked.map(({ regime: _regime, missing: _missing, ...test }) => test),
    missing: [...lacking.values()],
    annex2: measured.annex2 === 'yes',
    researchExempt: asked.some(({ id, outcome }) => id === 'R2' && outcome === 'yes'),
    ...(measured.value ? { value: measured.value } : {}),
  };
}

/** Where the value lies, by itself: whatever else takes a procurement out of the act or into chapter 19. */
export function valueBand(state: CaseState, on: CalendarDate): 'direct' | 'national' | 'eu' | 'unknown' {
  const measured = measure(state, on);
  const direct = mayAwardDirectly(measured);
  if (direct !== 'no') return direct === 'yes' ? 'direct' : 'unknown';
  const bands = { below: 'national', 'at-or-above': 'eu', unknown: 'unknown' } as const;
  return bands[measured.toThreshold];
}
