import type { Bytes } from '../age/seal.js';
import { open, seal } from '../age/seal.js';
import { faulty } from '../age/sealing-fault.js';
import type { EnvelopeContent, EnvelopePlace } from './envelope-content.js';
import type { EnvelopeReading } from './parse-envelope.js';
import { envelopeBytes, parseEnvelope, readEnvelope } from './parse-envelope.js';

/**
 * Seals an envelope to the public key that was announced for it.
 *
 * @throws TypeError when the content would be refused at the opening: the one chance to say so is now
 */
export async function sealEnvelope(recipient: string, content: EnvelopeContent): Promise<Bytes> {
  const reading = readEnvelope(content);
  if (!reading.ok) {
    throw new TypeError(
      `${reading.fault.field ?? 'The envelope'}: expected ${reading.fault.expected ?? 'another form'}`,
    );
  }
  return seal(recipient, envelopeBytes(reading.content));
}

/**
 * Opens an envelope and asks that it was made for the place where it lies: a ciphertext that somebody copied from another
 * supplier, window or case is found.
 *
 * @returns the content, or NOT-AGE, WRONG-KEY, DAMAGED, NOT-ENVELOPE or FOREIGN
 */
export async function openEnvelope(
  identity: string,
  sealed: Uint8Array,
  lies: EnvelopePlace,
): Promise<EnvelopeReading> {
  const opening = await open(identity, sealed);
  if (!opening.ok) return opening;
  const reading = parseEnvelope(opening.bytes);
  if (!reading.ok) return reading;
  const foreign = places.find((name) => reading.content[name] !== lies[name]);
  return foreign ? faulty('FOREIGN', { field: foreign, expected: lies[foreign] }) : reading;
}

const places = ['case', 'window', 'envelope', 'supplier'] as const satisfies readonly (keyof EnvelopePlace)[];
