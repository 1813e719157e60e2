import { addPeriod, allPitfalls, dateInStockholm, keyFunctions } from '@behov/domain';
import { organisationOf, personIn, type CaseFile } from './case-file.js';
import { playDeclarations } from './declarations.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';

/** From the need to the start decision: six analyses, each written, submitted and approved by the right persons. */
export async function playPreparation(play: PlayedCase): Promise<void> {
  const { file } = play;
  const owner = personIn(file, 'needs-owner');
  await play.begin(owner, createCase(file));
  await playDeclarations(play);
  await play.give(owner, 'WriteNeedsAnalysis', needsAnalysis(file));
  await play.give(owner, 'WriteLandscapeAnalysis', { ...file.analyses['internal-and-external'], source: undefined });
  await approve(play, 'needs', owner, 'decision-maker');
  await approve(play, 'landscape', owner, 'line-manager');
  await hearFunctions(play);
  await playDialogue(play);
  const { chosen, options, doNothing, budget, implementationOwner } = file.analyses['priorities-and-calculations'];
  const notActing = doNothing ?? file.rehearsal.doNothing;
  const controller = personIn(file, 'controller');
  const estimatedValue = file.case.estimatedValue;
  await play.give(controller, 'WriteBusinessCase', {
    options: options.includes(notActing) ? options : [notActing, ...options],
    doNothing: notActing,
    chosen,
    budget: amount(budget),
    implementationOwner,
    estimatedValue: amount(estimatedValue),
  });
  await approve(play, 'business-case', controller, 'decision-maker');
  const matching = personIn(file, 'matching-officer');
  await play.give(matching, 'WriteMarketAnalysis', file.rehearsal.market);
  await approve(play, 'market', matching, 'line-manager');
  await play.give(owner, 'WriteRiskAnalysis', { risks: risks(file) });
  await approve(play, 'risks', owner, 'decision-maker');
  const procurer = personIn(file, 'procurer');
  await play.give(procurer, 'WriteProcurementStrategy', strategy(file));
  await approve(play, 'strategy', procurer, 'decision-maker');
  for (const { command } of allPitfalls) await play.give(procurer, command, { applies: false }, 'does not apply');
  await play.give(personIn(file, 'decision-maker'), 'DecideStart', {
    decision: 'start',
    procedure: file.analyses.procedure.chosen,
    ground: file.rehearsal.ground,
    reasons: file.analyses.procedure.why,
  });
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

/** Contacts with the market, each at its time after the start. */
async function playDialogue(play: PlayedCase): Promise<void> {
  const { file } = play;
  const matching = personIn(file, 'matching-officer');
  for (const contact of file.analyses['early-dialogue']) {
    const on = addPeriod(file.startsOn, contact.after);
    await play.waitUntil(personIn(file, 'procurer'), morning(on), `${contact.form} is held`);
    const { form, sharedWithAll } = contact;
    await play.give(matching, 'LogMarketContact', { on, form, suppliers: contact.with, sharedWithAll }, form);
  }
}

function createCase(file: CaseFile): object {
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

function needsAnalysis({ need }: CaseFile): object {
  return {
    statement: need.statement,
    whose: need.whose,
    goal: need.goal.text,
    indicators: need.goal.indicators.map(({ measured, ...indicator }) => ({
      ...indicator,
      measuredAt: measured.map((one) => one.at ?? one.after!),
    })),
  };
}

const risks = ({ analyses }: CaseFile) => analyses.risks.map((risk, number) => ({ id: `risk-${number + 1}`, ...risk }));

function strategy({ analyses, evaluation, rehearsal }: CaseFile): object {
  const { chosen, why, businessModel } = analyses.procedure;
  return {
    ...rehearsal.strategy,
    procedure: chosen,
    ground: rehearsal.ground,
    why,
    businessModel,
    model: evaluation.model,
  };
}

const amount = ({ amount: whole, currency }: { amount: number; currency: string }) => ({ amount: whole, currency });
