import type { CaseState } from '../case/state.js';
import type { Drafts } from './draft.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import { eventsOf, type PaperSource } from './source.js';
import { lotName } from './tendering.js';
import * as words from './words.data.js';
import type { Window } from '../windows/windows.state.js';

/**
 * The list of what was opened (LOU 12:10): the tenders, when they came, who opened them, certified by those. The section asks for
 * a list that the openers certify; what stands in it beside the tenderers is the program's own choice.
 */
export const openingListPaper: Drafts = (pen, source, { about }) => {
  const { state } = source;
  const window = about === undefined ? undefined : state.windows[about];
  if (!window || window.status !== 'opened') return undefined;
  const { list, submissions = [], late = [], faulty = [], admitted = [], opened = [] } = window;
  const ofWhat = pen.word(words.windowNames, window.receives).text;
  return {
    title:
      window.receives === 'tender'
        ? pen.says('Anbudsförteckning', 'List of tenders')
        : pen.says(`Förteckning: ${ofWhat.toLowerCase()}`, `List: ${ofWhat.toLowerCase()}`),
    sections: [
      ...pen.section(
        'opening',
        'Öppningen',
        'The opening',
        pen.entries(
          ['window', 'Tid för inlämning', 'Window', window.id],
          ['dueAt', 'Sista tid (svensk tid)', 'Deadline (Swedish time)', pen.time(window.dueAt)],
          ['opened', 'Delar som är öppnade', 'Parts that are opened', partsOf(pen, opened)],
          ['count', 'Antal som kommit i tid', 'Number in time', pen.number(submissions.length)],
          ['late', 'Antal som kommit för sent', 'Number too late', pen.number(late.length)],
          [
            'admitted',
            'Närvarande från handelskammare',
            'Present from a chamber of commerce',
            admitted.length === 0 ? undefined : pen.list(admitted),
          ],
          ['digest', 'Förteckningens kontrollsumma (SHA-256)', "The list's digest (SHA-256)", list?.digest],
        ),
        openings(pen, source, window.id),
      ),
      ...pen.section('counted', 'Inkomna i tid', 'Received in time', [
        ...pen.table(
          'counted',
          { sv: 'Inkomna i tid', en: 'Received in time' },
          [
            pen.column('number', 'Nr', 'No', 'right'),
            pen.column('supplier', 'Leverantör', 'Supplier'),
            pen.column('receivedAt', 'Inkom (svensk tid)', 'Received (Swedish time)'),
            pen.column('digest', 'Kontrollsumma (SHA-256)', 'Digest (SHA-256)'),
          ],
          submissions.map(({ supplier, receivedAt, digest }, at) => [
            pen.number(at + 1),
            supplier,
            pen.time(receivedAt),
            digest,
          ]),
        ),
        ...(submissions.length === 0
          ? pen.text('counted-none', pen.says('Inget har kommit in i tid.', 'Nothing came in time.'))
          : []),
        ...offers(pen, state, window),
      ]),
      ...pen.section(
        'late',
        'Inkomna för sent',
        'Received too late',
        pen.table(
          'late',
          { sv: 'För sent inkomna; de prövas inte', en: 'Too late; they are not examined' },
          [
            pen.column('supplier', 'Leverantör', 'Supplier'),
            pen.column('receivedAt', 'Inkom (svensk tid)', 'Received (Swedish time)'),
            pen.column('digest', 'Kontrollsumma (SHA-256)', 'Digest (SHA-256)'),
          ],
          late.map(({ supplier, receivedAt, digest }) => [supplier, pen.time(receivedAt), digest]),
        ),
      ),
      ...pen.section(
        'faulty',
        'Kunde inte läsas',
        'Could not be read',
        pen.table(
          'faulty',
          { sv: 'Delar som inte kunde läsas', en: 'Parts that could not be read' },
          [
            pen.column('supplier', 'Leverantör', 'Supplier'),
            pen.column('envelope', 'Del', 'Part'),
            pen.column('fault', 'Fel', 'Fault'),
          ],
          faulty.map(({ supplier, envelope, fault }) => [supplier, pen.word(words.envelopeNames, envelope), fault]),
        ),
      ),
      ...pen.section('certified', 'Intygande', 'Certification', certified(pen, list)),
    ],
  };
};

const partsOf = (pen: Pen, parts: readonly string[]) =>
  parts.length === 0
    ? undefined
    : { text: parts.map((one) => pen.word(words.envelopeNames, one).text).join(', '), value: parts };

/** Who opened what, and when. */
function openings(pen: Pen, source: PaperSource, id: string): readonly Block[] {
  const all = [...eventsOf(source, 'WindowOpened'), ...eventsOf(source, 'EnvelopeOpened')].filter(
    ({ facts }) => facts.window === id,
  );
  return pen.table(
    'openings',
    { sv: 'Vem som öppnade', en: 'Who opened' },
    [
      pen.column('at', 'När (svensk tid)', 'When (Swedish time)'),
      pen.column('part', 'Vad', 'What'),
      pen.column('openers', 'Öppnade av', 'Opened by'),
    ],
    all.map(({ at, facts: { envelope, openers } }) => [
      pen.time(at),
      envelope === undefined ? undefined : pen.word(words.envelopeNames, envelope),
      pen.list(openers),
    ]),
  );
}

/** Prices and stated figures, lot by lot, as far as they are opened. */
const offers = (pen: Pen, state: CaseState, { submissions = [] }: Window): readonly Block[] =>
  pen.table(
    'offers',
    { sv: 'Priser och egna uppgifter', en: 'Prices and stated figures' },
    [
      pen.column('supplier', 'Leverantör', 'Supplier'),
      pen.column('lot', 'Del', 'Lot'),
      pen.column('price', 'Pris', 'Price', 'right'),
      pen.column('values', 'Egna uppgifter', 'Stated figures'),
    ],
    submissions.flatMap(({ supplier, offers: all }) =>
      all.map(({ lot, price, values }) => [
        supplier,
        lotName(state, lot),
        price === undefined ? undefined : pen.number(price),
        values.length === 0
          ? undefined
          : {
              text: values.map(({ criterion, value }) => `${criterion}: ${pen.number(value).text}`).join('; '),
              value: values.map(({ criterion, value }) => ({ criterion, value })),
            },
      ]),
    ),
  );

function certified(pen: Pen, list: Window['list']): readonly Block[] {
  if (!list || list.certified.length === 0) {
    return pen.text('uncertified', pen.says('Förteckningen är inte intygad.', 'The list is not certified.'));
  }
  return [
    ...pen.text(
      'statement',
      pen.says(
        'De som öppnade intygar att förteckningen visar vad som hade kommit in.',
        'Those who opened certify that the list shows what had been received.',
      ),
    ),
    ...pen.table(
      'certified',
      { sv: 'Intygat av', en: 'Certified by' },
      [pen.column('person', 'Person', 'Person'), pen.column('at', 'När (svensk tid)', 'When (Swedish time)')],
      list.certified.map(({ person, at }) => [person, pen.time(at)]),
    ),
  ];
}
