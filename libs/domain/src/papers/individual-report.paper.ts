import { dateInStockholm } from '../calendar/index.js';
import { subcontractorsOf } from '../performance/contract-now.js';
import { definitionOf } from '../procedures/registry.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import type { CaseState } from '../case/state.js';
import type { Money } from '../fields/field.js';
import { exclusionGrounds } from '../exclusion/grounds.data.js';
import type { Drafts } from './draft.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import { eventsOf, lastOf, textIn, type PaperSource } from './source.js';
import {
  computed,
  conflictsTable,
  lotName,
  lowPriceTable,
  orNone,
  rankingTable,
  rejectedTable,
  trackOf,
} from './tendering.js';
import * as words from './words.data.js';

/**
 * The individual report (LOU 12:15–16; Directive 2014/24/EU, Article 84(1)), and below the threshold the documentation of the
 * decisions (19:22). Every item of the law has its section, also where there is nothing to tell.
 */
export const individualReport: Drafts = (pen, source, { track: id }) => {
  const { state } = source;
  const track = trackOf(state, id) ?? Object.values(state.tracks)[0];
  if (!track) return undefined;
  const definition = definitionOf(track.definition);
  const wholeAct = isUnderTheWholeAct(definition);
  const lot = track.id;
  const completed = lastOf(source, 'ReportCompleted', (facts) => facts.track === id);
  const contract = id === undefined ? undefined : state.contracts[id];
  const value =
    contract?.awardNotice?.value ??
    contract?.content?.value ??
    ((state.analyses['business-case']?.content['estimatedValue'] ?? state.estimatedValue) as Money | undefined);
  const decided = lastOf(source, 'AwardDecided', (facts) => facts.track === lot);
  const proposed = lastOf(source, 'AwardProposed', (facts) => facts.track === lot);
  const start = lastOf(source, 'StartDecided');
  const ground = definition.grounds.find((one) => one.id === state.start?.ground);
  const cancelled = eventsOf(source, 'ProcurementCancelled').findLast(
    ({ facts }) => facts.track === undefined || facts.track === lot,
  );
  const whole = computed(state, lot);
  const none = (sv: string, en: string) => pen.none(sv, en);
  return {
    title: wholeAct
      ? pen.says('Individuell rapport (LOU 12:15–16)', 'Individual report (LOU 12:15–16)')
      : pen.says('Dokumentation av upphandlingen', 'Documentation of the procurement'),
    sections: [
      ...pen.section(
        'authority',
        'Myndighet, föremål och värde',
        'Authority, subject matter and value',
        pen.entries(
          ['organisation', 'Upphandlande myndighet', 'Contracting authority', state.organisation],
          ['buyerNumber', 'Organisationsnummer', 'Registration number', state.documents?.buyerNumber],
          ['subject', 'Vad som upphandlas', 'Subject matter', pen.say(state.title)],
          ['cpv', 'CPV-koder', 'CPV codes', pen.list(state.cpv)],
          ['lot', 'Del', 'Lot', lotName(state, lot)],
          ['value', 'Värde', 'Value', value && pen.money(value)],
          ['procedure', 'Förfarande', 'Procedure', `${pen.say(definition.name)} (${pen.provision(definition.basis)})`],
        ),
      ),
      ...pen.section('selected', 'Anbudssökande och anbudsgivare', 'Candidates and tenderers', [
        ...orNone(
          pen,
          competitors(pen, source),
          'competitors-none',
          none('Ingen har ansökt eller lämnat anbud.', 'Nobody applied or tendered.'),
        ),
        ...pen.text(
          'selectionReasons',
          textIn(lastOf(source, 'SelectionDecided'), 'reasons'),
          'Skäl för urvalet',
          'Reasons for the selection',
        ),
      ]),
      ...pen.section('rejected', 'Förkastade anbud', 'Rejected tenders', [
        ...orNone(
          pen,
          rejectedTable(pen, source, lot),
          'rejected-none',
          none('Inget anbud har förkastats.', 'No tender was rejected.'),
        ),
        ...exclusions(pen, source),
      ]),
      ...pen.section(
        'low-tenders',
        'Onormalt låga anbud',
        'Abnormally low tenders',
        orNone(
          pen,
          lowPriceTable(pen, source, lot),
          'low-none',
          none('Inget pris har frågats ut.', 'No price was asked about.'),
        ),
      ),
      ...pen.section('winner', 'Vem som tilldelats kontrakt, och varför', 'Who was awarded the contract, and why', [
        ...orNone(
          pen,
          pen.entries(
            ['winners', 'Tilldelad', 'Awarded to', decided && pen.list(decided.facts.suppliers)],
            ['decidedBy', 'Beslutsfattare', 'Decided by', decided?.actor.id],
            ['decidedOn', 'Dag', 'Date', decided && pen.day(dateInStockholm(decided.at))],
            [
              'concludedOn',
              'Avtal slutet',
              'Contract concluded',
              contract?.concludedOn === undefined ? undefined : pen.day(contract.concludedOn),
            ],
          ),
          'winner-none',
          none('Inget kontrakt har tilldelats.', 'No contract was awarded.'),
        ),
        ...pen.text('awardReasons', textIn(decided, 'reasons') ?? textIn(proposed, 'reasons'), 'Skäl', 'Reasons'),
        ...(whole ? rankingTable(pen, whole) : []),
      ]),
      ...pen.section(
        'subcontracting',
        'Underleverantörer',
        'Subcontracting',
        orNone(
          pen,
          subcontractors(pen, state, id),
          'subcontracting-none',
          none(
            'Ingen del av kontraktet är känd som underentreprenad.',
            'No part of the contract is known to be subcontracted.',
          ),
        ),
      ),
      ...pen.section('ground', 'Skäl för förfarandet', 'Reasons for the procedure', [
        ...orNone(
          pen,
          pen.entries([
            'ground',
            'Laglig grund',
            'Legal ground',
            ground && `${pen.say(ground.says)} (${pen.provision(ground.basis)})`,
          ]),
          'ground-none',
          none('Förfarandet kräver ingen särskild grund.', 'The procedure needs no ground of its own.'),
        ),
        ...pen.text('groundReasons', textIn(start, 'reasons'), 'Startbeslutets skäl', 'Reasons of the start decision'),
      ]),
      ...pen.section('cancelled', 'Avbrott', 'Cancellation', [
        ...orNone(
          pen,
          pen.entries(
            [
              'reason',
              'Slag av skäl',
              'Kind of reason',
              cancelled && pen.word(words.cancellations, cancelled.facts.reason),
            ],
            ['cancelledOn', 'Dag', 'Date', cancelled && pen.day(dateInStockholm(cancelled.at))],
          ),
          'cancelled-none',
          none('Upphandlingen har inte avbrutits.', 'The procurement was not cancelled.'),
        ),
        ...pen.text('cancelReasons', textIn(cancelled, 'reasons'), 'Skäl', 'Reasons'),
      ]),
      ...pen.section(
        'means',
        'Andra medel än elektroniska',
        'Other than electronic means',
        pen.entries([
          'electronic',
          'Anbud har lämnats elektroniskt',
          'Tenders were electronic',
          state.documents && pen.yes(state.documents.electronicTenders),
        ]),
      ),
      ...pen.section('conflicts', 'Intressekonflikter och åtgärder', 'Conflicts of interest and measures', [
        ...orNone(pen, conflictsTable(pen, state), 'conflicts-none', none('Inga har konstaterats.', 'None was found.')),
        ...pen.text('conflictsSaid', textIn(completed, 'conflicts')),
      ]),
      ...pen.section(
        'report',
        'Upphandlarens redogörelse',
        "The procurer's account",
        pen.text('report', textIn(completed, 'report')),
      ),
    ],
  };
};

/** Who applied or tendered, how that went, and why. */
function competitors(pen: Pen, source: PaperSource): readonly Block[] {
  const reasons = (supplier: string) =>
    textIn(
      lastOf(source, 'CandidateRejected', (facts) => facts.supplier === supplier) ??
        lastOf(source, 'CandidateQualified', (facts) => facts.supplier === supplier),
      'reasons',
    );
  return pen.table(
    'competitors',
    { sv: 'Anbudssökande och anbudsgivare', en: 'Candidates and tenderers' },
    [
      pen.column('supplier', 'Leverantör', 'Supplier'),
      pen.column('status', 'Utfall', 'Outcome'),
      pen.column('reasons', 'Skäl', 'Reasons'),
    ],
    Object.values(source.state.competitors).map(({ supplier, status }) => [
      supplier,
      pen.word(words.statuses, status),
      reasons(supplier),
    ]),
  );
}

/** Which kind of ground, and how it was decided: what happened is data on offences, and stands in the decision alone. */
const exclusions = (pen: Pen, { state }: PaperSource): readonly Block[] =>
  pen.table(
    'exclusions',
    { sv: 'Prövning av uteslutning (LOU 13 kap.)', en: 'Exclusion (LOU ch. 13)' },
    [
      pen.column('supplier', 'Leverantör', 'Supplier'),
      pen.column('ground', 'Grund', 'Ground'),
      pen.column('outcome', 'Utfall', 'Outcome'),
    ],
    state.exclusions.flatMap(({ supplier, ground, decision }) => {
      const found = exclusionGrounds.find((one) => one.id === ground);
      return decision ? [[supplier, found && pen.say(found.says), pen.word(words.outcomes, decision.outcome)]] : [];
    }),
  );

/** Those that the contract names, with their parts (Article 84(1)(d)). */
const subcontractors = (pen: Pen, state: CaseState, id: string | undefined): readonly Block[] =>
  pen.table(
    'subcontractors',
    { sv: 'Underleverantörer', en: 'Subcontractors' },
    [
      pen.column('name', 'Underleverantör', 'Subcontractor'),
      pen.column('part', 'Del av kontraktet', 'Part of the contract'),
    ],
    (id === undefined ? [] : subcontractorsOf(state, { id })).map((one) => [one.name, one.part]),
  );
