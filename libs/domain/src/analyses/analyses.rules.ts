import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { AnalysisId } from './analyses.state.js';
import { analysesTable } from './analyses.table.js';

export interface AboutAnalysis {
  readonly analysis: AnalysisId;
}

const current = ({ state, body }: Deciding<AboutAnalysis>) => state.analyses[body.analysis];

export const analysisIsDraft = rule<AboutAnalysis>({
  id: 'ANALYSIS-DRAFT',
  says: {
    sv: 'Analysen är skriven och inte redan inlämnad eller godkänd.',
    en: 'The analysis is written, and not submitted or approved already.',
  },
  basis: 'A version is approved once; changes make a new version.',
  holds: (ctx) => ['draft', 'outdated'].includes(current(ctx)?.status ?? 'missing'),
  who: ['needs-owner', 'procurer', 'matching-officer'],
  field: 'analysis',
});

export const analysisIsSubmitted = rule<AboutAnalysis>({
  id: 'ANALYSIS-SUBMITTED',
  says: { sv: 'Analysen är inlämnad för godkännande.', en: 'The analysis is submitted for approval.' },
  basis: 'What is approved is what the author submitted.',
  holds: (ctx) => current(ctx)?.status === 'submitted',
  who: ['needs-owner', 'procurer', 'matching-officer'],
  field: 'analysis',
});

export const writerHasTheRole = rule<AboutAnalysis>({
  id: 'ANALYSIS-WRITER',
  says: { sv: 'Analysen lämnas in av den som skriver den.', en: 'The analysis is submitted by those who write it.' },
  basis: 'Each analysis has its authors (preparation of the case).',
  holds: ({ body, capacity }) => rolesIn(analysesTable[body.analysis].writtenBy, capacity.role),
  field: 'analysis',
});

export const approverHasTheRole = rule<AboutAnalysis>({
  id: 'ANALYSIS-APPROVER',
  says: {
    sv: 'Analysen godkänns av den som svarar för den.',
    en: 'The analysis is approved by those who answer for it.',
  },
  basis: 'Each analysis has its approver (preparation of the case).',
  holds: ({ body, capacity }) => rolesIn(analysesTable[body.analysis].approvedBy, capacity.role),
  field: 'analysis',
});

const rolesIn = (roles: readonly string[], role: string) => roles.includes(role);

export const approverIsNotAuthor = rule<AboutAnalysis>({
  id: 'ANALYSIS-FOUR-EYES',
  says: { sv: 'Ingen godkänner sin egen analys.', en: 'Nobody approves their own analysis.' },
  basis: 'Two persons see every decision.',
  holds: (ctx) => ![ctx.actor.id, ctx.capacity.deputyFor].includes(current(ctx)?.author ?? ''),
  who: ['decision-maker', 'line-manager'],
});

export const needIsApproved = rule<AboutAnalysis>({
  id: 'NEED-APPROVED',
  says: {
    sv: 'Behovet är godkänt innan förfarandet väljs.',
    en: 'The need is approved before the procedure is chosen.',
  },
  basis: 'LOU 4:1–2: the procedure follows from the need, not from a solution.',
  holds: ({ state, body }) => body.analysis !== 'strategy' || state.analyses.needs?.status === 'approved',
  who: ['decision-maker', 'line-manager'],
});
