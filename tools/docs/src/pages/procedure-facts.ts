import type { Ground, ProcedureDefinition, Regime } from '@behov/domain';
import { contentHash } from '../content-hash.js';
import { both, code, isUnverified, page, table } from '../markdown.js';

type AwardBasis = ProcedureDefinition['awardBases'][number];

const awardBases: Readonly<Record<AwardBasis, string>> = {
  'best-price-quality': 'bästa förhållandet mellan pris och kvalitet / best price-quality ratio',
  cost: 'kostnad / cost',
  price: 'pris / price',
};

export const regimeNames: Readonly<Record<Regime, string>> = {
  outside: 'outside the act (LOU 1:5)',
  'direct-award': 'direct award (LOU ch. 19 a)',
  national: 'advertised nationally (LOU ch. 19)',
  eu: 'the whole act (LOU ch. 1–18)',
};

const standstills: Readonly<Record<ProcedureDefinition['standstill'], string>> = {
  statutory: 'kept between notification and signing (LOU 20:1–2)',
  voluntary: 'by choice, after a voluntary ex-ante notice (LOU 20:3)',
  none: 'none',
};

const contracts: Readonly<Record<ProcedureDefinition['contracts'], string>> = {
  one: 'one for each lot',
  several: 'several for each lot: one with each partner',
  none: 'none: the result is a plan or a design',
};

/** What a definition says of itself, before its stages. */
export const factsOf = (definition: ProcedureDefinition): string =>
  table(
    ['What', 'Value'],
    [
      ['Definition', `${code(definition.id)}, version ${definition.version}`],
      ['Basis', definition.basis],
      ['Chosen for cases started from', applies(definition.appliesFrom)],
      ['Rulebooks under which it can be chosen', definition.regimes.map((one) => regimeNames[one]).join('; ') || 'any'],
      ['Standstill period', standstills[definition.standstill]],
      ['Contracts', contracts[definition.contracts]],
      ['Award bases', definition.awardBases.map((one) => awardBases[one]).join('; ') || 'none'],
      ['Lowest number to invite (LOU 4:7)', definition.minimumInvited?.toString() ?? 'not said'],
      ['eForms procedure type (BT-105)', definition.eforms ? code(definition.eforms) : 'none'],
      ['Content hash (SHA-256 of the canonical JSON)', code(contentHash(definition))],
    ],
  );

const applies = (day: string) => (day === '9999-12-31' ? 'never: it is there to test the format' : day);

/** The legal grounds, with what each asks for; nothing where none is needed. */
export function groundsOf({ grounds }: ProcedureDefinition): string | undefined {
  if (grounds.length === 0) return undefined;
  return page(
    '## Grounds',
    'The start decision states one of these, or the procedure cannot be chosen.',
    table(['Ground', 'Svenska / English', 'Asks for', 'Basis', 'Verified'], grounds.map(ground)),
  );
}

const affirmations: Readonly<Record<NonNullable<Ground['affirms']>, string>> = {
  'no-alternative': 'affirmed: no reasonable alternative',
  'all-qualified': 'affirmed: all who are qualified are invited',
};

const ground = ({ id, says, basis, evidence, affirms, regimes, eforms }: Ground) => [
  code(id),
  both(says),
  [
    ...(evidence ? [`evidence: ${both(evidence)}`] : []),
    ...(affirms ? [affirmations[affirms]] : []),
    ...(regimes ? [`only under: ${regimes.map((one) => regimeNames[one]).join('; ')}`] : []),
    ...(eforms ? [`eForms BT-136 ${code(eforms)}`] : []),
  ].join('; '),
  basis,
  isUnverified(basis) ? '**no**' : 'yes',
];

/** What the procedure asks of the organisation, and what can go wrong. */
export const demandsAndRisks = ({ demands, risks }: ProcedureDefinition): string | undefined =>
  demands.length + risks.length === 0
    ? undefined
    : page(
        '## Demands and risks',
        'What the comparison of procedures tells whoever chooses.',
        table(
          ['What', 'Svenska', 'English'],
          [...demands.map(({ sv, en }) => ['demand', sv, en]), ...risks.map(({ sv, en }) => ['risk', sv, en])],
        ),
      );
