import { openStops } from '../../../pitfalls/stops.js';
import { allPitfalls } from '../../../pitfalls/pitfalls.table.js';
import { analysisIds } from '../../../analyses/analyses.state.js';
import { keyFunctions } from '../../../key-functions/key-functions.state.js';
import { definitionOf } from '../../../procedures/registry.js';
import { dateInStockholm } from '../../../calendar/index.js';
import type { RecordedEvent } from '../../../case/event.js';
import type { CaseState } from '../../../case/state.js';
import type { WalkStep } from '../step.js';
import { before, caused, invariant, lotIn, ofType, sinceRedone } from './invariant.js';

type Amount = { readonly amount: number; readonly currency: string } | undefined;

/** Whether the business case names who carries the solution out, and money that covers it or why it does not. */
function isProvidedFor(state: CaseState): boolean {
  const content = state.analyses['business-case']?.content ?? {};
  const [budget, value] = [content['budget'] as Amount, content['estimatedValue'] as Amount];
  const covered =
    String(content['budgetReason'] ?? '').trim() !== '' ||
    (budget && value && budget.currency === value.currency && budget.amount >= value.amount);
  return String(content['implementationOwner'] ?? '').trim() !== '' && Boolean(covered);
}

const apart = (state: CaseState) => Object.keys(state.tracks).filter((one) => one !== 'case');

/** Whoever was excluded, whatever was found of it before or after. */
const excludedIn = (history: readonly RecordedEvent[]): readonly string[] =>
  ofType(history, 'ExclusionDecided')
    .filter(({ facts }) => facts.outcome === 'excluded')
    .map(({ facts }) => facts.supplier);

const isFree = ({ before: { exclusions } }: WalkStep, suppliers: readonly string[]) =>
  !exclusions.some((one) => one.decision?.outcome === 'excluded' && suppliers.includes(one.supplier));

/** From the start decision to the award. */
export const competition = [
  invariant({
    name: 'start-has-owner-budget-and-heard-functions',
    says: 'A procurement starts with six approved analyses, an owner and a budget, the key functions heard or waived, and the pitfalls asked about.',
    holds: (step) =>
      caused(step, 'StartDecided').every(
        ({ facts: { decision } }) =>
          decision === 'stop' ||
          (analysisIds.every((one) => step.before.analyses[one]?.status === 'approved') &&
            isProvidedFor(step.before) &&
            keyFunctions.every((one) => step.before.keyFunctions[one] !== undefined) &&
            allPitfalls.every(({ id }) => step.before.pitfalls[id] !== undefined)),
      ),
  }),
  invariant({
    name: 'called-with-no-open-stop-and-no-undisclosed-item',
    says: 'Suppliers are called to compete, and contracts signed, with no open stop; and the call discloses all that some were told.',
    holds: (step) => {
      const called = caused(step, 'NoticePublished', 'SuppliersInvited').length > 0;
      const binds = called || caused(step, 'ContractSignedByAuthority').length > 0;
      return (
        (!binds || openStops(step.before).length === 0) &&
        (!called || step.after.disclosures.every((one) => one.status === 'published'))
      );
    },
  }),
  invariant({
    name: 'at-most-announced-are-invited-and-minimum-kept',
    says: 'Only qualified candidates are invited, no more than were announced, and the lawful number or all who are qualified.',
    holds: (step) =>
      caused(step, 'SelectionDecided').every((event) => {
        const { invited } = event.facts;
        const history = sinceRedone(before(step, event));
        const status = new Map<string, string>();
        for (const one of ofType(history, 'CandidateQualified', 'CandidateRejected')) {
          status.set(one.facts.supplier, one.type);
        }
        for (const supplier of excludedIn(history)) status.set(supplier, 'ExclusionDecided');
        const qualified = [...status].filter(([, is]) => is === 'CandidateQualified').map(([one]) => one);
        const { minimumInvited = 1, maximumInvited = Infinity } = step.before.documents ?? {};
        const lawful = definitionOf(Object.values(step.before.tracks)[0]!.definition).minimumInvited ?? 1;
        const least = Math.min(Math.max(minimumInvited, lawful), qualified.length);
        return (
          invited.every((one) => qualified.includes(one)) &&
          new Set(invited).size <= maximumInvited &&
          new Set(invited).size >= least
        );
      }),
  }),
  invariant({
    name: 'winner-has-a-valid-tender',
    says: 'A contract is awarded only to somebody whose tender for the lot came in time and was found valid.',
    holds: (step) =>
      caused(step, 'AwardDecided').every((event) => {
        const lot = lotIn(event.facts.track);
        const history = sinceRedone(before(step, event));
        return event.facts.suppliers.every((supplier) => {
          const tendered = ofType(history, 'WindowOpened').some(({ facts }) =>
            facts.submissions.some((one) => one.supplier === supplier && one.offers.some((offer) => offer.lot === lot)),
          );
          const checked = ofType(history, 'TenderChecked').findLast(
            ({ facts }) => facts.supplier === supplier && lotIn(facts.track) === lot,
          );
          return tendered && checked?.facts.outcome === 'valid';
        });
      }),
  }),
  invariant({
    name: 'nobody-is-excluded-unheard-and-none-excluded-goes-on',
    says: 'A supplier is excluded after it was asked and had its time or answered, and is neither invited nor awarded afterwards.',
    holds: (step) =>
      caused(step, 'ExclusionDecided').every((event) => {
        const { exclusion, outcome } = event.facts;
        const history = before(step, event);
        const raised = ofType(history, 'ExclusionRaised').findLast((one) => one.facts.exclusion === exclusion);
        const answered = ofType(history, 'ExclusionAnswered').some((one) => one.facts.exclusion === exclusion);
        return (
          outcome === 'kept' ||
          (raised !== undefined && (answered || dateInStockholm(event.at) > raised.facts.answersDueOn))
        );
      }) &&
      caused(step, 'SelectionDecided').every(({ facts }) => isFree(step, facts.invited)) &&
      caused(step, 'AwardDecided').every(({ facts }) => isFree(step, facts.suppliers)),
  }),
  invariant({
    name: 'every-scored-tender-has-two-scorers',
    says: 'What evaluators agree on was scored by at least two of them, each on their own.',
    holds: (step) =>
      caused(step, 'EvaluationAgreed').every((event) => {
        const scored = ofType(sinceRedone(before(step, event)), 'TenderScored').filter(
          (one) => one.facts.track === event.facts.track,
        );
        return Object.entries(event.facts.agreed).every(
          ([supplier, scores]) =>
            Object.keys(scores).length === 0 ||
            new Set(scored.filter((one) => one.facts.supplier === supplier).map((one) => one.facts.evaluator)).size >=
              2,
        );
      }),
  }),
  invariant({
    name: 'lots-and-partners-never-join',
    says: 'Lots that have parted never become one again unless a court has the procurement done anew; partners of a lot do when its award falls.',
    holds: (step) => {
      const redone = caused(step, 'ProcurementRedone').length > 0;
      const fallen = caused(step, 'AwardRevoked').map(({ facts }) => lotIn(facts.track));
      const [was, is] = [apart(step.before), apart(step.after)];
      if (was.length === 0 || redone) return true;
      return was.every(
        (one) =>
          is.includes(one) ||
          (one.includes(':') ? fallen.includes(lotIn(one)) : is.some((part) => lotIn(part) === one)),
      );
    },
  }),
];
