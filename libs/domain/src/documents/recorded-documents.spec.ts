import { describe, expect, it } from 'vitest';
import { nothing } from '../case/state.js';
import { documented, example, invited, noticed, requested, selected, started, three } from '../testing/competition.js';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import { documentsOfHoppet } from '../testing/competed.js';
import { needsOwner, procurer1, procurer2 } from '../testing/people.js';
import type { DocumentFile } from '../files/files.state.js';
import { documentsEvolve } from './documents.evolve.js';

const known = { file: 'f1', sha256: 'a'.repeat(64), name: 'drawing.pdf' };
const write = (changes: object) => {
  const play = started();
  play.brought = { files: [known] };
  return play.give(procurer1, 'WriteDocuments', example('WriteDocuments', { ...changes })).whole.at(-1);
};
const texts = {
  howNegotiated: 'One meeting with each.',
  rightsTerms: 'The authority owns all.',
  proportionReasons: 'In proportion.',
  degreeReasons: 'By degrees.',
  sharedRisk: 'Alike.',
  modelReason: 'The market is wide.',
  turnoverReasons: 'The risk is large.',
};

describe('What is recorded of written documents', () => {
  it('is their version, counted from one', () => {
    expect(write({})?.facts).toMatchObject({ version: 1 });
    const again = documented().give(procurer1, 'WriteDocuments', example('WriteDocuments'));
    expect(again.state.documents).toMatchObject({ version: 2, status: 'draft', author: 'procurer-1' });
  });

  it.each(Object.entries(texts))('is %s apart from the facts, where it is given', (name, text) => {
    const event = write({ [name]: text });
    expect(event?.body).toMatchObject({ [name]: text });
    expect(event?.facts).not.toHaveProperty(name);
    expect(write({})?.body).not.toHaveProperty(name);
  });

  it('is their free text, and none that was not given', () => {
    expect(Object.keys(write({})?.body ?? {})).toEqual(['requirements', 'contractTerms', 'noLotsReason']);
  });

  it('is that it is said why there is one lot alone, and why apart', () => {
    const lots = [
      { id: '1', title: '1' },
      { id: '2', title: '2' },
    ];
    expect(write({})?.facts).toMatchObject({ oneLotIsExplained: true });
    for (const noLotsReason of [undefined, ' ']) {
      const play = started(undefined, lots).give(
        procurer1,
        'WriteDocuments',
        example('WriteDocuments', { noLotsReason }),
      );
      expect(play.whole.at(-1)?.facts).not.toHaveProperty('oneLotIsExplained');
    }
  });

  it('is what is known of their files', () => {
    expect(write({ files: [{ file: 'f1', kind: 'drawing' }] })?.facts).toMatchObject({
      files: [{ ...known, kind: 'drawing' }],
    });
    expect(write({})?.facts).not.toHaveProperty('files');
  });

  it('is who reviewed them, and the reasons for sending them back apart', () => {
    expect(documented().state.documents).toMatchObject({
      status: 'locked',
      author: 'procurer-1',
      reviewer: 'needs-owner',
    });
    const back = started()
      .give(needsOwner, 'WriteDocuments', example('WriteDocuments'))
      .give(procurer2, 'SendBackDocuments', { version: 1, reasons: 'No value.' });
    expect(back.whole.at(-1)).toMatchObject({ facts: { version: 1 }, body: { reasons: 'No value.' } });
    expect(back.state.documents).toMatchObject({ status: 'sent-back', author: 'needs-owner', reviewer: 'procurer-2' });
  });
});

describe('What is recorded of changed documents', () => {
  const revise = (changes: object) => {
    const play = noticed().on('2027-05-20T08:00:00Z');
    play.brought = { files: [known] };
    play.give(procurer1, 'ReviseDocuments', example('ReviseDocuments', { ...changes }));
    return play.whole.filter(({ type }) => type === 'DocumentsRevised' || type === 'WindowExtended');
  };

  it('is what is changed and why, apart, with the new wordings that are given', () => {
    const { changes, reasons } = example('ReviseDocuments');
    const [plain] = revise({});
    expect(plain?.body).toEqual({ changes, reasons });
    const [worded] = revise({ requirements: 'All of wood.', contractTerms: 'In four parts.' });
    expect(worded?.body).toEqual({ changes, reasons, requirements: 'All of wood.', contractTerms: 'In four parts.' });
    expect(worded?.facts).not.toHaveProperty('files');
  });

  it('is the lot, where lots have parted, and what came in it', () => {
    const lots = ['1', '2'].map((id) => ({ id, title: id }));
    const play = invited(selected(three, requested(three, noticed(documented(started(twoLotsV1, lots))))));
    const [window] = Object.values(play.state.windows).filter((one) => one.track === '2');
    play.give(
      procurer1,
      'ReviseDocuments',
      example('ReviseDocuments', { lot: '2', window: window!.id, dueAt: undefined, material: false }),
    );
    expect(play.whole.at(-1)?.facts).toMatchObject({ track: '2', window: window!.id, version: 2 });
    expect(revise({})[0]?.facts).not.toHaveProperty('track');
  });

  it('is the longer time, with a new last day for questions where one is given', () => {
    const dueAt = '2027-06-21T21:59:00.000Z';
    const { changes: reason } = example('ReviseDocuments');
    expect(revise({})[1]).toMatchObject({ facts: { window: 'requests', dueAt }, body: { reason } });
    expect(revise({})[1]?.facts).not.toHaveProperty('questionsUntilOn');
    expect(revise({ questionsUntilOn: '2027-06-11' })[1]?.facts).toMatchObject({ questionsUntilOn: '2027-06-11' });
    expect(revise({ dueAt: undefined })).toHaveLength(1);
  });

  it('is what is known of the new files', () => {
    expect(revise({ files: [{ file: 'f1', kind: 'form' }] })[0]?.facts).toMatchObject({
      files: [{ ...known, kind: 'form' }],
    });
  });
});

describe('The documents after a change', () => {
  const file = (id: string, kind: DocumentFile['kind']): DocumentFile => ({ ...known, file: id, kind });
  const documents = {
    ...documentsOfHoppet,
    status: 'locked',
    author: 'p',
    files: [file('f1', 'form'), file('f2', 'form')],
  };
  const revised = (facts: object, from: object | null = documents) =>
    documentsEvolve.DocumentsRevised(
      { ...nothing, ...(from ? { documents: from } : {}) } as never,
      {
        type: 'DocumentsRevised',
        at: '2027-09-03T22:30:00.000Z',
        facts: { version: 2, material: false, concerns: [], ...facts },
      } as never,
    ).documents;

  it('have their other files, and those that are new in place of the same before', () => {
    const files = [file('f2', 'drawing'), file('f3', 'form')];
    expect(revised({ files })?.files).toEqual([file('f1', 'form'), ...files]);
    expect(revised({})?.files).toEqual(documents.files);
    const { files: _, ...none } = documents;
    expect(revised({}, none)).not.toHaveProperty('files');
    expect(revised({ files }, none)?.files).toEqual(files);
  });

  it('are not there where there were none', () => {
    expect(revised({ material: true }, null)).toBeUndefined();
  });

  it('remember the day in Stockholm of a material change while no time ran', () => {
    expect(revised({ material: true })?.revisedOn).toBe('2027-09-04');
    expect(revised({ material: false })).not.toHaveProperty('revisedOn');
    expect(revised({ material: true, window: 'requests' })).not.toHaveProperty('revisedOn');
    expect(revised({}, { ...documents, revisedOn: '2027-08-30' })?.revisedOn).toBe('2027-08-30');
  });
});
