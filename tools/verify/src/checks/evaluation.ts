import { redone, type PublishedCompetition, type PublishedLot } from '@behov/domain';
import { canonicalJson } from '@behov/sealing';
import { fails, notShown, orHolds, type Finding } from '../finding.js';

type Tender = PublishedLot['evaluation']['tenders'][number];

/** Every tender that counted was compared, once, and no other. */
export function tenders({ lot, window: id, evaluation }: PublishedLot, file: PublishedCompetition): readonly Finding[] {
  const window = file.windows.find((one) => one.id === id);
  const { counted, faulty = [] } = window ?? {};
  if (!counted || file.reader !== undefined) {
    return [notShown('TENDERS', lot, 'Alla anbud visas inte', 'Not all tenders are shown')];
  }
  const unread = ({ supplier, lots = [] }: (typeof counted)[number]) =>
    lots.length === 0 && faulty.some((one) => one.supplier === supplier);
  const should = counted.filter((one) => one.lots?.includes(lot) || unread(one)).map(({ supplier }) => supplier);
  const compared = evaluation.tenders.map(({ supplier }) => supplier);
  return orHolds('TENDERS', lot, [
    ...should
      .filter((one) => !compared.includes(one ?? ''))
      .map((one) => fails('TENDERS', lot, `Utelämnat: ${one}`, `Left out: ${one}`)),
    ...compared
      .filter((one, at) => !should.includes(one) || compared.indexOf(one) !== at)
      .map((one) => fails('TENDERS', lot, `Räknas inte: ${one}`, `Doesn't count: ${one}`)),
  ]);
}

const isWhole = ({ masked = [] }: Tender) => masked.length === 0;
const stands = ({ result, steps, exact, price }: Partial<Tender>) => canonicalJson({ result, steps, exact, price });

/** Steps and results, computed anew from the terms and what each tender says and was given. */
export function result({ lot, evaluation }: PublishedLot, { reader }: PublishedCompetition): readonly Finding[] {
  const ranked = evaluation.tenders.filter(({ rank }) => rank !== undefined);
  const whole = evaluation.tenders.filter(isWhole);
  // For a tenderer the lowest price stands in for the tenders that it isn't shown: relative prices are measured against it.
  const { lowestPrice: price } = evaluation;
  const unseen: readonly Tender[] =
    reader === undefined || price === undefined
      ? []
      : [{ supplier: '\u0000', outcome: 'valid', price, values: {}, scores: {} }];
  const anew = redone({ terms: evaluation.terms, tenders: [...whole, ...unseen] });
  const failed = ranked.filter(isWhole).flatMap((tender) => {
    const computed = anew.find(({ supplier }) => supplier === tender.supplier);
    if (computed && stands(computed) === stands(tender)) return [];
    const right = computed ? String(computed.result) : '–';
    return [
      fails(
        'RESULT',
        lot,
        `${tender.supplier}: ${tender.result}, omräknat ${right}`,
        `${tender.supplier}: ${tender.result}, computed anew ${right}`,
      ),
    ];
  });
  const unranked = anew
    .filter(({ supplier }) => supplier !== '\u0000' && !ranked.some((one) => one.supplier === supplier))
    .map(({ supplier }) => fails('RESULT', lot, `${supplier} saknar resultat`, `${supplier} has no result`));
  const masked = ranked
    .filter((one) => !isWhole(one))
    .map(({ supplier }) => notShown('RESULT', lot, `${supplier} visas i delar`, `${supplier} is shown in part`));
  return orHolds('RESULT', lot, [...failed, ...unranked, ...masked]);
}

/** Places, computed anew; for a tenderer, whose file leaves tenders out: that a better place has no worse result. */
export function ranking({ lot, evaluation }: PublishedLot, { reader }: PublishedCompetition): readonly Finding[] {
  const ranked = evaluation.tenders.filter(({ rank }) => rank !== undefined);
  if (ranked.length === 0) return [notShown('RANKING', lot, 'Ingen rangordning visas', 'No ranking is shown')];
  if (reader !== undefined) return orHolds('RANKING', lot, outOfOrder(lot, evaluation.best, ranked));
  const place = ({ supplier, rank, tiedWith }: Partial<Tender>) => canonicalJson({ supplier, rank, tiedWith });
  const anew = redone(evaluation);
  const wrong = ranked.filter((tender) => !anew.some((one) => place(one) === place(tender)));
  return orHolds(
    'RANKING',
    lot,
    wrong.map(({ supplier, rank }) => {
      const right = anew.find((one) => one.supplier === supplier)?.rank ?? '–';
      return fails('RANKING', lot, `${supplier}: ${rank}, omräknat ${right}`, `${supplier}: ${rank}, anew ${right}`);
    }),
  );
}

function outOfOrder(lot: string, best: 'lowest' | 'highest', ranked: readonly Tender[]): readonly Finding[] {
  const worse = (a: number, b: number) => (best === 'lowest' ? a > b : a < b);
  return ranked.flatMap((one) =>
    ranked
      .filter((other) => (one.rank ?? 0) < (other.rank ?? 0) && worse(one.result ?? 0, other.result ?? 0))
      .map((other) =>
        fails(
          'RANKING',
          lot,
          `${one.supplier} står före ${other.supplier} med sämre resultat`,
          `${one.supplier} stands before ${other.supplier} with a worse result`,
        ),
      ),
  );
}

/** Who was awarded is who came first. */
export function decision({ lot, decision: decided, evaluation }: PublishedLot): readonly Finding[] {
  if (!decided) return [notShown('DECISION', lot, 'Inget beslut visas', 'No decision is shown')];
  const order = redone(evaluation).map(({ supplier, rank }) => ({ supplier, rank }));
  const last = order[decided.suppliers.length - 1]?.rank ?? 0;
  const others = decided.suppliers.filter(
    (one) => !order.some(({ supplier, rank }) => supplier === one && rank <= last),
  );
  return orHolds(
    'DECISION',
    lot,
    others.map((one) => fails('DECISION', lot, `${one} kom inte först`, `${one} did not come first`)),
  );
}
