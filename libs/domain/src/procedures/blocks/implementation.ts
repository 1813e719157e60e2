import type { Exit, StageDefinition } from '../definition.js';
import { modificationSteps } from './modification-steps.js';
import { paymentStep, performanceSteps } from './performance-steps.js';

/** Award notice and report fall due while the contract is carried out; both may still be open when delivery is accepted. */
const duties = [{ command: 'PublishAwardNotice' }, { command: 'CompleteReport' }] as const;

/** After signing there is only termination (LOU 17:17 and the contract's own terms). */
const terminable = { command: 'TerminateContract' };
const terminated: readonly Exit[] = [
  { on: 'ContractTerminated', when: 'something is to be paid', to: 'settlement' },
  { on: 'ContractTerminated', to: 'end:terminated' },
];

export const delivery = (next: string): StageDefinition => ({
  id: 'delivery',
  name: { sv: 'Leverans', en: 'Delivery' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, ...performanceSteps, { command: 'AcceptDelivery' }, ...modificationSteps, terminable],
  exits: [{ on: 'DeliveryAccepted', to: next }, ...terminated],
});

/** What else is done about the effect, while it is measured and until the decision. */
const followedUp = [
  { command: 'CorrectMeasurement' },
  { command: 'RecordEffectReview' },
  { command: 'CompleteEffectAction' },
] as const;

/** Where the decision on the future leads. @param again where further development within the contract goes on, if it can */
const decided = (again?: string): readonly Exit[] => [
  ...(again === undefined ? [] : [{ on: 'FutureDecided', when: 'the contract goes on', to: again } as const]),
  { on: 'FutureDecided', when: 'the case develops further', to: 'end:further-development' },
  { on: 'FutureDecided', when: 'the solution is scaled up', to: 'end:scaled-up' },
  { on: 'FutureDecided', to: 'end:ended' },
];

/** @param again where further development within the contract goes on, where it can */
export const effect = (next: string, again?: string): StageDefinition => ({
  id: 'effect',
  name: { sv: 'Uppföljning av effekt', en: 'Follow-up of effect' },
  zone: 'implementation',
  perLot: true,
  steps: [
    ...duties,
    ...performanceSteps,
    { command: 'RecordMeasurement' },
    ...followedUp,
    { command: 'DecideFuture' },
    ...modificationSteps,
    terminable,
  ],
  exits: [
    { on: 'MeasurementRecorded', when: 'every planned measurement is made', to: next },
    ...decided(again),
    ...terminated,
  ],
});

export const future = (again?: string): StageDefinition => ({
  id: 'future',
  name: { sv: 'Vidareutveckling eller avslut', en: 'Further development or end' },
  zone: 'implementation',
  perLot: true,
  steps: [
    ...duties,
    ...performanceSteps,
    ...followedUp,
    { command: 'DecideFuture', workingDays: 20 },
    ...modificationSteps,
    terminable,
  ],
  exits: [...decided(again), ...terminated],
});

/** After a termination only what was accepted before it is paid for. */
export const settlement = (): StageDefinition => ({
  id: 'settlement',
  name: { sv: 'Slutreglering', en: 'Final account' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, paymentStep],
  exits: [{ on: 'PaymentApproved', when: 'nothing is to be paid', to: 'end:terminated' }],
});

/** The contract is carried out and its effect measured, until the end. */
export const implementation = (): readonly StageDefinition[] => [
  delivery('effect'),
  effect('future', 'delivery'),
  future('delivery'),
  settlement(),
];
