import type { Instant } from '../calendar/index.js';

/**
 * Why a mail did not arrive: the server refused the receiver for good; no address is known; the program gave up; nobody knows
 * whether it was taken; it came back later.
 */
export const mailFailures = ['refused', 'no-address', 'given-up', 'uncertain', 'bounced'] as const;
export type MailFailure = (typeof mailFailures)[number];

/** How somebody was told all the same. */
export const toldOtherwise = ['other-address', 'otherwise', 'not-needed'] as const;
export type ToldOtherwise = (typeof toldOtherwise)[number];

/** A mail that did not arrive, to a supplier or a person of the case. */
export interface UndeliveredMail {
  /** `m1`, `m2` … */
  readonly id: string;
  /** The key of the work that it was: `<sequence of the event>/<number>`. */
  readonly work: string;
  readonly supplier?: string;
  readonly person?: string;
  readonly reason: MailFailure;
  readonly at: Instant;
  /** How the receiver was told instead; until then it waits. */
  readonly settled?: ToldOtherwise;
}

/** Notifications of award decisions aren't among them: those wait with their award. */
export interface LettersState {
  readonly undelivered: readonly UndeliveredMail[];
}

export interface LettersFacts {
  MailFailed: Pick<UndeliveredMail, 'work' | 'supplier' | 'person' | 'reason'>;
  UndeliveredMailSettled: { mail: string; how: ToldOtherwise };
}

export const noLetters: LettersState = { undelivered: [] };

export const waitingMails = ({ undelivered }: LettersState): readonly UndeliveredMail[] =>
  undelivered.filter(({ settled }) => settled === undefined);
