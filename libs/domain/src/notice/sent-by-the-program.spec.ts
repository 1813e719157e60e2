import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { documented } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { disclosed } from './notice.reactions.js';

type Content = { readonly [name: string]: unknown };

const dueAt = '2027-06-14T23:59:00+02:00';
const urgency = { justification: 'The dam is about to burst.' };
const priorInformation = { sentOn: '2027-03-01', publicationId: 'TED-2027-000000', complete: true };
const atDispatch = () => documented().on('2027-05-10T08:00:00Z');

/** Where neither when it was sent nor its id is stated, the program sends it. */
const byProgram = { submissionsDueAt: dueAt, questionsUntilOn: '2027-06-01' };
const byHand = { ...byProgram, dispatchedAt: '2027-05-10T08:00:00Z', publicationId: 'TED-2027-000001' };

const published = (content: Content, play = atDispatch()) => {
  const decision = play.ask(procurer1, 'PublishNotice', content);
  return decision.ok ? decision.events[0] : decision.refusal;
};
/** The outside work that the publishing asks for. */
const work = (content: Content, play: Play = atDispatch()) => {
  const before = play.state;
  const { events } = play.give(procurer1, 'PublishNotice', content);
  return events
    .slice(before.seq)
    .filter((one) => one.type === 'NoticePublished')
    .flatMap((one) => react(before, one));
};

describe('A notice that the program sends', () => {
  it('says its deadline itself, and has no id until it is published', () => {
    expect(published(byProgram)).toStrictEqual({
      type: 'NoticePublished',
      facts: {
        dispatchedAt: '2027-05-10T08:00:00.000Z',
        submissionsDueAt: '2027-06-14T21:59:00.000Z',
        questionsUntilOn: '2027-06-01',
      },
    });
  });

  it('says that it is accelerated, and why apart from the facts', () => {
    expect(published({ ...byProgram, urgency })).toStrictEqual({
      type: 'NoticePublished',
      facts: {
        dispatchedAt: '2027-05-10T08:00:00.000Z',
        submissionsDueAt: '2027-06-14T21:59:00.000Z',
        accelerated: true,
        questionsUntilOn: '2027-06-01',
      },
      body: { urgency },
    });
  });

  it('keeps the shorter time of urgency, where a justification is given', () => {
    // Day 15 after Monday 10 May is Tuesday 25 May.
    const short = { submissionsDueAt: '2027-05-25T21:59:00Z', questionsUntilOn: '2027-05-20' };
    expect(published(short)).toMatchObject({ code: 'WINDOW-MINIMUM' });
    expect(published({ ...short, urgency })).toMatchObject({ type: 'NoticePublished' });
    expect(published({ ...byProgram, urgency: { justification: ' ' } })).toMatchObject({ code: 'WINDOW-REDUCTION' });
  });

  it('names the prior information notice that shortens a time', () => {
    expect(published({ ...byProgram, priorInformation })).toMatchObject({ facts: { priorInformation } });
    const kept = atDispatch().give(procurer1, 'PublishNotice', { ...byProgram, priorInformation });
    expect(kept.state.notice?.priorInformation).toEqual(priorInformation);
    const incomplete = { ...priorInformation, complete: false };
    expect(published({ ...byProgram, priorInformation: incomplete })).toMatchObject({ code: 'WINDOW-REDUCTION' });
  });

  it('goes to the notice database with what the command gave, and is not told to suppliers before it is published', () => {
    const [sent, ...rest] = work(byProgram);
    expect(sent).toMatchObject({ kind: 'notice', notice: { kind: 'call', sentAt: '2027-05-10T08:00:00.000Z' } });
    const values = Object.fromEntries(sent?.notice?.fields.map(({ id, value }) => [id, value]) ?? []);
    expect(values).toMatchObject({
      dispatch: '2027-05-10T08:00:00.000Z',
      deadline: '2027-06-14T21:59:00.000Z',
      questions: '2027-06-01',
    });
    expect(values).not.toHaveProperty('accelerated');
    expect(rest.map(({ kind }) => kind)).toEqual(['mail']);
  });

  it('tells the notice database that the procedure is accelerated', () => {
    const [sent] = work({ ...byProgram, urgency });
    expect(sent?.notice?.fields).toContainEqual(expect.objectContaining({ id: 'accelerated', value: true }));
  });
});

describe('A notice that was sent by hand', () => {
  it('is stated with its id alone; the deadline is in what was sent', () => {
    expect(published({ ...byHand, urgency })).toStrictEqual({
      type: 'NoticePublished',
      facts: {
        dispatchedAt: '2027-05-10T08:00:00.000Z',
        publicationId: 'TED-2027-000001',
        questionsUntilOn: '2027-06-01',
      },
      body: { urgency },
    });
  });

  it('is made public at once, with its title, and told to those within the authority', () => {
    const [announced, told, ...rest] = work(byHand);
    expect(announced?.kind).toBe('publish');
    expect(announced?.subject.sv).toContain('Fossilfri förskola');
    expect(announced?.subject.en).toContain('Fossil-free preschool');
    expect(announced?.says.en).toContain('TED-2027-000001');
    expect(told).toMatchObject({
      kind: 'mail',
      roles: ['needs-owner', 'innovation-leader', 'matching-officer', 'registrar'],
    });
    expect(told?.subject.sv).toContain('GBG-2017-HOPPET');
    expect(told?.subject.en).toContain('GBG-2017-HOPPET');
    expect(rest).toEqual([]);
  });

  it.each([
    ['when it was sent, without its id', { dispatchedAt: '2027-05-10T08:00:00Z' }],
    ['its id, without when it was sent', { publicationId: 'TED-2027-000001' }],
  ])('is not stated by %s', (_what, half) => {
    expect(published({ ...byProgram, ...half })).toMatchObject({ code: 'NOTICE-BY-HAND' });
  });
});

describe('What some suppliers knew before the call', () => {
  const item = (id: string, status: 'open' | 'in-package' | 'published') =>
    ({ id, what: `Report ${id}`, knownTo: ['supplier-a'], givenOn: '2027-01-12', status }) as const;
  const earlier = {
    ...item('earlier', 'published'),
    publishedAt: '2027-03-01T08:00:00.000Z',
    withTheCall: true,
  } as const;
  const knowing = (...disclosures: Play['state']['disclosures']) => {
    const play = atDispatch();
    play.state = { ...play.state, disclosures };
    return play;
  };

  it('is made public with the call: what is in the package, and nothing that was public before', () => {
    const [, list] = work(byHand, knowing(earlier, item('survey', 'in-package'), item('pilot', 'in-package')));
    expect(list?.kind).toBe('publish');
    expect(list?.says.en).toContain('Report survey; Report pilot');
    expect(list?.says.sv).toContain('Report survey; Report pilot');
    expect(list?.says.en).not.toContain('earlier');
    expect(list?.subject.en).toContain('Fossil-free preschool');
  });

  it('is all made public when the call is published by the notice database', () => {
    const [list] = disclosed(knowing(earlier, { ...earlier, id: 'other', what: 'Report other' }).state);
    expect(list?.says.en).toContain('Report earlier; Report other');
  });

  it('makes nothing public where there is nothing new', () => {
    expect(work(byHand, knowing(earlier)).map(({ kind }) => kind)).toEqual(['publish', 'mail']);
  });
});
