import { dateInStockholm } from '../../../calendar/index.js';
import { isUnderTheWholeAct } from '../../../procedures/regimes.js';
import { definitionOf, stageOf } from '../../../procedures/registry.js';
import type { RecordedEvent } from '../../../case/event.js';
import type { CaseState } from '../../../case/state.js';
import { remaining } from '../../../selection/remaining.js';
import type { WalkStep } from '../step.js';
import { before, caused, invariant, lotIn, ofType, sinceRedone, type Of } from './invariant.js';

const ofLot = (history: readonly RecordedEvent[], lot: string) =>
  history.filter((one) => 'track' in one.facts && lotIn(String(one.facts.track)) === lot);

const definitionIn = (state: CaseState, track: string) => {
  const found = state.tracks[track];
  return found && definitionOf(found.definition);
};

/** Whether all who are concerned had been sent the notification of the award under which a contract is signed. */
function allWereTold(step: WalkStep, event: Of<'ContractSignedByAuthority'>): boolean {
  const history = ofLot(sinceRedone(before(step, event)), lotIn(event.facts.track));
  const awarded = history.findLastIndex((one) => one.type === 'AwardDecided');
  const since = history.slice(awarded + 1);
  const begun = ofType(since, 'NotificationBegun').at(-1);
  const told = ofType(since, 'TenderersNotified').at(-1);
  if (!begun) return true;
  const sent = ofType(since, 'NotificationSent')
    .filter(({ seq }) => seq > begun.seq)
    .map(({ facts }) => facts.supplier);
  const recipients = told?.facts.recipients ?? [];
  return (
    told !== undefined &&
    begun.facts.recipients.every((one) => recipients.includes(one) && sent.includes(one)) &&
    ofType(since, 'NotificationSent').every(({ seq, facts }) => seq > told.seq || facts.sentAt <= told.facts.sentAt)
  );
}

/** Whether everyone whom a notification's mail did not reach was sent it otherwise before a contract is signed. */
function allWereReached(step: WalkStep, event: Of<'ContractSignedByAuthority'>): boolean {
  const history = sinceRedone(before(step, event));
  const lot = ofLot(history, lotIn(event.facts.track));
  const since = lot.slice(lot.findLastIndex((one) => one.type === 'AwardDecided') + 1);
  const first = ofType(since, 'NotificationBegun').at(-1) ?? ofType(since, 'TenderersNotified').at(-1);
  const sent = ofType(since, 'NotificationSent');
  return ofType(history, 'MailFailed')
    .filter(({ facts: { work, supplier } }) => work.startsWith(`${first?.seq}/`) && supplier !== undefined)
    .filter(({ facts }) => first?.facts.recipients.includes(facts.supplier ?? ''))
    .every(({ seq, facts }) => sent.some((one) => one.seq > seq && one.facts.supplier === facts.supplier));
}

/** From the proposal of an award to the contract. */
export const awards = [
  invariant({
    name: 'no-award-without-what-was-required',
    says: 'Whoever is awarded a contract meets each stated requirement and, under the whole act, has certificates that were accepted.',
    holds: (step) =>
      caused(step, 'AwardDecided').every((event) => {
        const definition = definitionIn(step.before, event.facts.track);
        const history = sinceRedone(before(step, event));
        const required = (step.before.documents?.supplierRequirements ?? []).map(({ id }) => id);
        return event.facts.suppliers.every((supplier) => {
          const met = step.before.qualifications[supplier]?.met ?? [];
          const certified = ofType(history, 'CertificatesAccepted').some(({ facts }) => facts.supplier === supplier);
          return (
            definition !== undefined &&
            required.every((one) => met.includes(one)) &&
            (certified || !isUnderTheWholeAct(definition))
          );
        });
      }),
  }),
  invariant({
    name: 'no-contract-before-all-are-notified',
    says: 'No contract is signed before the notification of its award was sent to everyone whom it concerns.',
    holds: (step) => caused(step, 'ContractSignedByAuthority').every((event) => allWereTold(step, event)),
  }),
  invariant({
    name: 'no-contract-while-a-notification-has-not-arrived',
    says: 'No contract is signed while somebody whom the mail with the notification did not reach has not been sent it otherwise.',
    holds: (step) => caused(step, 'ContractSignedByAuthority').every((event) => allWereReached(step, event)),
  }),
  invariant({
    name: 'nothing-compared-while-it-can-be-corrected',
    says: 'Tenders are compared when nobody who remains can correct one any more.',
    holds: (step) =>
      caused(step, 'EvaluationAgreed', 'RankingEstablished').every((event) =>
        step.before.corrections
          .filter((one) => one.track === event.facts.track)
          .every((one) => one.suppliers.every((each) => isSettled(step, one, each))),
      ),
  }),
  invariant({
    name: 'revised-for-all-who-remain',
    says: 'Documents are changed where suppliers prepare submissions or are negotiated with, and never what they are chosen and compared by.',
    holds: (step) =>
      caused(step, 'DocumentsRevised').every(({ facts: { track = 'case', window, concerns } }) => {
        const at = step.before.tracks[track];
        const stage = at && stageOf(at);
        return (
          stage !== undefined &&
          (stage.window !== undefined) === (window !== undefined) &&
          !concerns.some((one) => one === 'award-criteria' || one === 'evaluation-model') &&
          (window !== undefined || !concerns.some((one) => one === 'minimum-requirements' || one === 'selection'))
        );
      }),
  }),
];

/** Whether a supplier's chance to correct is past: it has answered, its last day is over, or it is out of the competition. */
const isSettled = (
  { before: state, now }: WalkStep,
  { answered, answersDueOn, track }: CaseState['corrections'][number],
  supplier: string,
): boolean =>
  answered.includes(supplier) || dateInStockholm(now) > answersDueOn || !remaining(state, track).includes(supplier);
