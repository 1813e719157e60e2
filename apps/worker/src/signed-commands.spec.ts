import { randomUUID } from 'node:crypto';
import { generateAccountKey, signCommand, type AccountKey, type CommandToSign } from '@behov/identity';
import type { CommandAnswer, SignedMessage } from '@behov/workflows';
import { system } from '@behov/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { quietly } from './testing/quietly.fixture.js';
import { person, Running, RunningCase, until } from './testing/running-worker.fixture.js';

const seconds = () => Math.floor(Date.now() / 1000);
const keys: Record<string, AccountKey> = {};
let running: Running;
let kase: RunningCase;

beforeAll(async () => {
  quietly();
  running = await Running.start({ parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox'] });
  await running.startWorker();
  await organisation('goteborg', 'contracting-authority');
  await organisation('uppsala', 'contracting-authority');
});
afterAll(() => running.stop());

/** An organisation with a decision-maker and an account that may approve analyses. */
async function organisation(name: string, kind: string): Promise<void> {
  const account = `diary@${name}`;
  keys[account] = await generateAccountKey();
  const give = async (type: string, body: object) => {
    const { organisations } = running.record;
    const commandId = randomUUID();
    const receivedAt = await running.record.receive();
    const command = { type, body: { ...body } };
    const asked = { organisation: name, actor: system, operator: true };
    const outcome = await organisations.execute({ ...asked, commandId, command, receivedAt });
    if (outcome.status === 'refused') throw new Error(`${type}: ${outcome.refusal.code}`);
  };
  await give('RegisterOrganisation', { organisation: name, kind, name });
  await give('AddMember', { person: person('decision-maker').id, role: 'decision-maker' });
  const publicKeys = [JSON.stringify(keys[account].publicJwk)];
  const limits = { commands: ['ApproveAnalysis'], roles: ['decision-maker'] };
  await give('RegisterServiceAccount', { id: account, ...limits, keys: publicKeys });
}

const sign = (changes: Partial<CommandToSign> = {}, key = keys[changes.serviceAccountId ?? 'diary@goteborg']!) =>
  signCommand(key.privateJwk, {
    serviceAccountId: 'diary@goteborg',
    caseId: kase.caseId,
    commandId: randomUUID(),
    command: { type: 'ApproveAnalysis', body: { analysis: 'needs' } },
    role: 'decision-maker',
    onBehalfOf: person('decision-maker').id,
    issuedAt: seconds(),
    lifetimeSeconds: 60,
    ...changes,
  });

const update = (message: SignedMessage) =>
  kase.handle.executeUpdate<CommandAnswer, [SignedMessage]>('command', { args: [message] });

const refusedMessages = () =>
  running.rows<{ reason: string; account: string | null }>(
    'select reason, account from refused_message where case_id = $1 order by received_at',
    [kase.caseId],
  );

/** A case whose needs analysis waits for its approval. */
beforeEach(async () => {
  kase = new RunningCase(running);
  await kase.begin();
  await kase.give('needs-owner', 'WriteNeedsAnalysis');
  await kase.give('needs-owner', 'SubmitAnalysis', { analysis: 'needs' });
  await kase.untilKnown();
});

describe('A signed command', () => {
  it('is executed when an Update brings it, and answered', async () => {
    expect(await update(await sign())).toMatchObject({ status: 'accepted', seq: 4, repeated: false });
    await kase.untilKnown();
    expect((await kase.events()).at(-1)).toBe('AnalysisApproved');
  });

  it('is executed when a Signal brings it', async () => {
    await kase.handle.signal('command', { jws: await sign() });
    await until(async () => (await kase.events()).at(-1) === 'AnalysisApproved');
  });

  it('is recorded with the person and the account', async () => {
    await update(await sign());
    const [row] = await running.rows<{ envelope: string }>(
      'select envelope from event where stream_id = $1 and seq = 4',
      [kase.caseId],
    );
    const { actor } = JSON.parse(row!.envelope) as { actor: object };
    expect(actor).toMatchObject({ id: person('decision-maker').id, role: 'decision-maker', via: 'diary@goteborg' });
  });

  it('gets its first answer when it is sent again', async () => {
    const jws = await sign();
    await update(jws);
    expect(await update(jws)).toMatchObject({ status: 'accepted', seq: 4, repeated: true });
    expect((await kase.events()).filter((type) => type === 'AnalysisApproved')).toHaveLength(1);
  });

  it("is refused by the case's own rules like any other, as the outcome of its id", async () => {
    const body = { analysis: 'market' };
    const jws = await sign({ command: { type: 'ApproveAnalysis', body } });
    const answer = await update(jws);
    expect(answer.status).toBe('refused');
    expect(await update(jws)).toMatchObject({ status: 'refused', repeated: true });
    expect(await refusedMessages()).toEqual([]);
  });

  const other = 'diary@uppsala';
  const refused: readonly [string, () => Promise<SignedMessage>, string][] = [
    ['unsigned', () => Promise.resolve('not a signature'), 'SIGNED-MALFORMED'],
    ['empty', () => Promise.resolve(''), 'SIGNED-MISSING'],
    ['stale', () => sign({ issuedAt: seconds() - 120 }), 'SIGNED-STALE'],
    ['for another case', () => sign({ caseId: randomUUID() }), 'SIGNED-FOREIGN'],
    ['by an unknown account', () => sign({ serviceAccountId: 'nobody' }, keys[other]), 'SIGNED-UNKNOWN-KEY'],
    ["signed with another account's key", () => sign({}, keys[other]), 'SIGNED-UNKNOWN-KEY'],
    ['not allowed', () => sign({ command: { type: 'CloseCase', body: { reasons: 'x' } } }), 'ACCOUNT-COMMAND'],
    ['in a role that is not allowed', () => sign({ role: 'procurer' }), 'ACCOUNT-ROLE'],
    ["of another organisation's account", () => sign({ serviceAccountId: other }), 'ACCOUNT-ORGANISATION'],
    ['in the name of nobody', () => sign({ onBehalfOf: undefined }), 'ACCOUNT-PERSON'],
    ['in the name of a stranger', () => sign({ onBehalfOf: 'stranger@uppsala.example' }), 'ACCOUNT-PERSON'],
    ['malformed', () => sign({ command: { type: 'ApproveAnalysis', body: { analysis: 7 } } }), 'FORM'],
  ];
  it.each(refused)('that is %s is refused, and the attempt is recorded', async (_what, message, code) => {
    const before = await kase.events();
    expect(await update(await message())).toMatchObject({ status: 'refused', refusal: { code } });
    expect((await refusedMessages()).map(({ reason }) => reason)).toEqual([code]);
    expect(await kase.events()).toEqual(before);
  });

  it('that is not proven uses up no command id', async () => {
    const commandId = randomUUID();
    await update(await sign({ commandId }, keys[other]));
    expect(await update(await sign({ commandId }))).toMatchObject({ status: 'accepted', repeated: false });
  });

  it('refused in a Signal is recorded with the reason', async () => {
    await kase.handle.signal('command', await sign({ issuedAt: seconds() - 120 }));
    await until(async () => (await refusedMessages()).length === 1);
    expect(await refusedMessages()).toEqual([{ reason: 'SIGNED-STALE', account: 'diary@goteborg' }]);
  });
});
