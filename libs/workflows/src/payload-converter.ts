import {
  DefaultPayloadConverter,
  type ConverterHint,
  type Payload,
  type SerializationContext,
} from '@temporalio/common';

/**
 * The metadata that the worker's codec puts on a payload that came in clear text: whoever reaches Temporal's port can send
 * such a one, and only the program's own programs have the key to the others.
 */
export const unsealedMark = 'behov-unsealed';

/** A value that came in clear text. */
export interface Unsealed<T> {
  readonly unsealed: T | null;
}

export const isUnsealed = <T>(value: T | Unsealed<T>): value is Unsealed<T> =>
  typeof value === 'object' && value !== null && 'unsealed' in value;

/** Values as the default converter makes them, those that came in clear text in an {@link Unsealed}. */
class SealTellingConverter extends DefaultPayloadConverter {
  override fromPayload<T>(payload: Payload, context?: SerializationContext, hint?: ConverterHint<T>): T {
    if (!isMarked(payload)) return super.fromPayload<T>(payload, context, hint);
    return { unsealed: this.clearText(payload, context, hint) } as T;
  }

  /** null for what can't be read: an error here would fail the workflow's task, and the case would stand still for one bad message. */
  private clearText<T>(payload: Payload, context?: SerializationContext, hint?: ConverterHint<T>): T | null {
    try {
      return super.fromPayload<T>(payload, context, hint);
    } catch {
      return null;
    }
  }
}

const isMarked = ({ metadata }: Payload) => metadata?.[unsealedMark] !== undefined;

/** Loaded by the SDK, by this name, in the worker and in the workflow sandbox. */
export const payloadConverter = new SealTellingConverter();
