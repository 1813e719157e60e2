import { describe, expect, it } from 'vitest';
import { decide } from '../case/decide.js';
import type { Brought } from '../case/command.js';
import { documented, example, noticed, started } from '../testing/competition.js';
import { needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { namedFiles } from './named-files.js';

const drawing = { file: '0f8fad5b-d9cb-469f-a165-70867728950e', sha256: 'a'.repeat(64), name: 'Ritning.pdf' };
const brought: Brought = { files: [drawing] };
const named = [{ file: drawing.file, kind: 'drawing' }];
const asked = (play: Play, type: string, body: { readonly [name: string]: unknown }, brings = brought) =>
  decide(play.state, { type, body }, procurer1, play.now, brings);
const code = (...given: Parameters<typeof asked>) => {
  const decision = asked(...given);
  return decision.ok ? 'accepted' : decision.refusal.code;
};
const write = (files: unknown) => example('WriteDocuments', { files });
const mark = (ground: string) => ({ file: drawing.file, ground, reasons: 'x' });

describe('Files of the documents', () => {
  it('are part of the version that names them, by their hash', () => {
    const decision = asked(started(), 'WriteDocuments', write(named));
    expect(decision).toMatchObject({ ok: true, events: [{ facts: { files: [{ ...drawing, kind: 'drawing' }] } }] });
    expect(asked(started(), 'WriteDocuments', example('WriteDocuments'), {})).toMatchObject({ ok: true });
  });

  it('were received for the case', () => {
    expect(code(started(), 'WriteDocuments', write(named), { files: [] })).toBe('FILE-KNOWN');
    expect(code(started(), 'WriteDocuments', write(named), {})).toBe('FILE-KNOWN');
    expect(code(started(), 'WriteDocuments', write([...named, ...named]))).toBe('FILE-ONCE');
  });

  it('come with a change of the documents too, beside those there are', () => {
    const revise = example('ReviseDocuments', { files: named });
    const play = noticed().on('2027-05-20T08:00:00Z');
    expect(code(play, 'ReviseDocuments', revise, {})).toBe('FILE-KNOWN');
    const decision = asked(play, 'ReviseDocuments', revise);
    const [event] = decision.ok ? decision.events : [];
    expect(play.happened(event!).state.documents?.files).toEqual([{ ...drawing, kind: 'drawing' }]);
    expect(play.happened(event!).state.documents?.files).toHaveLength(1);
  });
});

describe('Marking a file as secret', () => {
  const marked = (ground: string, play = started()) =>
    play.happened({ type: 'SecrecyMarked', facts: { file: drawing.file, ground: ground as 'none' } });

  it('keeps it out of the documents until the mark is lifted', () => {
    expect(code(started(), 'MarkSecrecy', mark('OSL-31:16'))).toBe('accepted');
    expect(code(marked('OSL-31:16'), 'WriteDocuments', write(named))).toBe('FILE-SECRET');
    expect(code(marked('none', marked('OSL-31:16')), 'WriteDocuments', write(named))).toBe('accepted');
  });

  it('is of a file that was received', () => {
    expect(code(started(), 'MarkSecrecy', mark('OSL-31:16'), { files: [] })).toBe('FILE-KNOWN');
  });

  it('comes too late when the documents are public with it', () => {
    const withFile = (play: Play) => {
      play.state = { ...play.state, documents: { ...play.state.documents!, files: [{ ...drawing, kind: 'drawing' }] } };
      return play;
    };
    expect(code(withFile(documented()), 'MarkSecrecy', mark('OSL-31:16'))).toBe('accepted');
    expect(code(withFile(noticed()), 'MarkSecrecy', mark('OSL-31:16'))).toBe('FILE-PUBLIC');
    expect(code(withFile(noticed()), 'MarkSecrecy', mark('none'))).toBe('accepted');
  });

  it('is for procurer and registrar', () => {
    expect(started().refused(needsOwner, 'MarkSecrecy', mark('OSL-31:16'))).toBe('ROLE');
  });
});

describe('The files that a command names', () => {
  it('are one, a list, or none', () => {
    expect(namedFiles({ file: 'a', files: [{ file: 'b' }, { file: 'a' }, {}] })).toEqual(['a', 'b']);
    expect(namedFiles({ files: 'a' })).toEqual([]);
    expect(namedFiles({})).toEqual([]);
  });
});
