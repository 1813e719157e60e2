/** A fault as it may be logged: where it happened and of what kind. Messages may repeat what people sent, so none is kept. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly at: readonly string[];
  readonly cause?: Fault;
}

export function faultOf(thrown: unknown, depth = 3): Fault {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] };
  const { code, cause } = thrown as { code?: unknown; cause?: unknown };
  return {
    name: thrown.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: (thrown.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
    ...(cause !== undefined && depth > 0 ? { cause: faultOf(cause, depth - 1) } : {}),
  };
}
