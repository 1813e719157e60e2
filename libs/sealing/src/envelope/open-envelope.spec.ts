import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import { seal } from '../age/seal.js';
import { utf8 } from '../encoding.js';
import { wholeEnvelope } from './envelope.fixture.js';
import { openFile, sealFile } from './envelope-files.js';
import { openEnvelope, sealEnvelope } from './open-envelope.js';

const { recipient, identity } = await generateKeyPair();
const sealed = await sealEnvelope(recipient, wholeEnvelope);

describe('A sealed envelope', () => {
  it('is opened where it was made to lie', async () => {
    expect(await openEnvelope(identity, sealed, wholeEnvelope)).toEqual({ ok: true, content: wholeEnvelope });
  });

  it.each(['case', 'window', 'envelope', 'supplier'] as const)('is foreign where another %s is', async (field) => {
    expect(await openEnvelope(identity, sealed, { ...wholeEnvelope, [field]: 'another' })).toEqual({
      ok: false,
      fault: { code: 'FOREIGN', field, expected: 'another' },
    });
  });

  it('is refused with its field when something else lies in it', async () => {
    const other = await seal(recipient, utf8(JSON.stringify({ ...wholeEnvelope, offers: 7 })));
    expect(await openEnvelope(identity, other, wholeEnvelope)).toMatchObject({
      fault: { code: 'NOT-ENVELOPE', field: 'offers' },
    });
  });

  it('is not made of what would be refused', async () => {
    const content = { ...wholeEnvelope, offers: [{ lot: '1', price: 0.001, values: [] }] };
    await expect(sealEnvelope(recipient, content)).rejects.toThrow('offers[0].price');
  });
});

describe('A file of an envelope', () => {
  const bytes = utf8('ritning');

  it('is opened when it is the one that the envelope names', async () => {
    const { file, sealed: upload } = await sealFile(recipient, { name: 'a.pdf', media: 'application/pdf', bytes });
    expect(file).toMatchObject({ name: 'a.pdf', size: 7, sealed: { size: upload.length } });
    expect(await openFile(identity, upload, file)).toEqual({ ok: true, bytes });
  });

  it('is foreign when other bytes were uploaded', async () => {
    const { file } = await sealFile(recipient, { name: 'a.pdf', media: 'application/pdf', bytes });
    const again = await sealFile(recipient, { name: 'a.pdf', media: 'application/pdf', bytes });
    expect(await openFile(identity, again.sealed, file)).toMatchObject({
      fault: { code: 'FOREIGN', field: 'sealed.sha256' },
    });
  });

  it('is foreign when what was uploaded holds another file than was said', async () => {
    const { file, sealed: upload } = await sealFile(recipient, { name: 'a.pdf', media: 'application/pdf', bytes });
    const said = { ...file, sha256: 'a'.repeat(64) };
    expect(await openFile(identity, upload, said)).toMatchObject({ fault: { code: 'FOREIGN', field: 'sha256' } });
  });
});
