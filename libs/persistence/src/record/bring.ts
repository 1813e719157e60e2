import {
  dateInStockholm,
  keysAtMost,
  nextEnvelope,
  splitAmong,
  type Brought,
  type CaseState,
  type Window,
} from '@behov/domain';
import type { PoolClient } from 'pg';
import { carryOutDisposal } from '../audit/dispose.js';
import { bringDocuments } from '../files/bring-documents.js';
import { bringFiles } from '../files/bring-files.js';
import { holdWindow, openedContents } from '../submissions/bring-submissions.js';
import { keepKeys } from '../submissions/keep-keys.js';
import { keepOpened } from '../submissions/keep-opened.js';
import type { Unsealed } from '../submissions/unsealing.js';
import type { WindowKeys } from '../submissions/window-keys.js';
import type { Need } from './aggregate.js';
import { bringDelegation } from './bring-delegation.js';
import { bringWindowTime } from '../submissions/bring-window-time.js';
import { bringDirectAwards } from './bring-direct-awards.js';
import { bringEarlierCase } from './bring-earlier-case.js';
import { bringSignature, type SigningSettings } from './bring-signature.js';
import type { CommandRequest } from './command-request.js';
import type { SealedEvent } from './seal.js';
import type { BroughtAlong, Bringing } from './stream-record.js';

export interface CaseBringing {
  readonly windowKeys?: WindowKeys;
  readonly signing?: SigningSettings;
  /** What was unsealed for a command before it came to its case's lane, as far as it still is what the case asks for. */
  unsealedFor(request: CommandRequest, state: CaseState): Unsealed | undefined;
}

/** What cases' commands need from outside their streams. */
export const bringing =
  ({ windowKeys, signing, unsealedFor }: CaseBringing): Bringing<CaseState> =>
  async (client, request, need, { state, now }): Promise<BroughtAlong> => {
    const { caseId } = request;
    switch (need.kind) {
      case 'files':
        return {
          brought: {
            ...(await bringFiles(client, caseId, need.files)),
            ...(need.windowTime ? await bringWindowTime(client, caseId, state) : {}),
          },
        };
      case 'window-time':
        return { brought: await bringWindowTime(client, caseId, state) };
      case 'signature':
        return { brought: await bringSignature(client, request, need.files, { state, now }, signing) };
      case 'creation': {
        const earlier = need.earlier === undefined ? {} : await bringEarlierCase(client, need.earlier);
        return { brought: { ...(await bringDelegation(client, need.organisation)), ...earlier } };
      }
      case 'direct-awards':
        return { brought: await bringDirectAwards(client, caseId, state, dateInStockholm(now)) };
      case 'documents':
        return { brought: await bringDocuments(client, caseId, need.documents, need.files) };
      case 'requested-documents': {
        const asked = state.accessRequests.find(({ id }) => id === need.request)?.documents ?? [];
        return {
          brought: await bringDocuments(
            client,
            caseId,
            asked.map(({ document }) => document),
          ),
        };
      }
      case 'disposal':
        return { brought: {}, keep: (events) => disposeAsDecided(client, caseId, events) };
      case 'submissions':
        return submissionsFor(client, request, need, state, unsealedFor(request, state));
      case 'window-keys': {
        if (!windowKeys) return { brought: {} };
        const made = await windowKeys.make(keysAtMost(state), splitAmong(state, now));
        const keys = made.map(({ recipient, commitment }) => ({ recipient, ...(commitment ? { commitment } : {}) }));
        return { brought: { keys }, keep: (events) => keepKeys(client, caseId, announcedBy(events), made) };
      }
    }
  };

/** What goes goes with the decision: committed together, or neither. */
async function disposeAsDecided(client: PoolClient, caseId: string, events: readonly SealedEvent[]): Promise<void> {
  for (const { type, seq } of events) if (type === 'DisposalDecided') await carryOutDisposal(client, caseId, seq);
}

const announcedBy = (events: readonly SealedEvent[]) =>
  events
    .filter(({ type }) => type === 'WindowAnnounced')
    .map(({ facts }) => JSON.parse(facts) as Pick<Window, 'id' | 'envelopes'>);

/**
 * An opening brings what was unsealed for it, and nothing where nobody could unseal. Other commands bring what the window holds,
 * without what is offered.
 */
async function submissionsFor(
  client: PoolClient,
  { caseId, command }: CommandRequest,
  { window: windowId }: Need & { readonly kind: 'submissions' },
  state: CaseState,
  unsealed: Unsealed | undefined,
): Promise<BroughtAlong> {
  const contents = await holdWindow(client, caseId, windowId);
  if (!contents) return { brought: {} };
  if (command.type !== 'OpenWindow') {
    const { receives: _, ...brought } = contents;
    return { brought };
  }
  const envelope = nextEnvelope(state.windows[windowId] ?? {});
  if (!unsealed || envelope === undefined) return { brought: {} satisfies Brought };
  const anonymous = contents.receives === 'entry';
  return {
    brought: openedContents(contents, envelope, unsealed),
    keep: () =>
      unsealed.ok
        ? keepOpened(client, { caseId, windowId, envelope }, unsealed.parts, { anonymous })
        : Promise.resolve(),
  };
}
