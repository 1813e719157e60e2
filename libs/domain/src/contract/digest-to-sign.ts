import type { Actor } from '../case/actor.js';
import type { Brought, Command } from '../case/command.js';
import { commands } from '../case/commands.js';
import { findPlace } from '../case/place.js';
import type { CaseState, Track } from '../case/state.js';
import { modificationIn } from '../modification/find.js';
import { isLive } from '../modification/live.js';
import type { SignedDocument } from './contract.state.js';

/** Commands by which the authority signs a file that it names. */
const signing = ['SignContract', 'SignModification'];
/** What the supplier signs after the authority, by command. */
const signedBefore: {
  readonly [command: string]: (state: CaseState, track: Track, body: Command['body']) => SignedDocument | undefined;
} = {
  CountersignContract: (state, track) => state.contracts[track.id]?.document,
  CountersignModification: (state, track, body) => {
    const found = modificationIn(state, track, String(body['modification']));
    return found && isLive(found) ? found.document : undefined;
  },
};

/**
 * Hexadecimal SHA-256 of what a signing command signs, for whoever verifies its signature: the authority the file that it names,
 * the supplier what the authority has signed, whatever the command says. Undefined where there is nothing to sign.
 */
export function digestToSign(
  state: CaseState,
  { type, body }: Command,
  actor: Actor,
  { files }: Pick<Brought, 'files'>,
): string | undefined {
  if (signing.includes(type)) return files?.find(({ file }) => file === body['document'])?.sha256;
  const signed = Object.hasOwn(signedBefore, type) ? signedBefore[type] : undefined;
  const spec = signed && commands[type];
  const place = spec && findPlace(state, spec, body, actor.suppliers);
  return place && 'track' in place ? signed(state, place.track, body)?.sha256 : undefined;
}
