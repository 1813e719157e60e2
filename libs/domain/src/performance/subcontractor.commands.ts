import { listed } from '../case/because.js';
import { command } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { choice, id, label, object, text } from '../fields/build.js';
import { subcontractorsOf } from './contract-now.js';
import { supplierIsParty } from './party.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const details = {
  name: label('Namn', 'Name', 400),
  number: label('Organisationsnummer', 'Registration number', 30, { optional: true }),
  part: label('Del av kontraktet', 'Part of the contract', 400),
} as const;
const contact = text('Kontaktuppgifter och företrädare', 'Contact details and representatives', 2000, {
  optional: true,
});
const here = { area: 'implementation', relation: 'participant', when: 'listed', by: ['supplier'] } as const;

/** Why a subcontractor is replaced. */
export const replacementGrounds = ['exclusion-ground', 'insolvency', 'restructuring', 'own-choice'] as const;

export const subcontractorIsNew = rule<{ readonly subcontractor: string }>({
  id: 'SUBCONTRACTOR-NEW',
  says: { sv: 'Underleverantören är inte redan anmäld.', en: 'The subcontractor is not registered already.' },
  basis:
    'LOU 17:6–7; Directive 2014/24/EU, Article 71(5) (from memory, not verified): the authority knows who works under the contract.',
  holds: ({ state, track, body }) => subcontractorsOf(state, track).every((one) => one.id !== body.subcontractor),
  field: 'subcontractor',
});

export const subcontractorIsEngaged = rule<{ readonly subcontractor: string }>({
  id: 'SUBCONTRACTOR-ENGAGED',
  says: {
    sv: 'Underleverantören som byts är anmäld och inte redan bytt.',
    en: 'The subcontractor that is replaced is registered and not replaced already.',
  },
  basis: 'LOU 17:6–7; Directive 2014/24/EU, Article 71(5)–(6) (from memory, not verified)',
  holds: ({ state, track, body }) =>
    subcontractorsOf(state, track).some((one) => one.id === body.subcontractor && !one.replaced),
  because: ({ state, track }) =>
    listed(
      subcontractorsOf(state, track).flatMap((one) => (one.replaced ? [] : [one.id])),
      { sv: 'Här:', en: 'Here:' },
    ),
  field: 'subcontractor',
});

export const replacementIsNew = rule<{ readonly by: { readonly id: string } }>({
  id: 'SUBCONTRACTOR-REPLACEMENT',
  says: { sv: 'Ersättaren är inte redan anmäld.', en: 'The replacement is not registered already.' },
  basis: 'LOU 17:6–7; Directive 2014/24/EU, Article 71(5) (from memory, not verified)',
  holds: ({ state, track, body }) => subcontractorsOf(state, track).every((one) => one.id !== body.by.id),
  field: 'by',
});

export const replacementHasReasons = givesReasons({
  id: 'SUBCONTRACTOR-REASONS',
  says: { sv: 'Bytet har skäl.', en: 'The replacement gives reasons.' },
  basis:
    'LOU 17:6–7 (from memory, not verified): the authority can judge whether the new one may work under the contract.',
});

const registerSubcontractor = command({
  ...here,
  name: 'RegisterSubcontractor',
  says: { sv: 'Anmäl en underleverantör', en: 'Register a subcontractor' },
  fields: { lot, subcontractor: id('Beteckning', 'Id'), ...details, contact },
  rules: [supplierIsParty, subcontractorIsNew],
  causes: ({ track, today, body: { subcontractor, name, number, part, contact: apart } }) => [
    {
      type: 'SubcontractorRegistered',
      facts: {
        track: track.id,
        subcontractor: {
          id: subcontractor,
          name,
          ...(number === undefined ? {} : { number }),
          part,
          registeredOn: today,
        },
      },
      ...(apart === undefined ? {} : { body: { contact: apart } }),
    },
  ],
  example: { subcontractor: 'groundworks', name: 'Supplier G', number: '556000-0007', part: 'Groundworks' },
});

const replaceSubcontractor = command({
  ...here,
  name: 'ReplaceSubcontractor',
  says: { sv: 'Byt en underleverantör', en: 'Replace a subcontractor' },
  fields: {
    lot,
    subcontractor: id('Underleverantör som byts', 'Subcontractor that is replaced'),
    by: object('Ersättare', 'Replacement', { id: id('Beteckning', 'Id'), ...details }),
    ground: choice('Grund', 'Ground', replacementGrounds),
    reasons: text('Skäl', 'Reasons', 4000),
    contact,
  },
  rules: [supplierIsParty, subcontractorIsEngaged, replacementIsNew, replacementHasReasons],
  causes: ({ track, today, body: { subcontractor, by, ground, reasons, contact: apart } }) => [
    {
      type: 'SubcontractorReplaced',
      facts: { track: track.id, subcontractor, by: { ...by, registeredOn: today }, ground, on: today },
      body: { reasons, ...(apart === undefined ? {} : { contact: apart }) },
    },
  ],
  example: {
    subcontractor: 'groundworks',
    by: { id: 'groundworks-2', name: 'Supplier H', part: 'Groundworks' },
    ground: 'insolvency',
    reasons: 'The first is bankrupt since May.',
  },
});

export const subcontractorCommands = [registerSubcontractor, replaceSubcontractor];
