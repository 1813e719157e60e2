import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { concluded } from '../testing/competed.js';
import { documented, example, noticed } from '../testing/competition.js';
import { caseOfGoteborg, matchingOfficer, needsOwner, procurer1, supplierA, supplierB } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { disclosurePackage } from './disclosure.js';

const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const published = () => begun().happened({ type: 'NeedPublished', facts: { version: 1, needVersion: 1 } });
const survey = { id: 'survey', what: 'Survey of the ground', reference: 'diary 2017-44' };
const drawing = { id: 'drawing', what: 'Drawing of the yard', reference: 'diary 2017-45' };
const contact = (changes: object = {}) => ({
  ...{ on: '2027-01-11', form: 'visit', suppliers: ['supplier-a'], sharedWithAll: false },
  ...changes,
});
const met = (play = begun(), ...items: readonly object[]) =>
  play.give(matchingOfficer, 'LogMarketContact', contact({ items }));
const event = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events[0]!;
};
const refusal = (play: Play, command: string, body: object) => {
  const decision = play.ask(procurer1, command, { ...body });
  return decision.ok ? undefined : decision.refusal;
};
const added = (item: object, knownTo: readonly string[] = ['supplier-a']) => ({
  ...{ ...item, knownTo, givenOn: '2027-01-11' },
});

describe('What is kept apart', () => {
  it.each([
    ['who took part', { participants: ['The chief buyer'] }],
    ['what was said', { said: 'That timber is scarce.' }],
    ['what was shown', { shown: 'The model.' }],
    ['all of it', { participants: ['The chief buyer'], said: 'Scarce.', shown: 'The model.' }],
  ])('of a contact is %s', (_what, kept) => {
    const facts = { id: 'contact-1', ...contact(), items: [] };
    const type = 'MarketContactLogged';
    expect(event(begun(), matchingOfficer, 'LogMarketContact', contact(kept))).toStrictEqual({
      type,
      facts,
      body: kept,
    });
    expect(event(begun(), matchingOfficer, 'LogMarketContact', contact())).toStrictEqual({ type, facts });
  });

  it('of an item in the package is what it says', () => {
    const [type, content] = ['DisclosureAdded', 'Clay to eight metres.'];
    expect(event(begun(), procurer1, 'AddDisclosure', added(survey))).toStrictEqual({ type, facts: added(survey) });
    expect(event(begun(), procurer1, 'AddDisclosure', { ...added(survey), content })).toStrictEqual({
      ...{ type, facts: added(survey) },
      body: { content },
    });
  });

  it('of information to all is the contents of those items that have one', () => {
    const type = 'InformationShared';
    const content = 'Clay to eight metres.';
    expect(event(begun(), procurer1, 'ShareInformation', { items: [survey, { ...drawing, content }] })).toStrictEqual({
      ...{ type, facts: { items: [survey, drawing] } },
      body: { contents: [{ id: 'drawing', content }] },
    });
    expect(event(begun(), procurer1, 'ShareInformation', { items: [survey] })).toStrictEqual({
      ...{ type, facts: { items: [survey] } },
    });
  });

  it('of an interest is what the supplier says', () => {
    const facts = { supplier: 'supplier-a' };
    const type = 'InterestRegistered';
    expect(event(published(), supplierA, 'RegisterInterest', {})).toStrictEqual({ type, facts });
    expect(event(published(), supplierA, 'RegisterInterest', { statement: 'We can.' })).toStrictEqual({
      ...{ type, facts },
      body: { statement: 'We can.' },
    });
  });
});

describe('A contact with the market', () => {
  it('after the notice is of no importance, and after the contract free again', () => {
    const log = (play: Play, changes: object = {}) =>
      play.refused(procurer1, 'LogMarketContact', contact({ items: [survey], ...changes }));
    expect(log(noticed())).toBe('CONTACT-AFTER-NOTICE');
    expect(log(noticed(), { nonEssential: true, items: undefined })).toBe('accepted');
    expect(log(concluded('2027-10-04'))).toBe('accepted');
  });

  it('tells of what some were given then, not of what is open from before', () => {
    const play = met(begun(), survey);
    const before = play.state;
    met(play, drawing, { ...drawing, id: 'model', what: 'Model of the house' });
    const [mail] = react(before, play.events.at(-1)!);
    expect(mail).toMatchObject({ kind: 'mail', persons: ['procurer-1', 'procurer-2', 'matching-officer'] });
    expect(mail?.subject.en).toContain(play.state.reference);
    expect(mail?.says.en).toContain(': Drawing of the yard; Model of the house.');
    expect(mail?.says.sv).not.toContain('Survey');
  });

  it.each([
    ['nothing was given', contact()],
    ['all were given it', contact({ sharedWithAll: true, items: [drawing] })],
  ])('tells nobody where %s, though something is open from before', (_what, body) => {
    const play = met(begun(), survey);
    const before = play.state;
    expect(react(before, play.give(matchingOfficer, 'LogMarketContact', body).events.at(-1)!)).toEqual([]);
  });

  it('from before items were kept opens none', () => {
    const facts = { id: 'contact-1', ...contact() } as never;
    expect(begun().happened({ type: 'MarketContactLogged', facts }).state.disclosures).toEqual([]);
  });
});

describe('The package for all', () => {
  it('holds what was put in it, not what is open or published', () => {
    const play = met(documented(), survey, drawing)
      .give(procurer1, 'AddDisclosure', added(drawing))
      .give(procurer1, 'ShareInformation', { items: [{ id: 'faq', what: 'Answers', content: 'Yes.' }] });
    expect(disclosurePackage(play.state).map(({ id }) => id)).toEqual(['drawing']);
    expect(play.state.disclosures.map(({ id, status }) => [id, status])).toEqual([
      ['survey', 'open'],
      ['drawing', 'in-package'],
      ['faq', 'published'],
    ]);
  });

  it('takes a new item besides those it has', () => {
    const play = begun()
      .give(procurer1, 'AddDisclosure', added(survey))
      .give(procurer1, 'AddDisclosure', added(drawing));
    expect(play.state.disclosures.map(({ id }) => id)).toEqual(['survey', 'drawing']);
  });

  it('names all that is missing where the notice waits', () => {
    const play = met(documented(), survey, drawing).on('2027-05-10T08:00:00Z');
    const refused = refusal(play, 'PublishNotice', example('PublishNotice'));
    expect(refused).toMatchObject({ code: 'NOTICE-DISCLOSURE', expected: 'survey, drawing' });
    expect(refused?.says.en).toContain('survey (Survey of the ground), drawing (Drawing of the yard).');
  });

  it('forgets nobody who was given the same item, whoever knows another', () => {
    const play = met(begun(), survey).give(
      ...([
        matchingOfficer,
        'LogMarketContact',
        contact({ suppliers: ['supplier-b', 'supplier-c'], items: [drawing] }),
      ] as const),
    );
    expect(refusal(play, 'AddDisclosure', added(drawing, []))?.says.en).toContain('Missing: supplier-b, supplier-c.');
    expect(refusal(play, 'AddDisclosure', added(drawing, ['supplier-b', 'supplier-c']))).toBeUndefined();
    expect(refusal(play, 'AddDisclosure', added({ ...survey, id: 'pilot' }, []))).toBeUndefined();
  });
});

describe('Information to all', () => {
  const share = (...items: readonly object[]) => refusal(begun(), 'ShareInformation', { items });
  const bare = { id: 'bare', what: 'Nothing' };

  it('can be had for every item, and names those that cannot', () => {
    const refused = share(survey, bare, { ...bare, id: 'blank' });
    expect(refused?.code).toBe('INFORMATION-CONTENT');
    expect(refused?.says.sv).toContain('Gäller: bare, blank.');
    expect(refused?.says.en).toContain('concerns: bare, blank.');
  });

  it.each(['0'.repeat(65), `x${'0'.repeat(64)}`, `${'0'.repeat(64)}x`])('has a whole digest: %s', (sha256) => {
    expect(share({ ...bare, sha256 })?.code).toBe('INFORMATION-CONTENT');
    expect(share({ ...bare, sha256: '0'.repeat(64) })).toBeUndefined();
  });

  it('is new in each of its items', () => {
    const play = begun().give(procurer1, 'ShareInformation', { items: [survey] });
    expect(refusal(play, 'ShareInformation', { items: [drawing, survey] })?.code).toBe('INFORMATION-NEW');
    expect(refusal(play, 'ShareInformation', { items: [drawing] })).toBeUndefined();
    expect(refusal(play, 'AddDisclosure', added(drawing))).toBeUndefined();
  });

  it('of something new was known to nobody, and given on its day', () => {
    const play = met(begun(), survey)
      .on('2027-01-12')
      .give(procurer1, 'ShareInformation', { items: [drawing] });
    expect(play.state.disclosures[1]).toMatchObject({ id: 'drawing', knownTo: [], givenOn: '2027-01-12' });
  });

  it('is told by name, item by item', () => {
    const play = begun();
    const before = play.state;
    const [told] = react(before, play.give(procurer1, 'ShareInformation', { items: [survey, drawing] }).events.at(-1)!);
    expect(told?.subject).toEqual({
      sv: `Information till alla: ${play.state.title.sv}`,
      en: `Information to all: ${play.state.title.en}`,
    });
    expect(told?.says.en).toContain(': Survey of the ground; Drawing of the yard.');
  });
});

describe('Matching suppliers with the need', () => {
  const interested = () => published().give(supplierA, 'RegisterInterest').give(supplierB, 'RegisterInterest');
  const match = (play: Play, supplier: string, fits: string) =>
    play.give(matchingOfficer, 'MatchNeed', { supplier, fits, reasons: 'By its statement.' });

  it('is judged anew for one supplier and stays for another', () => {
    const play = match(match(match(interested(), 'supplier-a', 'no'), 'supplier-b', 'yes'), 'supplier-a', 'partly');
    expect(play.state.matches).toEqual([
      { supplier: 'supplier-b', fits: 'yes' },
      { supplier: 'supplier-a', fits: 'partly' },
    ]);
  });

  it('is waited for until it is made', () => {
    const waiting = (play: Play) =>
      tasks(play.state)
        .filter(({ command }) => command === 'MatchNeed')
        .map(({ about }) => about);
    expect(waiting(interested())).toEqual(['supplier-a', 'supplier-b']);
    expect(waiting(match(interested(), 'supplier-a', 'no'))).toEqual(['supplier-b']);
  });
});
