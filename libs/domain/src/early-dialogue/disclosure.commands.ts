import { command } from '../case/command.js';
import { date, id, list, object, text } from '../fields/build.js';
import * as rules from './disclosure.rules.js';
import { competitionIsNotCalled } from './early-dialogue.rules.js';
import { itemFields } from './information-item.js';

const row = {
  area: 'preparation',
  by: ['matching-officer', 'procurer'],
  relation: 'case',
  // From the first contact until the notice, whatever stage the case is in.
  when: 'always',
} as const;
const content = text('Vad det säger', 'What it says', 20_000, { optional: true });

const addDisclosure = command({
  ...row,
  name: 'AddDisclosure',
  says: {
    sv: 'Lägg en uppgift till det som lämnas ut till alla',
    en: 'Add an item to the package that is disclosed to all',
  },
  fields: {
    ...itemFields,
    knownTo: list('Leverantörer som känner till den', 'Suppliers that know it', id('Leverantör', 'Supplier'), [0, 200]),
    givenOn: date('När den lämnades', 'When it was given'),
    content,
  },
  rules: [
    competitionIsNotCalled,
    rules.itemIsNotPublished,
    rules.itemCanBeHad,
    rules.itemWasGiven,
    rules.nobodyWhoKnowsIsForgotten,
  ],
  causes: ({ body: { content: said, ...facts } }) => [
    { type: 'DisclosureAdded', facts, ...(said === undefined ? {} : { body: { content: said } }) },
  ],
  example: {
    id: 'ground-survey',
    what: 'Survey of the ground, shown at the site visit',
    knownTo: ['supplier-a'],
    givenOn: '2017-02-08',
    reference: 'diary 2017-44',
  },
});

const shareInformation = command({
  ...row,
  name: 'ShareInformation',
  says: { sv: 'Publicera uppgifter för alla', en: 'Publish information to all' },
  fields: {
    items: list('Uppgifter', 'Items', object('Uppgift', 'Item', { ...itemFields, content }), [1, 50]),
  },
  rules: [competitionIsNotCalled, rules.itemsAreNotPublished, rules.itemsCanBeHad],
  causes: ({ body }) => {
    const contents = body.items.flatMap((one) =>
      one.content === undefined ? [] : [{ id: one.id, content: one.content }],
    );
    return [
      {
        type: 'InformationShared',
        facts: { items: body.items.map(({ content: _apart, ...item }) => item) },
        ...(contents.length > 0 ? { body: { contents } } : {}),
      },
    ];
  },
  example: {
    items: [
      { id: 'questions', what: 'Answers from the hearing', content: 'Timber frames can be had; foundations not.' },
    ],
  },
});

export const disclosureCommands = [addDisclosure, shareInformation];
