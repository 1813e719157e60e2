import { boolean, integer, label, list, money, object } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/** What the documents say of a design contest (LOU ch. 18). */
export const contestFields = {
  prizes: list(
    'Priser',
    'Prizes',
    object('Pris', 'Prize', {
      place: integer('Plats', 'Place', [1, 50]),
      amount: money('Belopp', 'Amount'),
    }),
    [0, 50],
    { optional: true },
  ),
  followOnIntended: boolean(
    'Vinnaren eller en av vinnarna får ett tjänstekontrakt efter tävlingen',
    'The winner or one of the winners gets a service contract after the contest',
    { optional: true },
  ),
  juryQualification: label(
    'Yrkeskvalifikation som deltagarna måste ha',
    'Professional qualification that the participants must have',
    400,
    { optional: true },
  ),
} as const;

export type ContestTerms = Body<typeof contestFields>;
