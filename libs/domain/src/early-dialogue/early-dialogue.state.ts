import type { CalendarDate, Instant } from '../calendar/index.js';

/** How suppliers can be met before the competition. */
export const dialogueForms = [
  'open-invitation',
  'rfi',
  'hearing-of-draft',
  'conference',
  'one-to-one',
  'open-call',
  'site-visit',
  'test',
] as const;
export type DialogueForm = (typeof dialogueForms)[number];

export interface DialogueActivity {
  readonly id: string;
  readonly form: DialogueForm;
  readonly on: CalendarDate;
}

/** A contact with the market. */
export interface MarketContact {
  readonly id: string;
  readonly on: CalendarDate;
  readonly form: string;
  readonly suppliers: readonly string[];
  readonly sharedWithAll: boolean;
}

/** A piece of information, as lists name it; what it says is a body. */
export interface InformationItem {
  readonly id: string;
  readonly what: string;
  readonly reference?: string;
  /** Of the content, hexadecimal. */
  readonly sha256?: string;
}

/**
 * Something that some suppliers know. `open`: it still has to be put in the package; `in-package`: it is published with the notice;
 * `published`: all can have it.
 */
export interface Disclosure extends InformationItem {
  /** Told to nobody outside the authority: all get the information, not who had it first. */
  readonly knownTo: readonly string[];
  readonly givenOn: CalendarDate;
  readonly status: 'open' | 'in-package' | 'published';
  readonly publishedAt?: Instant;
  /** It went out with the call for competition, not by itself. */
  readonly withTheCall?: true;
}

export type Fit = 'yes' | 'partly' | 'no';

export interface EarlyDialogueState {
  readonly dialogue: readonly DialogueActivity[];
  readonly publishedNeed?: { readonly version: number; readonly needVersion: number; readonly at: Instant };
  readonly invitations: readonly { readonly id: string; readonly lastDayOn: CalendarDate }[];
  readonly informationRequests: readonly { readonly id: string; readonly answersDueOn: CalendarDate }[];
  readonly interests: readonly { readonly supplier: string; readonly at: Instant }[];
  readonly matches: readonly { readonly supplier: string; readonly fits: Fit }[];
  readonly contacts: readonly MarketContact[];
  readonly disclosures: readonly Disclosure[];
}

export interface EarlyDialogueFacts {
  DialoguePlanned: { activities: readonly DialogueActivity[] };
  NeedPublished: { version: number; needVersion: number };
  OpenInvitationMade: { id: string; lastDayOn: CalendarDate; announced: string };
  InformationRequested: { id: string; answersDueOn: CalendarDate };
  InterestRegistered: { supplier: string };
  MarketContactLogged: MarketContact & {
    readonly items: readonly InformationItem[];
    readonly nonEssential?: boolean;
  };
  NeedMatched: { supplier: string; fits: Fit };
  DisclosureAdded: InformationItem & { readonly knownTo: readonly string[]; readonly givenOn: CalendarDate };
  InformationShared: { items: readonly InformationItem[] };
}

export const noEarlyDialogue: EarlyDialogueState = {
  dialogue: [],
  invitations: [],
  informationRequests: [],
  interests: [],
  matches: [],
  contacts: [],
  disclosures: [],
};
