import { describe, expect, it } from 'vitest';
import { having, track } from '../case/case.fixture.js';
import type { Deciding } from '../case/command.js';
import { recordedSigning, type CheckedSignature, type Signing } from './signing.js';
import * as signed from './signing.rules.js';

const lot = track('1', 'delivery');
const blank = having([lot]);
const deciding = (ctx: object) => ({ state: blank, track: lot, body: {}, brought: {}, ...ctx }) as Deciding<never>;

describe('What is recorded of a signature', () => {
  const checked: CheckedSignature = {
    ...{ ok: true, signer: { kind: 'organisation', name: 'Seal' } },
    ...{ thumbprint: 'e'.repeat(64), certificate: 'Q0VSVA==' },
  };
  const verified = { way: 'verified', thumbprint: checked.thumbprint, signer: 'organisation' };
  const apart = { signature: 'Q01T', certificate: 'Q0VSVA==', signerName: 'Seal' };
  const signedAt = '2027-10-01T08:00:00.000Z';
  const record = (body: Signing, found?: CheckedSignature) =>
    recordedSigning(deciding({ body, brought: { signing: { ways: ['verified'], ...(found && { checked: found }) } } }));
  const signature = 'Q01T';

  it.each([
    ['all that was found', { signature }, checked, verified, apart],
    ["the signer's own time", { signature }, { ...checked, signedAt }, verified, { ...apart, signedAt }],
    ['a reference besides', { signature, reference: 'R' }, checked, verified, { reference: 'R', ...apart }],
    ['nothing of what was not verified', { signature }, undefined, { way: 'verified' }, undefined],
    ['nothing of a fault', { signature }, { ok: false, fault: 'WRONG' }, { way: 'verified' }, undefined],
    ['nothing where none was given', { reference: 'R' }, checked, { way: 'by-hand' }, { reference: 'R' }],
  ] as const)('is %s', (_what, body, found, facts, kept) => {
    expect(record(body, found)).toStrictEqual({ facts, ...(kept ? { kept: { body: kept } } : {}) });
  });

  it('is nothing where nobody brought anything', () => {
    expect(recordedSigning(deciding({ body: { signature } }))).toStrictEqual({ facts: { way: 'verified' } });
  });
});

describe('A signature by hand', () => {
  const brought = { signing: { ways: ['verified', 'by-hand'], checked: { ok: false, fault: 'WRONG' } } };

  it('is not refused for a fault that is none of its own', () => {
    expect(signed.signatureIsRight.holds(deciding({ brought }))).toBe(true);
    expect(signed.signatureIsRight.holds(deciding({ brought, body: { signature: 'Q01T' } }))).toBe(false);
  });

  it('is told of with the other ways that are configured', () => {
    expect(signed.wayIsAllowed.because?.(deciding({ brought }))).toMatchObject({ expected: 'verified, by-hand' });
  });
});

describe('A detached signature', () => {
  const given = deciding({ body: { signature: 'Q01T' } });

  it('does not count where nobody brought what was found of it', () => {
    expect(signed.signatureIsChecked.holds(given)).toBe(false);
  });

  it('has nothing to be of where no contract is on record', () => {
    expect(signed.partiesSignTheSame.holds(given)).toBe(false);
    expect(signed.partiesSignTheSame.because?.(given)).toMatchObject({ expected: '–' });
  });
});
