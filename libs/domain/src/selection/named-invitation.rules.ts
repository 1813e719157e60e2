import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Ground } from '../procedures/definition.js';
import { isDirectAward } from '../procedures/regimes.js';

export interface NamedInvitation {
  readonly suppliers: readonly { readonly supplier: string; readonly reasons: string }[];
  readonly tendersDueAt: string;
  readonly questionsUntilOn?: string;
  readonly allQualifiedInvited?: boolean;
  readonly onlyOneReasons?: string;
}

const said = (text: string | undefined) => (text ?? '').trim() !== '';

/** The ground that the start decision stated, as the definition describes it. */
const groundOf = ({ state, definition }: Deciding<NamedInvitation>): Ground | undefined =>
  definition.grounds.find((one) => one.id === state.start?.ground);

export const eachIsNamedOnce = rule<NamedInvitation>({
  id: 'INVITE-NAMED',
  says: {
    sv: 'Varje leverantör nämns en gång, med skälen till att just den tillfrågas.',
    en: 'Each supplier is named once, with the reasons why it is the one asked.',
  },
  basis: 'LOU 4:1, 12:16, 19a:8, 19a:11: the choice of whom to ask is documented.',
  holds: ({ body }) =>
    new Set(body.suppliers.map((one) => one.supplier)).size === body.suppliers.length &&
    body.suppliers.every((one) => said(one.reasons)),
  field: 'suppliers',
});

export const groundIsStated = rule<NamedInvitation>({
  id: 'INVITE-GROUND',
  says: {
    sv: 'Startbeslutet anger den grund som gör att upphandlingen inte annonseras.',
    en: 'The start decision states the ground on which the procurement is not advertised.',
  },
  basis: 'LOU 6:12–19, 19a:2–7: the grounds are exhaustive; what shows the ground stands with the start decision.',
  holds: (ctx) => groundOf(ctx) !== undefined,
  because: ({ definition }) => {
    const expected = definition.grounds.map((one) => one.id).join(', ');
    return { says: { sv: `En av: ${expected}.`, en: `One of: ${expected}.` }, expected };
  },
  who: ['decision-maker'],
});

export const allQualifiedAreInvited = rule<NamedInvitation>({
  id: 'INVITE-ALL-QUALIFIED',
  says: {
    sv: 'Alla som uppfyllde kraven i det tidigare förfarandet bjuds in.',
    en: 'All who met the requirements in the earlier procedure are invited.',
  },
  basis: 'LOU 6:16; Directive 2014/24/EU, Article 26(4)(b)',
  holds: (ctx) => groundOf(ctx)?.affirms !== 'all-qualified' || ctx.body.allQualifiedInvited === true,
  field: 'allQualifiedInvited',
});

export const oneAloneIsExplained = rule<NamedInvitation>({
  id: 'INVITE-ONE',
  says: {
    sv: 'När bara en leverantör tillfrågas vid direktupphandling anges varför inte fler.',
    en: 'When one supplier alone is asked in a direct award, it is said why not more.',
  },
  basis: 'LOU 19a:15: the authority has guidelines for direct awards; that they ask for reasons is an own rule.',
  holds: ({ body, definition }) => !isDirectAward(definition) || body.suppliers.length > 1 || said(body.onlyOneReasons),
  field: 'onlyOneReasons',
});
