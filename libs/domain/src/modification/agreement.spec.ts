import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { digestToSign } from '../contract/digest-to-sign.js';
import type { BroughtSigning, CheckedSignature } from '../contract/signing.js';
import { decisionMaker, procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { agreed, approved, carriedOut, proposal, sek, unforeseeable } from './carried-out.fixture.js';
import { currentEnd, currentValue } from './current.js';

const of = { id: '1' };
const m1 = { modification: 'm1' };
const byHand = { ...m1, reference: 'Diary 2028-117' };
const file = { file: '0f8fad5b-d9cb-469f-a165-70867728950e', sha256: 'd'.repeat(64), name: 'Ändring.pdf' };
const counts: CheckedSignature = {
  ok: true,
  signer: { kind: 'person', name: 'Signer' },
  thumbprint: 'e'.repeat(64),
  certificate: 'Q0VSVA==',
};
const bringing = (play: Play, signing: BroughtSigning, files = [file]) => {
  play.brought = { files, signing };
  return play;
};
const verifying: BroughtSigning = { ways: ['verified'], checked: counts };
const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);

describe('Agreeing on a modification', () => {
  it('is signed by the authority, and then by the supplier of the contract', () => {
    const play = approved(carriedOut());
    expect(asked(play, 'SignModification')).toMatchObject([{ about: 'm1' }]);
    expect(asked(play, 'CountersignModification')).toEqual([]);
    expect(play.refused(supplierA, 'CountersignModification', byHand)).toBe('MODIFICATION-AUTHORITY-FIRST');
    play.give(decisionMaker, 'SignModification', byHand);
    expect(asked(play, 'CountersignModification')).toMatchObject([{ about: 'm1', suppliers: ['supplier-a'] }]);
    expect(play.refused(decisionMaker, 'SignModification', byHand)).toBe('MODIFICATION-SIGNED-ONCE');
    expect(play.refused(supplierB, 'CountersignModification', byHand)).toBe('MODIFICATION-PARTY');
    play.give(supplierA, 'CountersignModification', byHand);
    expect(play.state.modifications['1']).toMatchObject([{ status: 'agreed', agreedOn: '2028-02-01' }]);
    expect(play.refused(supplierA, 'CountersignModification', byHand)).toBe('MODIFICATION-STATUS');
  });

  it('is of what was approved alone', () => {
    const play = carriedOut();
    expect(play.refused(decisionMaker, 'SignModification', byHand)).toBe('MODIFICATION-STATUS');
  });

  it('changes nothing before both have signed, and then value and last day', () => {
    const play = approved(carriedOut(), { increase: sek(2_000_000), newEndsOn: '2031-03-31' });
    play.give(decisionMaker, 'SignModification', byHand);
    expect([currentValue(play.state, of), currentEnd(play.state, of)]).toEqual([sek(92_500_000), '2030-09-30']);
    play.give(supplierA, 'CountersignModification', byHand);
    expect([currentValue(play.state, of), currentEnd(play.state, of)]).toEqual([sek(94_500_000), '2031-03-31']);
    agreed(play, { increase: undefined, decrease: sek(500_000.5) });
    expect([currentValue(play.state, of), currentEnd(play.state, of)]).toEqual([sek(93_999_999.5), '2031-03-31']);
    expect(currentValue(play.state, { id: '2' })).toBeUndefined();
    expect(currentEnd(play.state, { id: '2' })).toBeUndefined();
  });

  it('is told to both', () => {
    const play = approved(carriedOut(), { increase: sek(2_000_000) }).give(decisionMaker, 'SignModification', byHand);
    const before = play.state;
    play.give(supplierA, 'CountersignModification', byHand);
    const [mail] = react(before, play.events.at(-1)!);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-a'] });
    expect(mail?.says.en.replaceAll('\u00a0', ' ')).toContain(
      'worth 94 500 000 SEK and lasts to the end of 2030-09-30',
    );
  });

  it('is verified in the program as a contract is, of the same document', () => {
    const body = { ...m1, document: file.file, signature: 'Q01T' };
    const play = bringing(approved(carriedOut()), verifying);
    expect(play.refused(decisionMaker, 'SignModification', byHand)).toBe('CONTRACT-SIGNING-WAY');
    expect(play.refused(decisionMaker, 'SignModification', { ...m1, signature: 'Q01T' })).toBe('CONTRACT-DOCUMENT');
    play.give(decisionMaker, 'SignModification', body);
    expect(play.state.modifications['1']).toMatchObject([
      { document: { file: file.file, sha256: file.sha256 }, signedByAuthority: { way: 'verified', signer: 'person' } },
    ]);
    const countersign = { ...m1, signature: 'Q01T' };
    const toSign = (type: string, given: object) =>
      digestToSign(play.state, { type, body: { ...given } }, supplierA, { files: [file] });
    expect(toSign('CountersignModification', m1)).toBe(file.sha256);
    expect(toSign('CountersignModification', { modification: 'm2' })).toBeUndefined();
    expect(toSign('SignModification', body)).toBe(file.sha256);
    const other = bringing(play, { ways: ['verified'], checked: { ok: false, fault: 'OTHER-DOCUMENT' } });
    expect(other.ask(supplierA, 'CountersignModification', countersign)).toMatchObject({
      refusal: { code: 'MODIFICATION-SAME-DOCUMENT', expected: file.sha256 },
    });
    const wrong = bringing(play, { ways: ['verified'], checked: { ok: false, fault: 'WRONG' } });
    expect(wrong.refused(supplierA, 'CountersignModification', countersign)).toBe('CONTRACT-SIGNATURE-WRONG');
    expect(bringing(play, verifying).refused(supplierA, 'CountersignModification', countersign)).toBe('accepted');
  });

  it('can be recorded for a supplier that signed on paper', () => {
    const play = approved(carriedOut());
    expect(play.refused(procurer1, 'RecordSupplierAgreement', byHand)).toBe('MODIFICATION-AUTHORITY-FIRST');
    play.give(decisionMaker, 'SignModification', byHand).give(procurer1, 'RecordSupplierAgreement', byHand);
    expect(play.state.modifications['1']).toMatchObject([{ status: 'agreed' }]);
    expect(play.events.find((one) => one.type === 'ModificationAgreed')?.facts).toMatchObject({
      supplier: 'supplier-a',
    });
  });
});

describe('A supplier that takes the contract over', () => {
  const newSupplier = { supplier: 'supplier-d', because: 'insolvency', qualified: true, circumvents: false };

  it('is the supplier of the contract from then on', () => {
    const play = approved(carriedOut(), { ground: 'new-supplier', newSupplier });
    play.give(decisionMaker, 'SignModification', byHand);
    expect(asked(play, 'CountersignModification')).toEqual([]);
    expect(asked(play, 'RecordSupplierAgreement')).toMatchObject([{ about: 'm1' }]);
    expect(play.refused(supplierA, 'CountersignModification', byHand)).toBe('MODIFICATION-PARTY');
    play.give(procurer1, 'RecordSupplierAgreement', byHand);
    expect(play.state.contracts['1']).toMatchObject({ supplier: 'supplier-d', concludedOn: '2027-10-05' });
    approved(play).give(decisionMaker, 'SignModification', { ...byHand, modification: 'm2' });
    expect(asked(play, 'CountersignModification')).toEqual([]);
    expect(asked(play, 'RecordSupplierAgreement')).toMatchObject([{ about: 'm2' }]);
  });

  it('carries it out from then on, though it never competed', () => {
    const newcomer = { ...supplierA, id: 'bidder@supplier-d', suppliers: ['supplier-d'] };
    const registered = { subcontractor: 'ground', name: 'Supplier G', part: 'Groundworks' };
    const play = approved(carriedOut(), { ground: 'new-supplier', newSupplier });
    play.give(decisionMaker, 'SignModification', byHand);
    expect(play.refused(newcomer, 'RegisterSubcontractor', registered)).toBe('ROLE');
    play.give(procurer1, 'RecordSupplierAgreement', byHand);
    expect(play.refused(newcomer, 'RegisterSubcontractor', registered)).toBe('accepted');
    expect(play.refused(supplierA, 'RegisterSubcontractor', registered)).toBe('PERFORMANCE-PARTY');
  });
});

describe('A modification years after the handover', () => {
  it('is waited for from its own days on, not from those of the stage', () => {
    const play = carriedOut().on('2030-02-01T12:00:00Z').give(procurer1, 'ProposeModification', proposal());
    const since = (command: string) => asked(play, command).map((one) => one.since);
    expect(since('DecideModification')).toEqual(['2030-01-31T23:00:00.000Z']);
    play
      .on('2030-02-04')
      .give(decisionMaker, 'DecideModification', { ...m1, outcome: 'approved', reasons: 'It holds.' });
    expect(since('SignModification')).toEqual(['2030-02-03T23:00:00.000Z']);
    play.on('2030-02-05').give(decisionMaker, 'SignModification', byHand);
    expect(since('CountersignModification')).toEqual(['2030-02-04T23:00:00.000Z']);
  });
});

describe('The notice of a modification', () => {
  const notice = { ...m1, publicationId: '2028-S-1', summary: 'The ground is cleaned.', why: 'No survey showed it.' };
  const changed = () => agreed(carriedOut(), { ...unforeseeable, increase: sek(10_000_000) });

  it('is asked for on the grounds of 17:11 and 17:12 alone, when both have agreed, without a day of the law', () => {
    expect(asked(changed(), 'RecordModificationNotice')).toMatchObject([{ about: 'm1' }]);
    expect(asked(agreed(carriedOut()), 'RecordModificationNotice')).toEqual([]);
    expect(asked(approved(carriedOut(), unforeseeable), 'RecordModificationNotice')).toEqual([]);
    expect(agreed(carriedOut()).refused(procurer1, 'RecordModificationNotice', notice)).toBe('MODIFICATION-NOTICE');
    expect(approved(carriedOut(), unforeseeable).refused(procurer1, 'RecordModificationNotice', notice)).toBe(
      'MODIFICATION-STATUS',
    );
  });

  it('says what was changed, why, on which ground and what the contract is worth', () => {
    const play = changed();
    expect(play.ask(procurer1, 'RecordModificationNotice', { ...notice, summary: ' ' })).toMatchObject({
      refusal: { code: 'NOTICE-CONTENTS', expected: 'modification-summary' },
    });
    const { publicationId: _byPort, ...byPort } = notice;
    const before = play.state;
    play.give(procurer1, 'RecordModificationNotice', byPort);
    const work = react(before, play.events.at(-1)!).find((one) => one.kind === 'notice');
    const fields = Object.fromEntries((work?.notice?.fields ?? []).map(({ id, value }) => [id, value]));
    expect(work?.notice).toMatchObject({ notice: 'modification-1', kind: 'modification', subtype: '38' });
    expect(fields).toMatchObject({
      'modification-reason': 'mod-cir',
      'modification-summary': 'The ground is cleaned.',
      'modification-why': 'No survey showed it.',
      'value-before': sek(92_500_000),
      'value-after': sek(102_500_000),
      contractor: 'supplier-a',
      'contract-date': '2027-10-05',
    });
  });

  it('is not left when the case ends', () => {
    const decide = { choice: 'stop', reasons: 'It is done.' };
    const inFuture = (play: Play) => {
      play.state = { ...play.state, tracks: { '1': { ...play.state.tracks['1']!, stage: 'future' } } };
      return play.happened(
        { type: 'AwardNoticePublished', facts: { track: '1', on: '2028-02-01', publicationId: 'A-1' } },
        { type: 'ReportCompleted', facts: { track: '1', on: '2028-02-01', conflicts: 0 } },
      );
    };
    expect(inFuture(changed()).refused(decisionMaker, 'DecideFuture', decide)).toBe('MODIFICATION-NOTICES-SENT');
    expect(asked(inFuture(changed()), 'DecideFuture')).toEqual([]);
    const sent = inFuture(changed()).give(procurer1, 'RecordModificationNotice', notice);
    expect(sent.refused(decisionMaker, 'DecideFuture', decide)).not.toBe('MODIFICATION-NOTICES-SENT');
  });

  it('is sent once, and again where it was rejected', () => {
    const play = changed().give(procurer1, 'RecordModificationNotice', notice);
    expect(play.state.notices['modification-1']).toMatchObject({
      kind: 'modification',
      track: '1',
      by: 'hand',
      eu: true,
    });
    expect(asked(play, 'RecordModificationNotice')).toEqual([]);
    expect(play.refused(procurer1, 'RecordModificationNotice', notice)).toBe('MODIFICATION-NOTICE');
    play.give(procurer1, 'RecordNoticeRejection', { notice: 'modification-1', reasons: 'A code is wrong.' });
    expect(asked(play, 'RecordModificationNotice')).toMatchObject([{ about: 'm1' }]);
    play.give(procurer1, 'RecordModificationNotice', notice);
    expect(Object.keys(play.state.notices)).toContain('modification-2');
  });
});
