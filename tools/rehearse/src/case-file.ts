import type { FileContest } from './contest.js';
import type { FileDialogue, FileExclusion, FilePartnership, FilePayment, FileReview } from './file-competition.js';
import type { FileModification } from './file-modification.js';
import type { FileStopped } from './no-need.js';
import type { FileNeed, FileRequirement, FileTerm } from './file-thread.js';
import type {
  FileChoice,
  FileDelivery,
  FileContact,
  FileInterest,
  FileMilestone,
  FilePitfalls,
  Heard,
} from './file-parts.js';

/** A case file could not be played, and why. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

/** How far a case file is played. */
export type Goal = 'start' | 'notice' | 'end' | 'closed';

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
  /** The needs that it tells of. */
  readonly serves: readonly string[];
  /** Who measures, role or person, and from what. */
  readonly owner: string;
  readonly from: string;
  readonly measured: readonly { readonly at?: 'handover'; readonly after?: string; readonly value: number }[];
}

export interface FileCriterion {
  readonly id: string;
  readonly text: string;
  /** The requirements that it tests. */
  readonly tests?: readonly string[];
  readonly unit?: string;
  readonly value?: string;
  /** Models B and C: how the points are computed. */
  readonly points?: string;
  readonly levels?: Readonly<Record<string, number>>;
  /** What each level demands; where the sources don't tell, the level is named alone. */
  readonly guide?: Readonly<Record<string, string>>;
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
    readonly estimatedValue: Money & { readonly source?: string };
    readonly background: readonly { readonly text: string; readonly source: string }[];
  };
  readonly roles: Readonly<Record<string, string | readonly string[]>>;
  readonly functions: Readonly<Record<string, string | readonly string[]>>;
  readonly need: {
    readonly statement: string;
    readonly whose: string;
    readonly needs: readonly FileNeed[];
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
      readonly financing?: string;
      readonly implementationOwner: string;
    };
    readonly 'early-dialogue': readonly FileContact[];
    readonly market?: Readonly<Record<string, unknown>>;
    readonly risks: readonly {
      readonly text: string;
      readonly likelihood: number;
      readonly impact: number;
      readonly response: string;
    }[];
    readonly procedure: FileChoice;
  };
  /** How the value is made up; one fixed total where the file does not say. */
  readonly value?: Readonly<Record<string, unknown>>;
  readonly partnership?: FilePartnership;
  readonly dialogue?: FileDialogue;
  /** What the solution has to do. */
  readonly requirements: readonly FileRequirement[];
  /** What the contract says of what the tender promised; a term for each promise where the file does not say. */
  readonly terms?: readonly FileTerm[];
  /** Fields of the procurement documents that are this case's own. */
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly exclusion?: FileExclusion;
  readonly review?: FileReview;
  /** Why a contract without a notice is announced voluntarily before it is signed. */
  readonly exAnte?: string;
  readonly contest?: FileContest;
  readonly payment?: FilePayment;
  readonly plan?: readonly FileMilestone[];
  /** What is delivered before the handover, and what is paid for it. */
  readonly milestones?: readonly FileDelivery[];
  /** Changes of the contract while it is carried out: some that may be made, some that are refused. */
  readonly modifications?: readonly FileModification[];
  readonly pitfalls?: FilePitfalls;
  /** Why there is nothing to procure, where the case is closed before it has begun. */
  readonly stopped?: FileStopped;
  readonly until: Goal;
  /** What the key functions said; those that are not named are heard with the illustrative opinion. */
  readonly heard?: readonly Heard[];
  /** Interests that somebody declares at each declaration, and how they are assessed; everyone else has none. */
  readonly interests?: readonly FileInterest[];
  readonly evaluation: { readonly model: 'A' | 'B' | 'C'; readonly criteria: readonly FileCriterion[] };
  readonly tenders: { readonly initial: readonly FileTender[]; readonly final: readonly FileTender[] };
  readonly rehearsal: Rehearsal;
}

/** The decision on the future: its content. */
interface FileFuture {
  readonly choice: string;
  readonly development?: string;
  readonly unreached?: string;
  readonly reasons: string;
}

/** What the program's forms ask for and the sources do not tell: illustrative, the project's own. */
export interface Rehearsal {
  readonly doNothing: string;
  readonly heard: Omit<Heard, 'function'>;
  readonly market: Readonly<Record<string, unknown>>;
  readonly strategy: Readonly<Record<string, unknown>>;
  /** Who measures an effect, and from what, where its indicator does not say. */
  readonly measuring: { readonly owner: string; readonly from: string };
  /** What a tender says of a requirement. */
  readonly answer: string;
  readonly documents: Readonly<Record<string, unknown>>;
  /** EU thresholds in SEK that the program's data lacks, by what they are for. */
  readonly thresholds: Readonly<Record<string, Money & { readonly source: string }>>;
  readonly dialogue: { readonly announced: string; readonly questions: readonly string[]; readonly outcome: string };
  readonly questions: readonly { readonly supplier: string; readonly text: string; readonly answer: string }[];
  readonly negotiation: { readonly minutes: string };
  readonly qualification: { readonly reasons: string };
  readonly award: { readonly reasons: string; readonly court: string };
  readonly delivery: { readonly after: string };
  readonly future: FileFuture & { readonly missed?: FileFuture };
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

/** Who acts for a supplier. @throws CaseFileError where the file names nobody */
export function bidder({ roles }: CaseFile, supplier: string): string {
  const found = [roles['suppliers'] ?? []].flat().find((one) => organisationOf(one) === supplier);
  if (!found) throw new CaseFileError(`nobody acts for ${supplier}`);
  return found;
}
