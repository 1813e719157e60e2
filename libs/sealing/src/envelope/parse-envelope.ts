import type { Faulty } from '../age/sealing-fault.js';
import { faulty } from '../age/sealing-fault.js';
import { textOf, utf8 } from '../encoding.js';
import type { Bytes } from '../age/seal.js';
import { envelopeFields } from './envelope-fields.js';
import type { EnvelopeContent } from './envelope-content.js';
import { FieldFault } from './reading.js';

export type EnvelopeReading = { readonly ok: true; readonly content: EnvelopeContent } | Faulty;

/**
 * Reads the clear text of an envelope.
 *
 * @returns the content, or NOT-ENVELOPE with the first field at fault (none when it is no JSON at all)
 */
export function parseEnvelope(bytes: Uint8Array): EnvelopeReading {
  try {
    const text = textOf(bytes);
    if (text === undefined) return faulty('NOT-ENVELOPE', { expected: 'JSON in UTF-8' });
    return readEnvelope(JSON.parse(text) as unknown);
  } catch {
    return faulty('NOT-ENVELOPE', { expected: 'JSON in UTF-8' });
  }
}

/** Reads an envelope from plain JSON. */
export function readEnvelope(value: unknown): EnvelopeReading {
  try {
    const content = envelopeFields(value, '');
    wholeInItself(content);
    return { ok: true, content };
  } catch (error) {
    if (error instanceof FieldFault) return faulty('NOT-ENVELOPE', { field: error.field, expected: error.expected });
    throw error;
  }
}

/** The bytes that are sealed. */
export const envelopeBytes = (content: EnvelopeContent): Bytes => utf8(JSON.stringify(content));

/** What one field asks of another. */
function wholeInItself({ answers = [], files, group, supplier }: EnvelopeContent): void {
  const names = files.map(({ name }) => name);
  answers.forEach((answer, at) =>
    answer.files.forEach((name, index) => {
      if (!names.includes(name))
        throw new FieldFault(`answers[${at}].files[${index}]`, "the name of one of the envelope's files");
    }),
  );
  if (group && !group.members.includes(supplier))
    throw new FieldFault('group.members', 'the supplier that submits among them');
}
