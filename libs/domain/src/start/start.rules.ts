import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Money } from '../fields/field.js';
import { analysisIds } from '../analyses/analyses.state.js';
import { definitionFor } from '../procedures/registry.js';

interface Start {
  readonly decision: 'start' | 'stop';
  readonly procedure?: string;
  readonly ground?: string;
}

const starts = (body: Start) => body.decision === 'start';
const chosen = ({ body, today }: Deciding<Start>) => definitionFor(body.procedure ?? '', today);

export const analysesAreApproved = rule<Start>({
  id: 'START-ANALYSES',
  says: { sv: 'De sex analyserna är godkända.', en: 'The six analyses are approved.' },
  basis: 'The procurement starts from an approved need, not from a solution.',
  holds: ({ state, body }) => !starts(body) || analysisIds.every((one) => state.analyses[one]?.status === 'approved'),
  who: ['decision-maker', 'line-manager'],
});

export const implementationHasAnOwner = rule<Start>({
  id: 'START-OWNER',
  says: {
    sv: 'Genomförandet har en ansvarig och en budget.',
    en: 'The implementation has an owner and a budget.',
  },
  basis: 'A solution that nobody is to use and pay for is a prototype that nobody buys.',
  holds: ({ state, body }) => {
    const content = state.analyses['business-case']?.content;
    const owner = content?.['implementationOwner'];
    const named = typeof owner === 'string' && owner.trim() !== '';
    return !starts(body) || (named && content?.['budget'] !== undefined);
  },
  because: () => ({
    says: {
      sv: 'Kalkylen namnger en person eller enhet och en budget.',
      en: 'The business case names a person or a unit, and a budget.',
    },
  }),
  who: ['needs-owner', 'controller'],
});

/** What the business case has set aside, what it says the procurement is worth, and why the first may be lower. */
const money = ({ state }: Deciding<Start>) => {
  const content = state.analyses['business-case']?.content ?? {};
  return {
    budget: content['budget'] as Money | undefined,
    value: content['estimatedValue'] as Money | undefined,
    reason: (content['budgetReason'] as string | undefined) ?? '',
  };
};

const inWords = (money: Money | undefined) => `${money?.amount} ${money?.currency}`;

export const budgetCoversTheValue = rule<Start>({
  id: 'START-BUDGET',
  says: {
    sv: 'Budgeten täcker upphandlingens värde, eller kalkylen säger varför den är lägre.',
    en: 'The budget covers the value of the procurement, or the business case says why it is lower.',
  },
  basis: 'own rule: what is procured has to be paid for; LOU 5:3 for the value.',
  holds: (ctx) => {
    const { budget, value, reason } = money(ctx);
    if (!starts(ctx.body) || reason.trim() !== '' || budget === undefined || value === undefined) return true;
    return budget.currency === value.currency && budget.amount >= value.amount;
  },
  because: (ctx) => {
    const { budget, value } = money(ctx);
    const [has, expected] = [inWords(budget), inWords(value)];
    return { says: { sv: `Budget ${has}, värde ${expected}.`, en: `Budget ${has}, value ${expected}.` }, expected };
  },
  who: ['needs-owner', 'controller'],
});

export const noStopIsOpen = rule<Start>({
  id: 'START-STOPS',
  says: { sv: 'Inget stopp i riskanalysen är öppet.', en: 'No stop in the risk analysis is open.' },
  basis: 'LOU 4:1–2, 4:8',
  holds: ({ state, body }) =>
    !starts(body) || ((state.analyses.risks?.content['stops'] ?? []) as readonly string[]).length === 0,
  who: ['needs-owner', 'procurer'],
});

export const procedureIsKnown = rule<Start>({
  id: 'START-PROCEDURE',
  says: {
    sv: 'Förfarandet finns och kan väljas i dag.',
    en: 'The procedure exists and can be chosen today.',
  },
  basis: 'LOU 6:1',
  holds: (ctx) => {
    const definition = chosen(ctx);
    return !starts(ctx.body) || (definition !== undefined && definition.id !== 'preparation');
  },
  field: 'procedure',
});

export const groundIsGiven = rule<Start>({
  id: 'START-GROUND',
  says: {
    sv: 'Den lagliga grunden för förfarandet är angiven.',
    en: 'The legal ground of the procedure is stated.',
  },
  basis: 'LOU 6:5–6, 12:16',
  holds: (ctx) => {
    const grounds = chosen(ctx)?.grounds ?? [];
    return !starts(ctx.body) || grounds.length === 0 || grounds.some((one) => one.id === ctx.body.ground);
  },
  because: (ctx) => {
    const expected = (chosen(ctx)?.grounds ?? []).map((one) => one.id).join(', ');
    return { says: { sv: `Välj en av: ${expected}.`, en: `Choose one of: ${expected}.` }, expected };
  },
  field: 'ground',
});

export const deciderIsNotProposer = rule<Start>({
  id: 'START-FOUR-EYES',
  says: {
    sv: 'Den som föreslog strategin fattar inte startbeslutet, inte heller genom ersättare.',
    en: 'The one who proposed the strategy does not take the start decision, not through a deputy either.',
  },
  basis: 'Two persons see every decision.',
  holds: ({ state, actor, capacity }) => {
    const author = state.analyses.strategy?.author;
    return author === undefined || ![actor.id, capacity.deputyFor].includes(author);
  },
  who: ['decision-maker'],
});
