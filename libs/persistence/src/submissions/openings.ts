import { nextEnvelope, type CaseState, type Window } from '@behov/domain';
import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import type { Aggregate } from '../record/aggregate.js';
import type { CommandRequest } from '../record/command-request.js';
import { readStream } from '../record/read-stream.js';
import { unsealWindow } from './unseal.js';
import type { Unsealed, Unsealing } from './unsealing.js';

export interface OpeningsOptions {
  /** Login role `behov_command`: reads the case's state. */
  readonly pool: Pool;
  /** The worker's own login role. */
  readonly workerPool: Pool;
  readonly aggregate: Aggregate<CaseState>;
  readonly unsealing: Unsealing;
}

/** Unseals for commands that open windows, once nothing but that is lacking: no key is taken out for an opening that isn't due. */
export class Openings {
  private readonly unsealed = new WeakMap<CommandRequest, { readonly asked: string; readonly unsealed: Unsealed }>();

  constructor(private readonly options: OpeningsOptions) {}

  /**
   * What was unsealed for a command, unless another has opened that part meanwhile or the openers have asked anew.
   * @param state the case's, held until the command is decided
   */
  readonly of = (request: CommandRequest, state: CaseState): Unsealed | undefined => {
    const kept = this.unsealed.get(request);
    const window = state.windows[String(request.command.body['window'])];
    return kept && window && kept.asked === askedOf(window) ? kept.unsealed : undefined;
  };

  /** @throws when the keys can't be taken out now; the command may be sent again with the same id */
  async prepare(request: CommandRequest): Promise<void> {
    const { pool, workerPool, aggregate, unsealing } = this.options;
    const { caseId, command, actor, receivedAt } = request;
    const windowId = command.body['window'];
    if (command.type !== 'OpenWindow' || typeof windowId !== 'string') return;
    const { snapshot, known } = await available(() => readStream(pool, aggregate, caseId, [request.commandId]));
    if (known.size > 0) return;
    const { state } = snapshot;
    const decision = aggregate.decide(state, command, actor, aggregate.timeOf(state, command, receivedAt), {}, false);
    const window = state.windows[windowId];
    const envelope = window && nextEnvelope(window);
    if (!window || decision.ok || decision.refusal.code !== 'OPENING-RELEASED' || envelope === undefined) return;
    const openers = window.openers.map(({ person }) => person);
    const unsealed = await unsealWindow(workerPool, unsealing, { caseId, windowId, envelope, openers });
    this.unsealed.set(request, { asked: askedOf(window), unsealed });
  }
}

/** Which part was asked for, by whom and when. */
const askedOf = (window: Window): string => JSON.stringify([nextEnvelope(window), window.openers]);
