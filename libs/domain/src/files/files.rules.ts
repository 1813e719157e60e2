import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { NamedFile, SecrecyGround } from './files.state.js';
import { namedFiles } from './named-files.js';

const unknown = ({ body, brought }: Deciding<object>) =>
  namedFiles(body as { readonly [name: string]: unknown }).filter(
    (one) => !brought.files?.some(({ file }) => file === one),
  );

export const filesAreKnown = rule<object>({
  id: 'FILE-KNOWN',
  says: {
    sv: 'En fil som anges har inte tagits emot för det här ärendet.',
    en: 'A file that is named was not received for this case.',
  },
  basis: 'LOU 12:9: only a content that was received, scanned and hashed becomes part of the case.',
  holds: (ctx) => unknown(ctx).length === 0,
  because: (ctx) => {
    const all = unknown(ctx).join(', ');
    return { says: { sv: `Okända: ${all}.`, en: `Unknown: ${all}.` } };
  },
});

export const filesAreNamedOnce = rule<{ readonly files?: readonly Pick<NamedFile, 'file'>[] }>({
  id: 'FILE-ONCE',
  says: { sv: 'En fil anges två gånger.', en: 'A file is named twice.' },
  basis: 'A version of the documents has each file once.',
  holds: ({ body: { files = [] } }) => new Set(files.map(({ file }) => file)).size === files.length,
  field: 'files',
});

export const filesAreOpen = rule<{ readonly files?: readonly NamedFile[] }>({
  id: 'FILE-SECRET',
  says: {
    sv: 'En fil som är märkt med sekretess blir inte del av dokumenten.',
    en: 'A file that is marked as secret does not become part of the documents.',
  },
  basis: 'LOU 10:7: the documents are made public with the notice; OSL 2009:400.',
  holds: ({ state, body: { files = [] } }) => files.every(({ file }) => (state.secrecy?.[file] ?? 'none') === 'none'),
  field: 'files',
});

export const isNotPublished = rule<{ readonly file: string; readonly ground: SecrecyGround }>({
  id: 'FILE-PUBLIC',
  says: {
    sv: 'Filen är redan offentlig med upphandlingsdokumenten.',
    en: 'The file is public already, with the procurement documents.',
  },
  basis: 'LOU 10:7; what was made public has no secrecy left to keep.',
  holds: ({ state, body }) =>
    body.ground === 'none' ||
    state.notice === undefined ||
    !state.documents?.files?.some(({ file }) => file === body.file),
  field: 'file',
});
