import { CaseFileError, type CaseFile } from './case-file.js';
import { monthsOf } from './documents.js';
import { plain } from './money.js';

type Partnership = NonNullable<CaseFile['partnership']>;

/** What the documents say of a development with several partners, as the case file tells of it. */
export function partnershipTerms({ phases, purchase, payment, ipr }: Partnership): object {
  return {
    partners: { from: 1, to: phases[0]?.partners ?? 1 },
    phases: phases.map(({ id, lasts, target, keep, ceiling }) => ({
      ...{ id, title: id, months: monthsOf(lasts), target, payment, keepAtMost: keep },
      ceiling: plain(ceiling),
    })),
    rights: 'supplier-owns-licence',
    rightsTerms: ipr,
    purchase: { ...performance(purchase.performance), highestCost: plain(purchase.highestCost) },
    proportionReasons:
      'Illustrative: the purchase covers five wards; the research before it is paid to three partners.',
    endTerms: true,
    weighsResearchCapacity: true,
  };
}

/** `at most 3.0 visits per patient and year among users`. */
function performance(said: string): object {
  const [, direction, level, unit] = /^at (most|least) ([\d.]+) (\S+) ./.exec(said) ?? [];
  if (!direction) throw new CaseFileError(`the performance of the purchase is not understood: ${said}`);
  return { performance: said, unit, direction: `at-${direction}`, level: Number(level) };
}
