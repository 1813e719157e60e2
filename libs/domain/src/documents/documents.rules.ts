import { awaited, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { isUnderTheWholeAct } from '../procedures/regimes.js';
import { criterionFault } from './criterion.js';
import type { Criterion, Documents } from './documents.state.js';

type Written = Omit<Documents, 'version' | 'status' | 'author' | 'reviewer'> & {
  readonly noLotsReason?: string;
  readonly howNegotiated?: string;
};

export const awardBasisIsAllowed = rule<Written>({
  id: 'DOC-AWARD-BASIS',
  says: {
    sv: 'Förfarandet tillåter inte den här grunden för tilldelning.',
    en: 'The procedure does not allow this award basis.',
  },
  basis: 'LOU 16:1; for each procedure its own sections (6:27, 6:38)',
  holds: ({ body, definition }) => definition.awardBases.includes(body.awardBasis),
  because: ({ definition }) => listed(definition.awardBases, awaited),
  field: 'awardBasis',
});

export const criteriaFitTheBasis = rule<Written>({
  id: 'DOC-CRITERIA-BASIS',
  says: {
    sv: 'Lägsta pris har inga andra tilldelningskriterier; övriga grunder har minst ett.',
    en: 'The lowest price has no other award criteria; the other bases have at least one.',
  },
  basis: 'LOU 16:1–2',
  holds: ({ body }) => (body.awardBasis === 'price') === (body.criteria.length === 0),
  field: 'criteria',
});

export const criteriaAreComplete = rule<Written>({
  id: 'DOC-CRITERIA-COMPLETE',
  says: {
    sv: 'Varje tilldelningskriterium har ett eget namn och säger vad det är värt i den valda modellen.',
    en: 'Every award criterion has a name of its own and says what it is worth in the chosen model.',
  },
  basis: 'LOU 16:2, 16:6: criteria and weights are published; the evaluation cannot be computed without them.',
  holds: ({ body }) => fault(body) === undefined,
  because: ({ body }) => ({ says: fault(body) ?? { sv: '', en: '' } }),
  field: 'criteria',
});

function fault({ criteria, model }: Written) {
  const twice = criteria.find((one, at) => criteria.findIndex((other) => other.id === one.id) < at);
  if (twice) return { sv: `${twice.id} finns två gånger.`, en: `${twice.id} is there twice.` };
  return criteria.map((one: Criterion) => criterionFault(one, model)).find((one) => one !== undefined);
}

export const enoughAreInvited = rule<Written>({
  id: 'DOC-MINIMUM-INVITED',
  says: {
    sv: 'Minsta antalet att bjuda in understiger inte lagens, och det högsta antalet inte det minsta.',
    en: 'The lowest number to invite is not below that of the law, nor the highest below the lowest.',
  },
  basis: 'LOU 4:6–7',
  holds: ({ body, definition }) =>
    body.minimumInvited >= (definition.minimumInvited ?? 0) &&
    (body.maximumInvited === undefined || body.maximumInvited >= body.minimumInvited),
  because: ({ definition }) => listed([definition.minimumInvited ?? 0], awaited),
  field: 'minimumInvited',
});

const steps = (definition: ProcedureDefinition) =>
  definition.stages.flatMap((stage) => stage.steps.map((step) => step.command));

export const initialAwardIsPossible = rule<Written>({
  id: 'DOC-INITIAL-AWARD',
  says: {
    sv: 'Förfarandet har inga första anbud att tilldela kontraktet på.',
    en: 'The procedure has no initial tenders to award the contract on.',
  },
  basis: 'LOU 6:8',
  holds: ({ body, definition }) => !body.mayAwardOnInitialTenders || steps(definition).includes('KeepInitialTenders'),
  field: 'mayAwardOnInitialTenders',
});

export const eliminationIsPossible = rule<Written>({
  id: 'DOC-ELIMINATION',
  says: {
    sv: 'Förfarandet har inga omgångar där anbudsgivare kan falla bort.',
    en: 'The procedure has no rounds in which tenderers can fall away.',
  },
  basis: 'LOU 6:10, 6:23, 6:36',
  holds: ({ body, definition }) => !body.eliminates || definition.stages.some((stage) => stage.repeats?.eliminates),
  field: 'eliminates',
});

export const oneLotIsExplained = rule<Written>({
  id: 'DOC-LOTS',
  says: {
    sv: 'När kontraktet inte delas upp i delar anges skälen för det.',
    en: 'When the contract is not divided into lots, the reasons are stated.',
  },
  basis: 'LOU 4:14; the chapter does not apply under chapters 19 and 19 a (19:1)',
  holds: ({ state, body, definition }) =>
    !isUnderTheWholeAct(definition) || state.lots.length > 1 || (body.noLotsReason ?? '').trim() !== '',
  field: 'noLotsReason',
});

export const negotiationIsDescribed = rule<Written>({
  id: 'DOC-NEGOTIATES',
  says: {
    sv: 'Förhandling kan anges när förfarandet har ett skede för den, och då beskrivs hur den går till.',
    en: 'Negotiation can be stated where the procedure has a stage for it, and then how it is held is described.',
  },
  basis: 'LOU 19:9, 19:16; 6:2–3: an open or restricted procedure has no negotiation.',
  holds: ({ body, definition }) =>
    !body.negotiates || (steps(definition).includes('HoldNegotiation') && (body.howNegotiated ?? '').trim() !== ''),
  field: 'howNegotiated',
});

interface AboutVersion {
  readonly version: number;
}

export const documentsAreWritten = rule<AboutVersion>({
  id: 'DOC-WRITTEN',
  says: {
    sv: 'Det finns inga upphandlingsdokument som väntar på granskning.',
    en: 'There are no procurement documents waiting for review.',
  },
  basis: 'Only what is written can be reviewed, once.',
  holds: ({ state }) => state.documents?.status === 'draft',
});

export const isTheNewestVersion = rule<AboutVersion>({
  id: 'DOC-VERSION',
  says: {
    sv: 'Granskningen gäller inte den senaste versionen.',
    en: 'The review is not of the newest version.',
  },
  basis: 'Nobody approves what they have not read.',
  holds: ({ state, body }) => state.documents?.version === body.version,
  because: ({ state }) => listed([state.documents?.version ?? ''], awaited),
  field: 'version',
});

export const reviewerIsNotTheWriter = rule<AboutVersion>({
  id: 'DOC-FOUR-EYES',
  says: {
    sv: 'Den som skrev dokumenten granskar dem inte själv.',
    en: 'The person who wrote the documents does not review them.',
  },
  basis: 'A second person reviews the documents: the program’s own rule, against errors and undue influence.',
  holds: ({ state, actor, capacity }) => ![actor.id, capacity.deputyFor].includes(state.documents?.author ?? ''),
  who: ['procurer', 'needs-owner', 'innovation-leader'],
});

export const terminationIsAgreed = rule<AboutVersion>({
  id: 'DOC-TERMINATION',
  says: {
    sv: 'Avtalsvillkoren saknar rätten att säga upp kontraktet i de fall som lagen anger.',
    en: 'The contract terms lack the right to terminate the contract in the cases that the law gives.',
  },
  basis: 'LOU 17:17; the chapter does not apply under chapters 19 and 19 a (19:1)',
  holds: ({ state, definition }) =>
    definition.contracts === 'none' || !isUnderTheWholeAct(definition) || state.documents?.terminationClauses === true,
  who: ['procurer'],
});

/** What a rule of another stage asks: are the documents approved as they stand? */
export const documentsAreLocked = rule({
  id: 'DOC-LOCKED',
  says: {
    sv: 'Upphandlingsdokumenten är inte godkända.',
    en: 'The procurement documents are not approved.',
  },
  basis: 'LOU 10:7: the documents are available from the day of the notice.',
  holds: ({ state }: Deciding) => state.documents?.status === 'locked',
  who: ['procurer', 'needs-owner'],
});
