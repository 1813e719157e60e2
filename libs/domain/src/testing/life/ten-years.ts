import { needsOfTenYears, tenYears } from '../plays/ten-years.js';
import { played } from '../walk/prepared-for.js';
import type { Life } from './lives.js';

/** The longest life: a contract of ten years with forty measurements and twenty modifications, from the need to the end. */
export function lifeOfTenYears(): Life {
  const procedure = { id: 'open', version: 1 };
  const { moments, state } = played({ procedure, steps: tenYears, value: 100_000_000, needs: needsOfTenYears }, false);
  if (!state.end) throw new Error('ten years have not come to an end');
  return { name: 'ten years', procedure: procedure.id, moments, end: state.end.how };
}
