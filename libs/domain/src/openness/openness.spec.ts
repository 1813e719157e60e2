import { describe, expect, it } from 'vitest';
import { dateInStockholm } from '../calendar/index.js';
import type { EventType } from '../case/event.js';
import { tasks } from '../case/tasks.js';
import { decisionMaker, needsOwner, procurer1, registrar, supplierA } from '../testing/people.js';
import { noticed } from '../testing/competition.js';
import { written } from '../testing/prepared.js';
import type { Play } from '../testing/play.js';
import type { KnownDocument } from './known-document.js';

const known = (id: string, type: EventType = 'AnalysisWritten'): KnownDocument => ({
  id,
  kind: 'event',
  sha256: 'a'.repeat(64),
  disposed: false,
  type,
  parts: ['reasons'],
});
const drawing: KnownDocument = { id: 'file/drawing', kind: 'file', sha256: 'b'.repeat(64), disposed: false };
const copy = { file: 'copy', sha256: 'c'.repeat(64), name: 'Ritning, maskad.pdf' };
const all = { documents: [known('event/2'), known('event/3', 'TenderChecked'), drawing], files: [copy] };

function bringing(play: Play): Play {
  play.brought = all;
  return play;
}
const asking = (documents = ['event/2'], receivedOn = '2027-01-11') => ({ receivedOn, documents });
const asked = (documents?: readonly string[], play = written()): Play =>
  bringing(play).give(registrar, 'RequestAccess', asking(documents && [...documents], dateInStockholm(play.now)));
const part = (ground = 'OSL-31:16', of = 'reasons') => ({ part: of, ground, harm: 'It shows how prices are set.' });
const test = (outcome: string, changes: object = {}) => ({ request: 'a1', document: 'event/2', outcome, ...changes });
const masked = test('masked', { parts: [part()] });

describe('A request for public documents', () => {
  it('is recorded by the registrar or the procurer, without who asks', () => {
    const play = asked();
    expect(play.state.accessRequests).toEqual([
      { id: 'a1', receivedOn: '2027-01-11', recordedAt: play.now, documents: [{ document: 'event/2' }] },
    ]);
    expect(play.refused(needsOwner, 'RequestAccess', asking())).toBe('ROLE');
    expect(play.refused(supplierA, 'RequestAccess', asking())).toBe('ROLE');
    play.give(procurer1, 'RequestAccess', { ...asking(), answerTo: 'someone@paper.example' });
    expect(JSON.stringify(play.state)).not.toContain('paper.example');
  });

  it('is about documents that are there', () => {
    const play = bringing(written());
    expect(play.refused(registrar, 'RequestAccess', asking(['event/99']))).toBe('ACCESS-DOCUMENTS');
    expect(play.refused(registrar, 'RequestAccess', asking(['event/2', 'event/2']))).toBe('ACCESS-DOCUMENTS');
    expect(play.refused(registrar, 'RequestAccess', asking(['event/2'], '2027-01-12'))).toBe('ACCESS-DATE');
    play.brought = { documents: [{ ...known('event/2'), disposed: true }] };
    expect(play.refused(registrar, 'RequestAccess', asking())).toBe('ACCESS-DOCUMENTS');
  });

  it('is handled promptly: each document by the end of the next working day, then the decision', () => {
    const play = asked(['event/2', 'file/drawing'], written().on('2027-01-15T08:00:00Z'));
    const open = () =>
      tasks(play.state).flatMap(({ id, dueAt, roles }) => (id.startsWith('case/always/') ? [[id, dueAt, roles]] : []));
    const monday = '2027-01-18T23:00:00.000Z';
    expect(open()).toEqual([
      ['case/always/TestSecrecy/a1/event/2', monday, ['procurer', 'registrar']],
      ['case/always/TestSecrecy/a1/file/drawing', monday, ['procurer', 'registrar']],
    ]);
    play.give(procurer1, 'TestSecrecy', masked);
    play.give(procurer1, 'TestSecrecy', test('release', { document: 'file/drawing' }));
    expect(open()).toEqual([['case/always/DecideAccess/a1', monday, ['decision-maker']]]);
  });

  it('can come after the end', () => {
    const play = written().give(needsOwner, 'CloseCase', { reasons: 'Met otherwise.' });
    expect(asked(undefined, play).state.accessRequests).toHaveLength(1);
    expect(tasks(play.state)).toHaveLength(1);
    expect(play.refused(procurer1, 'AnswerPitfallOne')).not.toBe('accepted');
  });
});

describe('A test of secrecy', () => {
  it('names a section for each part, and keeps the harm apart', () => {
    const play = asked().give(procurer1, 'TestSecrecy', masked);
    expect(play.state.accessRequests[0]?.documents[0]?.test).toMatchObject({
      outcome: 'masked',
      parts: [{ part: 'reasons', ground: 'OSL-31:16' }],
      original: 'a'.repeat(64),
    });
    expect(JSON.stringify(play.state)).not.toContain('prices are set');
    expect(play.refused(procurer1, 'TestSecrecy', test('refused'))).toBe('ACCESS-GROUNDS');
    expect(play.refused(procurer1, 'TestSecrecy', test('release', { parts: [part()] }))).toBe('ACCESS-GROUNDS');
  });

  it('is of a document that was asked for, in a request that waits', () => {
    expect(asked().refused(procurer1, 'TestSecrecy', test('release', { document: 'event/3' }))).toBe('ACCESS-ASKED');
    expect(asked().refused(procurer1, 'TestSecrecy', test('release', { request: 'a2' }))).toBe('ACCESS-REQUEST');
  });

  it('masks parts that are there', () => {
    const other = test('masked', { parts: [part('OSL-31:16', 'reason')] });
    expect(asked().refused(procurer1, 'TestSecrecy', other)).toBe('ACCESS-PARTS');
  });

  it('of a file that is masked has another file as its copy', () => {
    const play = asked(['file/drawing']);
    const of = (changes: object) => test('masked', { document: 'file/drawing', parts: [part()], ...changes });
    expect(play.refused(procurer1, 'TestSecrecy', of({}))).toBe('ACCESS-COPY');
    expect(play.refused(procurer1, 'TestSecrecy', of({ copy: 'unknown' }))).toBe('ACCESS-COPY');
    play.brought = { ...all, files: [{ ...copy, sha256: 'b'.repeat(64) }] };
    expect(play.refused(procurer1, 'TestSecrecy', of({ copy: 'copy' }))).toBe('ACCESS-COPY');
    play.brought = all;
    play.give(procurer1, 'TestSecrecy', of({ copy: 'copy' }));
    expect(play.state.accessRequests[0]?.documents[0]?.test?.copy).toEqual({ file: 'copy', sha256: 'c'.repeat(64) });
    const released = test('release', { document: 'file/drawing', copy: 'copy' });
    expect(play.refused(procurer1, 'TestSecrecy', released)).toBe('ACCESS-COPY');
  });
});

describe('The absolute secrecy of tenders', () => {
  const absolute = test('refused', { document: 'event/3', parts: [part('OSL-19:3-2')] });
  const before = () => asked(['event/3'], noticed());
  const award = { decision: { suppliers: ['supplier-a'], by: 'decision-maker', at: '2027-06-01T08:00:00.000Z' } };
  const decided = (play: Play) => {
    play.state = { ...play.state, awards: { case: { ...award, standstillEnded: false } } };
    return play;
  };

  it('lets nothing out before the award, and asks for no harm test', () => {
    for (const outcome of ['release', 'masked']) {
      const given = test(outcome, { document: 'event/3', parts: outcome === 'masked' ? [part()] : [] });
      expect(before().refused(procurer1, 'TestSecrecy', given)).toBe('ACCESS-TENDERS');
    }
    const otherwise = test('refused', { document: 'event/3', parts: [part('OSL-31:16')] });
    expect(before().refused(procurer1, 'TestSecrecy', otherwise)).toBe('ACCESS-TENDERS');
    expect(before().refused(procurer1, 'TestSecrecy', absolute)).toBe('accepted');
  });

  it('concerns what tells of tenders only', () => {
    const play = asked(['event/2'], noticed());
    expect(play.refused(procurer1, 'TestSecrecy', test('release'))).toBe('accepted');
    expect(play.refused(procurer1, 'TestSecrecy', test('refused', { parts: [part('OSL-19:3-2')] }))).toBe(
      'ACCESS-ENDED',
    );
  });

  it('ends with the award: then each document is tested as any other', () => {
    expect(decided(before()).refused(procurer1, 'TestSecrecy', absolute)).toBe('ACCESS-ENDED');
    const play = decided(before().give(procurer1, 'TestSecrecy', absolute));
    const decision = { request: 'a1', reasons: 'Secret.' };
    expect(play.refused(decisionMaker, 'DecideAccess', decision)).toBe('ACCESS-CURRENT');
    play.give(procurer1, 'TestSecrecy', test('release', { document: 'event/3' }));
    expect(play.refused(decisionMaker, 'DecideAccess', decision)).toBe('accepted');
  });
});

describe('The answer to a request', () => {
  const decision = { request: 'a1', reasons: 'One passage would harm the supplier.' };

  it('waits until each document is tested', () => {
    expect(asked().refused(decisionMaker, 'DecideAccess', decision)).toBe('ACCESS-TESTED');
  });

  it('to release in full is the handler’s, to mask or refuse the decision-maker’s', () => {
    const released = asked().give(procurer1, 'TestSecrecy', test('release'));
    expect(released.refused(procurer1, 'DecideAccess', { request: 'a1' })).toBe('accepted');
    const play = asked().give(procurer1, 'TestSecrecy', masked);
    expect(play.refused(procurer1, 'DecideAccess', decision)).toBe('ACCESS-WHO');
    expect(play.refused(decisionMaker, 'DecideAccess', { request: 'a1', reasons: ' ' })).toBe('ACCESS-REASONS');
    play.give(decisionMaker, 'DecideAccess', decision);
    expect(play.state.accessRequests[0]?.decided).toMatchObject({ by: 'decision-maker', outcome: 'masked' });
    expect(play.refused(decisionMaker, 'DecideAccess', decision)).toBe('ACCESS-REQUEST');
  });

  it('that refuses says how to appeal', () => {
    const play = asked().give(procurer1, 'TestSecrecy', test('refused', { parts: [part()] }));
    const answer = play.ask(decisionMaker, 'DecideAccess', decision);
    expect(answer.ok && answer.events[0]).toMatchObject({
      facts: { outcome: 'refused', documents: [{ document: 'event/2', outcome: 'refused' }] },
      body: { appeal: { sv: expect.stringContaining('kammarrätten') as string } },
    });
  });
});
