import { addDays, allPitfalls, commands, dateInStockholm, keyFunctions, startOfDay } from '@behov/domain';
import { type OpenCase, writtenCase } from './cases.js';
import { decisionMaker, needsOwner, personOf, procurer } from './people.js';
import type { Program } from './program.js';

const approvals = [
  ['needs', needsOwner, decisionMaker],
  ['landscape', needsOwner, personOf('line-manager')],
  ['business-case', personOf('controller'), decisionMaker],
  ['market', personOf('matching-officer'), personOf('line-manager')],
  ['risks', needsOwner, decisionMaker],
  ['strategy', procurer, decisionMaker],
] as const;

const example = (command: string) => commands[command]!.example as object;

/** A case that has been announced: suppliers may ask to take part, in its window `requests`. */
export async function receivingCase(program: Program): Promise<OpenCase> {
  const open = await writtenCase(program);
  const give = (person: string, command: string, body: object) =>
    program.post(person, `/v1/cases/${open.caseId}/commands/${command}`, body);
  for (const [analysis, author, approver] of approvals) {
    await give(author, 'submit-analysis', { analysis });
    await give(approver, 'approve-analysis', { analysis });
  }
  for (const one of keyFunctions) {
    await give(procurer, 'hear-function', { ...example('HearFunction'), function: one });
  }
  for (const { id } of allPitfalls) await give(procurer, `answer-${id}`, { applies: false });
  await give(decisionMaker, 'declare-interests', { interests: [] });
  await give(decisionMaker, 'decide-start', {
    ...example('DecideStart'),
    decision: 'start',
    procedure: 'competitive-procedure-with-negotiation',
    ground: 'innovation',
  });
  await give(procurer, 'write-documents', example('WriteDocuments'));
  await give(procurer, 'simulate-model', example('SimulateModel'));
  const { at } = await give(personOf('procurer-2'), 'approve-documents', { version: 1 });
  const today = dateInStockholm(String(at));
  await give(procurer, 'publish-notice', {
    dispatchedAt: at,
    publicationId: 'BENCH-1',
    submissionsDueAt: startOfDay(addDays(today, 60)),
    questionsUntilOn: addDays(today, 40),
  });
  return open;
}
