import { command } from '../case/command.js';
import { boolean, date, id, label, list, object, text } from '../fields/build.js';
import * as rules from './contact.rules.js';
import { itemFields } from './information-item.js';

const logMarketContact = command({
  name: 'LogMarketContact',
  says: { sv: 'Anteckna en kontakt med marknaden', en: 'Log a contact with the market' },
  area: 'preparation',
  fields: {
    on: date('Dag', 'Date'),
    form: label('Form', 'Form', 400),
    suppliers: list('Leverantörer', 'Suppliers', id('Leverantör', 'Supplier'), [0, 200]),
    sharedWithAll: boolean('Delat med alla', 'Shared with all'),
    participants: list('Vilka som deltog', 'Who took part', label('Person', 'Person'), [0, 200], {
      optional: true,
      kept: 'body',
    }),
    said: text('Vad som sades', 'What was said', 8000, { optional: true }),
    shown: text('Vad som visades', 'What was shown', 8000, { optional: true }),
    items: list(
      'Uppgifter som lämnades till leverantörerna',
      'Items of information that the suppliers were given',
      object('Uppgift', 'Item', itemFields),
      [0, 50],
      { optional: true },
    ),
    nonEssential: boolean('Utan betydelse för anbuden', 'Of no importance for the tenders', { optional: true }),
  },
  by: ['matching-officer', 'procurer'],
  relation: 'case',
  when: 'always',
  rules: [rules.contactIsHeld, rules.contactIsAllowed, rules.itemsAreNew],
  causes: ({ state, body: { participants, said, shown, items = [], ...contact } }) => {
    const body = {
      ...(participants === undefined ? {} : { participants }),
      ...(said === undefined ? {} : { said }),
      ...(shown === undefined ? {} : { shown }),
    };
    return [
      {
        type: 'MarketContactLogged',
        facts: { id: `contact-${state.contacts.length + 1}`, ...contact, items },
        ...(Object.keys(body).length > 0 ? { body } : {}),
      },
    ];
  },
  example: {
    on: '2017-02-08',
    form: 'open hearing, announced in advance',
    suppliers: ['supplier-a'],
    sharedWithAll: true,
  },
});

export const contactCommands = [logMarketContact];
