import type { Actor } from '../case/actor.js';
import type { Brought, Command } from '../case/command.js';
import { commands } from '../case/commands.js';
import { findPlace } from '../case/place.js';
import type { CaseState } from '../case/state.js';

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
  if (type === 'SignContract') return files?.find(({ file }) => file === body['document'])?.sha256;
  const spec = type === 'CountersignContract' ? commands[type] : undefined;
  const place = spec && findPlace(state, spec, body, actor.suppliers);
  return place && 'track' in place ? state.contracts[place.track.id]?.document?.sha256 : undefined;
}
