import { describe, expect, it } from 'vitest';
import { example } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import { documentsApproved, byPrice } from '../testing/plays/parts.js';
import { invitationOfTheOnlyOne } from '../testing/plays/negotiated-without-notice.js';
import { begun, perform } from '../testing/plays/steps.js';

const documents = documentsApproved(byPrice);
const item = { id: 'survey', what: 'Survey of the ground', reference: 'diary 2027-44' };
/** A procedure without a notice whose documents are approved; one supplier was shown something. */
const shown = () =>
  perform(begun({ id: 'negotiated-without-notice', version: 1 }, 'exclusive-rights'), documents)
    .give(
      procurer1,
      'LogMarketContact',
      example('LogMarketContact', { on: '2027-04-01', sharedWithAll: false, items: [item] }),
    )
    .on('2027-05-10T08:00:00Z');

describe('An invitation of named suppliers', () => {
  it('waits until what one of them knows is in the package, which all who are asked get', () => {
    const play = shown();
    expect(play.refused(procurer1, 'InviteSuppliers', invitationOfTheOnlyOne)).toBe('NOTICE-DISCLOSURE');
    play.give(procurer1, 'AddDisclosure', { ...item, knownTo: ['supplier-a'], givenOn: '2027-04-01' });
    play.give(procurer1, 'InviteSuppliers', invitationOfTheOnlyOne);
    expect(play.state.disclosures).toMatchObject([{ id: 'survey', status: 'published', withTheCall: true }]);
  });
});
