import { command } from '../case/command.js';
import { choice, id, text } from '../fields/build.js';
import * as rules from './files.rules.js';
import { secrecyGrounds } from './files.state.js';

const markSecrecy = command({
  name: 'MarkSecrecy',
  says: { sv: 'Märk en fil med sekretess', en: 'Mark a file as secret' },
  area: 'case',
  fields: {
    file: id('Fil', 'File'),
    ground: choice('Grund enligt offentlighets- och sekretesslagen', 'Ground in the Secrecy Act', secrecyGrounds),
    reasons: text('Varför, och vad i filen det gäller', 'Why, and what in the file it concerns'),
  },
  by: ['procurer', 'registrar'],
  relation: 'case',
  when: 'even-after-the-end',
  rules: [rules.filesAreKnown, rules.isNotPublished],
  brings: 'files',
  causes: ({ body: { file, ground, reasons } }) => [
    { type: 'SecrecyMarked', facts: { file, ground }, body: { reasons } },
  ],
  example: {
    file: '0f8fad5b-d9cb-469f-a165-70867728950e',
    ground: 'OSL-31:16',
    reasons: 'The calculation shows how the supplier sets its prices.',
  },
});

export const filesCommands = [markSecrecy];
