import { CaseFileError, type CaseFile } from './case-file.js';
import { monthsOf } from './documents.js';
import type { FilePurchase } from './file-competition.js';
import { plain } from './money.js';

type Partnership = NonNullable<CaseFile['partnership']>;

/** What the documents say of a development with several partners, as the case file tells of it. */
export function partnershipTerms({ phases, purchase, payment, ipr, terms }: Partnership): object {
  const [first] = phases;
  return {
    partners: { from: purchase ? 1 : 2, to: first?.partners ?? 1 },
    phases: phases.map(({ id, kind, lasts, target, keep, ceiling }) => ({
      ...{ id, kind, title: id, months: monthsOf(lasts), target, payment, keepAtMost: keep },
      ceiling: plain(ceiling),
    })),
    rights: 'supplier-owns-licence',
    rightsTerms: ipr,
    endTerms: true,
    endGrounds,
    ...(purchase ? bought(purchase) : research),
    ...terms,
  };
}

/** Illustrative grounds for ending after a phase. */
const endGrounds = [
  { ground: 'target-not-reached', text: 'Illustrative: the intermediate target is not reached when the phase ends.' },
  { ground: 'ranked-out', text: 'Illustrative: others are better by the published criteria, and no place is left.' },
  { ground: 'cost', text: 'Illustrative: the partner has spent more than the ceilings of its phases.' },
];

const licence = { scope: 'Illustrative: use, copy and change', field: 'Illustrative: public services' };

/** Of a partnership that ends in a purchase. */
const bought = (purchase: FilePurchase) => ({
  licence: { ...licence, sublicence: 'all-authorities' },
  purchase: { ...performance(purchase.performance), highestCost: plain(purchase.highestCost) },
  proportionReasons: 'Illustrative: the purchase covers five wards; the research before it is paid to three partners.',
  degreeReasons: 'Illustrative: each phase ends where the next can fail, and is paid when its target is reached.',
  weighsResearchCapacity: true,
});

/** Of research and development that leads to no purchase. */
const research = {
  endGrounds: [...endGrounds, { ground: 'terms', text: 'Illustrative: the terms on data or rights are broken.' }],
  licence: { ...licence, sublicence: 'all-authorities', free: true, requiresLicensing: true },
  callBackMonths: 48,
  researchSharePercent: 90,
  sharedRisk: 'Illustrative: suppliers own the results, may sell them to others, and bid below what the hours cost.',
};

/** `at most 3.0 visits per patient and year among users`. */
function performance(said: string): object {
  const [, direction, level, unit] = /^at (most|least) ([\d.]+) (\S+) ./.exec(said) ?? [];
  if (!direction) throw new CaseFileError(`the performance of the purchase is not understood: ${said}`);
  return { performance: said, unit, direction: `at-${direction}`, level: Number(level) };
}
