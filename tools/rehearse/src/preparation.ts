import { dateInStockholm, keyFunctions } from '@behov/domain';
import { organisationOf, personIn, type CaseFile } from './case-file.js';
import { askChoice, decideStart } from './choice.js';
import { playDeclarations } from './declarations.js';
import { playDialogue } from './early-dialogue.js';
import { changePlan, planMilestones, reachMilestones, tellPlan } from './milestones.js';
import { morning } from './morning.js';
import { answerPitfalls } from './pitfalls.js';
import type { PlayedCase } from './played-case.js';
import { playValue } from './value.js';

/** From the need to the start decision: six analyses, each written, submitted and approved by the right persons. */
export async function playPreparation(play: PlayedCase): Promise<void> {
  const { file } = play;
  const [owner, matching, procurer] = ['needs-owner', 'matching-officer', 'procurer'].map((role) =>
    personIn(file, role),
  ) as [string, string, string];
  await play.begin(owner, createCase(file));
  await playDeclarations(play);
  await play.give(owner, 'WriteNeedsAnalysis', needsAnalysis(file));
  await play.give(owner, 'WriteLandscapeAnalysis', { ...file.analyses['internal-and-external'], source: undefined });
  await approve(play, 'needs', owner, 'decision-maker');
  await approve(play, 'landscape', owner, 'line-manager');
  await hearFunctions(play);
  await answerPitfalls(play);
  await planMilestones(play);
  await playDialogue(play);
  await changePlan(play);
  await reachMilestones(play);
  await play.give(personIn(file, 'controller'), 'WriteBusinessCase', businessCase(file));
  await approve(play, 'business-case', personIn(file, 'controller'), 'decision-maker');
  await play.give(matching, 'WriteMarketAnalysis', file.analyses.market ?? {});
  await approve(play, 'market', matching, 'line-manager');
  await play.give(owner, 'WriteRiskAnalysis', { risks: risks(file) });
  await approve(play, 'risks', owner, 'decision-maker');
  await playValue(play);
  await play.give(procurer, 'WriteProcurementStrategy', strategy(file));
  await askChoice(play);
  await approve(play, 'strategy', procurer, 'decision-maker');
  await decideStart(play);
  await tellPlan(play);
}

async function approve(play: PlayedCase, analysis: string, author: string, approver: string): Promise<void> {
  await play.give(author, 'SubmitAnalysis', { analysis }, analysis);
  await play.give(personIn(play.file, approver), 'ApproveAnalysis', { analysis }, analysis);
}

/** Each key function says what it thinks: what the case file tells, or the illustrative opinion. */
async function hearFunctions(play: PlayedCase): Promise<void> {
  const { heard = [], rehearsal } = play.file;
  const on = dateInStockholm(play.now);
  for (const one of keyFunctions) {
    const said = heard.find((told) => told.function === one) ?? { ...rehearsal.heard, function: one };
    await play.give(personIn(play.file, 'procurer'), 'HearFunction', { ...said, on }, one);
  }
}

export function createCase(file: CaseFile): object {
  const held = Object.entries({ ...file.roles, ...file.functions }).filter(([role]) => role !== 'suppliers');
  const { title, reference, contractType, cpv, organisation, background } = file.case;
  return {
    organisation: organisationOf(personIn(file, 'needs-owner')),
    title,
    reference,
    contractType,
    authorityKind: organisation.kind,
    cpv,
    estimatedValue: amount(file.case.estimatedValue),
    background: background.map((one) => `${one.text} (${one.source})`).join('\n'),
    thresholds: Object.entries(file.thresholds ?? {}).map(([of, { source, ...money }]) => ({
      of,
      amount: money,
      source,
    })),
    people: held.flatMap(([role, persons]) => [persons].flat().map((person) => ({ person, role }))),
    training: { startsAt: morning(file.startsOn) },
  };
}

export function businessCase({ case: about, analyses, rehearsal }: CaseFile): object {
  const { chosen, options, doNothing, budget, financing, implementationOwner } =
    analyses['priorities-and-calculations'];
  const notActing = doNothing ?? rehearsal.doNothing;
  return {
    options: options.includes(notActing) ? options : [notActing, ...options],
    doNothing: notActing,
    chosen,
    budget: amount(budget),
    budgetSource: financing,
    implementationOwner,
    estimatedValue: amount(about.estimatedValue),
  };
}

export function needsAnalysis({ need }: CaseFile): object {
  return {
    statement: need.statement,
    whose: need.whose,
    needs: need.needs,
    goal: need.goal.text,
    indicators: need.goal.indicators.map(({ measured, from, ...indicator }) => ({
      ...indicator,
      source: { name: from },
      measuredAt: measured.map((one) => one.at ?? one.after!),
    })),
  };
}

const risks = ({ analyses }: CaseFile) => analyses.risks.map((risk, number) => ({ id: `risk-${number + 1}`, ...risk }));

function strategy({ analyses, evaluation, rehearsal }: CaseFile): object {
  const { chosen, ground, why, businessModel, inputs } = analyses.procedure;
  return {
    ...rehearsal.strategy,
    ...inputs,
    procedure: chosen,
    ground,
    why,
    businessModel,
    model: evaluation.model,
  };
}

const amount = ({ amount: whole, currency }: { amount: number; currency: string }) => ({ amount: whole, currency });
