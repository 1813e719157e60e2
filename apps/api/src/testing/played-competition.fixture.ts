import { randomUUID } from 'node:crypto';
import { due, system, type CaseState } from '@behov/domain';
import { kebab } from '@behov/messages';
import { openCaseRecord, type CaseRecord } from '@behov/persistence';
import {
  envelopeFormat,
  releaseShare,
  sealedEnvelope,
  sealEnvelope,
  windowUnsealing,
  type EnvelopeContent,
} from '@behov/sealing';
import { keyUnwrapping, releaseIdentities } from '@behov/sealing/node';
import type { Answer, TestApi } from './api.fixture.js';
import { signedIn } from './lived-case.fixture.js';

/** What a supplier says in the only part of a tender. */
export type Offered = Pick<EnvelopeContent, 'offers' | 'answers' | 'group' | 'subcontractors'>;

/** A training case whose people and suppliers go through a competition over HTTP; what time brings is done as the worker does it. */
export class PlayedCompetition {
  private readonly worker: CaseRecord;

  constructor(
    readonly api: TestApi,
    readonly id: string,
  ) {
    const { BEHOV_RELAY_DATABASE_URL: url = '' } = api.stack.env;
    const { commandDatabaseUrl, sealing } = api.parts.configuration;
    const unsealing = windowUnsealing(keyUnwrapping(sealing.keys), releaseIdentities(sealing.keys));
    this.worker = openCaseRecord({ url: commandDatabaseUrl, opening: { url, unsealing } });
  }

  stop(): Promise<void> {
    return this.worker.stop();
  }

  /** The case as its procurer sees it. */
  async state(): Promise<CaseState> {
    return (await this.get('procurer-1', ''))['state'] as CaseState;
  }

  /** What one of the people is shown. @throws Error where it is not shown */
  async get(by: string, what: string, of = 'cases'): Promise<Answer['body']> {
    const path = `/v1/${of}/${this.id}${what === '' ? '' : `/${what}`}`;
    return (await this.api.expectStatus(200, this.api.get(signedIn(by), path))).body;
  }

  /** @throws Error where it is refused */
  async give(by: string, command: string, body: object = {}): Promise<void> {
    await this.api.expectStatus(200, this.send(by, command, body));
  }

  /** The rule that refuses, or the status of the answer. */
  async refusal(by: string, command: string, body: object = {}): Promise<unknown> {
    const { status, body: answered } = await this.send(by, command, body);
    return answered['code'] ?? status;
  }

  private send(by: string, command: string, body: object): Promise<Answer> {
    return this.api.post(signedIn(by), `/v1/cases/${this.id}/commands/${kebab(command)}`, body);
  }

  /** Seals and submits a tender for a supplier, with what its program reads in the procurement and nothing else. */
  async tender(supplier: string, window: string, content: Offered): Promise<void> {
    const by = `bidder@${supplier}`;
    const { windows } = (await this.get(by, '', 'procurements')) as unknown as {
      readonly windows: readonly { readonly id: string; readonly envelopes: readonly SealedPart[] }[];
    };
    const { envelopes = [] } = windows.find(({ id }) => id === window) ?? {};
    const madeAt = `${(await this.state()).training!.now.slice(0, 19)}Z`;
    const sealed = envelopes.map(async ({ id, recipient }) => {
      const place = {
        format: envelopeFormat,
        case: this.id,
        window,
        envelope: id,
        supplier,
        files: [],
        madeAt,
      } as const;
      return sealedEnvelope(id, await sealEnvelope(recipient, { ...place, ...content }));
    });
    const path = `/v1/cases/${this.id}/windows/${window}/submissions`;
    await this.api.expectStatus(201, this.api.post(signedIn(by), path, { envelopes: await Promise.all(sealed) }));
  }

  /** An opener's share, taken out with the opener's own private key and sealed to the one who opens. */
  async share(opener: string, window: string, identity: string): Promise<string> {
    const { release, shares } = (await this.get(opener, `windows/${window}/share`)) as unknown as {
      readonly release: string;
      readonly shares: readonly { readonly sealed: string }[];
    };
    const released = await releaseShare(identity, shares[0]!.sealed, release);
    if (!released.ok) throw new Error(released.fault.code);
    return released.sealed;
  }

  /** What time brings, at the case's own time. @returns the rule that refuses it, or `accepted` */
  async byTime(type: string, body: object): Promise<string> {
    const outcome = await this.worker.execute({
      caseId: this.id,
      commandId: randomUUID(),
      command: { type, body: { ...body } },
      actor: system,
      receivedAt: await this.worker.receive(),
    });
    return outcome.status === 'accepted' ? 'accepted' : outcome.refusal.code;
  }

  /** Moves the case's clock, and does what falls due on the way. */
  async until(instant: string): Promise<void> {
    for (;;) {
      const state = await this.state();
      const { now } = state.training!;
      const next = due(state)[0];
      if (next && next.at <= now) await this.byTime(next.command.type, next.command.body);
      else if (now >= instant) return;
      else await this.give('needs-owner', 'AdvanceClock', { to: next && next.at < instant ? next.at : instant });
    }
  }
}

interface SealedPart {
  readonly id: string;
  readonly recipient: string;
}
