import type { Rows } from '../read-model/rows.js';
import type { Aggregate, StreamState } from './aggregate.js';
import { genesis } from './seal.js';

/** A stream as it stands at a sequence. Never changed: a command makes a new one. */
export interface Snapshot<S extends StreamState> {
  readonly seq: number;
  /** The last hash of the chain. */
  readonly head: string;
  readonly state: S;
  /** The read model's rows that the state makes. */
  readonly rows: Rows;
}

export const emptySnapshot = <S extends StreamState>(aggregate: Aggregate<S>): Snapshot<S> => ({
  seq: 0,
  head: genesis,
  state: aggregate.nothing,
  rows: {},
});

/** The snapshots used last, so that a busy case isn't read and parsed again for each command. */
export class SnapshotCache<S extends StreamState> {
  private readonly kept = new Map<string, Snapshot<S>>();

  constructor(private readonly atMost = 500) {}

  get(id: string): Snapshot<S> | undefined {
    const found = this.kept.get(id);
    if (found) this.put(id, found);
    return found;
  }

  put(id: string, snapshot: Snapshot<S>): void {
    this.kept.delete(id);
    this.kept.set(id, snapshot);
    if (this.kept.size > this.atMost) this.kept.delete(this.kept.keys().next().value!);
  }

  forget(id: string): void {
    this.kept.delete(id);
  }
}
