import { allPitfalls, commands, keyFunctions } from '@behov/domain';
import { kebab } from '@behov/messages';
import type { TestApi } from './api.fixture.js';
import {
  beginCase,
  decisionMaker,
  lineManager,
  matchingOfficer,
  needsOwner,
  procurer,
  secondProcurer,
} from './people.fixture.js';

const people = [
  { person: procurer, role: 'procurer' },
  { person: secondProcurer, role: 'procurer' },
  { person: procurer, role: 'opener' },
  { person: secondProcurer, role: 'opener' },
  { person: decisionMaker, role: 'decision-maker' },
  { person: lineManager, role: 'line-manager' },
  { person: matchingOfficer, role: 'matching-officer' },
];

const analyses = [
  ['needs', 'WriteNeedsAnalysis', needsOwner, decisionMaker],
  ['landscape', 'WriteLandscapeAnalysis', needsOwner, lineManager],
  ['business-case', 'WriteBusinessCase', needsOwner, decisionMaker],
  ['market', 'WriteMarketAnalysis', matchingOfficer, lineManager],
  ['risks', 'WriteRiskAnalysis', needsOwner, decisionMaker],
  ['strategy', 'WriteProcurementStrategy', procurer, decisionMaker],
] as const;

const declaring = [...new Set([needsOwner, ...people.map((one) => one.person)])];

/** The deadline for requests to participate in {@link announcedCase}. */
export const submissionsDueAt = '2027-02-26T22:59:00.000Z';

/** Gives a command that must be accepted. */
export async function give(
  api: TestApi,
  caseId: string,
  person: string,
  command: string,
  body: object = commands[command]!.example as object,
): Promise<void> {
  await api.expectStatus(200, api.post(person, `/v1/cases/${caseId}/commands/${kebab(command)}`, body));
}

/** A training case whose notice is published: requests to participate are received. Its clock stands at its beginning. */
export async function announcedCase(api: TestApi): Promise<string> {
  const caseId = await beginCase(api, { people, training: { startsAt: '2027-01-11T08:00:00Z' } });
  for (const [analysis, write, writer, approver] of analyses) {
    await give(api, caseId, writer, write);
    await give(api, caseId, writer, 'SubmitAnalysis', { analysis });
    await give(api, caseId, approver, 'ApproveAnalysis', { analysis });
  }
  const hearing = commands['HearFunction']!.example as object;
  for (const one of keyFunctions) await give(api, caseId, procurer, 'HearFunction', { ...hearing, function: one });
  for (const { command } of allPitfalls) await give(api, caseId, procurer, command, { applies: false });
  for (const person of declaring) await give(api, caseId, person, 'DeclareInterests', { interests: [] });
  await give(api, caseId, decisionMaker, 'DecideStart', {
    decision: 'start',
    procedure: 'competitive-procedure-with-negotiation',
    ground: 'innovation',
    reasons: 'The analyses are approved.',
  });
  await give(api, caseId, procurer, 'WriteDocuments');
  await give(api, caseId, procurer, 'SimulateModel', { version: 1 });
  await give(api, caseId, secondProcurer, 'ApproveDocuments', { version: 1 });
  await give(api, caseId, procurer, 'PublishNotice', {
    dispatchedAt: '2027-01-11T08:00:00Z',
    publicationId: 'TED-2027-000001',
    submissionsDueAt,
    questionsUntilOn: '2027-02-16',
  });
  return caseId;
}
