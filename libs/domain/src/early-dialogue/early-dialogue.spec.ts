import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { documented, example, noticed } from '../testing/competition.js';
import {
  caseOfGoteborg,
  decisionMaker,
  matchingOfficer,
  needsOwner,
  procurer1,
  stranger,
  supplierA,
  supplierB,
} from '../testing/people.js';
import { Play } from '../testing/play.js';

/** A case with an approved need, on 2027-01-11. */
const needed = () =>
  new Play()
    .give(needsOwner, 'CreateCase', caseOfGoteborg)
    .give(needsOwner, 'WriteNeedsAnalysis', example('WriteNeedsAnalysis'))
    .give(needsOwner, 'SubmitAnalysis', { analysis: 'needs' })
    .give(decisionMaker, 'ApproveAnalysis', { analysis: 'needs' });
const published = () => needed().give(matchingOfficer, 'PublishNeed', example('PublishNeed'));
const notice = example('PublishNotice');

describe('Planning the dialogue', () => {
  const plan = (activities: readonly object[], play = needed()) =>
    play.refused(matchingOfficer, 'PlanDialogue', { activities, questions: ['What can be had?'] });
  const hearing = { id: 'hearing', form: 'conference', on: '2027-01-11' };

  it('is ahead, for what is added', () => {
    expect(plan([{ ...hearing, on: '2027-01-10' }])).toBe('DIALOGUE-DATES');
    expect(plan([hearing])).toBe('accepted');
    const planned = needed().give(matchingOfficer, 'PlanDialogue', { activities: [hearing], questions: [] });
    planned.on('2027-01-12');
    expect(plan([hearing, { id: 'rfi', form: 'rfi', on: '2027-01-12' }], planned)).toBe('accepted');
    expect(plan([hearing, { id: 'rfi', form: 'rfi', on: '2027-01-11' }], planned)).toBe('DIALOGUE-DATES');
  });

  it('has activities with names of their own', () => {
    expect(plan([hearing, hearing])).toBe('DIALOGUE-NAMES');
    expect(plan([hearing, { ...hearing, id: 'second' }])).toBe('accepted');
  });

  it('is for the matching officer and the procurer', () => {
    expect(needed().refused(needsOwner, 'PlanDialogue', example('PlanDialogue'))).toBe('ROLE');
    expect(needed().refused(procurer1, 'PlanDialogue', example('PlanDialogue'))).toBe('accepted');
  });
});

describe('Publishing the need', () => {
  it('waits for its approval', () => {
    const play = needed().give(needsOwner, 'WriteNeedsAnalysis', example('WriteNeedsAnalysis'));
    expect(play.refused(matchingOfficer, 'PublishNeed', example('PublishNeed'))).toBe('NEED-PUBLISH');
    expect(needed().refused(matchingOfficer, 'PublishNeed', example('PublishNeed'))).toBe('accepted');
  });

  it('tells all suppliers, and which version of the need it was', () => {
    const play = published();
    expect(play.state.publishedNeed).toEqual({ version: 1, needVersion: 1, at: play.now });
    expect(react(needed().state, play.events.at(-1)!)).toMatchObject([{ kind: 'publish' }]);
    play.give(matchingOfficer, 'PublishNeed', example('PublishNeed'));
    expect(play.state.publishedNeed?.version).toBe(2);
  });
});

describe('An open invitation and a request for information', () => {
  it('can still be taken up', () => {
    const ask = (type: string, field: string, on: string) =>
      needed().refused(matchingOfficer, type, example(type, { [field]: on }));
    expect(ask('InviteOpenly', 'lastDayOn', '2027-01-10')).toBe('INVITATION-AHEAD');
    expect(ask('InviteOpenly', 'lastDayOn', '2027-01-11')).toBe('accepted');
    expect(ask('RequestInformation', 'answersDueOn', '2027-01-10')).toBe('REQUEST-AHEAD');
    expect(ask('RequestInformation', 'answersDueOn', '2027-01-11')).toBe('accepted');
  });

  it.each(['InviteOpenly', 'RequestInformation'])('is published to all: %s', (type) => {
    const before = needed();
    const play = needed().give(matchingOfficer, type, example(type));
    expect(react(before.state, play.events.at(-1)!)).toMatchObject([{ kind: 'publish' }]);
  });

  it('has a name of its own each time', () => {
    const play = needed();
    for (const type of ['InviteOpenly', 'InviteOpenly', 'RequestInformation']) {
      play.give(matchingOfficer, type, example(type));
    }
    expect(play.state.invitations.map((one) => one.id)).toEqual(['invitation-1', 'invitation-2']);
    expect(play.state.informationRequests).toEqual([{ id: 'request-1', answersDueOn: '2027-02-26' }]);
  });
});

describe('Registering interest', () => {
  it('waits until the need is published', () => {
    expect(needed().refused(supplierA, 'RegisterInterest')).toBe('INTEREST-PUBLISHED');
    expect(published().refused(supplierA, 'RegisterInterest')).toBe('accepted');
  });

  it('is for any supplier, and counts each once', () => {
    const play = published().give(supplierA, 'RegisterInterest').give(supplierB, 'RegisterInterest');
    play.on('2027-01-12').give(supplierA, 'RegisterInterest', { statement: 'With reused parts.' });
    expect(play.state.interests.map((one) => one.supplier)).toEqual(['supplier-b', 'supplier-a']);
    expect(JSON.stringify(play.state)).not.toContain('reused');
    expect(play.refused(stranger, 'RegisterInterest')).toBe('ROLE');
  });

  it('ends with the notice', () => {
    const before = documented().happened({ type: 'NeedPublished', facts: { version: 1, needVersion: 1 } });
    expect(before.refused(supplierA, 'RegisterInterest')).toBe('accepted');
    const after = noticed().happened({ type: 'NeedPublished', facts: { version: 1, needVersion: 1 } });
    expect(after.refused(supplierA, 'RegisterInterest')).toBe('DIALOGUE-TIME');
  });
});

describe('Matching a supplier with the need', () => {
  const match = (play: Play, supplier = 'supplier-a') =>
    play.refused(matchingOfficer, 'MatchNeed', example('MatchNeed', { supplier }));

  it('rests on an interest or a contact that is on the record', () => {
    expect(match(published())).toBe('MATCH-KNOWN');
    expect(match(published().give(supplierA, 'RegisterInterest'))).toBe('accepted');
    expect(match(published().give(supplierA, 'RegisterInterest'), 'supplier-b')).toBe('MATCH-KNOWN');
    const contact = example('LogMarketContact', { on: '2027-01-11' });
    expect(match(needed().give(matchingOfficer, 'LogMarketContact', contact))).toBe('accepted');
  });

  it('is asked for when a supplier registers its interest, and selects nobody', () => {
    const play = published().give(supplierA, 'RegisterInterest').give(supplierB, 'RegisterInterest');
    const asked = () =>
      tasks(play.state)
        .filter((one) => one.command === 'MatchNeed')
        .map((one) => one.about);
    expect(asked()).toEqual(['supplier-a', 'supplier-b']);
    play.give(matchingOfficer, 'MatchNeed', example('MatchNeed'));
    expect(asked()).toEqual(['supplier-b']);
    expect(play.state.matches).toEqual([{ supplier: 'supplier-a', fits: 'partly' }]);
    expect(play.state.competitors).toEqual({});
  });

  it('is for the matching officer alone', () => {
    const play = published().give(supplierA, 'RegisterInterest');
    expect(play.refused(procurer1, 'MatchNeed', example('MatchNeed'))).toBe('ROLE');
  });
});

const item = { id: 'survey', what: 'Survey of the ground' };
const contact = (changes: object = {}) =>
  example('LogMarketContact', { on: '2027-01-11', sharedWithAll: false, items: [item], ...changes });

describe('Logging a contact with the market', () => {
  const log = (changes: object, play = needed()) => play.refused(matchingOfficer, 'LogMarketContact', contact(changes));

  it('tells of a contact that has been', () => {
    expect(log({ on: '2027-01-12' })).toBe('CONTACT-DATE');
    expect(log({ on: '2027-01-11' })).toBe('accepted');
  });

  it('keeps what was said and shown, and who took part, out of the state', () => {
    const apart = { participants: ['An engineer'], said: 'It can be built.', shown: 'A drawing.' };
    const { state } = needed().give(matchingOfficer, 'LogMarketContact', contact(apart));
    expect(JSON.stringify(state)).not.toMatch(/engineer|built|drawing/);
    expect(state.contacts).toEqual([
      {
        id: 'contact-1',
        on: '2027-01-11',
        form: 'open hearing, announced in advance',
        suppliers: ['supplier-a'],
        sharedWithAll: false,
      },
    ]);
  });

  it('opens an item for each information that not all were given, and tells who has to disclose it', () => {
    const play = needed().give(matchingOfficer, 'LogMarketContact', contact());
    expect(play.state.disclosures).toEqual([
      { ...item, knownTo: ['supplier-a'], givenOn: '2027-01-11', status: 'open' },
    ]);
    expect(react(needed().state, play.events.at(-1)!)).toMatchObject([
      { kind: 'mail', persons: ['procurer-1', 'procurer-2', 'matching-officer'] },
    ]);
    const shared = needed().give(matchingOfficer, 'LogMarketContact', contact({ sharedWithAll: true }));
    expect(shared.state.disclosures).toEqual([]);
  });

  it('names each item once', () => {
    expect(log({ items: [item, item] })).toBe('CONTACT-ITEMS');
    const play = needed().give(matchingOfficer, 'LogMarketContact', contact());
    expect(log({ items: [item] }, play)).toBe('CONTACT-ITEMS');
    expect(log({ items: [{ ...item, id: 'drawing' }] }, play)).toBe('accepted');
  });

  it('is after the notice only of what is not essential, and gives no information', () => {
    const ask = (changes: object, play = noticed()) =>
      play.refused(procurer1, 'LogMarketContact', contact({ items: [], ...changes }));
    expect(ask({}, documented())).toBe('accepted');
    expect(ask({})).toBe('CONTACT-AFTER-NOTICE');
    expect(ask({ nonEssential: true })).toBe('accepted');
    expect(ask({ nonEssential: true, items: [item] })).toBe('CONTACT-AFTER-NOTICE');
  });
});

describe('The disclosure package', () => {
  const met = () => documented().give(procurer1, 'LogMarketContact', contact());
  const own = (changes: object = {}) => ({ ...example('AddDisclosure', item), givenOn: '2027-01-11', ...changes });
  const add = (changes: object, play = met()) => play.refused(procurer1, 'AddDisclosure', own(changes));
  const publish = (play: Play) => play.on('2027-05-10T08:00:00Z').refused(procurer1, 'PublishNotice', notice);

  it('holds the notice until nothing that some know is left out, and names what is', () => {
    const decision = met().on('2027-05-10T08:00:00Z').ask(procurer1, 'PublishNotice', notice);
    expect(decision).toMatchObject({ refusal: { code: 'NOTICE-DISCLOSURE', expected: 'survey' } });
    expect(publish(met().give(procurer1, 'AddDisclosure', own()))).toBe('accepted');
  });

  it('is published with the notice', () => {
    const before = met().give(procurer1, 'AddDisclosure', own()).on('2027-05-10T08:00:00Z');
    expect(before.state.disclosures).toMatchObject([{ id: 'survey', status: 'in-package' }]);
    const { state } = before;
    const play = before.give(procurer1, 'PublishNotice', notice);
    expect(play.state.disclosures).toMatchObject([{ status: 'published', publishedAt: '2027-05-10T08:00:00.000Z' }]);
    const event = play.events.find((one) => one.type === 'NoticePublished')!;
    const works = react(state, event).filter((one) => one.kind === 'publish');
    expect(works).toHaveLength(2);
    expect(works[1]!.says.en).toContain('Survey of the ground');
    expect(react(documented().state, event).filter((one) => one.kind === 'publish')).toHaveLength(1);
  });

  it('holds the information itself, not its title', () => {
    expect(add({ reference: undefined })).toBe('DISCLOSURE-CONTENT');
    expect(add({ reference: undefined, sha256: 'a'.repeat(63) })).toBe('DISCLOSURE-CONTENT');
    expect(add({ reference: undefined, sha256: 'a'.repeat(64) })).toBe('accepted');
    expect(add({ reference: undefined, content: 'Clay to eight metres.' })).toBe('accepted');
  });

  it('tells what was given today or earlier', () => {
    expect(add({ givenOn: '2027-04-02' })).toBe('DISCLOSURE-DATE');
    expect(add({ givenOn: '2027-04-01' })).toBe('accepted');
  });

  it('forgets nobody who was given it', () => {
    expect(add({ knownTo: ['supplier-b'] })).toBe('DISCLOSURE-KNOWN');
    expect(add({ knownTo: ['supplier-b', 'supplier-a'] })).toBe('accepted');
  });

  it('takes what was known from elsewhere, and corrections until it is published', () => {
    const play = documented().give(procurer1, 'AddDisclosure', own({ id: 'pilot', knownTo: ['supplier-b'] }));
    play.give(procurer1, 'AddDisclosure', own({ id: 'pilot', knownTo: ['supplier-b'], what: 'Results of the pilot' }));
    expect(play.state.disclosures).toMatchObject([{ id: 'pilot', what: 'Results of the pilot' }]);
    const items = [{ ...item, reference: 'diary 2017-44' }];
    const shared = documented().give(procurer1, 'ShareInformation', { items });
    expect(add({}, shared)).toBe('DISCLOSURE-PUBLISHED');
  });

  it('is closed by the notice', () => {
    expect(add({}, noticed())).toBe('DIALOGUE-TIME');
    expect(noticed().refused(procurer1, 'ShareInformation', example('ShareInformation'))).toBe('DIALOGUE-TIME');
  });

  it('leaves its content out of the state', () => {
    const play = met().give(procurer1, 'AddDisclosure', own({ content: 'Clay to eight metres.' }));
    expect(JSON.stringify(play.state)).not.toContain('Clay');
  });
});

describe('Sharing information with all', () => {
  const given = { ...item, content: 'Clay to eight metres.' };
  const met = () => documented().give(procurer1, 'LogMarketContact', contact());

  it('gives all what some were given, so that the notice waits for nothing', () => {
    const play = met().give(procurer1, 'ShareInformation', { items: [given] });
    expect(play.state.disclosures).toMatchObject([
      { id: 'survey', status: 'published', knownTo: ['supplier-a'], givenOn: '2027-01-11' },
    ]);
    expect(JSON.stringify(play.state)).not.toContain('Clay');
    expect(react(met().state, play.events.at(-1)!)).toMatchObject([{ kind: 'publish' }]);
    expect(play.on('2027-05-10T08:00:00Z').refused(procurer1, 'PublishNotice', notice)).toBe('accepted');
  });

  it('is not told again by a notice of the same instant', () => {
    const play = met()
      .on('2027-05-10T08:00:00Z')
      .give(procurer1, 'ShareInformation', { items: [given] });
    const { state } = play;
    const event = play.give(procurer1, 'PublishNotice', notice).events.find((one) => one.type === 'NoticePublished')!;
    expect(react(state, event).filter((one) => one.kind === 'publish')).toHaveLength(1);
  });

  it('gives each item once, with its content', () => {
    const share = (...items: object[]) => met().refused(procurer1, 'ShareInformation', { items });
    expect(share(item)).toBe('INFORMATION-CONTENT');
    expect(share(given)).toBe('accepted');
    expect(share(given, given)).toBe('INFORMATION-NEW');
    const play = met().give(procurer1, 'ShareInformation', { items: [given] });
    expect(play.refused(procurer1, 'ShareInformation', { items: [given] })).toBe('INFORMATION-NEW');
  });
});
