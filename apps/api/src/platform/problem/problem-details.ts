import type { Language } from '../http/language.js';
import type { ProblemContent } from './problem.js';

/** `application/problem+json` (RFC 9457), with the members that this API adds. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The request's id, to be named when asking for help. */
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly {
    readonly field: string;
    readonly code?: string;
    readonly expected?: string;
    readonly says?: string;
  }[];
  readonly who?: readonly { readonly role: string; readonly name: string }[];
  readonly basis?: string;
}

/** A problem in the asker's language. */
export function problemDetails(
  { status, code, title, says, errors, who, basis }: ProblemContent,
  language: Language,
  publicUrl: string,
  requestId: string,
): ProblemDetails {
  return {
    type: `${publicUrl}/problems/${code}`,
    title: title[language],
    status,
    detail: says[language],
    instance: `urn:request:${requestId}`,
    code,
    ...(errors && {
      errors: errors.map((one) => ({
        field: one.field,
        ...(one.code === undefined ? {} : { code: one.code }),
        ...(one.expected === undefined ? {} : { expected: one.expected }),
        ...(one.says && { says: one.says[language] }),
      })),
    }),
    ...(who && { who: who.map(({ role, name }) => ({ role, name: name[language] })) }),
    ...(basis === undefined ? {} : { basis }),
  };
}
