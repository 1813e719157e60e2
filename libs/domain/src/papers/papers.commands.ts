import { command } from '../case/command.js';
import { choice, id, integer, list, object } from '../fields/build.js';
import { filesAreKnown } from '../files/files.rules.js';
import { paperKinds, paperLanguages } from './paper.js';
import * as rules from './papers.rules.js';

const recordPaper = command({
  name: 'RecordPaper',
  says: { sv: 'Anteckna en handling som programmet har gjort', en: 'Record a paper that the program has made' },
  area: 'case',
  fields: {
    paper: choice('Handling', 'Paper', paperKinds),
    track: id('Anbudsdel eller avtal', 'Lot or contract', { optional: true }),
    about: id('Tid för inlämning, eller mottagare', 'Window, or recipient', { optional: true }),
    language: choice('Språk', 'Language', paperLanguages),
    shows: integer('Händelse som den visar', 'Event that it shows', [1, 1e9]),
    files: list(
      'PDF och JSON',
      'PDF and JSON',
      object('Fil', 'File', { file: id('Filens id', "The file's id"), kind: choice('Slag', 'Kind', ['pdf', 'data']) }),
      [2, 2],
    ),
  },
  by: ['system'],
  relation: 'system',
  when: 'even-after-the-end',
  rules: [rules.showsWhatHappened, rules.hasBothFiles, filesAreKnown],
  brings: 'files',
  causes: ({ body: { files, ...paper }, brought }) => {
    const [pdf, data] = files.map(({ file }) => {
      const sha256 = brought.files?.find((one) => one.file === file)?.sha256 ?? '';
      return { file, sha256 };
    });
    return pdf && data ? [{ type: 'PaperMade', facts: { ...paper, pdf, data } }] : [];
  },
  example: {
    paper: 'award-decision',
    track: '1',
    language: 'sv',
    shows: 42,
    files: [
      { file: '0f8fad5b-d9cb-469f-a165-70867728950e', kind: 'pdf' },
      { file: '7c9e6679-7425-40de-944b-e07fc1f90ae7', kind: 'data' },
    ],
  },
});

export const papersCommands = [recordPaper];
