import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import type { CaseState } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import { contestEnd, contestEntries, contestJudged, jury, members } from '../testing/plays/design-contest.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';
import type { Play } from '../testing/play.js';
import { entries } from './entries.js';

const services = () => {
  const play = begun(designContestV1);
  const amount = { amount: 2_400_000, currency: 'SEK' };
  const thresholds = [{ of: 'goods-services-other', amount, source: 'illustrative' }] as const;
  play.state = { ...play.state, contractType: 'services', thresholds };
  return play;
};
const play = (...steps: readonly (readonly Step[])[]) => perform(services(), steps.flat());
const judging = () => play(contestEntries).on('2027-09-06T09:00:00Z');
const revealed = () => play(contestEntries, contestJudged, contestEnd.slice(0, 1));
const [first] = jury;
const refusal = (one: Play, by: Actor, command: string, body: object = {}) => {
  const decision = one.ask(by, command, { ...body });
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
};
const told = (one: Play, by: Actor, command: string, body: object = {}) => {
  const before = one.state;
  return react(before, one.give(by, command, { ...body }).events.at(-1)!);
};

describe('Appointing the jury', () => {
  const appointing = () => play(contestEntries.slice(0, 2));
  const assigned = (one: Play) => {
    const decision = one.ask(procurer1, 'AppointJury', { members });
    const events = decision.ok ? decision.events : [];
    return events.filter(({ type }) => type === 'PersonAssigned').map(({ facts }) => facts);
  };

  it('gives the role to those alone who do not hold it already', () => {
    const role = 'jury' as const;
    const one = appointing().happened({ type: 'PersonAssigned', facts: { person: 'juror-2', role } });
    expect(assigned(one)).toEqual([
      { person: 'juror-1', role },
      { person: 'juror-3', role },
    ]);
  });

  it('gives it anew to those who left it, and to those with another role', () => {
    const role = 'jury' as const;
    const one = appointing().happened(
      { type: 'PersonAssigned', facts: { person: 'juror-1', role } },
      { type: 'AssignmentEnded', facts: { person: 'juror-1', role } },
      { type: 'PersonAssigned', facts: { person: 'juror-3', role: 'evaluator' } },
    );
    expect(assigned(one)).toHaveLength(3);
  });

  it.each([
    [4, '2'],
    [6, '2'],
    [7, '3'],
  ])('says how many of %d have to be qualified', (size, expected) => {
    const none = Array.from({ length: size }, (_, at) => ({ person: `j-${at}`, independent: true, qualified: false }));
    expect(refusal(appointing(), procurer1, 'AppointJury', { members: none })).toEqual(['JURY-QUALIFIED', expected]);
  });
});

describe('A question of the jury', () => {
  const asking = () =>
    judging()
      .give(first, 'AskEntrant', { entry: 'entry-2', question: 'How?' })
      .give(first, 'AskEntrant', { entry: 'entry-3', question: 'Why?' });
  const waiting = (one: Play) =>
    tasks(one.state)
      .filter(({ command }) => command === 'AnswerJury')
      .map(({ about }) => about);

  it('waits for the registrar until it is answered, one by one', () => {
    const one = asking();
    expect(waiting(one)).toEqual(['j1', 'j2']);
    one.give(registrar, 'AnswerJury', { question: 'j1', answer: 'So.' });
    expect(waiting(one)).toEqual(['j2']);
    expect(one.state.contest.questions.map(({ id, answered }) => [id, answered])).toEqual([
      ['j1', true],
      ['j2', false],
    ]);
  });

  it('that does not wait is refused with those that do', () => {
    const one = asking().give(registrar, 'AnswerJury', { question: 'j1', answer: 'So.' });
    expect(refusal(one, registrar, 'AnswerJury', { question: 'j1', answer: 'x' })).toEqual(['JURY-QUESTION', 'j2']);
    one.give(registrar, 'AnswerJury', { question: 'j2', answer: 'So.' });
    expect(refusal(one, registrar, 'AnswerJury', { question: 'j2', answer: 'x' })).toEqual(['JURY-QUESTION', '–']);
  });

  it('has its answer kept apart', () => {
    const decision = asking().ask(registrar, 'AnswerJury', { question: 'j1', answer: 'By gutters.' });
    expect(decision).toMatchObject({ events: [{ facts: { question: 'j1' }, body: { answer: 'By gutters.' } }] });
    expect(JSON.stringify(decision.ok && decision.events[0]?.facts)).not.toContain('gutters');
  });

  it('about no entry is refused with the entries there are', () => {
    expect(refusal(judging(), first, 'AskEntrant', { entry: 'entry-9', question: 'x' })).toEqual([
      'JURY-ENTRY',
      'entry-1, entry-2, entry-3',
    ]);
  });
});

describe('Ranking the entries', () => {
  const agree = (ranking: readonly object[], one = judging()) => refusal(one, first, 'AgreeJuryReport', { ranking });
  const all = ['entry-1', 'entry-2', 'entry-3'].map((entry) => ({ entry, reasons: 'By the criteria.' }));

  it('has reasons for each of them', () => {
    const missing = ['JURY-RANKING', 'entry-1, entry-2, entry-3'];
    expect(agree(all)).toBe('accepted');
    expect(agree([...all.slice(0, 2), { entry: 'entry-3', reasons: '' }])).toEqual(missing);
    expect(agree([...all.slice(0, 2), { entry: 'entry-3', reasons: ' ' }])).toEqual(missing);
  });

  it('is of no use where no entry came, and is not asked for', () => {
    const none = play([...contestEntries.slice(0, -1), { open: 'entries', submissions: [] }]);
    expect(agree([], none)).toEqual(['JURY-RANKING', '–']);
    expect(tasks(none.state).map(({ command }) => command)).not.toContain('AgreeJuryReport');
  });
});

describe('Signing the report', () => {
  it('keeps the reference of the signature apart, where there is one', () => {
    const agreed = perform(judging(), contestJudged.slice(0, 1));
    const event = (body: object) => {
      const decision = agreed.ask(first, 'SignJuryReport', { ...body });
      return decision.ok ? decision.events[0] : undefined;
    };
    const signed = { type: 'JuryReportSigned', facts: { track: 'case' } };
    expect(event({})).toStrictEqual(signed);
    expect(event({ signature: 'GBG/report' })).toStrictEqual({ ...signed, body: { signature: 'GBG/report' } });
  });

  it('is for members of the jury who still hold the role of one, not another', () => {
    const agreed = perform(judging(), contestJudged.slice(0, 1)).happened(
      { type: 'AssignmentEnded', facts: { person: 'juror-3', role: 'jury' } },
      { type: 'PersonAssigned', facts: { person: 'juror-3', role: 'evaluator' } },
    );
    expect(tasks(agreed.state).find(({ command }) => command === 'SignJuryReport')?.persons).toEqual([
      'juror-1',
      'juror-2',
    ]);
  });
});

describe('Showing who made the entries', () => {
  const judged = () => play(contestEntries, contestJudged);

  it('waits for a report, though nobody is left in the jury to sign it', () => {
    const one = judged();
    const { report: _report, ...contest } = one.state.contest;
    one.state = { ...one.state, contest: { ...contest, jury: [] } };
    expect(refusal(one, procurer1, 'RevealEntries', { window: 'entries' })).toEqual(['REVEAL-SIGNED', '–']);
  });

  it('is refused where one of those that are brought is another, or none is', () => {
    const one = judged();
    const [a, ...rest] = one.brought.submissions!;
    const window = 'entries';
    one.brought = { submissions: [{ ...a!, digest: '6'.repeat(64) }, ...rest] };
    expect(refusal(one, procurer1, 'RevealEntries', { window })).toEqual(['REVEAL-WINDOW', 'entries']);
    one.brought = {};
    expect(refusal(one, procurer1, 'RevealEntries', { window })).toEqual(['REVEAL-WINDOW', 'entries']);
  });

  it('is told to those who made them', () => {
    const one = judged();
    const mails = told(one, procurer1, 'RevealEntries', { window: 'entries' });
    expect(mails[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-c', 'supplier-a', 'supplier-b'] });
    expect(mails[0]?.subject.en).toContain(one.state.reference);
  });
});

describe('The entries of a case', () => {
  it('are those of the opened window for entries, whatever else was opened or announced since', () => {
    const one = judging();
    const window = one.state.windows['entries']!;
    const { submissions: _in, ...empty } = window;
    one.state = {
      ...one.state,
      windows: {
        ...one.state.windows,
        tenders: { ...empty, id: 'tenders', receives: 'tender' },
        more: { ...empty, id: 'more', status: 'open' },
      },
    };
    expect(entries(one.state)).toEqual(['entry-1', 'entry-2', 'entry-3']);
  });
});

describe('The result of the contest', () => {
  it('is made public with day and number', () => {
    const one = revealed();
    const published = told(one, procurer1, 'PublishContestResult', { publicationId: 'TED-2027-000005' })[0];
    expect(published).toMatchObject({ kind: 'publish', suppliers: [] });
    expect(published?.subject.sv).toContain(one.state.reference);
    for (const part of ['2027-09-06', 'TED-2027-000005']) expect(published?.says.sv).toContain(part);
  });

  it('is asked for only when the names are shown', () => {
    const one = revealed();
    const { revealed: _names, ...contest } = one.state.contest;
    expect(tasks({ ...one.state, contest }).map(({ command }) => command)).not.toContain('PublishContestResult');
    expect(tasks(one.state).map(({ command }) => command)).toContain('PublishContestResult');
  });
});

describe('A contract that follows the contest', () => {
  const decided = () => play(contestEntries, contestJudged, contestEnd.slice(0, 2));
  const decide = (body: object, change: (state: CaseState) => Partial<CaseState> = () => ({})) => {
    const one = decided();
    one.state = { ...one.state, ...change(one.state) };
    return refusal(one, decisionMaker, 'DecideFollowOn', {
      ...{ follows: true, invited: ['supplier-a', 'supplier-b'], reasons: 'As announced.' },
      ...body,
    });
  };

  it('is refused with the winners, and with none where nothing follows', () => {
    expect(decide({ invited: [] })).toEqual(['FOLLOW-ON-WINNERS', 'supplier-a, supplier-b']);
    expect(decide({ follows: false })).toEqual(['FOLLOW-ON-WINNERS', '–']);
  });

  it('has one winner where no prizes were announced', () => {
    const without = ({ documents }: CaseState) => {
      const { prizes: _prizes, ...rest } = documents!;
      return { documents: rest };
    };
    expect(decide({}, without)).toEqual(['FOLLOW-ON-WINNERS', 'supplier-a']);
    expect(decide({ invited: ['supplier-a'] }, without)).toBe('accepted');
  });

  it('is for services, and says so', () => {
    expect(decide({}, () => ({ contractType: 'supplies' }))).toEqual(['FOLLOW-ON-SERVICES', 'services']);
    expect(decide({ follows: false, invited: [] }, () => ({ contractType: 'supplies' }))).toBe('accepted');
  });

  it('has reasons that say something', () => {
    expect(decide({ reasons: '  ' })).toEqual(['FOLLOW-ON-REASONS', undefined]);
  });
});

describe('The mail of a question', () => {
  it('names the case and the digest of the entry alone', () => {
    const one = judging();
    const [published] = told(one, first, 'AskEntrant', { entry: 'entry-1', question: 'How?' });
    expect(published?.subject.en).toContain(one.state.reference);
    expect(published?.says.sv).toContain('1'.repeat(64));
    expect(published?.says.sv).not.toContain('supplier');
  });
});
