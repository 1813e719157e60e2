import type { Deciding } from '../case/command.js';
import type { Window } from './windows.state.js';

/** What the parts of a submission are called. One part has the name of what is received; tenders can be sealed in several. */
export type EnvelopeId = 'request' | 'tender' | 'entry' | 'qualification' | 'quality' | 'price';

/** How tenders are divided, by the documents' choice; in the order in which the parts are opened. */
export const envelopesOf = {
  one: ['tender'],
  'price-apart': ['tender', 'price'],
  three: ['qualification', 'quality', 'price'],
} as const satisfies { readonly [choice: string]: readonly EnvelopeId[] };

export type EnvelopeChoice = keyof typeof envelopesOf;
export const envelopeChoices = ['one', 'price-apart', 'three'] as const satisfies readonly EnvelopeChoice[];

/** Part of a submission that is sealed to a key of its own. */
export interface Envelope {
  readonly id: EnvelopeId;
  /** The public key that suppliers seal to. */
  readonly recipient: string;
  /** Of the private key, where it is split among the openers. */
  readonly commitment?: string;
}

/** A key that the record has made for a part of a submission: only its public half is known to the case. */
export type MadeKey = Pick<Envelope, 'recipient' | 'commitment'>;

/** The parts of what a window receives. Requests and entries are never divided. */
export const partsOf = (
  { documents }: Pick<Deciding['state'], 'documents'>,
  receives: Window['receives'],
): readonly EnvelopeId[] => (receives === 'tender' ? envelopesOf[documents?.envelopes ?? 'one'] : [receives]);

/** What is opened next; undefined when nothing is left, and in a window that has no sealed parts. */
export const nextEnvelope = ({ envelopes = [], opened = [] }: Pick<Window, 'envelopes' | 'opened'>) =>
  envelopes.find(({ id }) => !opened.includes(id))?.id;
