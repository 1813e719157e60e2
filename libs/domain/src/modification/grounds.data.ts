import type { Text } from '../case/text.js';

/** The grounds on which a contract may be changed without a new procurement, in the order of the act. */
export const modificationGrounds = [
  'small',
  'clause',
  'additional',
  'unforeseeable',
  'new-supplier',
  'not-material',
] as const;
export type GroundId = (typeof modificationGrounds)[number];

export interface ModificationGround {
  readonly id: GroundId;
  readonly says: Text;
  readonly basis: string;
  /** eForms `modification-justification` (BT-200). Which code belongs to which section is the program's own reading. */
  readonly eforms: string;
  /** Whether a modification notice is asked for (LOU 17:16). */
  readonly notice: boolean;
}

const all: readonly ModificationGround[] = [
  {
    id: 'small',
    says: { sv: 'Ändring av mindre värde', en: 'Modification of small value' },
    basis: 'LOU 17:9; Directive 2014/24/EU, Article 72(2)',
    eforms: 'mod-minv',
    notice: false,
  },
  {
    id: 'clause',
    says: { sv: 'Ändringsklausul eller option', en: 'Review clause or option' },
    basis: 'LOU 17:10; Directive 2014/24/EU, Article 72(1)(a)',
    eforms: 'mod-rev',
    notice: false,
  },
  {
    id: 'additional',
    says: { sv: 'Kompletterande beställning', en: 'Additional works, services or supplies' },
    basis: 'LOU 17:11; Directive 2014/24/EU, Article 72(1)(b)',
    eforms: 'add-wss',
    notice: true,
  },
  {
    id: 'unforeseeable',
    says: { sv: 'Oförutsebara omständigheter', en: 'Unforeseeable circumstances' },
    basis: 'LOU 17:12; Directive 2014/24/EU, Article 72(1)(c)',
    eforms: 'mod-cir',
    notice: true,
  },
  {
    id: 'new-supplier',
    says: { sv: 'Byte av leverantör', en: 'New supplier' },
    basis: 'LOU 17:13; Directive 2014/24/EU, Article 72(1)(d)',
    eforms: 'mod-repl',
    notice: false,
  },
  {
    id: 'not-material',
    says: { sv: 'Ändring som inte är väsentlig', en: 'Modification that is not material' },
    basis: 'LOU 17:14; Directive 2014/24/EU, Article 72(1)(e) and (4)',
    eforms: 'mod-nons',
    notice: false,
  },
];

export const groundOf = (id: GroundId): ModificationGround => all.find((one) => one.id === id)!;
