/** What follows `npm start --`. */
export interface StartArguments {
  readonly fresh: boolean;
  readonly help: boolean;
}

export const usage = `npm start              starts everything; what was there is kept
npm start -- --fresh   starts with an empty state (what was fetched is kept)
Ports and outside servers: see infra/README.md`;

/** Throws, with the usage, at a word that it doesn't know. */
export function parseArguments(words: readonly string[]): StartArguments {
  const unknown = words.find((word) => !['--fresh', '--help', '-h'].includes(word));
  if (unknown !== undefined) throw new Error(`Unknown argument: ${unknown}\n${usage}`);
  return { fresh: words.includes('--fresh'), help: words.includes('--help') || words.includes('-h') };
}
