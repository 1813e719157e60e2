import type { Role } from '../case/roles.js';
import { needs } from '../case/roles.js';
import type { Text } from '../case/text.js';
import type { Fields } from '../fields/field.js';
import type { AnalysisId } from './analyses.state.js';
import { businessCaseFields } from './business-case.js';
import { landscapeAnalysisFields } from './landscape-analysis.js';
import { marketAnalysisFields } from './market-analysis.js';
import { needsAnalysisFields } from './needs-analysis.js';
import { procurementStrategyFields } from './procurement-strategy.js';
import { riskAnalysisFields } from './risk-analysis.js';

/** One analysis of the preparation: its form, who writes it and who approves it. */
export interface AnalysisRow {
  readonly id: AnalysisId;
  /** The command that writes it. */
  readonly command: string;
  readonly name: Text;
  readonly fields: Fields;
  readonly writtenBy: readonly Role[];
  readonly approvedBy: readonly Role[];
}

/** The six analyses (A1–A6). */
export const analysesTable = {
  needs: {
    id: 'needs',
    command: 'WriteNeedsAnalysis',
    name: { sv: 'Behovsanalys', en: 'Needs analysis' },
    fields: needsAnalysisFields,
    writtenBy: needs,
    approvedBy: ['decision-maker', 'line-manager'],
  },
  landscape: {
    id: 'landscape',
    command: 'WriteLandscapeAnalysis',
    name: { sv: 'In- och omvärldsanalys', en: 'Internal and external analysis' },
    fields: landscapeAnalysisFields,
    writtenBy: [...needs, 'matching-officer'],
    approvedBy: ['line-manager'],
  },
  'business-case': {
    id: 'business-case',
    command: 'WriteBusinessCase',
    name: { sv: 'Prioriteringar och kalkyler', en: 'Priorities and calculations' },
    fields: businessCaseFields,
    writtenBy: [...needs, 'controller'],
    approvedBy: ['decision-maker'],
  },
  market: {
    id: 'market',
    command: 'WriteMarketAnalysis',
    name: { sv: 'Tidig dialog och marknadsanalys', en: 'Early dialogue and market analysis' },
    fields: marketAnalysisFields,
    writtenBy: ['matching-officer', 'procurer'],
    approvedBy: ['line-manager'],
  },
  risks: {
    id: 'risks',
    command: 'WriteRiskAnalysis',
    name: { sv: 'Riskanalys', en: 'Risk analysis' },
    fields: riskAnalysisFields,
    writtenBy: [...needs, 'procurer'],
    approvedBy: ['decision-maker'],
  },
  strategy: {
    id: 'strategy',
    command: 'WriteProcurementStrategy',
    name: { sv: 'Val av förfarande och affärsmodell', en: 'Choice of procedure and business model' },
    fields: procurementStrategyFields,
    writtenBy: ['procurer', ...needs],
    approvedBy: ['decision-maker'],
  },
} as const satisfies { readonly [A in AnalysisId]: AnalysisRow };
