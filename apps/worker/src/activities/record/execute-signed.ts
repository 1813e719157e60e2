import { commands, type Actor, type Refusal, type Role } from '@behov/domain';
import { publicPart, readSignedCommand, signedCommandRefusalTexts, type AcceptedSignedCommand } from '@behov/identity';
import { checkBody } from '@behov/messages';
import type { Account, CaseRecord } from '@behov/persistence';
import type { CommandAnswer, SignedMessage } from '@behov/workflows';
import { calculateJwkThumbprint, type JWK } from 'jose';
import type { CaseNames } from '../../relay/case-names.js';
import * as refusals from './signed.refusals.js';

export interface SignedCommands {
  readonly record: CaseRecord;
  readonly names: CaseNames;
  /** Real time, also for a training case: it is the signature that ages. */
  readonly wallClock?: () => Date;
}

/**
 * Executes what a service account has signed. What isn't a command by an account that may give it is recorded as refused,
 * and never as the outcome of the command id that it claims: a stranger could use up the ids of others.
 * @throws when the record is not to be reached; the same message may be sent again
 */
export async function executeSigned(
  parts: SignedCommands,
  caseId: string,
  message: SignedMessage,
): Promise<CommandAnswer> {
  const jws: unknown = typeof message === 'object' && message !== null ? message.jws : message;
  const read = await readSignedCommand(jws, {
    caseId,
    now: parts.wallClock?.() ?? new Date(),
    keyOf: (account, kid) => keyOf(parts.record, account, kid),
  });
  const refuse = async (refusal: Refusal, account?: string, commandId?: string): Promise<CommandAnswer> => {
    const text = typeof jws === 'string' ? jws : (JSON.stringify(message) ?? '');
    await parts.record.refuseMessage({ caseId, reason: refusal.code, message: text, account });
    return { status: 'refused', ...(commandId ? { commandId } : {}), refusal, repeated: false };
  };
  if (!read.ok) {
    const says = signedCommandRefusalTexts[read.code];
    const proven = read.proven ? read.claimed : undefined;
    return refuse({ code: read.code, says, who: [] }, proven?.serviceAccountId, read.claimed?.commandId);
  }
  const checked = await check(parts, caseId, read);
  if ('code' in checked) return refuse(checked, read.serviceAccountId, read.commandId);
  return execute(parts.record, caseId, read, checked);
}

async function execute(
  record: CaseRecord,
  caseId: string,
  { commandId, command }: AcceptedSignedCommand,
  actor: Actor,
): Promise<CommandAnswer> {
  const receivedAt = await record.receive();
  const outcome = await record.execute({ caseId, commandId, command, actor, receivedAt });
  const { repeated } = outcome;
  return outcome.status === 'accepted'
    ? { status: 'accepted', commandId, seq: outcome.seq, at: outcome.at, repeated }
    : { status: 'refused', commandId, refusal: outcome.refusal, repeated };
}

/** The actor that the account may act as, or why it may not. Whether the person may is the case's to say. */
async function check(
  { record, names }: SignedCommands,
  caseId: string,
  signed: AcceptedSignedCommand,
): Promise<Actor | Refusal> {
  const account = await record.organisations.account(signed.serviceAccountId);
  if (!account) return refusals.accountUnknown();
  const spec = commands[signed.command.type];
  if (!spec || spec.relation === 'system' || !account.commands.includes(spec.name)) {
    return refusals.commandNotAllowed(signed.command.type);
  }
  const role = account.roles.find((one) => one === signed.role);
  if (!role) return refusals.roleNotAllowed(signed.role);
  // What begins with due/ is the workflow's own.
  if (signed.commandId.length > 200 || signed.commandId.startsWith('due/')) return refusals.commandId();
  const violations = checkBody(spec, signed.command.body);
  if (violations.length > 0) return refusals.form(violations);
  if (!account.ofSupplier && (await names.nameOf(caseId)).organisation !== account.organisation) {
    return refusals.otherOrganisation();
  }
  if (signed.onBehalfOf === undefined) return refusals.nobody();
  return actorOf(record, account, signed.onBehalfOf, role);
}

/** The person, as far as the account's own organisation knows the person. */
async function actorOf(record: CaseRecord, account: Account, person: string, role: Role): Promise<Actor | Refusal> {
  const { organisation, ofSupplier } = account;
  const { organisationRoles, suppliers } = await record.organisations.memberships(person);
  const own = organisationRoles.filter((one) => one.organisation === organisation);
  if (ofSupplier ? !suppliers.includes(organisation) : own.length === 0) return refusals.personUnknown();
  return {
    id: person,
    kind: 'person',
    organisationRoles: ofSupplier ? [] : own,
    suppliers: ofSupplier ? [organisation] : [],
    via: { account: account.account, commands: account.commands, roles: [role] },
  };
}

async function keyOf(record: CaseRecord, id: string, kid: string): Promise<JWK | undefined> {
  const account = await record.organisations.account(id);
  for (const text of account?.keys ?? []) {
    const key = JSON.parse(text) as JWK;
    if ((await calculateJwkThumbprint(publicPart(key))) === kid) return key;
  }
  return undefined;
}
