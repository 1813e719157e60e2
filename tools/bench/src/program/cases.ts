import { commands } from '@behov/domain';
import { authority, needsOwner, newCase, personOf } from './people.js';
import type { Program } from './program.js';

const operator = 'operator@behov.example';

/** A case that steps are taken in. */
export interface OpenCase {
  readonly caseId: string;
  readonly reference: string;
}

let references = 0;

/** Registers an organisation and one member of it. */
export async function registerOrganisation(
  program: Program,
  organisation: string,
  kind: 'contracting-authority' | 'supplier',
  member: string,
  role: string,
): Promise<void> {
  await program.post(operator, '/v1/organisations', { organisation, kind, name: organisation });
  await program.post(operator, `/v1/organisations/${organisation}/commands/add-member`, { person: member, role });
}

export const registerAuthority = (program: Program): Promise<void> =>
  registerOrganisation(program, authority, 'contracting-authority', needsOwner, 'needs-owner');

const writers = {
  'write-needs-analysis': ['WriteNeedsAnalysis', needsOwner],
  'write-landscape-analysis': ['WriteLandscapeAnalysis', needsOwner],
  'write-business-case': ['WriteBusinessCase', personOf('controller')],
  'write-market-analysis': ['WriteMarketAnalysis', personOf('matching-officer')],
  'write-risk-analysis': ['WriteRiskAnalysis', needsOwner],
  'write-procurement-strategy': ['WriteProcurementStrategy', personOf('procurer')],
} as const;

/** A case in its preparation, with the six analyses written. */
export async function writtenCase(program: Program): Promise<OpenCase> {
  references += 1;
  const reference = `BENCH-${references}`;
  const { caseId } = await program.post(needsOwner, '/v1/cases', newCase(reference));
  for (const [path, [command, person]] of Object.entries(writers)) {
    await program.post(person, `/v1/cases/${String(caseId)}/commands/${path}`, commands[command]!.example);
  }
  return { caseId: String(caseId), reference };
}

/** Makes cases, a few at a time. */
export async function writtenCases(program: Program, count: number): Promise<readonly OpenCase[]> {
  const cases: OpenCase[] = [];
  const one = async () => {
    while (cases.length < count) {
      const place = cases.push({ caseId: '', reference: '' }) - 1;
      cases[place] = await writtenCase(program);
    }
  };
  await Promise.all(Array.from({ length: Math.min(8, count) }, one));
  return cases;
}

const analysis = commands['WriteLandscapeAnalysis']!.example;

/**
 * The step that is measured: an analysis is written anew. It has a text, moves a version, changes the read model, asks for
 * no mail, and leaves the state as large as it was. Gives the case's sequence afterwards.
 */
export async function takeStep(program: Program, { caseId }: OpenCase, http = program.http): Promise<number> {
  const path = `/v1/cases/${caseId}/commands/write-landscape-analysis`;
  return Number((await program.post(needsOwner, path, analysis, http))['seq']);
}
