import { faultIn, thresholdKinds, type GivenThreshold } from '@behov/domain';

const expectations: Readonly<Record<string, string>> = {
  of: `one of ${thresholdKinds.join(', ')}`,
  amount: 'an amount in SEK above 0',
  currency: 'SEK',
  validFrom: 'a date, YYYY-MM-DD',
  validTo: 'a date, YYYY-MM-DD, not before validFrom',
  source: 'a text that says where the amount was read',
};
const example =
  '[{"of":"works","amount":59880179,"currency":"SEK","validFrom":"2024-01-01","validTo":"2025-12-31","source":"…"}]';

/**
 * `BEHOV_THRESHOLDS`: EU thresholds in SEK that the program's own data lacks, as the organisation has read them in the
 * government's announcement (LOU 5:1). Gives the thresholds, or what is wrong in one line that names the field.
 */
export function thresholdsOf(json: string | undefined): readonly GivenThreshold[] | string {
  if (json === undefined) return [];
  const list = parsed(json);
  if (!Array.isArray(list) || list.length > 40)
    return `BEHOV_THRESHOLDS: expected a JSON list of at most 40, ${example}`;
  const found: GivenThreshold[] = [];
  for (const [at, one] of (list as readonly unknown[]).entries()) {
    const threshold = thresholdOf(one);
    const fault = typeof threshold === 'string' ? threshold : faultIn(threshold);
    if (fault !== undefined || typeof threshold === 'string') {
      return `BEHOV_THRESHOLDS[${at}].${fault}: expected ${expectations[fault ?? ''] ?? 'no such field'}`;
    }
    found.push(threshold);
  }
  return found;
}

/** The threshold, or the name of the first field that is missing, of another kind, or unknown. */
function thresholdOf(value: unknown): GivenThreshold | string {
  const fields = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const unknown = Object.keys(fields).find((name) => !Object.hasOwn(expectations, name));
  if (unknown !== undefined) return unknown;
  const { of, amount, currency, validFrom, validTo, source } = fields;
  if (typeof of !== 'string') return 'of';
  if (typeof amount !== 'number') return 'amount';
  if (currency !== 'SEK') return 'currency';
  if (typeof validFrom !== 'string') return 'validFrom';
  if (typeof validTo !== 'string') return 'validTo';
  if (typeof source !== 'string') return 'source';
  return { of, amount: { amount, currency }, source, validFrom, validTo };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
