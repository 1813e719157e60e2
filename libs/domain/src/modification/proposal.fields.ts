import { boolean, choice, date, id, label, list, money, object } from '../fields/build.js';
import type { Body } from '../fields/field.js';
import { modificationGrounds, type GroundId } from './grounds.data.js';

/** What hinders that another supplier makes the addition (LOU 17:11). */
export const obstacles = ['economic', 'technical', 'none'] as const;
/** Why another supplier takes the contract over (LOU 17:13). */
export const replacements = ['restructuring', 'insolvency', 'other'] as const;

/** The facts of a change that the grounds of LOU 17:9–14 are tried on: amounts excluding VAT, answers with yes and no. */
export const changeFields = {
  increase: money('Tillkommande värde', 'Added value', { optional: true }),
  decrease: money('Avgående värde', 'Value that falls away', { optional: true }),
  newEndsOn: date('Ny sista dag för avtalet', 'New last day of the contract', { optional: true }),
  natureSame: boolean('Avtalets övergripande karaktär är densamma', 'The overall nature of the contract is the same'),
  clause: id('Ändringsklausul eller option', 'Review clause or option', { optional: true }),
  withinClause: boolean(
    'Ändringen ligger inom klausulens omfattning och art',
    'The change lies within the scope and nature of the clause',
    { optional: true },
  ),
  additional: object(
    'Kompletterande beställning',
    'Addition',
    {
      needed: boolean('Den har blivit nödvändig', 'It has become necessary'),
      notIncluded: boolean(
        'Den ingick inte i den ursprungliga upphandlingen',
        'It was not included in the original procurement',
      ),
      obstacle: choice('Vad som hindrar byte av leverantör', 'What hinders a change of supplier', obstacles),
      inconvenience: boolean(
        'Ett byte skulle medföra betydande olägenheter eller betydligt större kostnader',
        'A change would cause significant inconvenience or substantially higher costs',
      ),
    },
    { optional: true },
  ),
  unforeseeable: boolean(
    'Behovet beror på omständigheter som en omsorgsfull myndighet inte kunde förutse',
    'The need comes of circumstances that a diligent authority could not foresee',
    { optional: true },
  ),
  newSupplier: object(
    'Ny leverantör',
    'New supplier',
    {
      supplier: id('Leverantör', 'Supplier'),
      because: choice('Varför', 'Why', replacements),
      qualified: boolean(
        'Den uppfyller de ursprungliga kraven på leverantörer och ska inte uteslutas',
        'It meets the original requirements on suppliers and is not to be excluded',
      ),
      circumvents: boolean('Bytet är ett sätt att kringgå lagen', 'The change is a way of circumventing the act'),
    },
    { optional: true },
  ),
  material: object('Prövning av väsentlighet', 'Test of materiality', {
    othersAdmitted: boolean(
      'Andra hade kunnat bjudas in om ändringen hade varit känd',
      'Others could have been admitted had the change been known',
    ),
    otherTenderAccepted: boolean('Ett annat anbud hade kunnat antas', 'Another tender could have been accepted'),
    moreParticipants: boolean('Ytterligare leverantörer hade kunnat delta', 'More suppliers could have taken part'),
    balanceShifts: boolean(
      'Den ekonomiska jämvikten ändras till leverantörens förmån',
      'The economic balance shifts in favour of the supplier',
    ),
    considerablyWider: boolean(
      'Avtalets omfattning utvidgas betydligt',
      'The scope of the contract is considerably wider',
    ),
  }),
  belongsWith: list(
    'Tidigare ändringar av samma behov, som räknas ihop med den',
    'Earlier modifications of the same need, which count together with it',
    id('Ändring', 'Modification'),
    [0, 50],
    { optional: true },
  ),
  indexation: object(
    'Indexklausul i avtalet',
    'Indexation clause of the contract',
    {
      clause: label('Var i avtalet', 'Where in the contract'),
      value: money('Kontraktets värde efter indexering', 'Value of the contract after indexation'),
    },
    { optional: true },
  ),
  furtherDevelopment: boolean('Vidareutveckling', 'Further development', { optional: true }),
} as const;

export const groundField = choice('Grund', 'Ground', modificationGrounds);

/** A change as the grounds are tried on it. */
export type Change = Body<typeof changeFields>;
/** A change, and the ground that it is proposed on. */
export type Proposal = Change & { readonly ground: GroundId };
