import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import {
  envelopeFormat,
  readEnvelope,
  sealEnvelope,
  sealFile,
  sealedEnvelope,
  sealingFaultTexts,
} from '@behov/sealing';
import type { Bytes, EnvelopeFile, SealedEnvelope } from '@behov/sealing';
import { UsageError } from '../usage.js';
import { mediaTypeOf } from './media-type.js';
import type { EnvelopeDraft, OfferFile } from './offer-file.js';

/** Public keys by envelope, as the window shows them. */
export type Recipients = Readonly<Record<string, string>>;

/** What can be sent, and to where. Nothing of it can be read without the window's private keys. */
export interface SealedOffer {
  readonly case: string;
  readonly window: string;
  readonly supplier: string;
  readonly envelopes: readonly SealedEnvelope[];
  /** Attachments, each uploaded apart before the submission. */
  readonly files: readonly { readonly envelope: string; readonly sha256: string; readonly sealed: Bytes }[];
}

/**
 * Seals an offer: every envelope of the window, and no other, to its own key.
 *
 * @param beside the folder that the offer's paths start from
 * @param madeAt the supplier's clock, an instant in UTC
 * @throws UsageError with the field at fault
 */
export async function sealOffer(
  offer: OfferFile,
  recipients: Recipients,
  { beside, madeAt }: { readonly beside: string; readonly madeAt: string },
): Promise<SealedOffer> {
  const { case: of, window, supplier } = offer;
  const asked = Object.keys(recipients).sort();
  const given = Object.keys(offer.envelopes).sort();
  if (asked.join() !== given.join()) {
    throw new UsageError(`The window asks for the envelopes ${asked.join(', ')}; the file has ${given.join(', ')}.`);
  }
  const sealed = await Promise.all(
    Object.entries(offer.envelopes).map(async ([id, { files, ...draft }]) => {
      const recipient = recipients[id] ?? '';
      const attached = await Promise.all(files.map((path) => sealAttachment(recipient, resolve(beside, path))));
      const place = { format: envelopeFormat, case: of, window, envelope: id, supplier };
      const content = contentOf(id, { ...place, ...named(draft), files: attached.map(({ file }) => file), madeAt });
      const uploaded = attached.map(({ file }) => file.sealed.sha256);
      const envelope = sealedEnvelope(id, await sealEnvelope(recipient, content), uploaded);
      return { envelope, files: attached.map(({ file, sealed: bytes }) => fileOf(id, file, bytes)) };
    }),
  );
  return {
    case: of,
    window,
    supplier,
    envelopes: sealed.map(({ envelope }) => envelope),
    files: sealed.flatMap(({ files }) => files),
  };
}

const fileOf = (envelope: string, file: EnvelopeFile, sealed: Bytes) => ({
  envelope,
  sha256: file.sealed.sha256,
  sealed,
});

/** Answers name their files by the same paths as the envelope does: inside, a file has its name alone. */
function named(draft: Omit<EnvelopeDraft, 'files'>): object {
  const { answers } = draft;
  if (!Array.isArray(answers)) return draft;
  const inside = (answer: unknown) => {
    const { files, text, ...others } = answer as { files?: unknown; text?: unknown };
    const names = Array.isArray(files)
      ? files.map((path: unknown) => (typeof path === 'string' ? basename(path) : path))
      : files;
    return { ...others, text: text ?? '', files: names ?? [] };
  };
  return {
    ...draft,
    answers: answers.map((one: unknown) => (typeof one === 'object' && one !== null ? inside(one) : one)),
  };
}

function contentOf(id: string, value: object) {
  const reading = readEnvelope(value);
  if (reading.ok) return reading.content;
  const { field = '', expected = '' } = reading.fault;
  throw new UsageError(`envelopes.${id}.${field}: expected ${expected}. ${sealingFaultTexts[reading.fault.code].en}`);
}

async function sealAttachment(recipient: string, path: string) {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new UsageError(`${path}: ${error.message}`);
  });
  return sealFile(recipient, { name: basename(path), media: mediaTypeOf(path), bytes });
}
