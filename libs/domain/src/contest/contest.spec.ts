import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { declared } from '../testing/declared.js';
import { decisionMaker, procurer1, registrar, supplierA } from '../testing/people.js';
import {
  contestEnd,
  contestEntries,
  contestJudged,
  designContest,
  documentsOfContest,
  jury,
  members,
  threeEntries,
} from '../testing/plays/design-contest.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';
import type { Play } from '../testing/play.js';

const services = () => {
  const play = begun(designContestV1);
  const amount = { amount: 2_400_000, currency: 'SEK' };
  const thresholds = [{ of: 'goods-services-other', amount, source: 'illustrative' }] as const;
  play.state = { ...play.state, contractType: 'services', thresholds };
  return play;
};
const play = (...steps: readonly (readonly Step[])[]) => perform(services(), steps.flat());
const judging = () => play(contestEntries).on('2027-09-06T09:00:00Z');
const judged = () => play(contestEntries, contestJudged);
const [first, second] = jury;
const ranking = (...entries: readonly string[]) => ({
  ranking: entries.map((entry) => ({ entry, reasons: 'By the criteria.' })),
});
const said = (one: Play) => JSON.stringify([one.state, one.events]);

describe('A design contest', () => {
  it('goes from the notice to the winners, who are invited to negotiate a service contract', () => {
    const { state } = play(designContest);
    expect(state.end?.how).toBe('further-development');
    expect(state.contest).toMatchObject({
      revealed: { entrants: { 'entry-1': 'supplier-c', 'entry-2': 'supplier-a', 'entry-3': 'supplier-b' } },
      followOn: { follows: true, invited: ['supplier-a', 'supplier-b'] },
    });
  });

  it('says in its documents whether a contract is to follow, and what each place gives', () => {
    const write = (changes: object) =>
      services().refused(procurer1, 'WriteDocuments', { ...documentsOfContest, ...changes });
    expect(write({})).toBe('accepted');
    expect(write({ followOnIntended: undefined })).toBe('DOC-CONTEST');
    expect(write({ followOnIntended: false })).toBe('accepted');
    const [prize] = documentsOfContest.prizes;
    expect(write({ prizes: [{ ...prize, place: 2 }] })).toBe('DOC-PRIZES');
    expect(write({ prizes: [] })).toBe('accepted');
  });

  it('has no shortest time for entries', () => {
    const notice = {
      ...(contestEntries[3] as { body: object }).body,
      submissionsDueAt: '2027-05-24T21:59:00Z',
      questionsUntilOn: '2027-05-12',
    };
    const one = play(contestEntries.slice(0, 3)).on('2027-05-10T08:00:00Z');
    expect(one.refused(procurer1, 'PublishNotice', notice)).toBe('accepted');
  });
});

describe('Until the jury has signed', () => {
  it('no event and no state names an entrant, nor tells when or in which order the entries came', () => {
    const one = judging();
    one.give(first, 'AskEntrant', { entry: 'entry-2', question: 'How is the roof drained?' });
    one.give(registrar, 'AnswerJury', { question: 'j1', answer: 'Inside the wall.' });
    perform(one, contestJudged.slice(0, 3));
    for (const { supplier, receivedAt } of threeEntries) {
      expect(said(one)).not.toContain(supplier);
      expect(said(one)).not.toContain(receivedAt);
    }
    expect(one.state.windows['entries']?.submissions?.map(({ supplier }) => supplier)).toEqual([
      'entry-1',
      'entry-2',
      'entry-3',
    ]);
  });

  it('a late entry is not told of either', () => {
    const late = [{ supplier: 'supplier-late', receivedAt: '2027-08-17T08:00:00.000Z', digest: 'a'.repeat(64) }];
    const one = play(contestEntries.slice(0, -1));
    one.brought = { submissions: threeEntries, late, head: 'f'.repeat(64) };
    one.on('2027-08-16T21:59:00Z').give(system, 'CloseWindow', { window: 'entries' });
    const opener = (id: string) => ({ ...procurer1, id });
    one.give(opener('procurer-1'), 'RequestOpening', { window: 'entries' });
    one.give(opener('procurer-2'), 'RequestOpening', { window: 'entries' });
    one.give(system, 'OpenWindow', { window: 'entries' });
    expect(said(one)).not.toContain('supplier-late');
    const body = { window: 'entries', ...late[0] };
    expect(one.refused(system, 'RefuseLateSubmission', body)).toBe('LATE-ANONYMOUS');
  });

  it('nobody can ask for the names', () => {
    const one = judging();
    expect(one.refused(procurer1, 'RevealEntries', { window: 'entries' })).toBe('STAGE');
    const unsigned = judged();
    const { report, ...contest } = unsigned.state.contest;
    unsigned.state = {
      ...unsigned.state,
      contest: { ...contest, report: { ...report!, signedBy: ['juror-1', 'juror-2'] } },
    };
    expect(unsigned.ask(procurer1, 'RevealEntries', { window: 'entries' })).toMatchObject({
      refusal: { code: 'REVEAL-SIGNED', expected: 'juror-3' },
    });
  });

  it('a supplier has no standing in the case by having taken part', () => {
    expect(judging().state.competitors).toEqual({});
    expect(judging().refused(supplierA, 'AskEntrant', { entry: 'entry-1', question: 'x' })).toBe('ROLE');
  });

  it('a cancelled contest is published, and told to nobody by name', () => {
    const one = judging();
    const before = one.state;
    const event = one
      .give(decisionMaker, 'CancelProcurement', { reason: 'chan-need', reasons: 'No need.', electronic: true })
      .events.at(-1)!;
    const works = react(before, event).filter(({ kind }) => kind !== 'render');
    expect(works.map(({ kind, suppliers }) => [kind, suppliers])).toEqual([['publish', []]]);
  });
});

describe('The jury', () => {
  const appointing = () => play(contestEntries.slice(0, 2));
  const appoint = (changed: readonly object[]) => appointing().refused(procurer1, 'AppointJury', { members: changed });

  it('is appointed before the notice', () => {
    const notice = (contestEntries[3] as { body: { [name: string]: unknown } }).body;
    expect(appointing().on('2027-05-10T08:00:00Z').refused(procurer1, 'PublishNotice', notice)).toBe('JURY-APPOINTED');
    expect(judging().refused(procurer1, 'AppointJury', { members })).toBe('STAGE');
  });

  it('is independent of the participants', () => {
    expect(appoint(members)).toBe('accepted');
    expect(appoint([{ ...members[0], independent: false }, ...members.slice(1)])).toBe('JURY-INDEPENDENT');
  });

  it('has the qualification that is asked of participants, at least a third of it', () => {
    const four = [...members, { person: 'juror-4', independent: true, qualified: false }];
    expect(appoint(four)).toBe('JURY-QUALIFIED');
    expect(appoint(four.map((one, at) => ({ ...one, qualified: at < 2 })))).toBe('accepted');
    const unasked = appointing();
    const { juryQualification: _, ...documents } = unasked.state.documents!;
    unasked.state = { ...unasked.state, documents };
    expect(unasked.refused(procurer1, 'AppointJury', { members: four })).toBe('accepted');
  });

  it('consists of different persons, none of whom is the registrar', () => {
    expect(appoint([...members, members[0]!])).toBe('JURY-PERSONS');
    expect(appoint([...members, { person: 'registrar', independent: true, qualified: true }])).toBe('JURY-PERSONS');
  });

  it('has its role in the case from then on', () => {
    const { state } = appointing().give(procurer1, 'AppointJury', { members });
    expect(state.people.filter((one) => one.role === 'jury').map((one) => one.person)).toEqual([
      'juror-1',
      'juror-2',
      'juror-3',
    ]);
  });
});

describe('Questions of the jury', () => {
  it('reach the entrant by the digest on its receipt', () => {
    const one = judging();
    const before = one.state;
    const event = one.give(first, 'AskEntrant', { entry: 'entry-2', question: 'How?' }).events.at(-1)!;
    const [published] = react(before, event);
    expect(published).toMatchObject({ kind: 'publish', suppliers: [] });
    expect(published?.says.en).toContain('5'.repeat(64));
  });

  it('are about an entry that is there, by a member of the jury', () => {
    expect(judging().refused(first, 'AskEntrant', { entry: 'entry-4', question: 'x' })).toBe('JURY-ENTRY');
    expect(judging().refused(procurer1, 'AskEntrant', { entry: 'entry-1', question: 'x' })).toBe('ROLE');
  });

  it('are not asked by somebody who was given the role and not appointed', () => {
    const guest = { ...procurer1, id: 'guest' };
    const one = judging().happened({ type: 'PersonAssigned', facts: { person: 'guest', role: 'jury' } });
    expect(declared(one, guest).refused(guest, 'AskEntrant', { entry: 'entry-1', question: 'x' })).toBe('JURY-MEMBER');
  });

  it('are answered once in the minutes, and before the entries are ranked', () => {
    const one = judging().give(first, 'AskEntrant', { entry: 'entry-2', question: 'How?' });
    expect(one.refused(first, 'AgreeJuryReport', ranking('entry-1', 'entry-2', 'entry-3'))).toBe('JURY-ANSWERS');
    expect(one.refused(registrar, 'AnswerJury', { question: 'j2', answer: 'x' })).toBe('JURY-QUESTION');
    one.give(registrar, 'AnswerJury', { question: 'j1', answer: 'So.' });
    expect(one.refused(registrar, 'AnswerJury', { question: 'j1', answer: 'x' })).toBe('JURY-QUESTION');
    expect(one.refused(first, 'AgreeJuryReport', ranking('entry-1', 'entry-2', 'entry-3'))).toBe('accepted');
  });
});

describe("The jury's report", () => {
  it('ranks all entries, each once, with reasons', () => {
    const agree = (body: object) => judging().refused(first, 'AgreeJuryReport', { ...body });
    expect(agree(ranking('entry-3', 'entry-1', 'entry-2'))).toBe('accepted');
    expect(agree(ranking('entry-3', 'entry-1'))).toBe('JURY-RANKING');
    expect(agree(ranking('entry-3', 'entry-3', 'entry-1'))).toBe('JURY-RANKING');
    expect(agree({ ranking: [{ entry: 'entry-1', reasons: ' ' }] })).toBe('JURY-RANKING');
  });

  it('is signed by every member, once, and the names are shown after the last', () => {
    expect(judging().refused(first, 'SignJuryReport')).toBe('JURY-REPORT');
    const one = perform(judging(), contestJudged.slice(0, 2));
    expect(one.refused(first, 'SignJuryReport')).toBe('JURY-SIGNED-ONCE');
    expect(tasks(one.state).map(({ command, persons }) => [command, persons])).toEqual([
      ['SignJuryReport', ['juror-2', 'juror-3']],
    ]);
    perform(one, contestJudged.slice(2));
    expect(one.state.tracks['case']?.stage).toBe('reveal');
  });

  it('waits for its signatures since it was agreed, and anew when it is agreed anew', () => {
    const one = perform(judging(), contestJudged.slice(0, 1));
    const waits = () => tasks(one.state).map(({ command, since, dueAt }) => [command, since, dueAt]);
    // Five working days after Monday 6 September; the entries were opened in August.
    expect(waits()).toEqual([['SignJuryReport', '2027-09-06T09:00:00.000Z', '2027-09-13T22:00:00.000Z']]);
    one.on('2027-09-10T09:00:00Z').give(second, 'AgreeJuryReport', ranking('entry-1', 'entry-2', 'entry-3'));
    expect(waits()).toEqual([['SignJuryReport', '2027-09-10T09:00:00.000Z', '2027-09-17T22:00:00.000Z']]);
  });

  it('loses its signatures when it is agreed anew', () => {
    const one = perform(judging(), contestJudged.slice(0, 2));
    one.give(second, 'AgreeJuryReport', ranking('entry-1', 'entry-2', 'entry-3'));
    expect(one.state.contest.report).toEqual({
      ranking: ['entry-1', 'entry-2', 'entry-3'],
      signedBy: [],
      agreedAt: '2027-09-06T09:00:00.000Z',
    });
  });

  it('is not signed by a person who has left the jury', () => {
    const one = perform(judging(), contestJudged.slice(0, 1));
    one.happened({ type: 'AssignmentEnded', facts: { person: 'juror-3', role: 'jury' } });
    expect(one.refused(jury[2], 'SignJuryReport')).toBe('ROLE');
    perform(one, contestJudged.slice(1, 3));
    expect(one.state.tracks['case']?.stage).toBe('reveal');
  });
});

describe('Showing the names', () => {
  it('gives each entry the supplier that made it', () => {
    expect(judged().give(procurer1, 'RevealEntries', { window: 'entries' }).state.contest.revealed?.entrants).toEqual({
      'entry-1': 'supplier-c',
      'entry-2': 'supplier-a',
      'entry-3': 'supplier-b',
    });
  });

  it('is refused when what is brought is not what was judged', () => {
    const one = judged();
    one.brought = { submissions: threeEntries.slice(1) };
    expect(one.refused(procurer1, 'RevealEntries', { window: 'entries' })).toBe('REVEAL-WINDOW');
    expect(judged().refused(procurer1, 'RevealEntries', { window: 'requests' })).toBe('REVEAL-WINDOW');
  });
});

describe('The result of a contest', () => {
  it('is announced within thirty days', () => {
    const one = perform(judged(), contestEnd.slice(0, 1));
    const [task] = tasks(one.state);
    // Day 30 after Monday 6 September is Wednesday 6 October.
    expect(task).toMatchObject({ command: 'PublishContestResult', dueAt: '2027-10-06T22:00:00.000Z' });
  });

  it('is announced once', () => {
    const one = perform(judged(), contestEnd.slice(0, 1));
    const body = { publicationId: 'TED-2027-000006' };
    expect(one.refused(procurer1, 'PublishContestResult', body)).toBe('accepted');
    const result = { publicationId: 'TED-2027-000005', on: '2027-09-06' };
    one.state = { ...one.state, contest: { ...one.state.contest, result } };
    expect(one.refused(procurer1, 'PublishContestResult', body)).toBe('CONTEST-RESULT-ONCE');
  });
});

describe('What follows a contest', () => {
  const decided = (changes: object, one = perform(judged(), contestEnd.slice(0, 2))) =>
    one.refused(decisionMaker, 'DecideFollowOn', {
      follows: true,
      invited: ['supplier-b', 'supplier-a'],
      reasons: 'As announced.',
      ...changes,
    });
  const changed = (change: (one: Play) => Partial<Play['state']>) => {
    const one = perform(judged(), contestEnd.slice(0, 2));
    one.state = { ...one.state, ...change(one) };
    return one;
  };

  it('is negotiated with all winners and nobody else', () => {
    expect(decided({})).toBe('accepted');
    expect(decided({ invited: ['supplier-a'] })).toBe('FOLLOW-ON-WINNERS');
    expect(decided({ invited: ['supplier-a', 'supplier-b', 'supplier-c'] })).toBe('FOLLOW-ON-WINNERS');
    expect(decided({ follows: false })).toBe('FOLLOW-ON-WINNERS');
    expect(decided({ follows: false, invited: [] })).toBe('accepted');
  });

  it('was announced', () => {
    const one = changed(({ state }) => ({ documents: { ...state.documents!, followOnIntended: false } }));
    expect(decided({}, one)).toBe('FOLLOW-ON-ANNOUNCED');
    expect(decided({ follows: false, invited: [] }, one)).toBe('accepted');
  });

  it('is a service', () => {
    expect(
      decided(
        {},
        changed(() => ({ contractType: 'works' })),
      ),
    ).toBe('FOLLOW-ON-SERVICES');
  });

  it('has reasons', () => {
    expect(decided({ reasons: '' })).toBe('FOLLOW-ON-REASONS');
  });
});
