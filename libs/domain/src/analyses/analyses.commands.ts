import { command, type Asked } from '../case/command.js';
import type { Rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import { choice, text } from '../fields/build.js';
import type { Body, Fields } from '../fields/field.js';
import { split } from '../fields/split.js';
import * as examples from './analyses.examples.js';
import * as rules from './analyses.rules.js';
import * as content from './content.rules.js';
import { inheritedNeedIsWritten } from '../continuation/continuation.rules.js';
import * as indicator from '../effect/indicator.rules.js';
import { noGoSaysWhatInstead, proposesNoGo } from './no-go.rules.js';
import { needsCanBeFound } from '../thread/references.rules.js';
import { goalIsMeasured } from '../thread/thread.rules.js';
import { analysisIds, type Analysis, type AnalysisId } from './analyses.state.js';
import { analysesTable, type AnalysisRow } from './analyses.table.js';

/** Writes a new version; a version that was submitted or approved is taken up again as a draft. */
function write<const Fs extends Fields>(
  row: AnalysisRow,
  fields: Fs,
  example: Body<Fs>,
  ownRules: readonly Rule<Body<Fs>>[],
) {
  return command({
    name: row.command,
    says: { sv: `Skriv ${row.name.sv.toLowerCase()}`, en: `Write the ${row.name.en.toLowerCase()}` },
    area: 'preparation',
    fields,
    by: row.writtenBy,
    relation: 'case',
    when: 'listed',
    rules: ownRules,
    causes: ({ state, body }) => {
      const { facts: content, body: kept } = split(fields, body);
      const version = (state.analyses[row.id]?.version ?? 0) + 1;
      return [
        { type: 'AnalysisWritten', facts: { analysis: row.id, version, content }, ...(kept ? { body: kept } : {}) },
      ];
    },
    asks: (state) => (state.analyses[row.id] || proposesNoGo(state) ? [] : [{}]),
    example,
  });
}

const about = { analysis: choice('Analys', 'Analysis', analysisIds) };
const writers = [...new Set(Object.values(analysesTable).flatMap((row) => row.writtenBy))];
const approvers = [...new Set(Object.values(analysesTable).flatMap((row) => row.approvedBy))];

/** One task for each analysis in one of the given conditions. */
const asked =
  (statuses: readonly string[], who: (row: AnalysisRow) => Asked) =>
  (state: CaseState, _track: Track): readonly Asked[] =>
    Object.values(analysesTable)
      .filter(() => !proposesNoGo(state))
      .filter((row) => statuses.includes(state.analyses[row.id]?.status ?? 'missing'))
      .map((row) => ({ about: row.id, ...who(row) }));

const waitedFor = ({ author, submittedAt }: Analysis): Asked => ({
  except: [author],
  ...(submittedAt === undefined ? {} : { since: submittedAt }),
});

const facts = (state: CaseState, analysis: AnalysisId) => ({ analysis, version: state.analyses[analysis]!.version });

const submitAnalysis = command({
  name: 'SubmitAnalysis',
  says: { sv: 'Lämna in en analys för godkännande', en: 'Submit an analysis for approval' },
  area: 'preparation',
  fields: about,
  by: writers,
  relation: 'case',
  when: 'listed',
  rules: [rules.writerHasTheRole, rules.analysisIsDraft, inheritedNeedIsWritten, rules.needIsApproved],
  causes: ({ state, body }) => [{ type: 'AnalysisSubmitted', facts: facts(state, body.analysis) }],
  asks: (state, track) =>
    asked(['draft', 'outdated'], (row) => ({ roles: row.writtenBy }))(state, track).map((one) => {
      // A draft is not late for having been written late.
      const { draftedAt } = state.analyses[one.about as AnalysisId]!;
      return { ...one, ...(draftedAt === undefined ? {} : { since: draftedAt }) };
    }),
  example: { analysis: 'needs' },
});

const approveAnalysis = command({
  name: 'ApproveAnalysis',
  says: { sv: 'Godkänn en analys', en: 'Approve an analysis' },
  area: 'preparation',
  fields: { ...about, comment: text('Kommentar', 'Comment', 4000, { optional: true }) },
  by: approvers,
  relation: 'case',
  when: 'listed',
  rules: [rules.approverHasTheRole, rules.analysisIsSubmitted, rules.approverIsNotAuthor, goalIsMeasured],
  causes: ({ state, body }) => [
    {
      type: 'AnalysisApproved',
      facts: facts(state, body.analysis),
      ...(body.comment === undefined ? {} : { body: { comment: body.comment } }),
    },
  ],
  asks: (state, track) =>
    asked(['submitted'], (row) => ({ roles: row.approvedBy }))(state, track).map((one) => ({
      ...one,
      ...waitedFor(state.analyses[one.about as AnalysisId]!),
    })),
  example: { analysis: 'needs' },
});

const sendBackAnalysis = command({
  name: 'SendBackAnalysis',
  says: { sv: 'Skicka tillbaka en analys', en: 'Send back an analysis' },
  area: 'preparation',
  fields: { ...about, reasons: text('Skäl', 'Reasons') },
  by: approvers,
  relation: 'case',
  when: 'listed',
  rules: [rules.approverHasTheRole, rules.analysisIsSubmitted],
  causes: ({ state, body }) => [
    { type: 'AnalysisSentBack', facts: facts(state, body.analysis), body: { reasons: body.reasons } },
  ],
  example: { analysis: 'needs', reasons: 'Effektmålet saknar utgångsvärde.' },
});

const founded = content.evidenceCanBeFound;

export const analysesCommands = [
  write(analysesTable.needs, analysesTable.needs.fields, examples.needs, [
    content.indicatorsAreUnique,
    needsCanBeFound,
    content.targetsDiffer,
    indicator.ownersAreOfTheCase,
    indicator.pointsCanBeCounted,
    indicator.reviewsCanBeCounted,
    content.neededByIsAhead,
    noGoSaysWhatInstead,
    founded,
  ]),
  write(analysesTable.landscape, analysesTable.landscape.fields, examples.landscape, [founded]),
  write(analysesTable['business-case'], analysesTable['business-case'].fields, examples.businessCase, [
    content.doingNothingIsAnOption,
    content.budgetIsDecided,
    content.calculationsAreOfOptions,
    content.presentValuesAreRight,
    content.paybackTimesAreRight,
    founded,
  ]),
  write(analysesTable.market, analysesTable.market.fields, examples.market, [founded]),
  write(analysesTable.risks, analysesTable.risks.fields, examples.risks, [
    content.risksAreUnique,
    content.highRisksAreOwned,
    content.responsesLowerRisks,
    content.stopsAreRisks,
    founded,
  ]),
  write(analysesTable.strategy, analysesTable.strategy.fields, examples.strategy, [founded]),
  submitAnalysis,
  approveAnalysis,
  sendBackAnalysis,
];
