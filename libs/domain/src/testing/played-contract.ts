import { contracted } from './contracted.js';
import { needsOwner, supplierA } from './people.js';
import type { Play } from './play.js';

/** A contract whose first milestone was delivered and accepted; it is to be paid for. */
export const playedContract = (): Play =>
  contracted()
    .on('2028-06-20T08:00:00Z')
    .give(supplierA, 'ReportDelivery', { milestone: 'frame', what: 'It stands.' })
    .give(needsOwner, 'AcceptMilestone', { milestone: 'frame' });
