import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { mayRead } from './earlier-case.js';

interface Beginning {
  readonly organisation: string;
  readonly continues?: { readonly case: string };
  readonly training?: unknown;
}

const earlier = ({ brought }: Deciding) => brought.earlier;

export const earlierCaseIsKnown = rule<Beginning>({
  id: 'CONTINUES-KNOWN',
  says: {
    sv: 'Ärendet som fortsätts finns i samma organisation, och den som inleder får läsa det.',
    en: 'The case that is continued is of the same organisation, and whoever begins may read it.',
  },
  basis: 'own rule: a thread is inherited within an organisation, by someone who may see it.',
  holds: (ctx) => {
    if (ctx.body.continues === undefined) return true;
    const found = earlier(ctx);
    return (
      found !== undefined && found.state.organisation === ctx.body.organisation && mayRead(found, ctx.actor, ctx.now)
    );
  },
  field: 'continues',
});

export const earlierCaseIsOfTheKind = rule<Beginning>({
  id: 'CONTINUES-TRAINING',
  says: {
    sv: 'Ett övningsärende fortsätter ett övningsärende, och ett verkligt ett verkligt.',
    en: 'A training case continues a training case, and a real one a real one.',
  },
  basis: 'own rule: what was made up for training is not inherited as fact.',
  holds: (ctx) =>
    ctx.body.continues === undefined || (earlier(ctx)?.state.training !== null) === (ctx.body.training !== undefined),
  field: 'continues',
});

export const earlierCaseHasANeed = rule<Beginning>({
  id: 'CONTINUES-NEED',
  says: {
    sv: 'Ärendet som fortsätts har en godkänd behovsanalys.',
    en: 'The case that is continued has an approved needs analysis.',
  },
  basis: 'own rule: without a need there is no thread to inherit.',
  holds: (ctx) => ctx.body.continues === undefined || earlier(ctx)?.state.analyses.needs?.approvedAt !== undefined,
  field: 'continues',
});

interface Submitting {
  readonly analysis: string;
}

export const inheritedNeedIsWritten = rule<Submitting>({
  id: 'ANALYSIS-INHERITED',
  says: {
    sv: 'Ett ärvt utkast till behovsanalys skrivs igenom innan det lämnas in.',
    en: 'A needs analysis that was inherited as a draft is written through before it is submitted.',
  },
  basis: 'own rule: a new procurement rests on the need as it is now, with a target of its own.',
  holds: ({ state, body }) =>
    body.analysis !== 'needs' || state.continues?.draft !== true || (state.analyses.needs?.version ?? 0) > 1,
  field: 'analysis',
});
