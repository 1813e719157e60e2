import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { Json } from '../case/text.js';
import type { SecrecyGround } from '../files/files.state.js';

/** The papers that the program makes of a case. */
export const paperKinds = [
  'procurement-strategy',
  'opening-list',
  'evaluation-report',
  'award-decision',
  'award-notification',
  'cancellation',
  'individual-report',
  'contract-modification',
  'follow-up-report',
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperLanguages = ['sv', 'en'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** One paper that an event asks for. */
export interface PaperToMake {
  readonly paper: PaperKind;
  /** The lot or partner's contract that it is of; without it the whole case. */
  readonly track?: string;
  /** What else it is of: a window, or the supplier that it is written to. */
  readonly about?: string;
  readonly language: PaperLanguage;
}

/** What is shown in one place: the text as the paper has it and, where that is formatted, the value that it shows. */
export interface Shown {
  readonly text: string;
  readonly value?: Json;
}

/** A value with what it is. */
export interface Entry extends Shown {
  readonly id: string;
  readonly label: string;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Figures stand to the right. */
  readonly align?: 'right';
}

/** What a section is made of. */
export type Block =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'text'; readonly id: string; readonly label?: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly Column[];
      /** As many cells as there are columns. */
      readonly rows: readonly (readonly Shown[])[];
    };

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export const paperFormat = 'behov-paper/1';

/**
 * A paper as data: all that it says, in the order in which it says it. The PDF is made of this alone, so the two say the same.
 * Plain JSON.
 */
export interface Paper {
  readonly format: typeof paperFormat;
  readonly paper: PaperKind;
  readonly language: PaperLanguage;
  readonly title: string;
  readonly organisation: string;
  readonly reference: string;
  /** What the case is called. */
  readonly case: string;
  /** Marked in large letters: a training case's papers must not be taken for real ones. */
  readonly training: boolean;
  readonly track?: string;
  readonly about?: string;
  /** The event that it shows the case at. */
  readonly seq: number;
  /** When that happened, in the case's time; the paper's own date. */
  readonly at: Instant;
  readonly on: CalendarDate;
  /** Whom or what it is of, and what else stands at the top. */
  readonly head: readonly Entry[];
  readonly sections: readonly Section[];
}

/** Who may read a kind of paper, and what marks it as secret. */
export interface PaperAccess {
  /** Persons of the buyer in these roles; undefined: all who see the case. */
  readonly roles?: readonly Role[];
  readonly secrecy?: SecrecyGround;
}

/** Roles that look into whole tenders whatever else they do: evaluators of quality see no prices before they are agreed. */
const seePrices = ['procurer', 'opener', 'jury', 'decision-maker', 'registrar'] as const satisfies readonly Role[];

/** OSL 19:3: nothing of tenders is told before the award. What stands in them is for those who examine them afterwards too. */
export const paperAccess: Readonly<Record<PaperKind, PaperAccess>> = {
  'procurement-strategy': {},
  'opening-list': { roles: seePrices, secrecy: 'OSL-19:3' },
  'evaluation-report': { roles: seePrices, secrecy: 'OSL-19:3' },
  'award-decision': {},
  'award-notification': {},
  cancellation: {},
  'individual-report': { roles: [...seePrices, 'evaluator'] },
  'contract-modification': {},
  'follow-up-report': {},
};
