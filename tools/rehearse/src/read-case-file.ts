import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { CaseFileError, type CaseFile, type FileTender, type Goal, type Rehearsal } from './case-file.js';
import { wholeThread } from './file-thread.js';
import { indicators } from './indicators.js';

const parts = ['startsOn', 'case', 'roles', 'functions', 'need', 'analyses'] as const;
/** The procedures that can be played to their end. */
const wholeWay: readonly string[] = [
  'open',
  'restricted',
  'competitive-procedure-with-negotiation',
  'competitive-dialogue',
  'innovation-partnership',
  'national-advertised',
  'national-advertised-two-stage',
  'national-advertised-dialogue',
  'negotiated-without-notice',
  'direct-award',
  'pre-commercial-procurement',
  'design-contest',
];

/** What the illustrative values say of one procedure: answers that its choice rests on. */
interface ForProcedure {
  readonly market?: object;
  readonly inputs?: object;
}

/**
 * Reads a case file (YAML). What it does not give is taken from the project's own illustrative values.
 * @param illustrative the project's file with those values
 * @throws CaseFileError that says what is missing, or that the file is not YAML
 */
export async function readCaseFile(path: string, illustrative: string): Promise<CaseFile> {
  const given = await yaml(path);
  const missing = parts.filter((part) => given[part] === undefined);
  if (missing.length > 0) throw new CaseFileError(`${path} has no ${missing.join(', ')}: is it a case file?`);
  const { byProcedure, ...forms } = await yaml(illustrative);
  const rehearsal = { ...forms, ...((given['rehearsal'] ?? {}) as object) } as unknown as Rehearsal;
  const file = given as unknown as CaseFile;
  const { shape, ...procedure } = file.analyses.procedure as CaseFile['analyses']['procedure'] & { shape?: string };
  const chosen = shape === undefined ? procedure.chosen : `${procedure.chosen}-${shape}`;
  const own = ((byProcedure ?? {}) as Readonly<Record<string, ForProcedure>>)[chosen] ?? {};
  return {
    ...file,
    analyses: {
      ...file.analyses,
      market: { ...rehearsal.market, ...own.market, ...file.analyses.market, source: undefined },
      procedure: { ...procedure, chosen, inputs: { ...own.inputs, ...procedure.inputs, source: undefined } },
    },
    ...wholeThread(
      {
        need: { ...file.need, goal: { text: file.need.goal.text, indicators: indicators(file.need.goal) } },
        requirements: file.requirements,
        evaluation: file.evaluation ?? { model: 'A', criteria: [] },
      },
      rehearsal.measuring,
    ),
    tenders: { initial: tenders(file.tenders?.initial), final: tenders(file.tenders?.final) },
    until: file.until ?? goalOf(file, chosen),
    rehearsal,
  };
}

/** What a tender costs is its price, whatever the criterion is called. */
const tenders = (all: readonly FileTender[] = []): readonly FileTender[] =>
  all.map((one) => ({ ...one, price: one.price ?? Number(one['cost']) }));

/** As far as the file and the rehearsal's own steps go. */
function goalOf(file: CaseFile, chosen: string): Goal {
  if (file.pitfalls) return 'notice';
  return wholeWay.includes(chosen) && (file.tenders || file.contest) ? 'end' : 'start';
}

async function yaml(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new CaseFileError(`${path} cannot be read: ${error.message}`);
  });
  try {
    const read: unknown = parse(text);
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>;
  } catch (error) {
    throw new CaseFileError(`${path} is not YAML: ${(error as Error).message}`);
  }
  throw new CaseFileError(`${path} holds no case`);
}
