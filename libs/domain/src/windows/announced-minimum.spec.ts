import { describe, expect, it } from 'vitest';
import { lastAnswerDay } from '../questions/questions.rules.js';
import { documented, example, requested, selected, started, three } from '../testing/competition.js';
import { documentsOfHoppet } from '../testing/competed.js';
import { procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';

type Content = { readonly [name: string]: unknown };
const urgency = { justification: 'The dam is about to burst.' };
const notice = { sentOn: '2027-03-01', publicationId: 'TED-2027-000000', complete: true };

const atDispatch = () => documented().on('2027-05-10T08:00:00Z');
const publishing = (changes: Content, play = atDispatch()) =>
  play.ask(procurer1, 'PublishNotice', example('PublishNotice', changes));
const publish = (changes: Content, play = atDispatch()) =>
  play.refused(procurer1, 'PublishNotice', example('PublishNotice', changes));

describe('The time for requests', () => {
  it('is fifteen days in an accelerated procedure with a justification', () => {
    // Day 15 after Monday 10 May is Tuesday 25 May.
    const inTime = { urgency, questionsUntilOn: '2027-05-20' };
    expect(publish({ ...inTime, submissionsDueAt: '2027-05-25T21:59:00Z' })).toBe('accepted');
    expect(publish({ ...inTime, submissionsDueAt: '2027-05-25T21:58:59Z' })).toBe('WINDOW-MINIMUM');
    expect(publish({ urgency: { justification: '  ' } })).toBe('WINDOW-REDUCTION');
  });

  it('keeps which minimum it has, and why it is accelerated apart from the facts', () => {
    const decision = publishing({ urgency });
    expect(decision.ok && decision.events).toMatchObject([
      { type: 'NoticePublished', body: { urgency } },
      { facts: { minimum: { period: 'TL-NEG-REQ', variant: 'urgency', days: 15, endsOn: '2027-05-25' } } },
    ]);
    expect(decision.ok && JSON.stringify(decision.events.map(({ facts }) => facts))).not.toContain('dam');
  });

  it('is refused with how the minimum came about, in both languages, and the earliest lawful instant', () => {
    const decision = publishing({ submissionsDueAt: '2027-06-09T21:58:00Z' });
    expect(decision).toMatchObject({ refusal: { code: 'WINDOW-MINIMUM', expected: '2027-06-09T21:59:00.000Z' } });
    const { says } = decision.ok ? { says: { sv: '', en: '' } } : decision.refusal;
    expect(says.en).toContain("30 days from Monday 10 May 2027, which isn't counted, gives Wednesday 9 June 2027.");
    expect(says.sv).toContain('Tidigast onsdag 9 juni 2027 kl. 23.59.');
  });

  it.each(['competitive-dialogue', 'innovation-partnership'])('is not accelerated in a %s', (id) => {
    const play = started({ id, version: 1 }).happened(
      { type: 'DocumentsWritten', facts: { ...documentsOfHoppet, rights: 'supplier-owns-licence' } },
      { type: 'DocumentsApproved', facts: { version: 1 } },
    );
    expect(publish({ urgency }, play.on('2027-05-10T08:00:00Z'))).toBe('WINDOW-REDUCTION');
    expect(publish({}, play)).toBe('accepted');
  });

  it('may rely on a prior information notice sent 35 days to 12 months before, and complete', () => {
    const relying = (changes: Content) => publish({ priorInformation: { ...notice, ...changes } });
    expect(relying({ sentOn: '2027-04-05' })).toBe('accepted');
    expect(relying({ sentOn: '2027-04-06' })).toBe('WINDOW-REDUCTION');
    expect(relying({ sentOn: '2026-05-10' })).toBe('accepted');
    expect(relying({ sentOn: '2026-05-09' })).toBe('WINDOW-REDUCTION');
    expect(relying({ complete: false })).toBe('WINDOW-REDUCTION');
  });
});

describe('A prior information notice in a competitive dialogue', () => {
  it('has nothing to shorten: the time for tenders has no number of days', () => {
    const play = started({ id: 'competitive-dialogue', version: 1 }).happened(
      { type: 'DocumentsWritten', facts: { ...documentsOfHoppet, rights: 'supplier-owns-licence' } },
      { type: 'DocumentsApproved', facts: { version: 1 } },
    );
    expect(publish({ priorInformation: notice }, play.on('2027-05-10T08:00:00Z'))).toBe('WINDOW-REDUCTION');
  });
});

describe('The time for tenders after an invitation', () => {
  const inviting = (changes: Content, play: Play = selected()) =>
    play.refused(
      procurer1,
      'InviteTenderers',
      example('InviteTenderers', { questionsUntilOn: '2027-06-23', ...changes }),
    );
  // Day 10 after Monday 21 June is Thursday 1 July; day 25 is Friday 16 July.
  const tenDays = { tendersDueAt: '2027-07-01T21:59:00Z' };
  const almost = { tendersDueAt: '2027-07-01T21:58:00Z' };

  it('is ten days when urgency is justified', () => {
    expect(inviting(tenDays)).toBe('WINDOW-MINIMUM');
    expect(inviting({ ...tenDays, urgency })).toBe('accepted');
    expect(inviting({ ...almost, urgency })).toBe('WINDOW-MINIMUM');
  });

  it('is ten days when the contract notice relied on a prior information notice', () => {
    const play = documented()
      .on('2027-05-10T08:00:00Z')
      .give(procurer1, 'PublishNotice', example('PublishNotice', { priorInformation: notice }));
    const invitation = selected(three, requested(three, play));
    expect(inviting(tenDays, invitation)).toBe('accepted');
    expect(inviting(almost, invitation)).toBe('WINDOW-MINIMUM');
  });

  it('is at least ten days when agreement was sought in vain, and any that all agreed on', () => {
    expect(inviting({ ...tenDays, agreement: 'not-reached' })).toBe('accepted');
    expect(inviting({ ...almost, agreement: 'not-reached' })).toBe('WINDOW-MINIMUM');
    expect(inviting({ tendersDueAt: '2027-06-25T10:00:00Z', agreement: 'reached' })).toBe('accepted');
  });

  it('is not agreed by a central authority', () => {
    const central = selected();
    central.state = { ...central.state, authorityKind: 'central-authority' };
    expect(inviting({ ...tenDays, agreement: 'reached' }, central)).toBe('WINDOW-REDUCTION');
    expect(inviting({}, central)).toBe('accepted');
  });

  it('leaves four days for answers instead of six when it is accelerated', () => {
    const invite = (changes: Content) => {
      const { state } = selected().give(procurer1, 'InviteTenderers', example('InviteTenderers', changes));
      return lastAnswerDay(state, state.tracks['case']!);
    };
    expect(invite({})).toBe('2027-08-07');
    expect(invite({ urgency })).toBe('2027-08-09');
  });
});
