import { boolean, choice, id, integer, label, list, money, number, object, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/** To whom the results of the development belong (LOU 6:33, 9:1). */
export const rightsTerms = ['supplier-owns-licence', 'joint', 'authority-owns'] as const;
export type RightsTerms = (typeof rightsTerms)[number];

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
export type PartnershipTerms = Omit<All, 'rightsTerms' | 'proportionReasons'>;
export type Phase = NonNullable<All['phases']>[number];
export type PurchaseTerms = NonNullable<All['purchase']>;
