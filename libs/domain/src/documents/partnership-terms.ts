import { boolean, choice, id, integer, label, list, money, number, object, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/** To whom the results of the development belong (LOU 6:33, 9:1). */
export const rightsTerms = ['supplier-owns-licence', 'joint', 'authority-owns'] as const;
export type RightsTerms = (typeof rightsTerms)[number];

/** Why a partner does not go on, or the partnership ends, after a phase. */
export const gateGrounds = ['target-not-reached', 'ranked-out', 'cost', 'terms'] as const;
export type GateGround = (typeof gateGrounds)[number];

/** What a phase is for, in the order of research and development (LOU 6:40); supply is for what a procedure also buys. */
export const kindsOfPhase = ['design', 'prototype', 'test', 'supply'] as const;

/** Who besides the authority may use a result: nobody, authorities that are named, or all authorities; each wider than the one before. */
export const sublicences = ['none', 'named-authorities', 'all-authorities'] as const;

/** A right to use what belongs to another: for what, where, how long, and by whom besides. */
export const licenceField = object(
  'Myndighetens licens',
  "The authority's licence",
  {
    scope: label('Vad den ger rätt till', 'What it gives a right to', 400),
    field: label('Användningsområde', 'Field of use', 400),
    months: integer(
      'Längd i månader; utan angivelse för alltid',
      'Length in months; for ever where it does not say',
      [1, 1200],
      {
        optional: true,
      },
    ),
    sublicence: choice('Vilka andra som får använda resultatet', 'Who else may use the result', sublicences),
    free: boolean('Utan ersättning', 'Without payment', { optional: true }),
    requiresLicensing: boolean(
      'Myndigheten får kräva att andra får licens på marknadens villkor',
      'The authority may require that others get a licence on market terms',
      { optional: true },
    ),
  },
  { optional: true },
);
export type Licence = NonNullable<Body<{ licence: typeof licenceField }>['licence']>;

/** What the documents say of a development in phases with one or several partners (LOU 6:30–41). */
export const partnershipFields = {
  partners: object(
    'Antal partner som tilldelas kontrakt',
    'Number of partners that are awarded a contract',
    { from: integer('Minst', 'At least', [1, 20]), to: integer('Högst', 'At most', [1, 20]) },
    { optional: true },
  ),
  phases: list(
    'Etapper',
    'Phases',
    object('Etapp', 'Phase', {
      id: id('Namn', 'Name'),
      title: label('Rubrik', 'Title'),
      kind: choice('Slag', 'Kind', kindsOfPhase, { optional: true }),
      months: integer('Längd i månader', 'Length in months', [1, 120]),
      target: label('Delmål', 'Intermediate target', 1000),
      ceiling: money('Högsta ersättning till en partner', 'Highest payment to one partner'),
      payment: label('När och hur ersättningen betalas', 'When and how the payment is made', 1000),
      keepAtMost: integer('Högst så många går vidare efter etappen', 'At most so many go on after the phase', [1, 20]),
    }),
    [0, 20],
    { optional: true },
  ),
  rights: choice('Vem resultaten tillhör', 'To whom the results belong', rightsTerms, { optional: true }),
  rightsTerms: text('Villkor om immateriella rättigheter', 'Terms on intellectual property rights', 20_000, {
    optional: true,
  }),
  licence: licenceField,
  callBackMonths: integer(
    'Månader efter utvecklingens slut inom vilka ett resultat ska vara i bruk, annars kan det återkallas',
    'Months after the end of the development within which a result is in use, or it may be called back',
    [1, 240],
    { optional: true },
  ),
  escrow: boolean('Källkod och underlag deponeras', 'Source code and drawings are put in escrow', { optional: true }),
  publication: choice(
    'När resultat får publiceras',
    'When results may be published',
    ['free', 'after-protection', 'with-consent'],
    { optional: true },
  ),
  purchase: object(
    'Köp av det som utvecklas',
    'Purchase of what is developed',
    {
      performance: label('Vad som mäts', 'What is measured', 400),
      unit: label('Enhet', 'Unit', 60),
      direction: choice('Nivån är', 'The level is', ['at-least', 'at-most']),
      level: number('Avtalad prestandanivå', 'Agreed performance level', [-1e12, 1e12]),
      highestCost: money('Högsta kostnad', 'Highest cost'),
    },
    { optional: true },
  ),
  proportionReasons: text(
    'Varför köpets värde står i proportion till utvecklingens',
    'Why the value of the purchase is in proportion to that of the development',
    8000,
    { optional: true },
  ),
  endTerms: boolean(
    'Rätten att avsluta partnerskapet eller enskilda kontrakt efter en etapp, och villkoren för det, är angivna',
    'The right to end the partnership or single contracts after a phase, and its terms, are stated',
    { optional: true },
  ),
  endGrounds: list(
    'Grunder för att avsluta efter en etapp',
    'Grounds for ending after a phase',
    object('Grund', 'Ground', {
      ground: choice('Grund', 'Ground', gateGrounds),
      text: label('Villkoret i dokumenten', 'The term in the documents', 1000),
    }),
    [0, 20],
    { optional: true },
  ),
  degreeReasons: text(
    'Hur upplägg, tid och värde motsvarar innovationens grad och forskningens följd av steg',
    'How structure, duration and value reflect the degree of innovation and the sequence of research',
    8000,
    { optional: true },
  ),
  sharedRisk: text(
    'Hur priset speglar att risk och nytta delas på marknadens villkor',
    'How the price reflects that risk and benefit are shared on market terms',
    8000,
    { optional: true },
  ),
  weighsResearchCapacity: boolean(
    'Urvalet väger in förmågan till forskning och utveckling',
    'The selection weighs the capacity for research and development',
    { optional: true },
  ),
  euFunded: boolean('Finansieras av EU', 'Funded by the EU', { optional: true }),
  researchSharePercent: number(
    'Forskningens och utvecklingens andel av kontraktets värde i procent',
    'Share of research and development in the value of the contract, in per cent',
    [0, 100],
    { optional: true },
  ),
} as const;

type All = Body<typeof partnershipFields>;
/** Those of the terms that rules read; the free texts are bodies. */
export type PartnershipTerms = Omit<All, 'rightsTerms' | 'proportionReasons' | 'degreeReasons' | 'sharedRisk'>;
export type Phase = NonNullable<All['phases']>[number];
export type PurchaseTerms = NonNullable<All['purchase']>;
