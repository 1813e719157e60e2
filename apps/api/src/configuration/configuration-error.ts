/** One line for each wrong variable, with its name and what is expected; never the value of a secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly lines: readonly string[]) {
    super(`The API can't start:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
}
