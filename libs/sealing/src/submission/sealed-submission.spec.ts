import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import { seal } from '../age/seal.js';
import { utf8 } from '../encoding.js';
import { readSubmission, sealedEnvelope } from './sealed-submission.js';
import { submissionDigests } from './submission-digest.js';

const { recipient } = await generateKeyPair();
const quality = await seal(recipient, utf8('quality'));
const price = await seal(recipient, utf8('price'));
const both = { envelopes: [sealedEnvelope('quality', quality), sealedEnvelope('price', price)] };
const [first] = both.envelopes;
const asked = ['quality', 'price'];

describe('A submission', () => {
  it('is read in the order of its envelopes, whatever order they came in', () => {
    const read = {
      ok: true,
      envelopes: [
        { id: 'price', sealed: price },
        { id: 'quality', sealed: quality },
      ],
    };
    expect(readSubmission(both, asked)).toEqual(read);
    expect(readSubmission({ envelopes: both.envelopes.toReversed() }, asked)).toEqual(read);
  });

  it.each([
    ['envelopes', undefined],
    ['envelopes', {}],
    ['envelopes', { envelopes: [] }],
    ['envelopes', { envelopes: [first] }],
    ['envelopes[0].id', { envelopes: [{ ...first, id: 'tender' }] }],
    ['envelopes[0].id', { envelopes: [null] }],
    ['envelopes[0].id', { envelopes: [{ ...first, id: 'Quality' }] }],
    ['envelopes[2].id', { envelopes: [...both.envelopes, first] }],
    ['envelopes[0].content', { envelopes: [{ ...first, content: 'not base64' }] }],
    ['envelopes[0].content', { envelopes: [{ ...first, content: `${first?.content}\n` }] }],
    ['envelopes[0].files', { envelopes: [{ ...first, files: 'a'.repeat(64) }] }],
    ['envelopes[0].files', { envelopes: [{ ...first, files: ['A'.repeat(64)] }] }],
    ['envelopes[0].files', { envelopes: [{ ...first, files: ['a'.repeat(64), 'a'.repeat(64)] }] }],
  ])('with a fault is refused with its field: %s', (field, given) => {
    expect(readSubmission(given, asked)).toMatchObject({ ok: false, fault: { code: 'SUBMISSION-FORM', field } });
  });

  it('in the clear is refused', () => {
    const clear = { envelopes: [first, sealedEnvelope('price', utf8('{"price":92500000}'))] };
    expect(readSubmission(clear, asked)).toEqual({
      ok: false,
      fault: { code: 'NOT-AGE', field: 'envelopes[1].content' },
    });
  });
});

describe('The digest of a submission', () => {
  const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

  it('is that of a text that anybody can write', async () => {
    const { digest, envelopes } = await submissionDigests([
      { id: 'quality', sealed: quality },
      { id: 'price', sealed: price },
    ]);
    expect(envelopes).toEqual([
      { id: 'price', digest: hex(price) },
      { id: 'quality', digest: hex(quality) },
    ]);
    expect(digest).toBe(hex(`behov-submission/1\nprice ${hex(price)}\nquality ${hex(quality)}\n`));
  });

  it('covers the attachments that an envelope refers to, in the order of their digests', async () => {
    const [a, b] = [hex('a'), hex('b')].toSorted();
    const reading = readSubmission({ envelopes: [sealedEnvelope('tender', quality, [b!, a!])] });
    const { digest, envelopes } = await submissionDigests(reading.ok ? reading.envelopes : []);
    expect(envelopes).toEqual([{ id: 'tender', digest: hex(quality), files: [a, b] }]);
    expect(digest).toBe(hex(`behov-submission/1\ntender ${hex(quality)}\ntender file ${a}\ntender file ${b}\n`));
  });

  it('is a fixed one for fixed bytes', async () => {
    const { digest } = await submissionDigests([{ id: 'tender', sealed: utf8('abc') }]);
    expect(digest).toBe(
      hex('behov-submission/1\ntender ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n'),
    );
  });
});
