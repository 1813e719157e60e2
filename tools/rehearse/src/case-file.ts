import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A case file could not be played, and why. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

export interface Money {
  readonly amount: number;
  readonly currency: string;
}

interface Measured {
  readonly value: number;
  readonly source?: string;
}

export interface Indicator {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  readonly baseline: Measured;
  readonly target: Measured;
  readonly measured: readonly { readonly at?: 'handover'; readonly after?: string; readonly value: number }[];
}

export interface FileCriterion {
  readonly id: string;
  readonly text: string;
  readonly unit?: string;
  readonly value?: string;
  readonly levels?: Readonly<Record<string, number>>;
}

/** A supplier's tender: the price, and a figure or a level for each criterion by its id. */
export interface FileTender {
  readonly supplier: string;
  readonly price: number;
  readonly late?: boolean;
  readonly [criterion: string]: string | number | boolean | undefined;
}

/** An example case as its handlers would type it in. */
export interface CaseFile {
  readonly startsOn: string;
  readonly thresholds?: Readonly<Record<string, Money & { readonly source: string }>>;
  readonly case: {
    readonly title: { readonly sv: string; readonly en: string };
    readonly organisation: { readonly name: string; readonly kind: string };
    readonly reference: string;
    readonly contractType: string;
    readonly cpv: readonly string[];
    readonly estimatedValue: Money;
    readonly background: readonly { readonly text: string; readonly source: string }[];
  };
  readonly roles: Readonly<Record<string, string | readonly string[]>>;
  readonly functions: Readonly<Record<string, string | readonly string[]>>;
  readonly need: {
    readonly statement: string;
    readonly whose: string;
    readonly goal: { readonly text: string; readonly indicators: readonly Indicator[] };
  };
  readonly analyses: {
    readonly 'internal-and-external': { readonly internal: string; readonly external: string };
    readonly 'priorities-and-calculations': {
      readonly options: readonly string[];
      /** Which of the options is not acting. */
      readonly doNothing?: string;
      readonly chosen: string;
      readonly budget: Money;
      readonly implementationOwner: string;
    };
    readonly 'early-dialogue': readonly {
      readonly after: string;
      readonly form: string;
      readonly with: readonly string[];
      readonly sharedWithAll: boolean;
    }[];
    readonly risks: readonly {
      readonly text: string;
      readonly likelihood: number;
      readonly impact: number;
      readonly response: string;
    }[];
    readonly procedure: { readonly chosen: string; readonly why: string; readonly businessModel: string };
  };
  /** What the key functions said; those that are not named are heard with the illustrative opinion. */
  readonly heard?: readonly Heard[];
  /** Interests that somebody declares at each declaration, and how they are assessed; everyone else has none. */
  readonly interests?: readonly FileInterest[];
  readonly evaluation: { readonly model: 'A' | 'B' | 'C'; readonly criteria: readonly FileCriterion[] };
  readonly tenders: { readonly initial: readonly FileTender[]; readonly final: readonly FileTender[] };
  readonly rehearsal: Rehearsal;
}

/** What a key function said about the need. */
export interface Heard {
  readonly function: string;
  readonly who: string;
  readonly opinion: string;
  readonly reservations?: string;
}

/** An interest that a person has, and what its assessment comes to. */
export interface FileInterest {
  readonly person: string;
  readonly kind: string;
  readonly supplier?: string;
  readonly description: string;
  readonly outcome: 'cleared' | 'measures';
  readonly measures?: readonly string[];
  readonly reasons: string;
}

/** What the program's forms ask for and the sources do not tell: illustrative, the project's own. */
export interface Rehearsal {
  readonly doNothing: string;
  readonly heard: Omit<Heard, 'function'>;
  readonly market: Readonly<Record<string, unknown>>;
  readonly strategy: Readonly<Record<string, unknown>>;
  readonly documents: Readonly<Record<string, unknown>>;
  readonly ground: string;
  readonly questions: readonly { readonly supplier: string; readonly text: string; readonly answer: string }[];
  readonly negotiation: { readonly minutes: string };
  readonly qualification: { readonly reasons: string };
  readonly award: { readonly reasons: string; readonly court: string };
  readonly delivery: { readonly after: string };
  readonly future: { readonly choice: string; readonly reasons: string };
}

const parts = ['startsOn', 'case', 'roles', 'functions', 'need', 'analyses', 'evaluation', 'tenders'] as const;

/**
 * Reads a case file (YAML). What it does not give under `rehearsal` is taken from the project's own illustrative values.
 * @param illustrative the project's file with those values
 * @throws CaseFileError that says what is missing, or that the file is not YAML
 */
export async function readCaseFile(path: string, illustrative: string): Promise<CaseFile> {
  const given = await yaml(path);
  const missing = parts.filter((part) => given[part] === undefined);
  if (missing.length > 0) throw new CaseFileError(`${path} has no ${missing.join(', ')}: is it a case file?`);
  const own = (await yaml(illustrative)) as unknown as Rehearsal;
  const more = (given['rehearsal'] ?? {}) as Partial<Rehearsal>;
  return { ...given, rehearsal: { ...own, ...more } } as unknown as CaseFile;
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

/** The first, or only, person of a role or function. */
export function personIn(file: CaseFile, role: string, number = 0): string {
  const held = file.roles[role] ?? file.functions[role];
  const person = typeof held === 'string' ? held : held?.[number];
  if (!person) throw new CaseFileError(`the case file names nobody as ${role}`);
  return person;
}

/** `supplier-a` of `anbud@supplier-a.example`, `goteborg` of `chef@goteborg.example`. */
export const organisationOf = (person: string): string => person.split('@')[1]!.split('.')[0]!;
