import { clockInStockholm, dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import type { Text } from '../case/text.js';
import type { Money } from '../fields/field.js';
import type { Block, Column, Entry, PaperLanguage, Section, Shown } from './paper.js';
import { word, type WordList } from './words.data.js';

type Maybe<T> = T | undefined;

/** An entry while it is written: it falls away where there is nothing to say. */
export type Written = readonly [id: string, sv: string, en: string, value: Maybe<Shown | string>];

const noBreak = '\u00a0';

/** Figures with their thousands apart and, in Swedish, a comma; the same digits as the value has. */
export function figure(value: number, language: PaperLanguage): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, noBreak) : whole;
  const sign = value < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : (language === 'sv' ? ',' : '.') + fraction}`;
}

/** Writes parts of a paper in one language. */
export function penFor(language: PaperLanguage) {
  const say = (text: Text): string => text[language];
  const says = (sv: string, en: string): string => (language === 'sv' ? sv : en);
  const shown = (value: Shown | string): Shown => (typeof value === 'string' ? { text: value } : value);
  return {
    language,
    say,
    says,
    /** Provisions are written in English: the directive's articles in Swedish too. */
    provision: (basis: string): string =>
      language === 'sv' ? basis.replace(/Directive/g, 'direktiv').replace(/Articles? /g, 'artikel ') : basis,
    number: (value: number, unit?: string): Shown => ({
      text: unit === undefined ? figure(value, language) : `${figure(value, language)}${noBreak}${unit}`,
      value,
    }),
    money: ({ amount, currency }: Money): Shown => ({
      text: `${figure(amount, language)}${noBreak}${currency === 'SEK' && language === 'sv' ? 'kr' : currency}`,
      value: { amount, currency },
    }),
    day: (value: CalendarDate): Shown => ({ text: value, value }),
    /** To the second, in Stockholm: what is shown says so where it matters which clock. */
    time: (value: Instant): Shown => ({
      text: `${dateInStockholm(value)} ${clockInStockholm(value).slice(0, 8)}`,
      value,
    }),
    yes: (value: boolean): Shown => ({ text: value ? says('Ja', 'Yes') : says('Nej', 'No'), value }),
    word: (list: WordList, value: string): Shown => ({ text: say(word(list, value)), value }),
    list: (values: readonly string[]): Shown => ({ text: values.join(', '), value: values }),
    /** Where the law asks for something that there is none of. */
    none: (sv = 'Inga', en = 'None'): Shown => ({ text: says(sv, en), value: null }),
    entry: (id: string, sv: string, en: string, value: Shown | string): Entry => ({
      id,
      label: says(sv, en),
      ...shown(value),
    }),
    entries: (...written: readonly Written[]): readonly Block[] => {
      const entries = written.flatMap(([id, sv, en, value]): readonly Entry[] =>
        value === undefined ? [] : [{ id, label: says(sv, en), ...shown(value) }],
      );
      return entries.length === 0 ? [] : [{ kind: 'entries', entries }];
    },
    text: (id: string, text: Maybe<string>, sv?: string, en?: string): readonly Block[] =>
      text === undefined
        ? []
        : [{ kind: 'text', id, text, ...(sv === undefined ? {} : { label: says(sv, en ?? sv) }) }],
    column: (id: string, sv: string, en: string, align?: 'right'): Column => ({
      id,
      label: says(sv, en),
      ...(align ? { align } : {}),
    }),
    /** Nothing for a table without rows. */
    table: (
      id: string,
      caption: Text,
      columns: readonly Column[],
      rows: readonly (readonly Maybe<Shown | string>[])[],
    ): readonly Block[] =>
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              id,
              caption: say(caption),
              columns,
              rows: rows.map((row) => columns.map((_column, at) => shown(row[at] ?? { text: '–', value: null }))),
            },
          ],
    /** Nothing for a section that says nothing. */
    section: (id: string, sv: string, en: string, ...blocks: readonly (readonly Block[])[]): readonly Section[] => {
      const all = blocks.flat();
      return all.length === 0 ? [] : [{ id, heading: says(sv, en), blocks: all }];
    },
  };
}

export type Pen = ReturnType<typeof penFor>;
