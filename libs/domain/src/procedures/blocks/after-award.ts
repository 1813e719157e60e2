import type { Exit, StageDefinition } from '../definition.js';
import { implementation } from './implementation.js';
import { cancellable, cancelled } from './steps.js';

/** From the award until the contract a court may be asked, and the authority may change its mind (LOU 20:4–10). */
const reviewable = [
  { command: 'RecordReviewApplication' },
  { command: 'RecordCourtDecision' },
  { command: 'RecordInterimOrder' },
  { command: 'RecordInterimOrderLifted' },
  { command: 'RevokeAward' },
] as const;

/** A mail can come back when all seemed to be told. */
const sentAnew = { command: 'RecordNotificationSent', workingDays: 1 } as const;

const reopened: readonly Exit[] = [
  { on: 'AwardRevoked', when: 'the evaluation is reopened', to: 'evaluation' },
  { on: 'AwardRevoked', to: 'award' },
  { on: 'ProcurementRedone', to: 'anew' },
];

/** @param review `no-review`: nothing suspends the signing, so there is nothing to record of a court */
export const notification = (next: string, review: 'review' | 'no-review' = 'review'): StageDefinition => ({
  id: 'notification',
  name: { sv: 'Underrättelse', en: 'Notification' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'NotifyTenderers', workingDays: 1 },
    { command: 'RecordNotificationSent', workingDays: 1 },
    ...(review === 'review' ? reviewable : []),
    cancellable,
  ],
  exits: [{ on: 'TenderersNotified', to: next }, ...(review === 'review' ? reopened : []), cancelled],
});

export const standstill = (next: string): StageDefinition => ({
  id: 'standstill',
  name: { sv: 'Avtalsspärr', en: 'Standstill period' },
  zone: 'competition',
  perLot: true,
  steps: [{ command: 'EndStandstill' }, sentAnew, ...reviewable, cancellable],
  exits: [{ on: 'StandstillEnded', to: next }, ...reopened, cancelled],
});

export const signing = (next: string): StageDefinition => ({
  id: 'signing',
  name: { sv: 'Avtalstecknande', en: 'Signing' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'CheckCourt', workingDays: 2 },
    { command: 'SettleContract', workingDays: 10 },
    { command: 'SignContract', workingDays: 10 },
    { command: 'CountersignContract', workingDays: 10 },
    sentAnew,
    ...reviewable,
    cancellable,
  ],
  exits: [{ on: 'ContractConcluded', to: next }, ...reopened, cancelled],
});

/** Signing where no standstill is kept and nothing is asked of a court. */
export const plainSigning = (next: string): StageDefinition => ({
  id: 'signing',
  name: { sv: 'Avtalstecknande', en: 'Signing' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'SettleContract', workingDays: 10 },
    { command: 'SignContract', workingDays: 10 },
    { command: 'CountersignContract', workingDays: 10 },
    sentAnew,
    cancellable,
  ],
  exits: [{ on: 'ContractConcluded', to: next }, cancelled],
});

/** From the award decision to the end where a standstill period is kept. */
export const afterAward = (): readonly StageDefinition[] => [
  notification('standstill'),
  standstill('signing'),
  signing('delivery'),
  ...implementation(),
];
