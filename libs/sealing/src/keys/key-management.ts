/** What a wrapped key is for. A key that was wrapped for one place is not unwrapped for another. */
export interface KeyContext {
  readonly case: string;
  readonly window: string;
  readonly envelope: string;
}

/** The half that whoever announces a window has: it can put a private key away and not take it out again. */
export interface KeyWrapping {
  /** @throws KeyFault KEY-UNREACHABLE or KEY-REFUSED */
  wrap(identity: string, context: KeyContext): Promise<string>;
}

/** The half that the worker alone has. */
export interface KeyUnwrapping {
  /** @throws KeyFault */
  unwrap(wrapped: string, context: KeyContext): Promise<string>;
}

export interface KeyManagement extends KeyWrapping, KeyUnwrapping {}

/** Why a key could not be wrapped or unwrapped. KEY-UNREACHABLE alone is worth another try. */
export type KeyFaultCode = 'KEY-UNKNOWN' | 'KEY-CONTEXT' | 'KEY-DAMAGED' | 'KEY-REFUSED' | 'KEY-UNREACHABLE';

const says: Readonly<Record<KeyFaultCode, string>> = {
  'KEY-UNKNOWN': 'The key was wrapped with a key that is not among those given.',
  'KEY-CONTEXT': 'The key was wrapped for another case, window or envelope.',
  'KEY-DAMAGED': 'What should be a wrapped key is none, or was changed.',
  'KEY-REFUSED': 'The key management refused.',
  'KEY-UNREACHABLE': 'The key management does not answer.',
};

/** An error and no value: whoever uses the port has no other way on than to try again or to call the operator. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault';
  constructor(
    readonly code: KeyFaultCode,
    about = '',
    options?: ErrorOptions,
  ) {
    super(`${code}: ${says[code]}${about && ` ${about}`}`, options);
  }
}

/** The context as bytes that only this context has, for additional data and comparisons. */
export const contextText = ({ case: of, window, envelope }: KeyContext): string =>
  JSON.stringify(['behov-window-key/1', of, window, envelope]);
