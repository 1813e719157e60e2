/** A change of the contract that a case file tells of. */
export interface FileModification {
  /** A period since the contract was concluded, ISO 8601. */
  readonly after: string;
  /** What is proposed, as `ProposeModification` takes it. */
  readonly change: Readonly<Record<string, unknown>>;
  /** The reasons of the decision; without them those of the proposal. */
  readonly decision?: string;
  /** The rule that refuses it, where it is one that may not be made. */
  readonly refused?: string;
}
