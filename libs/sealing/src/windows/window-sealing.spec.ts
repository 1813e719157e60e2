import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import { base64 } from '../encoding.js';
import type { EnvelopeContent } from '../envelope/envelope-content.js';
import { sealFile } from '../envelope/envelope-files.js';
import { sealEnvelope } from '../envelope/open-envelope.js';
import { ageUnwrapping, ageWrapping } from '../keys/age-key-management.js';
import { developmentWrappingIdentities, developmentWrappingRecipient } from '../keys/development-keys.js';
import { releaseShare } from '../shares/share.js';
import { windowKeysWith, type KeptKey } from './make-window-keys.js';
import { windowUnsealing, type WindowToUnseal } from './unseal-window.js';

const context = { case: 'case-1', window: 'tenders', envelope: 'tender' };
const keys = windowKeysWith(ageWrapping(developmentWrappingRecipient));
const unsealing = windowUnsealing(ageUnwrapping(developmentWrappingIdentities), developmentWrappingIdentities);
const content = (supplier: string): EnvelopeContent => ({
  format: 'behov-envelope/1',
  ...context,
  supplier,
  offers: [{ lot: '1', price: 88_500_000, values: [{ criterion: 'climate', value: 248 }] }],
  answers: [
    { requirement: 'fossil-free', text: 'All of it is timber.', files: [] },
    { requirement: 'quiet', text: ' ', files: [] },
  ],
  group: { name: 'The group', members: [supplier, 'other'] },
  subcontractors: [
    { name: 'Ground', part: 'Ground works', reliedUpon: true },
    { name: 'Current', part: 'Electrical work' },
  ],
  files: [],
  madeAt: '2027-08-01T10:00:00Z',
});
const part = async (recipient: string, supplier: string, lies = supplier) => ({
  submission: `of ${lies}`,
  supplier: lies,
  sealed: base64(await sealEnvelope(recipient, content(supplier))),
});
const kept = (key: KeptKey) =>
  'wrapped' in key ? { wrapped: key.wrapped, split: null } : { wrapped: null, split: key.split };

async function bytesIn(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(chunks));
    chunks.push(value);
  }
}

describe('The keys of a window', () => {
  it('open what was sealed to them, and name what is not as it should be', async () => {
    const [key, other] = await keys.make(2);
    const parts = [
      await part(key!.recipient, 'supplier-a'),
      await part(key!.recipient, 'supplier-a', 'supplier-b'),
      await part(other!.recipient, 'supplier-c'),
      { submission: 'of supplier-d', supplier: 'supplier-d', sealed: 'not base64' },
    ];
    const found = await unsealing.unseal({ ...context, ...kept(await key!.keep(context)), shares: [], parts });
    expect(found).toMatchObject({
      ok: true,
      parts: [
        {
          submission: 'of supplier-a',
          offers: content('supplier-a').offers,
          answers: ['fossil-free'],
          behind: [
            { name: 'other', as: 'member' },
            { name: 'Ground', as: 'relied-on' },
            { name: 'Current', as: 'subcontractor' },
          ],
        },
        { fault: 'FOREIGN supplier' },
        { fault: 'WRONG-KEY' },
        { fault: 'NOT-AGE' },
      ],
    });
    const [first] = found.ok ? found.parts : [];
    expect(JSON.parse(first && 'clear' in first ? first.clear : '')).toEqual(content('supplier-a'));
    expect(first && 'anonymous' in first && first.anonymous).not.toContain('supplier-a');
  });

  it('open attachments too, as streams, and none that was sealed to another key or changed', async () => {
    const [key, other] = await keys.make(2);
    const keptKey = kept(await key!.keep(context));
    const opening = await unsealing.attachments({ ...context, ...keptKey, shares: [] });
    const file = { name: 'drawing.pdf', media: 'application/pdf', bytes: new Uint8Array(200_000).fill(7) };
    const open = async (sealed: Uint8Array<ArrayBuffer>) => {
      const found = opening.ok ? await opening.open(new Blob([sealed]).stream()) : undefined;
      return found?.ok ? bytesIn(found.stream) : found?.fault;
    };
    const { sealed } = await sealFile(key!.recipient, file);
    expect(await open(sealed)).toEqual(file.bytes);
    expect(await open((await sealFile(other!.recipient, file)).sealed)).toBe('WRONG-KEY');
    expect(await open(new Uint8Array(9))).toBe('DAMAGED');
    const changed = sealed.with(sealed.length - 1, sealed.at(-1)! ^ 1);
    await expect(open(changed)).rejects.toThrow();
  });

  it('are not taken out for another window', async () => {
    const [key] = await keys.make(1);
    const wrapped = kept(await key!.keep({ ...context, window: 'other' }));
    await expect(unsealing.unseal({ ...context, ...wrapped, shares: [], parts: [] })).rejects.toThrow('KEY-CONTEXT');
  });
});

describe('A key that is split among openers', () => {
  const split = async () => {
    const openers = await Promise.all(
      ['a', 'b', 'c'].map(async (opener) => ({ opener, ...(await generateKeyPair()) })),
    );
    const [key] = await keys.make(1, { threshold: 2, recipients: openers });
    const put = await key!.keep(context);
    const given = async (at: number, by = openers[at]!.opener) => {
      const sealed = 'shares' in put ? put.shares[at]!.sealed : '';
      const released = await releaseShare(openers[at]!.identity, sealed, developmentWrappingRecipient.recipient);
      return { opener: by, share: released.ok ? released.sealed : '' };
    };
    const unseal = (shares: WindowToUnseal['shares'], parts: WindowToUnseal['parts'] = []) =>
      unsealing.unseal({ ...context, ...kept(put), shares, parts });
    return { key: key!, given, unseal };
  };

  it('opens with the shares of any two', async () => {
    const { key, given, unseal } = await split();
    const found = await unseal([await given(0), await given(2)], [await part(key.recipient, 'supplier-a')]);
    expect(found).toMatchObject({ ok: true, parts: [{ offers: [{ price: 88_500_000 }] }] });
    expect(key.commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it('names whose share does not fit, and says when there are too few', async () => {
    const { given, unseal } = await split();
    expect(await unseal([await given(0)])).toEqual({ ok: false, faults: [{ fault: 'SHARES-TOO-FEW' }] });
    expect(await unseal([await given(0), await given(1, 'c')])).toEqual({
      ok: false,
      faults: [{ opener: 'c', fault: 'SHARE-FOREIGN' }],
    });
    expect(await unseal([await given(0), { opener: 'b', share: 'x' }])).toMatchObject({ faults: [{ opener: 'b' }] });
  });
});
