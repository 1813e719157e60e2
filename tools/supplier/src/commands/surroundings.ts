/** What the commands need of the machine. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  now(): Date;
  newId(): string;
  /** The first line of the standard input. */
  readLine(): Promise<string>;
  /** For specifications: scrypt's work factor, as a power of two. */
  readonly workFactor?: number;
}
