import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { deliveryOf, milestonesOf, openMilestones } from './contract-now.js';

export interface OfMilestone {
  readonly milestone: string;
}

export const milestoneIsKnown = rule<OfMilestone>({
  id: 'DELIVERY-MILESTONE',
  says: { sv: 'Milstolpen finns i avtalet.', en: 'The milestone is one of the contract.' },
  basis: 'Own rule: what is delivered and paid for is what was agreed.',
  holds: ({ state, track, body }) => milestonesOf(state, track).some(({ id }) => id === body.milestone),
  because: ({ state, track }) =>
    listed(
      milestonesOf(state, track).map(({ id }) => id),
      { sv: 'Här:', en: 'Here:' },
    ),
  field: 'milestone',
});

const statusOf = ({ state, track, body }: Deciding<OfMilestone>) => deliveryOf(state, track, body.milestone)?.status;

export const milestoneIsOpen = rule<OfMilestone>({
  id: 'DELIVERY-OPEN',
  says: {
    sv: 'Milstolpen är inte godkänd, och ingen redovisning av den väntar på bedömning.',
    en: 'The milestone is not accepted, and no report on it waits to be judged.',
  },
  basis: 'Own rule: one report is judged at a time, and what was accepted stays accepted.',
  holds: (ctx) => !['reported', 'accepted'].includes(statusOf(ctx) ?? ''),
  field: 'milestone',
});

export const milestoneIsReported = rule<OfMilestone>({
  id: 'DELIVERY-REPORTED',
  says: {
    sv: 'Leverantören har redovisat milstolpen, och den väntar på bedömning.',
    en: 'The supplier has reported on the milestone, and it waits to be judged.',
  },
  basis: 'Own rule: what is accepted or rejected is what the supplier says is delivered.',
  holds: (ctx) => statusOf(ctx) === 'reported',
  who: ['supplier'],
  field: 'milestone',
});

export const rejectionHasReasons = givesReasons({
  id: 'DELIVERY-REASONS',
  says: { sv: 'Underkännandet har skäl.', en: 'The rejection gives reasons.' },
  basis: 'LOU 4:1 (transparency): the supplier can see what is missing, and mend it.',
});

/** The whole delivery comes last. */
export const milestonesAreAccepted = rule<{ readonly openMilestones?: string }>({
  id: 'DELIVERY-MILESTONES',
  says: {
    sv: 'Alla milstolpar är godkända, eller så förklaras varför leveransen ändå godkänns.',
    en: 'All milestones are accepted, or it is explained why the delivery is accepted all the same.',
  },
  basis: 'Own rule: the handover is the last of the deliveries; the effect is measured from it.',
  holds: ({ state, track, body }) =>
    openMilestones(state, track).length === 0 || (body.openMilestones ?? '').trim() !== '',
  because: ({ state, track }) =>
    listed(
      openMilestones(state, track).map(({ id }) => id),
      { sv: 'Inte godkända:', en: 'Not accepted:' },
    ),
  who: ['needs-owner', 'innovation-leader'],
  field: 'openMilestones',
});
