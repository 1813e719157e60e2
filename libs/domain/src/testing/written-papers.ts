import { evolve } from '../case/evolve.js';
import { nothing } from '../case/state.js';
import type { PaperLanguage, PaperToMake } from '../papers/paper.js';
import type { Paper } from '../papers/paper.js';
import { papersAskedFor } from '../papers/papers-asked.js';
import type { PaperSource } from '../papers/source.js';
import { writePaper } from '../papers/write-paper.js';
import { byProcurer, certified, documentsApproved, noticeOfMay, signedWith, tenderOf } from './plays/parts.js';
import { perform, type Step } from './plays/steps.js';
import { example } from './competition.js';
import { approved } from './prepared.js';
import { openedByTwo } from './opening.js';
import { decisionMaker, evaluator1, evaluator2, needsOwner, procurer1, supplierA } from './people.js';
import type { Play } from './play.js';
import { system } from '../case/actor.js';

/** A paper that a case asked for, with what it is made of. */
export interface AskedPaper {
  readonly toMake: PaperToMake;
  readonly source: PaperSource;
}

/** Every paper that a played case asked for, in order. */
export function papersOf(play: Play): readonly AskedPaper[] {
  let state = nothing;
  return play.whole.flatMap((event, at) => {
    const before = state;
    state = evolve(before, event);
    const source = { state, events: play.whole.slice(0, at + 1) };
    return papersAskedFor(state, event).map((toMake) => ({ toMake, source }));
  });
}

const suppliers = ['supplier-a', 'supplier-b'];
const scores: Readonly<Record<string, number>> = { 'supplier-a': 4, 'supplier-b': 3 };
const motives: Readonly<Record<string, string>> = {
  'supplier-a': 'Varje komponent följs från behov till bevis, och metoden är prövad på en byggd förskola.',
  'supplier-b': 'Metoden är genomtänkt men ännu inte prövad; uppföljningen efter överlämning saknas.',
};
const late = [{ supplier: 'supplier-d', receivedAt: '2027-06-15T07:30:00.000Z', digest: 'd'.repeat(64) }];

/** An open procedure up to the opening: three tenders came in time and one too late. */
function tendersOpened(): Play {
  const play = perform(
    approved().on('2027-04-01T08:00:00Z').give(decisionMaker, 'DecideStart', {
      decision: 'start',
      procedure: 'open',
      reasons:
        'Analyserna är godkända och budgeten är beslutad.\n\nBehovet går att beskriva med funktioner, och flera leverantörer kan möta det.',
      deviation: 'Kraven går att beskriva med funktion; ingen förhandling behövs.',
    }),
    [...documentsApproved({ minimumInvited: 0, eliminates: false }), noticeOfMay],
  );
  const submissions = [
    tenderOf('supplier-a', 92_500_000, 165),
    tenderOf('supplier-b', 88_000_000, 240),
    tenderOf('supplier-c', 71_250_000.5, 290),
  ];
  const window = play.state.windows['tenders']!;
  play.on(window.dueAt).give(system, 'CloseWindow', { window: window.id });
  return openedByTwo(play, window.id, submissions, late);
}

const checked = (play: Play): Play =>
  perform(play, [
    ...suppliers.map((supplier) => byProcurer('CheckTender', { supplier, outcome: 'valid' })),
    byProcurer('CheckTender', {
      supplier: 'supplier-c',
      outcome: 'rejected',
      ground: 'non-compliant',
      reasons: 'Kravet på fossilfria bindemedel är inte uppfyllt: anbudet utgår från asfalt på gården.',
    }),
    ...[evaluator1, evaluator2].flatMap((by) =>
      suppliers.map((supplier) => ({
        by,
        give: 'ScoreTender',
        body: { supplier, scores: [{ criterion: 'method', score: scores[supplier] }], motive: motives[supplier] },
      })),
    ),
    byProcurer('AgreeEvaluation', {
      agreed: suppliers.map((supplier) => ({
        supplier,
        criterion: 'method',
        score: scores[supplier],
        motive: motives[supplier],
      })),
    }),
  ]);

const measure = (indicator: string, point: string, value: number, on: string): Step => ({
  by: needsOwner,
  give: 'RecordMeasurement',
  body: {
    indicator,
    point,
    value,
    on,
    method: 'Beräknat enligt klimatdeklarationen, kontrollerat av en oberoende granskare.',
  },
  on: `${on}T12:00:00Z`,
});

const measured: readonly Step[] = [
  {
    by: procurer1,
    give: 'ProposeModification',
    body: example('ProposeModification', {
      what: 'Förrådets stomme byggs av återbrukat virke.',
      reasons: 'Värdet är litet, och byggnaden är den som upphandlades.',
    }),
    on: '2028-03-01T09:00:00Z',
  },
  {
    by: decisionMaker,
    give: 'DecideModification',
    body: { modification: 'm1', outcome: 'approved', reasons: 'Långt under båda gränserna.' },
  },
  { by: decisionMaker, give: 'SignModification', body: { modification: 'm1', reference: 'Dnr 1' } },
  { by: supplierA, give: 'CountersignModification', body: { modification: 'm1', reference: 'Dnr 2' } },
  { delivers: true, on: '2029-06-15T09:00:00Z' },
  {
    by: needsOwner,
    give: 'AcceptDelivery',
    body: { on: '2029-06-15', remarks: 'Två besiktningsanmärkningar avhjälps i höst.' },
    on: '2029-06-15T12:00:00Z',
  },
  { pays: true },
  measure('construction', 'handover', 172.5, '2029-06-15'),
  measure('operation', 'P1Y', 11, '2030-06-17'),
  measure('operation', 'P2Y', -0.5, '2031-06-16'),
  {
    by: decisionMaker,
    give: 'DecideFuture',
    body: {
      choice: 'scale-up',
      reasons: 'Nästa förskolor byggs på det som har lärts.',
      unreached: 'Byggskedet nådde inte målet.',
    },
    on: '2031-09-01T12:00:00Z',
  },
];

/** An open procedure from need to measured effect, with what people would write: one tender is rejected and one came too late. */
export const writtenCase = (): Play =>
  perform(checked(tendersOpened()), [
    byProcurer('ProposeAward', {
      suppliers: ['supplier-a'],
      reasons: 'Lägst jämförelsepris: det lägre klimatavtrycket och den prövade metoden väger upp priset.',
    }),
    certified('supplier-a'),
    {
      by: decisionMaker,
      give: 'DecideAward',
      body: {
        reasons: 'Anbudet från supplier-a är det ekonomiskt mest fördelaktiga enligt den annonserade modellen.',
        delegation: 'Delegationsordningen punkt 4.2',
      },
    },
    byProcurer('NotifyTenderers', {
      electronic: true,
      reasons: 'Kontraktet tilldelas det anbud som har lägst jämförelsepris.',
      each: [{ supplier: 'supplier-c', reasons: 'Ert anbud förkastades: bindemedlen är inte fossilfria.' }],
    }),
    { falls: 'EndStandstill' },
    byProcurer('CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true }),
    ...signedWith('supplier-a'),
    byProcurer('PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' })),
    byProcurer('CompleteReport', {
      report: 'Upphandlingen annonserades öppet. Tre anbud kom in i tid och ett för sent.',
    }),
    ...measured,
  ]);

/** The same procurement, cancelled after the opening. */
export const cancelledCase = (): Play =>
  perform(tendersOpened(), [
    {
      by: decisionMaker,
      give: 'CancelProcurement',
      body: {
        reason: 'chan-need',
        reasons: 'Stadsdelen behöver färre platser än vad som förutsågs när behovet analyserades.',
        electronic: true,
      },
    },
  ]);

/** Papers of both cases: every kind there is, in a language. */
export const writtenPapers = (language: PaperLanguage): readonly Paper[] =>
  [writtenCase(), cancelledCase()]
    .flatMap(papersOf)
    .flatMap(({ toMake, source }) => writePaper(source, { ...toMake, language }) ?? []);
