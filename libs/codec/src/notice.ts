import { defaultPayloadConverter, type Payload } from '@temporalio/common';

/** Stands where a payload of an organisation is that the reader has no right to. */
export const FORBIDDEN_NOTICE = 'Inte ditt att läsa / Not yours to read';

/** Stands where a payload is that can't be decrypted or has been changed. */
export const UNREADABLE_NOTICE = 'Går inte att dekryptera / Cannot be decrypted';

/**
 * What to show in place of a payload: the text, in the one shape that the Web UI displays there. It looks for a
 * workflow's current details and for a failure's message inside an object, and takes a plain text there for nothing.
 * @param original decrypted, undefined where it can't be; only which of the SDK's own shapes it has is told
 */
export function notice(text: string, original: Payload | undefined): Payload {
  return defaultPayloadConverter.toPayload(inShapeOf(jsonObject(original), text));
}

function inShapeOf(original: object, text: string): unknown {
  if ('definition' in original && 'currentDetails' in original) return { currentDetails: text };
  if ('message' in original && 'stack_trace' in original) return { message: text };
  return text;
}

function jsonObject(payload: Payload | undefined): object {
  try {
    const value: unknown = payload && defaultPayloadConverter.fromPayload(payload);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
