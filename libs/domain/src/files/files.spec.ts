import { describe, expect, it } from 'vitest';
import { decide } from '../case/decide.js';
import type { Brought } from '../case/command.js';
import { documented, example, noticed, started } from '../testing/competition.js';
import { needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { knownFiles, namedFiles } from './named-files.js';

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

  it('are refused by their names where they were not received', () => {
    const files = [...named, { file: 'x', kind: 'drawing' }, { file: 'y', kind: 'form' }];
    expect(asked(started(), 'WriteDocuments', write(files))).toMatchObject({
      refusal: { code: 'FILE-KNOWN', says: { en: expect.stringContaining('Unknown: x, y.') as string } },
    });
  });

  it('can be several, each with its own kind and hash', () => {
    const form = { file: '0f8fad5b-d9cb-469f-a165-70867728950f', sha256: 'b'.repeat(64), name: 'Blankett.pdf' };
    const files = [{ file: form.file, kind: 'form' }, ...named];
    expect(asked(started(), 'WriteDocuments', write(files), { files: [drawing, form] })).toMatchObject({
      events: [
        {
          facts: {
            files: [
              { ...form, kind: 'form' },
              { ...drawing, kind: 'drawing' },
            ],
          },
        },
      ],
    });
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

  it('has the ground as a fact, and keeps the reasons apart', () => {
    expect(asked(started(), 'MarkSecrecy', mark('OSL-31:16'))).toMatchObject({
      events: [{ type: 'SecrecyMarked', facts: { file: drawing.file, ground: 'OSL-31:16' }, body: { reasons: 'x' } }],
    });
  });

  it('is of one file, and leaves the marks of others', () => {
    const play = marked('OSL-31:16');
    play.happened({ type: 'SecrecyMarked', facts: { file: 'other', ground: 'OSL-19:1' } });
    expect(play.state.secrecy).toEqual({ [drawing.file]: 'OSL-31:16', other: 'OSL-19:1' });
  });

  it('is of a file that was received', () => {
    expect(code(started(), 'MarkSecrecy', mark('OSL-31:16'), { files: [] })).toBe('FILE-KNOWN');
  });

  describe('when the documents are public', () => {
    const other = { ...drawing, file: 'other' };
    const withFiles = (play: Play, ...files: readonly (typeof drawing)[]) => {
      const all = files.map((one) => ({ ...one, kind: 'drawing' as const }));
      play.state = { ...play.state, documents: { ...play.state.documents!, files: all } };
      return play;
    };

    it('comes too late for a file of theirs', () => {
      expect(code(withFiles(documented(), drawing), 'MarkSecrecy', mark('OSL-31:16'))).toBe('accepted');
      expect(code(withFiles(noticed(), drawing), 'MarkSecrecy', mark('OSL-31:16'))).toBe('FILE-PUBLIC');
      expect(code(withFiles(noticed(), other, drawing), 'MarkSecrecy', mark('OSL-31:16'))).toBe('FILE-PUBLIC');
    });

    it('is possible still for another file, and can be lifted', () => {
      expect(code(noticed(), 'MarkSecrecy', mark('OSL-31:16'))).toBe('accepted');
      expect(code(withFiles(noticed(), other), 'MarkSecrecy', mark('OSL-31:16'))).toBe('accepted');
      expect(code(withFiles(noticed(), drawing), 'MarkSecrecy', mark('none'))).toBe('accepted');
    });
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

  it('are taken from what the record knows, without those that it does not', () => {
    const all = [...named, { file: 'x', kind: 'form' as const }];
    expect(knownFiles(all as never, brought)).toEqual([{ ...drawing, kind: 'drawing' }]);
    expect(knownFiles(all as never, {})).toEqual([]);
  });
});
