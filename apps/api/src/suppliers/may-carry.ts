import type { SubmissionRequest } from '@behov/persistence';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';

/** The names by which a service account is allowed to do it. */
const commandNames = { submit: 'Submit', withdraw: 'Withdraw' } as const;

/** A service account submits and withdraws for suppliers when it is allowed to. @throws Problem ON-BEHALF */
export function mayCarry({ actor: { via } }: Caller, action: SubmissionRequest['action']): void {
  if (via && !(via.commands.includes(commandNames[action]) && via.roles.includes('supplier'))) {
    throw problems.onBehalfRefused();
  }
}
