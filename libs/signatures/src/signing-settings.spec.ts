import { describe, expect, it } from 'vitest';
import { digestOf, make, pem, sign } from './made.fixture.js';
import { signingSettings } from './signing-settings.js';

const ca = make({ name: 'Root', ca: true });

describe('How contracts may be signed', () => {
  it('is by hand where nothing is configured', () => {
    expect(signingSettings({})).toEqual({ ways: ['by-hand'] });
  });

  it('is either way where roots are, unless one way alone is asked for', async () => {
    const roots = { BEHOV_SIGNATURE_ROOTS: pem(await ca) };
    expect(signingSettings(roots).ways).toEqual(['verified', 'by-hand']);
    expect(signingSettings({ ...roots, BEHOV_SIGNING: 'verified' }).ways).toEqual(['verified']);
    expect(signingSettings({ ...roots, BEHOV_SIGNING: 'by-hand' })).toEqual({ ways: ['by-hand'] });
  });

  it('is checked at the start: who verifies needs roots that can be read', () => {
    expect(() => signingSettings({ BEHOV_SIGNING: 'verified' })).toThrow('BEHOV_SIGNATURE_ROOTS');
    expect(() => signingSettings({ BEHOV_SIGNATURE_ROOTS: 'x' })).toThrow('BEHOV_SIGNATURE_ROOTS');
  });

  it('takes the signature of a signer under one of several roots', async () => {
    const [root, other] = [await ca, await make({ name: 'Other root', ca: true })];
    const by = await make({ name: 'Signer', issuer: root });
    const { signatures } = signingSettings({ BEHOV_SIGNATURE_ROOTS: pem(other, root) });
    const signature = await sign({ document: 'x', by });
    expect(await signatures?.verify(digestOf('x'), signature, '2027-10-05T08:00:00Z')).toMatchObject({ ok: true });
  });
});
