import type { Exit, StageDefinition } from '../definition.js';

/** Award notice and report fall due while the contract is carried out; both may still be open when delivery is accepted. */
const duties = [{ command: 'PublishAwardNotice' }, { command: 'CompleteReport' }] as const;

/** After signing there is only termination (LOU 17:17 and the contract's own terms). */
const terminable = { command: 'TerminateContract' };
const terminated: Exit = { on: 'ContractTerminated', to: 'end:terminated' };

export const delivery = (next: string): StageDefinition => ({
  id: 'delivery',
  name: { sv: 'Leverans', en: 'Delivery' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, { command: 'AcceptDelivery' }, terminable],
  exits: [{ on: 'DeliveryAccepted', to: next }, terminated],
});

export const effect = (next: string): StageDefinition => ({
  id: 'effect',
  name: { sv: 'Uppföljning av effekt', en: 'Follow-up of effect' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, { command: 'RecordMeasurement' }, terminable],
  exits: [{ on: 'MeasurementRecorded', when: 'every planned measurement is made', to: next }, terminated],
});

export const future = (): StageDefinition => ({
  id: 'future',
  name: { sv: 'Vidareutveckling eller avslut', en: 'Further development or end' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, { command: 'DecideFuture', workingDays: 20 }, terminable],
  exits: [
    { on: 'FutureDecided', when: 'the case develops further', to: 'end:further-development' },
    { on: 'FutureDecided', to: 'end:ended' },
    terminated,
  ],
});

/** The contract is carried out and its effect measured, until the end. */
export const implementation = (): readonly StageDefinition[] => [delivery('effect'), effect('future'), future()];
