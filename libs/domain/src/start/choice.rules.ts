import type { Deciding } from '../case/command.js';
import { rule, type Rule } from '../case/rule.js';
import type { Text } from '../case/text.js';
import type { Truth } from '../choice/condition.js';
import * as required from '../choice/requirements.js';
import { suggest } from '../choice/suggest.js';
import type { Ground, ProcedureDefinition } from '../procedures/definition.js';
import { definitionFor } from '../procedures/registry.js';

export interface Choosing {
  readonly decision: 'start' | 'stop';
  readonly procedure?: string;
  readonly ground?: string;
  readonly deviation?: string;
  readonly evidence?: readonly unknown[];
  readonly noReasonableAlternative?: boolean;
  readonly notSelfCreated?: boolean;
}

/** The definition that would be started; undefined where the decision is to stop or the procedure isn't known. */
const chosen = ({ body, today }: Deciding<Choosing>): ProcedureDefinition | undefined => {
  const definition = body.decision === 'start' ? definitionFor(body.procedure ?? '', today) : undefined;
  return definition && required.underGround(definition, body.ground);
};

const fromRequirement = (
  one: required.Requirement,
  holdsAt: (truth: Truth) => boolean,
  more: Pick<Rule<Choosing>, 'who' | 'field'>,
): Rule<Choosing> => {
  const { because } = one;
  return rule<Choosing>({
    id: one.id,
    says: one.says,
    basis: one.basis,
    holds: (ctx) => {
      const definition = chosen(ctx);
      return !definition || holdsAt(one.met(ctx.state, ctx.today, definition));
    },
    ...(because
      ? {
          because: (ctx) => {
            const definition = chosen(ctx);
            return { says: definition ? because(ctx.state, ctx.today, definition) : nothing };
          },
        }
      : {}),
    ...more,
  });
};

const nothing: Text = { sv: '', en: '' };

export const needIsApproved = fromRequirement(required.needIsKnown, (truth) => truth === 'yes', {
  who: ['decision-maker', 'line-manager'],
});

/** Whether the rulebook is known is the next rule's to say. */
export const servicesAreExempt = fromRequirement(required.exemptionHolds, (truth) => truth !== 'no', {
  who: ['procurer', 'needs-owner'],
  field: 'procedure',
});

export const marketHasNoSolution = fromRequirement(required.marketHasNoSolution, (truth) => truth === 'yes', {
  who: ['matching-officer', 'procurer'],
  field: 'procedure',
});

export const regimeAllows = fromRequirement(required.regimeAllows, (truth) => truth === 'yes', {
  who: ['procurer', 'decision-maker'],
  field: 'procedure',
});

const given = (text: string | undefined) => (text ?? '').trim() !== '';

export const contractIsCalledOff = rule<Choosing>({
  id: 'START-CALL-OFF',
  says: {
    sv: 'Ett avtal som täcker behovet avropas; annars anges skälen att upphandla på nytt.',
    en: 'A contract that covers the need is called off; otherwise the reasons for a new procurement are given.',
  },
  basis: 'LOU ch. 7; own rule: what was bought is not bought again without reasons',
  holds: (ctx) => !chosen(ctx) || given(ctx.body.deviation) || suggest(ctx.state, ctx.today).outcome !== 'call-off',
  who: ['decision-maker', 'procurer'],
  field: 'deviation',
});

export const deviationIsExplained = rule<Choosing>({
  id: 'START-DEVIATION',
  says: {
    sv: 'Väljs ett annat förfarande än det föreslagna anges skälen.',
    en: 'Where another procedure than the suggested one is chosen, the reasons are given.',
  },
  basis: 'Own rule: the choice can be followed afterwards (LOU 4:1, 12:14)',
  holds: (ctx) => !chosen(ctx) || given(ctx.body.deviation) || !deviates(ctx),
  because: ({ state, today }) => {
    const { name, notes, outcome } = suggest(state, today);
    return {
      says: { sv: `Föreslaget: ${name.sv}. ${notes.sv}`, en: `Suggested: ${name.en}. ${notes.en}` },
      expected: outcome,
    };
  },
  field: 'deviation',
});

/** Whether the choice is another than the table's; where too little is answered nothing was suggested to deviate from. */
export function deviates({ state, body, today }: Deciding<Choosing>): boolean {
  const { row, outcome, onlyWithEvidence } = suggest(state, today);
  return row !== 'unanswered' && body.procedure !== outcome && body.procedure !== onlyWithEvidence;
}

export const groundIsProved = rule<Choosing>({
  id: 'START-EVIDENCE',
  says: {
    sv: 'En grund för att inte annonsera styrks med bevis, och det som grunden kräver intygas.',
    en: 'A ground for publishing no notice is supported by evidence, and what the ground requires is affirmed.',
  },
  basis: 'LOU 6:12–19, 12:16, 19a:3–7; the burden of proof is the authority’s',
  holds: (ctx) => lacking(ctx).length === 0,
  because: (ctx) => {
    const says = (language: 'sv' | 'en') =>
      lacking(ctx)
        .map((one) => one.says[language])
        .join(' ');
    return {
      says: { sv: says('sv'), en: says('en') },
      expected: lacking(ctx)
        .map(({ field }) => field)
        .join(', '),
    };
  },
  who: ['decision-maker', 'procurer'],
  field: 'evidence',
});

const lacking = (ctx: Deciding<Choosing>): readonly Lacking[] =>
  lackingFor(
    chosen(ctx)?.grounds.find((one) => one.id === ctx.body.ground),
    ctx.body,
  );

interface Lacking {
  readonly field: string;
  readonly says: Text;
}

/** What a ground asks for and the decision doesn't give: evidence, and for LOU 6:14 two affirmations. */
export function lackingFor(ground: Ground | undefined, body: Omit<Choosing, 'decision'>): readonly Lacking[] {
  const { evidence, affirms } = ground ?? {};
  return [
    ...(evidence && (body.evidence ?? []).length === 0
      ? [{ field: 'evidence', says: { sv: `Bevis: ${evidence.sv}`, en: `Evidence: ${evidence.en}` } }]
      : []),
    ...(affirms === 'no-alternative' && body.noReasonableAlternative !== true
      ? [{ field: 'noReasonableAlternative', says: noAlternative }]
      : []),
    ...(affirms === 'no-alternative' && body.notSelfCreated !== true
      ? [{ field: 'notSelfCreated', says: notSelfCreated }]
      : []),
  ];
}

const noAlternative: Text = {
  sv: 'Intyga att inget rimligt alternativ finns (6:14).',
  en: 'Affirm that there is no reasonable alternative (6:14).',
};
const notSelfCreated: Text = {
  sv: 'Intyga att bristen på konkurrens inte är självförvållad (6:14).',
  en: 'Affirm that the lack of competition is not self-created (6:14).',
};
