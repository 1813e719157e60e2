import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { EncryptionCodec } from './encryption-codec.js';
import { ForeignPayloadError, TamperedPayloadError, UnknownEncryptionKeyError } from './errors.js';
import { parseKeys, type CodecKeys } from './keys.js';

const FIRST = randomBytes(32).toString('base64');
const SECOND = randomBytes(32).toString('base64');
const before = keySet('2026', { '2026': FIRST });
const rotated = keySet('2027', { '2026': FIRST, '2027': SECOND });
const withdrawn = keySet('2027', { '2027': SECOND });

const goteborg = workflow('case/goteborg/SBN-2027-0113/7f3a');
const lund = workflow('case/lund/TN-2027-0008/91bc');
const activity: SerializationContext = { ...goteborg, type: 'activity', activityId: '1', isLocal: false };

describe('An encrypted payload', () => {
  it('comes back whole, from the workflow and from its activities', async () => {
    const codec = new EncryptionCodec(before);
    const payload = json({ stage: 'förhandling' });
    for (const context of [goteborg, activity]) {
      expect(await codec.decode(await codec.encode([payload], context), context)).toMatchObject([payload]);
    }
  });

  it('shows its encoding, key id and organisation, and nothing else', async () => {
    const sealed = await sealOne(json('kanariefågel'));
    const metadata = Object.entries(sealed.metadata ?? {}).map(([key, value]) => [key, Buffer.from(value).toString()]);
    expect(Object.fromEntries(metadata)).toEqual({
      encoding: 'binary/encrypted',
      'encryption-key-id': '2026',
      'encryption-organisation': 'goteborg',
    });
    expect(Buffer.from(sealed.data ?? []).includes('kanariefågel')).toBe(false);
    expect(Buffer.from(sealed.data ?? []).includes('json/plain')).toBe(false);
  });

  it('differs each time that the same thing is encrypted', async () => {
    expect((await sealOne(json('same'))).data).not.toEqual((await sealOne(json('same'))).data);
  });

  it.each([
    ['text with all of Swedish', 'räksmörgås, ÅÄÖ, é, 🐤'],
    ['bytes', new Uint8Array([0, 255, 128, 7])],
    ['no bytes at all', new Uint8Array()],
    ['undefined', undefined],
    ['null', null],
  ])('can hold %s', async (_what, value) => {
    const codec = new EncryptionCodec(before);
    const [opened] = await codec.decode([await sealOne(defaultPayloadConverter.toPayload(value))], goteborg);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual(value);
  });

  it('can be of 5 MiB', async () => {
    const bytes = new Uint8Array(randomBytes(5 * 1024 * 1024));
    const sealed = await sealOne(defaultPayloadConverter.toPayload(bytes));
    const [opened] = await new EncryptionCodec(before).decode([sealed], goteborg);
    expect(Buffer.compare(opened?.data ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('keeps its place among others', async () => {
    const codec = new EncryptionCodec(before);
    const many = Array.from({ length: 20 }, (_, index) => json(index));
    expect(await codec.decode(await codec.encode(many, goteborg), goteborg)).toMatchObject(many);
    expect(await codec.encode([], goteborg)).toEqual([]);
  });
});

describe('After rotation of keys', () => {
  it('what was encrypted before can be read, and new payloads use the active key', async () => {
    const codec = new EncryptionCodec(rotated);
    expect(await codec.decode([await sealOne(json('old'))], goteborg)).toMatchObject([json('old')]);
    const [sealed] = await codec.encode([json('new')], goteborg);
    expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2027');
  });

  it('a payload of a key that is gone is refused with the id of that key', async () => {
    const refusal = new EncryptionCodec(withdrawn).decode([await sealOne(json('old'))], goteborg);
    await expect(refusal).rejects.toThrow(UnknownEncryptionKeyError);
    await expect(refusal).rejects.toThrow('"2026"');
  });

  it('another key under the old id opens nothing', async () => {
    const codec = new EncryptionCodec(keySet('2026', { '2026': SECOND }));
    await expect(codec.decode([await sealOne(json('old'))], goteborg)).rejects.toThrow(TamperedPayloadError);
  });
});

describe('A changed payload is refused', () => {
  it.each([0, 11, 12, 20, -17, -16, -1])('when byte %i of its data is changed', async (at) => {
    const sealed = await sealOne(json('kanariefågel'));
    const data = Buffer.from(sealed.data ?? []);
    const index = at < 0 ? data.length + at : at;
    data[index] = (data[index] ?? 0) ^ 1;
    await expectTampered({ ...sealed, data });
  });

  it.each([0, 27, 28, 40])('when only %i bytes of its data are left', async (length) => {
    const sealed = await sealOne(json('kanariefågel'));
    await expectTampered({ ...sealed, data: sealed.data?.subarray(0, length) });
  });

  it('when another key id is written on it, though both ids are of one key', async () => {
    const codec = new EncryptionCodec(keySet('2026', { '2026': FIRST, alias: FIRST }));
    await expectTampered(relabelled(await sealOne(json(1)), { 'encryption-key-id': 'alias' }), codec);
  });

  it('when another organisation is written on it', async () => {
    const relabelledToLund = relabelled(await sealOne(json(1)), { 'encryption-organisation': 'lund' });
    await expectTampered(relabelledToLund);
    await expect(new EncryptionCodec(before).decode([relabelledToLund], lund)).rejects.toThrow(TamperedPayloadError);
  });

  it.each(['encryption-key-id', 'encryption-organisation'])('when its %s is taken away', async (name) => {
    await expectTampered(relabelled(await sealOne(json(1)), { [name]: undefined }));
  });
});

describe('A payload of one organisation', () => {
  it('is refused in a workflow of another', async () => {
    const codec = new EncryptionCodec(before);
    await expect(codec.decode([await sealOne(json(1))], lund)).rejects.toThrow(ForeignPayloadError);
  });

  it('is of no organisation where the workflow id names none or is not known', async () => {
    const codec = new EncryptionCodec(before);
    for (const context of [workflow('nightly-sweep'), undefined]) {
      const [sealed] = await codec.encode([json(1)], context);
      expect(Buffer.from(sealed?.metadata?.['encryption-organisation'] ?? []).toString()).toBe('-');
    }
  });

  it('can be read where the SDK does not say which workflow it is for', async () => {
    expect(await new EncryptionCodec(before).decode([await sealOne(json(1))])).toMatchObject([json(1)]);
  });
});

describe('A payload that is not encrypted', () => {
  it('passes through decoding unchanged', async () => {
    expect(await new EncryptionCodec(before).decode([json('by hand')], goteborg)).toEqual([json('by hand')]);
  });
});

async function sealOne(payload: Payload): Promise<Payload> {
  const [sealed] = await new EncryptionCodec(before).encode([payload], goteborg);
  return sealed ?? {};
}

async function expectTampered(payload: Payload, codec = new EncryptionCodec(before)): Promise<void> {
  await expect(codec.decode([payload])).rejects.toThrow(TamperedPayloadError);
}

function relabelled(payload: Payload, changes: Record<string, string | undefined>): Payload {
  const metadata = { ...payload.metadata };
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) delete metadata[key];
    else metadata[key] = Buffer.from(value);
  }
  return { ...payload, metadata };
}

function json(value: unknown): Payload {
  return defaultPayloadConverter.toPayload(value);
}

function keySet(active: string, keys: Record<string, string>): CodecKeys {
  return parseKeys(JSON.stringify({ active, keys }));
}

function workflow(workflowId: string): SerializationContext & { type: 'workflow'; workflowId: string } {
  return { type: 'workflow', namespace: 'default', workflowId };
}
