import { timeInStockholm } from './time-in-stockholm.js';
import type { OpeningList } from './opening-list.js';

type Language = 'sv' | 'en';

const words = {
  title: { sv: 'Öppningsprotokoll', en: 'Record of the opening' },
  case: { sv: 'Ärende', en: 'Case' },
  window: { sv: 'Tid för inlämning', en: 'Window' },
  due: { sv: 'Sista tidpunkt', en: 'Deadline' },
  counted: { sv: 'Inkommet i tid', en: 'Received in time' },
  late: { sv: 'Inkommet för sent', en: 'Received late' },
  faulty: { sv: 'Kunde inte läsas', en: 'Could not be read' },
  openings: { sv: 'Öppnat av', en: 'Opened by' },
  supplier: { sv: 'Leverantör', en: 'Supplier' },
  received: { sv: 'Mottaget', en: 'Received' },
  digest: { sv: 'Kontrollsumma (SHA-256)', en: 'Digest (SHA-256)' },
  envelope: { sv: 'Del', en: 'Part' },
  fault: { sv: 'Fel', en: 'Fault' },
  opened: { sv: 'Öppnat', en: 'Opened' },
  openers: { sv: 'Öppnare', en: 'Openers' },
  list: { sv: 'Förteckningens kontrollsumma', en: "The list's digest" },
  certified: { sv: 'Intygat', en: 'Certified' },
  logged: { sv: 'Händelse i ärendets logg', en: "Event in the case's log" },
  none: { sv: 'Inget', en: 'Nothing' },
} as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`);

/** The list of an opening as a page that can be printed. Times are Stockholm's. */
export function openingPage({ case: id, organisation, reference, window }: OpeningList, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language];
  const table = (heads: readonly (keyof typeof words)[], rows: readonly (readonly (string | undefined)[])[]) =>
    rows.length === 0
      ? `<p>${say('none')}.</p>`
      : `<table border="1" cellpadding="4"><thead><tr>${heads.map((one) => `<th scope="col">${say(one)}</th>`).join('')}</tr></thead><tbody>${rows
          .map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell ?? '')}</td>`).join('')}</tr>`)
          .join('')}</tbody></table>`;
  const { counted, late, faulty = [], openings } = window;
  const received = (one: { supplier?: string; receivedAt: string; digest: string }) => [
    one.supplier,
    timeInStockholm(one.receivedAt),
    one.digest,
  ];
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${say('title')} ${escaped(reference)}</title></head><body>`,
    `<h1>${say('title')}</h1>`,
    `<p>${escaped(organisation)}. ${say('case')}: ${escaped(reference)} (${escaped(id)}). ${say('window')}: ${escaped(window.id)}. ${say('due')}: ${timeInStockholm(window.dueAt)}.</p>`,
    `<h2>${say('counted')}</h2>`,
    table(['supplier', 'received', 'digest'], counted.map(received)),
    `<h2>${say('late')}</h2>`,
    table(['supplier', 'received', 'digest'], late.map(received)),
    `<h2>${say('faulty')}</h2>`,
    table(
      ['supplier', 'envelope', 'fault', 'digest'],
      faulty.map((one) => [one.supplier, one.envelope, one.fault, one.digest]),
    ),
    `<h2>${say('openings')}</h2>`,
    table(
      ['envelope', 'opened', 'openers', 'list', 'certified', 'logged'],
      openings.map((one) => [
        one.envelope,
        timeInStockholm(one.openedAt),
        one.openers.join(', '),
        one.list,
        one.certified.map(({ person, at }) => `${person} ${timeInStockholm(at)}`).join(', '),
        `${one.logged.seq}: ${one.logged.hash}`,
      ]),
    ),
    '</body></html>',
  ].join('\n');
}
