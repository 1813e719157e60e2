import { describe, expect, it } from 'vitest';
import { notified } from '../testing/competed.js';
import { decisionMaker, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import type { BroughtSigning, CheckedSignature, SignatureFault } from './signing.js';

const ended = { type: 'StandstillEnded', facts: { track: '1' } } as const;
const court = { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-01-05T08:00:00.000Z' } } as const;
const file = { file: '0f8fad5b-d9cb-469f-a165-70867728950e', sha256: 'd'.repeat(64), name: 'Avtal.pdf' };
const counts: CheckedSignature = {
  ok: true,
  signer: { kind: 'person', name: 'Signer' },
  thumbprint: 'e'.repeat(64),
  certificate: 'Q0VSVA==',
  signedAt: '2027-01-05T07:59:00.000Z',
};
const verifying = (checked?: CheckedSignature): BroughtSigning => ({
  ways: ['verified'],
  ...(checked ? { checked } : {}),
});
const body = { document: file.file, signature: 'Q01T' };

const bringing = (play: Play, signing: BroughtSigning | undefined, files = [file]) => {
  play.brought = { files, ...(signing ? { signing } : {}) };
  return play;
};
const signing = (brought: BroughtSigning | undefined = verifying(counts), files = [file]) =>
  bringing(notified('2027-01-04').happened(ended, court).on('2027-01-05'), brought, files);
const signed = () => signing().give(decisionMaker, 'SignContract', body);
const fault = (why: SignatureFault) => verifying({ ok: false, fault: why });

describe('A signature that is verified', () => {
  it('is recorded with document, thumbprint and kind of signer, and the certificate apart', () => {
    const decision = signing().ask(decisionMaker, 'SignContract', body);
    expect(decision).toMatchObject({
      events: [
        {
          facts: {
            document: { file: file.file, sha256: file.sha256 },
            way: 'verified',
            thumbprint: 'e'.repeat(64),
            signer: 'person',
          },
          body: {
            signature: 'Q01T',
            certificate: 'Q0VSVA==',
            signerName: 'Signer',
            signedAt: '2027-01-05T07:59:00.000Z',
          },
        },
      ],
    });
    expect(signed().state.contracts['1']).toMatchObject({
      supplier: 'supplier-a',
      document: { file: file.file, sha256: file.sha256 },
      signedByAuthority: {
        ...{ by: 'decision-maker', on: '2027-01-05', way: 'verified' },
        ...{ thumbprint: 'e'.repeat(64), signer: 'person' },
      },
    });
  });

  it.each([
    ['UNREADABLE', 'CONTRACT-SIGNATURE-READ'],
    ['UNSUPPORTED', 'CONTRACT-SIGNATURE-READ'],
    ['WRONG', 'CONTRACT-SIGNATURE-WRONG'],
    ['CERTIFICATE-FOREIGN', 'CONTRACT-CERTIFICATE-TRUSTED'],
    ['CERTIFICATE-EXPIRED', 'CONTRACT-CERTIFICATE-VALID'],
    ['CERTIFICATE-USE', 'CONTRACT-CERTIFICATE-USE'],
  ] as const)('is refused when it is %s, with %s, from both parties', (why, code) => {
    expect(signing(fault(why)).refused(decisionMaker, 'SignContract', body)).toBe(code);
    const countersigning = bringing(signed(), fault(why));
    expect(countersigning.refused(supplierA, 'CountersignContract', { signature: 'Q01T' })).toBe(code);
  });

  it('says what was found', () => {
    const decision = signing(fault('UNSUPPORTED')).ask(decisionMaker, 'SignContract', body);
    expect(decision.ok ? undefined : decision.refusal.says.en).toContain('UNSUPPORTED');
  });

  it('is of the file that the authority names', () => {
    const ask = (one: BroughtSigning) => signing(one).refused(decisionMaker, 'SignContract', body);
    expect(ask(fault('OTHER-DOCUMENT'))).toBe('CONTRACT-SIGNED-DOCUMENT');
    expect(ask(verifying(counts))).toBe('accepted');
  });

  it('is of a file, and of one that was received for the case', () => {
    expect(signing().refused(decisionMaker, 'SignContract', { signature: 'Q01T' })).toBe('CONTRACT-DOCUMENT');
    expect(signing(verifying(), []).refused(decisionMaker, 'SignContract', body)).toBe('FILE-KNOWN');
  });

  it('does not count when nobody has verified it', () => {
    expect(signing(verifying()).refused(decisionMaker, 'SignContract', body)).toBe('CONTRACT-SIGNATURE-CHECKED');
  });
});

describe('The supplier', () => {
  const countersign = (play: Play) => play.ask(supplierA, 'CountersignContract', { signature: 'Q01T' });

  it('signs the same document as the authority', () => {
    const concluded = signed().give(supplierA, 'CountersignContract', { signature: 'Q01T' });
    expect(concluded.state.contracts['1']).toMatchObject({
      document: { sha256: file.sha256 },
      signedBySupplier: { way: 'verified', thumbprint: 'e'.repeat(64), signer: 'person' },
      concludedOn: '2027-01-05',
    });
    expect(countersign(bringing(signed(), fault('OTHER-DOCUMENT')))).toMatchObject({
      refusal: { code: 'CONTRACT-SAME-DOCUMENT', expected: file.sha256 },
    });
  });

  it('has nothing to sign where the authority has named no document', () => {
    const play = signing({ ways: ['by-hand'] }).give(decisionMaker, 'SignContract', { reference: 'GBG/1' });
    expect(countersign(bringing(play, { ways: ['verified', 'by-hand'] }))).toMatchObject({
      refusal: { code: 'CONTRACT-SAME-DOCUMENT', expected: '–' },
    });
    expect(play.refused(supplierA, 'CountersignContract', { reference: 'GBG/1' })).toBe('accepted');
  });
});

describe('Signing by hand', () => {
  const byHand = { reference: 'GBG-2017-HOPPET/contract' };

  it('is recorded as such, with the document where one is named', () => {
    const play = signing({ ways: ['by-hand'] });
    expect(play.ask(decisionMaker, 'SignContract', byHand)).toMatchObject({
      events: [{ facts: { way: 'by-hand' }, body: byHand }],
    });
    const { document } = body;
    expect(play.ask(decisionMaker, 'SignContract', { document })).toMatchObject({
      events: [{ facts: { way: 'by-hand', document: { file: document } } }],
    });
  });

  it('is possible where the configuration allows it, and alone where nothing is configured', () => {
    expect(signing().ask(decisionMaker, 'SignContract', byHand)).toMatchObject({
      refusal: { code: 'CONTRACT-SIGNING-WAY', expected: 'verified' },
    });
    expect(signing({ ways: ['verified', 'by-hand'] }).refused(decisionMaker, 'SignContract', byHand)).toBe('accepted');
    const unconfigured = bringing(signing(), undefined);
    expect(unconfigured.refused(decisionMaker, 'SignContract', byHand)).toBe('accepted');
    expect(unconfigured.refused(decisionMaker, 'SignContract', body)).toBe('CONTRACT-SIGNING-WAY');
    expect(bringing(signed(), verifying(counts)).refused(supplierA, 'CountersignContract', byHand)).toBe(
      'CONTRACT-SIGNING-WAY',
    );
  });
});
