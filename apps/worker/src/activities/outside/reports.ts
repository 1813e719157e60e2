import type { MailFailure } from '@behov/domain';
import type { WorkOf } from '@behov/workflows';
import { NotSentError } from './mail.js';

/** What became of a mail to one receiver. */
export type Fate =
  | { readonly sent: { readonly lot: string; readonly supplier: string } }
  | { readonly failed: { readonly supplier: string } | { readonly person: string }; readonly reason: MailFailure };

/** Tells the case what became of a mail. Telling the same again does nothing. @throws when the record is not to be reached */
export type Report = (of: WorkOf, key: string, fate: Fate) => Promise<void>;

/** For how long a mail is tried that the server does not take (RFC 5321, 4.5.4.1: four to five days at least). */
export const triesForMs = 5 * 86_400_000;

/** Whether an attempt that has failed is the last. @param triedForMs for how long the work has been tried */
export const isGivenUp = (error: unknown, triedForMs: number): boolean =>
  error instanceof NotSentError && triedForMs >= triesForMs;
