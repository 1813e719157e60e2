import { addDays, type CalendarDate } from '../calendar/index.js';
import { computationFor, type Computation } from '../evaluation/computation.js';
import { definitionOf } from '../procedures/registry.js';
import { isDirectAward, isUnderTheWholeAct } from '../procedures/regimes.js';
import type { Drafts } from './draft.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import { lastOf, textIn, type PaperSource } from './source.js';
import { lotName, rankingTable, stepsTable, trackOf } from './tendering.js';

/**
 * The notification of an award decision to one candidate or tenderer (LOU 12:12; 19:19): the decision, the reasons for it, and the
 * standstill period. It says nothing of other tenderers than the winners, and of these nothing that they alone have stated.
 */
export const awardNotification: Drafts = (pen, source, { track: lot, about: supplier }) => {
  const { state } = source;
  const track = trackOf(state, lot);
  const decision = lot === undefined ? undefined : state.awards[lot]?.decision;
  if (!track || lot === undefined || supplier === undefined || !decision) return undefined;
  const inLot = (facts: { readonly track: string }) => facts.track === lot;
  const notified = lastOf(source, 'TenderersNotified', inLot);
  const begun = lastOf(source, 'NotificationBegun', inLot);
  const own = lastOf(source, 'OwnReasonsNotified', (facts) => facts.track === lot && facts.supplier === supplier);
  const told = computationFor(state, track, supplier);
  const wins = decision.suppliers.includes(supplier);
  const award = state.awards[lot];
  const definition = definitionOf(track.definition);
  return {
    title: pen.says('Underrättelse om tilldelningsbeslut', 'Notification of an award decision'),
    head: [pen.entry('recipient', 'Till', 'To', supplier)],
    sections: [
      ...pen.section(
        'decision',
        'Beslutet',
        'The decision',
        pen.entries(
          ['lot', 'Del', 'Lot', lotName(state, lot)],
          ['winners', 'Tilldelas kontrakt', 'Awarded a contract', pen.list(decision.suppliers)],
          [
            'own',
            'Ert anbud',
            'Your tender',
            wins
              ? pen.says('tilldelas kontrakt', 'is awarded a contract')
              : pen.says('tilldelas inte kontrakt', 'is not awarded a contract'),
          ],
        ),
      ),
      ...pen.section('reasons', 'Skäl', 'Reasons', [
        ...pen.text('reasons', textIn(begun, 'reasons') ?? textIn(notified, 'reasons')),
        ...pen.text('ownReasons', textIn(own, 'reasons'), 'Skäl som gäller er', 'Reasons that concern you'),
        ...ownPlace(pen, told, supplier),
      ]),
      ...pen.section(
        'standstill',
        'Avtalsspärr',
        'Standstill period',
        standstill(pen, {
          endsOn: award?.standstillEndsOn ?? award?.sending?.standstillEndsOn,
          allAreTold: notified !== undefined,
          isStatutory: definition.standstill === 'statutory',
        }),
      ),
      ...(isDirectAward(definition)
        ? []
        : pen.section('review', 'Överprövning', 'Review', review(pen, source, isUnderTheWholeAct(definition)))),
    ],
  };
};

/** The own tender and the winner's, as far as it may be told (LOU 12:13; OSL 31:16). */
const ownPlace = (pen: Pen, told: Computation | undefined, supplier: string): readonly Block[] =>
  told
    ? [
        ...rankingTable(pen, told),
        ...told.tenders.filter((one) => one.supplier === supplier).flatMap((one) => stepsTable(pen, one)),
        ...told.tenders.filter((one) => one.supplier !== supplier).flatMap((one) => stepsTable(pen, one)),
      ]
    : [];

interface Standstill {
  readonly endsOn: CalendarDate | undefined;
  readonly allAreTold: boolean;
  readonly isStatutory: boolean;
}

/**
 * LOU 20:1: the contract is concluded at the earliest when the period has run out. While the notification is being sent its last
 * day is not known, and its length is told.
 */
function standstill(pen: Pen, { endsOn, allAreTold, isStatutory }: Standstill): readonly Block[] {
  if (endsOn === undefined && !allAreTold && isStatutory) {
    return pen.entries([
      'standstillEndsOn',
      'Avtalsspärren gäller till och med',
      'The standstill period lasts to the end of',
      pen.says(
        'den tionde dagen efter den dag då alla har skickats underrättelsen, om alla skickas den elektroniskt; annars den femtonde',
        'the tenth day after the day on which all were sent the notification, if all are sent it electronically; otherwise the fifteenth',
      ),
    ]);
  }
  if (endsOn === undefined) {
    return pen.text('standstill', pen.says('Ingen avtalsspärr gäller.', 'No standstill period applies.'));
  }
  return pen.entries(
    [
      'standstillEndsOn',
      'Avtalsspärren gäller till och med',
      'The standstill period lasts to the end of',
      pen.day(endsOn),
    ],
    [
      'contractFrom',
      'Avtal sluts tidigast',
      'The contract is concluded at the earliest on',
      pen.day(addDays(endsOn, 1)),
    ],
  );
}

/** Where and how a review is applied for (LOU 20:4–5, 20:11). */
function review(pen: Pen, { state: { documents } }: PaperSource, wholeAct: boolean): readonly Block[] {
  const court = documents?.reviewBody;
  return [
    ...pen.entries(['court', 'Domstol', 'Court', court]),
    ...pen.text(
      'howToApply',
      pen.says(
        'Den som anser sig ha lidit eller kunna komma att lida skada kan ansöka om överprövning hos förvaltningsrätten (LOU 20:4–5). Ansökan ska ha kommit in innan avtalsspärren har löpt ut (20:11).',
        'A supplier that considers that it has suffered or may suffer harm can apply for review to the administrative court (LOU 20:4–5). The application must be received before the standstill period has ended (20:11).',
      ),
    ),
    ...pen.text(
      'moreReasons',
      wholeAct
        ? pen.says(
            'På begäran lämnas inom femton dagar de uppgifter som LOU 12:13 anger.',
            'What LOU 12:13 lists is given on request within fifteen days.',
          )
        : pen.says('På begäran lämnas de uppgifter som LOU 19:20 anger.', 'What LOU 19:20 lists is given on request.'),
    ),
  ];
}
