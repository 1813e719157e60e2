import { toInstant, type Instant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule, type Rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import { endOfCalendar } from '../windows/current-window.js';
import { namedWindow } from '../windows/windows.rules.js';
import { earliestAfterRevision, timeAfterRevision, type Weight } from './revision-time.js';

/** Parts of the documents that a change can concern. */
export const partsOfDocuments = [
  'requirements',
  'minimum-requirements',
  'contract-terms',
  'selection',
  'award-criteria',
  'evaluation-model',
  'instructions',
] as const;

/** `ReviseDocuments`'s content, as far as rules read it. */
export interface Revision extends Weight {
  /** None in a negotiation or dialogue. */
  readonly window?: string;
  readonly concerns: readonly (typeof partsOfDocuments)[number][];
  readonly othersMightHaveJoined: boolean;
  readonly dueAt?: string;
  readonly questionsUntilOn?: string;
}

/** A rule about the time for submissions, where one runs: in a negotiation or dialogue none does. */
export const whereTimeRuns = <B>(one: Rule<B>): Rule<B> => ({
  ...one,
  holds: (ctx) => ctx.stage.window === undefined || one.holds(ctx),
});

export const nothingToExtend = rule<Revision>({
  id: 'REVISE-NO-WINDOW',
  says: {
    sv: 'I en förhandling eller dialog löper ingen tid att nämna eller förlänga; den för slutliga anbud börjar när den avslutas.',
    en: 'In a negotiation or dialogue no time runs that could be named or extended; that for final tenders begins when it closes.',
  },
  basis: 'LOU 6:9: the time is given with the call for final tenders.',
  holds: ({ stage, body: { window, dueAt, questionsUntilOn } }) =>
    stage.window !== undefined || (window === undefined && dueAt === undefined && questionsUntilOn === undefined),
  field: 'window',
});

export const documentsAreAnnounced = rule({
  id: 'REVISE-DOCUMENTS',
  says: {
    sv: 'Det finns inga godkända upphandlingsdokument att ändra.',
    en: 'There are no approved procurement documents to change.',
  },
  basis: 'LOU 10:7: what is changed is what was made available.',
  holds: ({ state }) => state.documents?.status === 'locked',
});

const fixed: Revision['concerns'] = ['award-criteria', 'evaluation-model'];

export const criteriaStay = rule<Revision>({
  id: 'REVISE-CRITERIA',
  says: {
    sv: 'Tilldelningskriterier, vikter och utvärderingsmodell ändras inte efter annonsen. Behövs andra, avbryts upphandlingen och görs om.',
    en: 'Award criteria, weights and evaluation model do not change after the notice. Where others are needed, the procurement is cancelled and begins anew.',
  },
  basis:
    'LOU 4:1, 16:6, 6:8, 6:34, 19:16. Where tenders are not due yet a small correction may be lawful: that it is never made is the program’s own rule.',
  holds: ({ body }) => !body.concerns.some((one) => fixed.includes(one)),
  field: 'concerns',
});

export const selectionStays = rule<Revision>({
  id: 'REVISE-SELECTION',
  says: {
    sv: 'När leverantörer har valts ut ändras varken minimikraven eller urvalet.',
    en: 'Once suppliers were selected, neither the minimum requirements nor the selection change.',
  },
  basis: 'LOU 4:1, 6:8, 6:34: those who were not selected, or did not apply, relied on them.',
  holds: (ctx) =>
    namedWindow(ctx)?.openTo === null ||
    !ctx.body.concerns.some((one) => one === 'minimum-requirements' || one === 'selection'),
  field: 'concerns',
});

export const nobodyElseMightHaveJoined = rule<Revision>({
  id: 'REVISE-OTHERS',
  says: {
    sv: 'En ändring som är så stor att andra leverantörer kunde ha deltagit görs inte: avbryt upphandlingen och gör om den.',
    en: 'A change so large that other suppliers might have taken part is not made: cancel the procurement and begin it anew.',
  },
  basis: 'LOU 4:1; the case law on material changes of a procurement under way (from memory, not verified)',
  holds: ({ body }) => !body.othersMightHaveJoined,
  because: () => ({
    says: {
      sv: 'Upphandlingen avbryts med CancelProcurement.',
      en: 'The procurement is cancelled by CancelProcurement.',
    },
    expected: 'CancelProcurement',
  }),
  field: 'othersMightHaveJoined',
});

export const weightIsOne = rule<Revision>({
  id: 'REVISE-WEIGHT',
  says: {
    sv: 'En väsentlig ändring kan inte också sakna betydelse.',
    en: 'A material change cannot also be of no importance.',
  },
  basis: 'LOU 11:8, 19:14: whether the time is extended depends on what the change means for the tenders.',
  holds: ({ body }) => !(body.material && body.insignificant),
  field: 'insignificant',
});

/** The deadline that holds once the command is given. */
const deadlineAfter = (ctx: Deciding<Revision>) =>
  ctx.body.dueAt === undefined ? (namedWindow(ctx)?.dueAt ?? '') : toInstant(ctx.body.dueAt);

export const newDeadlineIsLater = rule<Revision>({
  id: 'WINDOW-LATER',
  says: { sv: 'Tiden kan bara förlängas.', en: 'The time can only be made longer.' },
  basis: 'LOU 11:8: suppliers rely on the time that was announced.',
  holds: (ctx) =>
    ctx.body.dueAt === undefined ||
    (deadlineAfter(ctx) > (namedWindow(ctx)?.dueAt ?? '') && deadlineAfter(ctx) < endOfCalendar),
  because: (ctx) => {
    const dueAt = namedWindow(ctx)?.dueAt ?? '';
    return { says: { sv: `Senare än ${dueAt}.`, en: `Later than ${dueAt}.` }, expected: dueAt };
  },
  field: 'dueAt',
});

const earliest = (ctx: Deciding<Revision>) => {
  const window = namedWindow(ctx);
  return window && timeAfterRevision(window, ctx.today, ctx.body);
};

export const enoughTimeIsLeft = rule<Revision>({
  id: 'REVISE-TIME',
  says: {
    sv: 'Tiden som återstår räcker inte för att ta till sig ändringen; förläng den.',
    en: 'The time that is left is too short to take in the change; extend it.',
  },
  basis:
    'LOU 11:8, 19:14; Directive 2014/24/EU, Article 47(3). How long is the program’s own rule: half of the window’s days anew, at least seven.',
  holds: (ctx) => deadlineAfter(ctx) >= (earliest(ctx)?.earliestAt ?? ''),
  because: (ctx) => {
    const found = earliest(ctx);
    return { says: found?.says ?? { sv: '', en: '' }, ...(found ? { expected: found.earliestAt } : {}) };
  },
  field: 'dueAt',
});

/** Carried by what closes a negotiation or dialogue and calls for final tenders. */
export const revisedDocumentsHaveTime = rule<{ readonly finalTendersDueAt: string }>({
  id: 'REVISE-FINAL-TIME',
  says: {
    sv: 'Tiden för slutliga anbud räcker för att ta till sig den senaste väsentliga ändringen av dokumenten.',
    en: 'The time for final tenders is enough to take in the last material change of the documents.',
  },
  basis: 'LOU 6:9: adequate time to change the tenders. How long is the program’s own rule (see REVISE-TIME).',
  holds: ({ state, body }) => toInstant(body.finalTendersDueAt) >= (afterRevision(state) ?? ''),
  because: ({ state }) => {
    const expected = afterRevision(state) ?? '–';
    return { says: { sv: `Tidigast ${expected}.`, en: `The earliest is ${expected}.` }, expected };
  },
  field: 'finalTendersDueAt',
});

const afterRevision = ({ documents }: CaseState): Instant | undefined =>
  documents?.revisedOn && earliestAfterRevision(documents.revisedOn);
