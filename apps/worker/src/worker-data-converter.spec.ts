import { dataConverter, developmentKeys } from '@behov/codec';
import { unsealedMark } from '@behov/workflows';
import type { Payload, SerializationContext } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { workerDataConverter } from './worker-data-converter.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (): Payload => ({ metadata: { encoding: bytes('json/plain') }, data: bytes('"a"') });
const of = (organisation: string): SerializationContext => ({
  type: 'workflow',
  namespace: 'default',
  workflowId: `case/${organisation}/REF/12345678`,
});
const [everyones] = dataConverter(developmentKeys()).payloadCodecs!;
const [workers] = workerDataConverter(developmentKeys()).payloadCodecs!;
const decoded = async (payload: Payload, context: SerializationContext) =>
  (await workers!.decode([payload], context))[0]!;
const isMarked = (payload: Payload) => payload.metadata?.[unsealedMark] !== undefined;
const sealed = async () => (await everyones!.encode([plain()], of('goteborg')))[0]!;

describe("A worker's codec", () => {
  it('opens what the program sealed, without a mark', async () => {
    expect(isMarked(await decoded(await sealed(), of('goteborg')))).toBe(false);
  });

  it('marks what came in clear text', async () => {
    expect(isMarked(await decoded(plain(), of('goteborg')))).toBe(true);
  });

  it('marks what claims to be sealed and is not, and what is sealed for others: it must stop no case', async () => {
    const forged = { metadata: { encoding: bytes('binary/encrypted') }, data: bytes('rubbish') };
    expect(isMarked(await decoded(forged, of('goteborg')))).toBe(true);
    expect(isMarked(await decoded(await sealed(), of('uppsala')))).toBe(true);
  });

  it('waits for a key that is missing', async () => {
    const payload = await sealed();
    const other = { ...payload, metadata: { ...payload.metadata, 'encryption-key-id': bytes('2031') } };
    await expect(decoded(other, of('goteborg'))).rejects.toThrow('2031');
  });

  it("excuses no forged answer of the program's own activities", async () => {
    const activity: SerializationContext = { ...of('uppsala'), type: 'activity', isLocal: false };
    await expect(decoded(await sealed(), activity)).rejects.toThrow('goteborg');
  });
});
