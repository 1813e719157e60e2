import type { SubmissionRecord } from '../../windows/submission.js';
import { byProcurer } from '../plays/parts.js';
import type { Given, Step } from '../plays/steps.js';

type Content = { readonly [name: string]: unknown };

const withoutPrice = (one: SubmissionRecord): SubmissionRecord => ({
  ...one,
  offers: one.offers.map(({ price: _sealed, ...offer }) => offer),
});
const priceAlone = (one: SubmissionRecord): SubmissionRecord => ({
  ...one,
  offers: one.offers.map((offer) => ({ ...offer, values: [] })),
});

/**
 * A course to its award with prices sealed apart: the assessment is agreed first, then the prices are opened and the tenders are
 * ranked. What follows is cut off.
 */
export function pricesApart(steps: readonly Step[]): readonly Step[] {
  const apart: Step[] = [];
  const opened = new Map<string, readonly SubmissionRecord[]>();
  for (const step of steps) {
    if ('open' in step) {
      if (step.submissions.some(({ offers }) => offers.length > 0)) opened.set(step.open, step.submissions);
      apart.push({ ...step, submissions: step.submissions.map(withoutPrice) });
    } else if (isGiven(step, 'ProposeAward')) {
      break;
    } else {
      apart.push(isGiven(step, 'WriteDocuments') ? having(step, { envelopes: 'price-apart' }) : step);
      if (isGiven(step, 'AgreeEvaluation')) apart.push(...ranked(step, opened));
    }
  }
  return apart;
}

const isGiven = (step: Step, name: string): step is Given => 'give' in step && step.give === name;
const having = (step: Given, more: Content): Given => ({ ...step, body: { ...step.body, ...more } });

/** The prices of the lot's last tenders are opened, and the ranking is established. */
function ranked({ body = {} }: Given, opened: ReadonlyMap<string, readonly SubmissionRecord[]>): readonly Step[] {
  const { lot } = body;
  const last = [...opened].findLast(
    ([window]) => lot === undefined || !window.includes(':') || window.endsWith(`:${String(lot)}`),
  );
  if (!last) return [];
  const [window, submissions] = last;
  return [
    { open: window, submissions: submissions.map(priceAlone) },
    byProcurer('EstablishRanking', lot === undefined ? {} : { lot }),
  ];
}
