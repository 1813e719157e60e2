import { addDays, endOfDay, startOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { needs } from '../case/roles.js';
import { id, list, object, text } from '../fields/build.js';
import { filesAreKnown } from '../files/files.rules.js';
import { deliveryOf, milestonesOf } from './contract-now.js';
import * as rules from './delivery.rules.js';
import * as party from './party.rules.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const milestone = id('Milstolpe', 'Milestone');
const here = { area: 'implementation', when: 'listed' } as const;

/** How long before its last day a milestone is asked for. */
const askedForDaysBefore = 30;

const reportDelivery = command({
  ...here,
  name: 'ReportDelivery',
  says: { sv: 'Redovisa en leverans', en: 'Report a delivery' },
  fields: {
    lot,
    milestone,
    what: text('Vad som är levererat', 'What is delivered', 20_000),
    files: list('Underlag', 'Evidence', object('Fil', 'File', { file: id('Filens id', "The file's id") }), [0, 50], {
      optional: true,
    }),
  },
  by: ['supplier'],
  relation: 'participant',
  brings: 'files',
  rules: [party.supplierIsParty, rules.milestoneIsKnown, rules.milestoneIsOpen, filesAreKnown],
  causes: ({ track, today, body: { milestone: of, what, files = [] } }) => [
    {
      type: 'DeliveryReported',
      facts: { track: track.id, milestone: of, on: today, files: files.map(({ file }) => file) },
      body: { what },
    },
  ],
  asks: (state, track) => {
    const supplier = state.contracts[track.id]?.supplier;
    if (supplier === undefined) return [];
    return milestonesOf(state, track)
      .filter((one) => !['reported', 'accepted'].includes(deliveryOf(state, track, one.id)?.status ?? ''))
      .map(({ id: about, dueOn }) => ({
        ...{ about, suppliers: [supplier] },
        opensAt: startOfDay(addDays(dueOn, -askedForDaysBefore)),
        dueAt: endOfDay(dueOn),
      }));
  },
  example: { milestone: 'frame', what: 'The frame stands, with a declaration for every component.' },
});

const judged = { ...here, by: needs, relation: 'case' } as const;

const acceptMilestone = command({
  ...judged,
  name: 'AcceptMilestone',
  says: { sv: 'Godkänn en milstolpe', en: 'Accept a milestone' },
  fields: { lot, milestone, remarks: text('Anmärkningar', 'Remarks', 8000, { optional: true }) },
  rules: [rules.milestoneIsKnown, rules.milestoneIsReported, party.judgeIsNotSupplier],
  causes: ({ track, today, body: { milestone: of, remarks } }) => [
    {
      type: 'MilestoneAccepted',
      facts: { track: track.id, milestone: of, on: today },
      ...(remarks === undefined ? {} : { body: { remarks } }),
    },
  ],
  asks: (state, track) =>
    milestonesOf(state, track).flatMap(({ id: about }) => {
      const delivery = deliveryOf(state, track, about);
      return delivery?.status === 'reported'
        ? [{ about, since: delivery.reportedAt, except: [delivery.reportedBy] }]
        : [];
    }),
  example: { milestone: 'frame' },
});

const rejectDelivery = command({
  ...judged,
  name: 'RejectDelivery',
  says: { sv: 'Underkänn en leverans', en: 'Reject a delivery' },
  fields: { lot, milestone, reasons: text('Skäl', 'Reasons', 8000) },
  rules: [rules.milestoneIsKnown, rules.milestoneIsReported, party.judgeIsNotSupplier, rules.rejectionHasReasons],
  causes: ({ track, today, body: { milestone: of, reasons } }) => [
    { type: 'DeliveryRejected', facts: { track: track.id, milestone: of, on: today }, body: { reasons } },
  ],
  example: { milestone: 'frame', reasons: 'Two of the components lack their declarations.' },
});

export const deliveryCommands = [reportDelivery, acceptMilestone, rejectDelivery];
