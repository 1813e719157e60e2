import { toInstant } from '../calendar/index.js';
import type { ContentField } from './content-field.js';
import type { Drafting } from './drafting.js';

const call = { kinds: ['call'], validFrom: '2019-01-01' } as const;
const wholeAct = { ...call, regimes: ['eu'] } as const;
const always = { ...call, regimes: ['eu', 'national', 'outside'] } as const;

const isContest = ({ definition }: Drafting) => definition.id === 'design-contest';
const isTendered = (draft: Drafting) => !isContest(draft);
/** A statement that counts only when it is affirmed. */
const affirmed = (value: boolean | undefined) => (value === true ? true : undefined);

/** Each by its name and text; nothing where there is none. */
const listed = (all: readonly { readonly id: string; readonly text: string }[] | undefined) =>
  all && all.length > 0 ? all.map(({ id, text }) => ({ id, text })) : undefined;

/** What the call for competition says besides, whatever the procedure. */
export const callContents: readonly ContentField[] = [
  {
    ...always,
    id: 'dispatch',
    says: { sv: 'När annonsen skickas', en: 'When the notice is dispatched' },
    bt: 'BT-05',
    basis: 'LOU 11:2–3: the periods run from the day of the dispatch.',
    need: 'known',
    from: 'PublishNotice.dispatchedAt',
    read: ({ given }) => given.dispatchedAt && toInstant(given.dispatchedAt),
  },
  {
    ...always,
    id: 'deadline',
    says: { sv: 'Sista tid för ansökningar, anbud eller bidrag', en: 'Deadline for requests, tenders or entries' },
    bt: 'BT-131',
    basis: 'LOU 11:1; 19:11; Directive 2014/24/EU, Annex V, part C',
    need: 'required',
    from: 'PublishNotice.submissionsDueAt',
    read: ({ given }) => given.submissionsDueAt && toInstant(given.submissionsDueAt),
  },
  {
    ...always,
    id: 'questions',
    says: { sv: 'Sista dag för frågor', en: 'Last day for questions' },
    bt: 'BT-13',
    basis: 'LOU 12:11',
    need: 'known',
    from: 'PublishNotice.questionsUntilOn',
    read: ({ given }) => given.questionsUntilOn,
  },
  {
    ...wholeAct,
    id: 'accelerated',
    says: { sv: 'Påskyndat förfarande', en: 'Accelerated procedure' },
    bt: 'BT-106',
    basis: 'LOU 11:10',
    need: 'known',
    from: 'PublishNotice.urgency',
    read: ({ given }) => (given.urgency === undefined ? undefined : true),
  },
  {
    ...wholeAct,
    id: 'documents-access',
    says: {
      sv: 'Om dokumenten är fritt tillgängliga elektroniskt',
      en: 'Whether the documents are freely available electronically',
    },
    bt: 'BT-14',
    basis: 'LOU 10:7, 11:9',
    need: 'required',
    from: 'WriteDocuments.documentsFree',
    read: ({ state }) => state.documents?.documentsFree,
  },
  {
    ...always,
    id: 'electronic-tenders',
    says: { sv: 'Om anbud lämnas elektroniskt', en: 'Whether tenders are electronic' },
    bt: 'BT-17',
    basis: 'LOU 12:1',
    need: 'known',
    from: 'WriteDocuments.electronicTenders',
    read: ({ state }) => state.documents?.electronicTenders,
  },
  {
    ...wholeAct,
    id: 'one-lot-reasons',
    says: {
      sv: 'Att skälen för att inte dela upp kontraktet är angivna',
      en: 'That the reasons for one lot are stated',
    },
    basis: 'LOU 4:14: in the procurement documents or in the report. Here: in the documents.',
    where: ({ state, definition }) => state.lots.length <= 1 && definition.contracts !== 'none',
    need: 'required',
    from: 'WriteDocuments.noLotsReason',
    read: ({ state }) => affirmed(state.documents?.oneLotIsExplained),
  },
  {
    ...wholeAct,
    id: 'tender-validity',
    says: { sv: 'Hur länge anbuden är bindande, i månader', en: 'How long tenders are binding, in months' },
    bt: 'BT-98',
    basis: 'LOU 10:10',
    where: isTendered,
    need: 'required',
    from: 'WriteDocuments.tenderValidityMonths',
    read: ({ state }) => state.documents?.tenderValidityMonths,
  },
  {
    ...always,
    id: 'award-criteria',
    says: { sv: 'Grund för tilldelning, kriterier och vikter', en: 'Award basis, criteria and weights' },
    bt: 'BT-539',
    basis: 'LOU 16:1, 16:6; 18:2 (contest); 19:9',
    need: 'required',
    from: 'WriteDocuments.criteria',
    read: ({ state: { documents } }) =>
      documents && {
        basis: documents.awardBasis,
        criteria: documents.criteria.map(({ id, text, weight }) => ({
          id,
          text,
          ...(weight === undefined ? {} : { weight }),
        })),
      },
  },
  {
    ...always,
    id: 'selection-numbers',
    says: { sv: 'Minsta och högsta antal att bjuda in', en: 'Lowest and highest number to invite' },
    bt: 'BT-50',
    basis: 'LOU 4:6',
    where: ({ definition }) => definition.minimumInvited !== undefined,
    need: 'required',
    from: 'WriteDocuments.minimumInvited',
    read: ({ state: { documents } }) =>
      documents && {
        lowest: documents.minimumInvited,
        ...(documents.maximumInvited === undefined ? {} : { highest: documents.maximumInvited }),
      },
  },
  {
    ...always,
    id: 'supplier-requirements',
    says: { sv: 'Krav på leverantörer', en: 'Requirements on suppliers' },
    bt: 'BT-750',
    basis: 'LOU 14:1, 19:9',
    need: 'known',
    from: 'WriteDocuments.supplierRequirements',
    read: ({ state: { documents } }) => listed(documents?.supplierRequirements),
  },
  {
    ...always,
    id: 'selection-criteria',
    says: { sv: 'Kriterier för urval bland dem som ansöker', en: 'Criteria for the selection among those who apply' },
    bt: 'BT-40',
    basis: 'LOU 4:6: where the number is limited',
    where: ({ definition, state }) =>
      definition.minimumInvited !== undefined && state.documents?.maximumInvited !== undefined,
    need: 'required',
    from: 'WriteDocuments.selectionCriteria',
    read: ({ state: { documents } }) => listed(documents?.selectionCriteria),
  },
  {
    ...wholeAct,
    id: 'award-on-initial-tenders',
    says: {
      sv: 'Om kontraktet kan tilldelas på de första anbuden',
      en: 'Whether the contract may be awarded on the initial tenders',
    },
    bt: 'BT-120',
    basis: 'LOU 6:8',
    where: ({ definition }) => definition.stages.some((one) => one.id === 'negotiation'),
    need: 'required',
    from: 'WriteDocuments.mayAwardOnInitialTenders',
    read: ({ state }) => state.documents?.mayAwardOnInitialTenders,
  },
  {
    ...wholeAct,
    id: 'successive-reduction',
    says: { sv: 'Om anbudsgivare kan falla bort i omgångar', en: 'Whether tenderers may fall away in rounds' },
    bt: 'BT-52',
    basis: 'LOU 6:10, 6:23, 6:36',
    where: ({ definition }) => definition.stages.some((one) => one.repeats?.eliminates?.by === 'award-criteria'),
    need: 'required',
    from: 'WriteDocuments.eliminates',
    read: ({ state }) => state.documents?.eliminates,
  },
  {
    ...wholeAct,
    id: 'termination-clauses',
    says: {
      sv: 'Att avtalsvillkoren har uppsägningsgrunderna',
      en: 'That the contract terms have the grounds for termination',
    },
    basis: 'LOU 17:17',
    where: ({ definition }) => definition.contracts !== 'none',
    need: 'required',
    from: 'WriteDocuments.terminationClauses',
    read: ({ state }) => affirmed(state.documents?.terminationClauses),
  },
  {
    ...wholeAct,
    id: 'review-body',
    says: { sv: 'Domstol som prövar överprövning', en: 'Court that hears applications for review' },
    bt: 'OPT-301-Lot-ReviewOrg',
    basis: 'LOU 20:5; Directive 2014/24/EU, Annex V, part C (from memory, not verified)',
    verified: false,
    need: 'required',
    from: 'WriteDocuments.reviewBody',
    read: ({ state }) => state.documents?.reviewBody,
  },
  {
    ...wholeAct,
    id: 'rights',
    says: { sv: 'Vem resultaten tillhör', en: 'To whom the results belong' },
    basis: 'LOU 6:33',
    where: ({ definition }) => definition.id === 'innovation-partnership',
    need: 'required',
    from: 'WriteDocuments.rights',
    read: ({ state }) => state.documents?.rights,
  },
  {
    ...always,
    id: 'follow-on',
    says: {
      sv: 'Om ett tjänstekontrakt ska följa tävlingen',
      en: 'Whether a service contract is to follow the contest',
    },
    bt: 'BT-41',
    basis: 'LOU 18:2',
    where: isContest,
    need: 'required',
    from: 'WriteDocuments.followOnIntended',
    read: ({ state }) => state.documents?.followOnIntended,
  },
  {
    ...always,
    id: 'prizes',
    says: { sv: 'Priser', en: 'Prizes' },
    bt: 'BT-644',
    basis: 'LOU 18:2',
    where: isContest,
    need: 'known',
    from: 'WriteDocuments.prizes',
    read: ({ state }) => state.documents?.prizes?.map(({ place, amount }) => ({ place, amount: { ...amount } })),
  },
  {
    ...call,
    regimes: ['national'],
    id: 'documents-version',
    says: {
      sv: 'Dokument med förfarandets gång, krav på leverantörer, minimikrav och avtalsvillkor',
      en: 'Documents with the course of the procedure, requirements on suppliers, minimum requirements and terms',
    },
    basis: 'LOU 19:9',
    need: 'required',
    from: 'WriteDocuments',
    read: ({ state }) => state.documents?.version,
  },
  {
    ...call,
    regimes: ['national'],
    id: 'negotiation',
    says: { sv: 'Om anbuden kan komma att förhandlas', en: 'Whether tenders may be negotiated' },
    basis: 'LOU 19:16',
    need: 'known',
    from: 'WriteDocuments.negotiates',
    read: ({ state }) => state.documents?.negotiates,
  },
];
