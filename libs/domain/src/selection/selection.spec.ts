import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { nothing } from '../case/state.js';
import { negotiatedV1 } from '../procedures/negotiated/negotiated.v1.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { twoLotsV1 } from '../procedures/fixture/two-lots.v1.js';
import { documented, example, noticed, requested, selected, started, three } from '../testing/competition.js';
import { documentsOfHoppet } from '../testing/competed.js';
import { decisionMaker, evaluator1, procurer1 } from '../testing/people.js';
import { dialogueBegun } from '../testing/plays/competitive-dialogue.js';
import { begun, perform } from '../testing/plays/steps.js';
import { mustInvite } from './selection.rules.js';

const four = [...three, 'supplier-d'];
const qualified = (from: readonly string[], play = requested(from)) => {
  for (const supplier of from) play.give(procurer1, 'QualifyCandidate', { supplier });
  return play;
};
const decide = (invited: readonly string[], play = qualified(four)) =>
  play.refused(decisionMaker, 'DecideSelection', { invited, reasons: 'x' });

describe('Examining the requests', () => {
  it('is for the procurer, one by one', () => {
    const open = (play = requested()) => tasks(play.state).map(({ command, about }) => [command, about]);
    expect(open()).toEqual(three.map((supplier) => ['QualifyCandidate', supplier]));
    const one = requested().give(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' });
    expect(open(one)).toHaveLength(2);
    expect(requested().refused(evaluator1, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('ROLE');
  });

  it('does not know one who has not applied', () => {
    expect(requested().refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-x' })).toBe('CANDIDATE-KNOWN');
    expect(requested().refused(procurer1, 'QualifyCandidate', { supplier: 'constructor' })).toBe('CANDIDATE-KNOWN');
    expect(requested().refused(procurer1, 'RejectCandidate', example('RejectCandidate', { supplier: 'x' }))).toBe(
      'CANDIDATE-KNOWN',
    );
  });

  it('does not qualify one that is excluded', () => {
    const play = requested().happened(
      {
        type: 'ExclusionRaised',
        facts: {
          exclusion: 'x1',
          supplier: 'supplier-a',
          ground: 'taxes',
          concerns: 'supplier',
          answersDueOn: '2027-06-20',
        },
      },
      { type: 'ExclusionDecided', facts: { exclusion: 'x1', supplier: 'supplier-a', outcome: 'excluded' } },
    );
    expect(play.refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' })).toBe('CANDIDATE-EXCLUDED');
    expect(play.refused(procurer1, 'QualifyCandidate', { supplier: 'supplier-b' })).toBe('accepted');
  });
});

describe('What is recorded of an examination', () => {
  const judged = (type: string, body: object) => requested().give(procurer1, type, { ...body });

  it('is who is qualified, with the assessment apart where there is one', () => {
    const reasons = 'Meets all requirements.';
    const supplier = 'supplier-a';
    expect(judged('QualifyCandidate', { supplier, reasons }).whole.at(-1)).toMatchObject({
      facts: { supplier },
      body: { reasons },
    });
    expect(judged('QualifyCandidate', { supplier }).whole.at(-1)).not.toHaveProperty('body');
  });

  it('is who is rejected and on what ground, with the reasons apart', () => {
    const play = judged('RejectCandidate', example('RejectCandidate', { supplier: 'supplier-c' }));
    expect(play.whole.at(-1)).toMatchObject({
      facts: { supplier: 'supplier-c', ground: 'not-qualified' },
      body: { reasons: 'No reference project of the size that the notice requires.' },
    });
    expect(play.state.competitors['supplier-c']?.status).toBe('rejected');
  });
});

describe('Deciding the selection', () => {
  it('is asked for once somebody is qualified', () => {
    const rejected = requested(['supplier-a']).give(
      procurer1,
      'RejectCandidate',
      example('RejectCandidate', { supplier: 'supplier-a' }),
    );
    const isAsked = (play: typeof rejected) => tasks(play.state).some(({ command }) => command === 'DecideSelection');
    expect([requested([]), rejected, qualified(['supplier-a'])].map(isAsked)).toEqual([false, false, true]);
  });

  it('says who is left to examine, and who may be invited', () => {
    const one = requested().give(procurer1, 'QualifyCandidate', { supplier: 'supplier-b' });
    expect(one.ask(decisionMaker, 'DecideSelection', { invited: [], reasons: 'x' })).toMatchObject({
      refusal: { says: { en: expect.stringContaining('supplier-a, supplier-c') }, who: ['procurer'] },
    });
    for (const invited of ['supplier-x', 'supplier-d']) {
      const play = qualified(three, requested(four)).give(
        procurer1,
        'RejectCandidate',
        example('RejectCandidate', { supplier: 'supplier-d' }),
      );
      expect(play.ask(decisionMaker, 'DecideSelection', { invited: [invited], reasons: 'x' })).toMatchObject({
        refusal: { expected: 'supplier-a, supplier-b, supplier-c', field: 'invited' },
      });
    }
  });

  it('divides the qualified, in the order of their requests, and keeps the reasons apart', () => {
    const invited = ['supplier-d', 'supplier-b', 'supplier-a'];
    const play = qualified(four).give(decisionMaker, 'DecideSelection', { invited, reasons: 'Most experience.' });
    expect(play.whole.at(-1)).toMatchObject({
      facts: { invited: ['supplier-a', 'supplier-b', 'supplier-d'], notInvited: ['supplier-c'] },
      body: { reasons: 'Most experience.' },
    });
  });

  it('waits until every request is examined', () => {
    const play = requested().give(procurer1, 'QualifyCandidate', { supplier: 'supplier-a' });
    expect(decide(['supplier-a'], play)).toBe('SELECTION-ALL-DECIDED');
    expect(tasks(play.state).some((one) => one.command === 'DecideSelection')).toBe(false);
    expect(tasks(qualified(three).state).map((one) => one.command)).toEqual(['DecideSelection']);
  });

  it('invites at least three', () => {
    expect(decide(three)).toBe('accepted');
    expect(decide(['supplier-a', 'supplier-b'])).toBe('SELECTION-MINIMUM');
    expect(decide(['supplier-a', 'supplier-b', 'supplier-b'])).toBe('SELECTION-MINIMUM');
  });

  it('keeps the higher number of the documents', () => {
    const play = () => qualified(four, requested(four, noticed(documented(started(), { minimumInvited: 4 }))));
    expect(decide(three, play())).toBe('SELECTION-MINIMUM');
    expect(decide(four, play())).toBe('accepted');
  });

  it('goes on with the qualified alone when they are fewer', () => {
    const two = ['supplier-a', 'supplier-b'];
    expect(decide(two, qualified(two))).toBe('accepted');
    expect(decide(['supplier-a'], qualified(two))).toBe('SELECTION-MINIMUM');
  });

  it('never adds one who has not applied or is not qualified', () => {
    expect(decide([...three, 'supplier-x'])).toBe('SELECTION-APPLICANTS');
    expect(decide([...three, 'constructor'])).toBe('SELECTION-APPLICANTS');
    const rejected = qualified(three, requested(four)).give(
      procurer1,
      'RejectCandidate',
      example('RejectCandidate', { supplier: 'supplier-d' }),
    );
    expect(decide(four, rejected)).toBe('SELECTION-QUALIFIED');
    expect(decide(three, rejected)).toBe('accepted');
  });

  it('keeps the highest number of the documents', () => {
    const play = () =>
      qualified(
        four,
        requested(
          four,
          noticed(
            documented(started(), {
              maximumInvited: 3,
              selectionCriteria: [{ id: 'experience', text: 'Projects', of: 10 }],
              selectionTie: 'lots-drawn',
            }),
          ),
        ),
      );
    expect(decide(four, play())).toBe('SELECTION-MAXIMUM');
    expect(decide(three, play())).toBe('SELECTION-SCORED');
  });

  it('cannot be made when nobody is qualified', () => {
    expect(decide([], requested([]))).toBe('SELECTION-NOBODY');
  });

  it('is told to those who are not invited', () => {
    const play = qualified(four);
    const before = play.state;
    const event = play.give(decisionMaker, 'DecideSelection', { invited: three, reasons: 'x' }).events.at(-1)!;
    expect(play.state.competitors['supplier-d']?.status).toBe('not-invited');
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-d'] });
  });

  it('is told to those who were rejected too', () => {
    const play = qualified(three, requested(four)).give(
      procurer1,
      'RejectCandidate',
      example('RejectCandidate', { supplier: 'supplier-d' }),
    );
    const before = play.state;
    const event = play.give(decisionMaker, 'DecideSelection', { invited: three, reasons: 'x' }).events.at(-1)!;
    const [mail] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-d'] });
    expect(mail?.subject.sv).toContain('GBG-2017-HOPPET');
    expect(mail?.subject.en).toContain('GBG-2017-HOPPET');
  });
});

describe('The lowest number to invite', () => {
  const least = (definition: typeof negotiatedV1, announced: number | undefined, candidates: readonly string[]) => {
    const competitors = candidates.map((supplier) => [supplier, { supplier, status: 'qualified' }] as const);
    const documents = {
      ...documentsOfHoppet,
      minimumInvited: announced ?? 0,
      status: 'approved',
      author: 'p',
    } as const;
    const state = {
      ...nothing,
      competitors: Object.fromEntries(competitors),
      ...(announced === undefined ? {} : { documents }),
    };
    return mustInvite({ state, definition } as unknown as Parameters<typeof mustInvite>[0]);
  };

  it.each([
    ['what the law says where the documents say less', negotiatedV1, 2, four, 3],
    ['what the documents say where the law says less', negotiatedV1, 4, four, 4],
    ['what the law says before there are documents', negotiatedV1, undefined, four, 3],
    ['one where neither says a number', openV1, undefined, four, 1],
    ['all who are qualified where they are fewer', negotiatedV1, 4, ['supplier-a', 'supplier-b'], 2],
  ])('is %s', (_, definition, announced, candidates, number) => {
    expect(least(definition, announced, candidates)).toBe(number);
  });

  it('is told to whoever invites fewer', () => {
    expect(
      qualified(four).ask(decisionMaker, 'DecideSelection', { invited: ['supplier-a'], reasons: 'x' }),
    ).toMatchObject({ refusal: { code: 'SELECTION-MINIMUM', expected: '3', field: 'invited' } });
  });
});

describe('The invitation', () => {
  const invite = (changes: object, play = selected()) =>
    play.refused(procurer1, 'InviteTenderers', example('InviteTenderers', { ...changes }));

  it('goes to all selected at once and opens the window to them alone', () => {
    const play = selected();
    const before = play.state;
    play.give(procurer1, 'InviteTenderers', example('InviteTenderers'));
    const event = play.events.find((one) => one.type === 'TenderersInvited')!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: three });
    expect(play.state.windows['initial-tenders']).toMatchObject({
      track: 'case',
      receives: 'tender',
      openTo: three,
      dueAt: '2027-08-13T21:59:00.000Z',
    });
    expect(play.state.tracks['case']?.stage).toBe('initial-tenders');
    expect(Object.values(play.state.competitors).map((one) => one.status)).toEqual(three.map(() => 'invited'));
  });

  it('leaves 25 days for electronic tenders, to the last minute', () => {
    // Day 25 after Monday 21 June is Friday 16 July.
    expect(invite({ tendersDueAt: '2027-07-16T21:58:59.999Z', questionsUntilOn: undefined })).toBe('WINDOW-MINIMUM');
    expect(invite({ tendersDueAt: '2027-07-16T21:59:00Z', questionsUntilOn: undefined })).toBe('accepted');
  });

  it('leaves 30 days for others', () => {
    const onPaper = () =>
      selected(three, requested(three, noticed(documented(started(), { electronicTenders: false }))));
    const at = (tendersDueAt: string) => invite({ tendersDueAt, questionsUntilOn: undefined }, onPaper());
    expect(at('2027-07-21T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(at('2027-07-21T21:59:00Z')).toBe('accepted');
  });

  it('gives no lot a time that is not there', () => {
    expect(invite({ lots: [{ lot: '2', tendersDueAt: '2027-08-20T21:59:00Z' }] })).toBe('WINDOW-LOT');
  });

  it('gives each lot its own time, where one is set, and all the same last day for questions', () => {
    const lots = [
      { id: '1', title: '1' },
      { id: '2', title: '2' },
    ];
    const play = selected(three, requested(three, noticed(documented(started(twoLotsV1, lots)))));
    play.give(
      procurer1,
      'InviteTenderers',
      example('InviteTenderers', { lots: [{ lot: '2', tendersDueAt: '2027-08-20T21:59:00Z' }] }),
    );
    const windows = Object.values(play.state.windows).filter(({ receives }) => receives === 'tender');
    expect(windows.map(({ track, dueAt, questionsUntilOn }) => [track, dueAt, questionsUntilOn])).toEqual([
      ['1', '2027-08-13T21:59:00.000Z', '2027-07-30'],
      ['2', '2027-08-20T21:59:00.000Z', '2027-07-30'],
    ]);
  });

  it('sets no last day for questions where none is given', () => {
    const play = selected().give(
      procurer1,
      'InviteTenderers',
      example('InviteTenderers', { questionsUntilOn: undefined }),
    );
    expect(play.state.windows['initial-tenders']).not.toHaveProperty('questionsUntilOn');
  });

  it('is shorter in a duly justified urgency: ten days, and the justification is kept apart', () => {
    const urgency = { justification: 'The roof has fallen in.' };
    // Day 10 after Monday 21 June is Thursday 1 July.
    const at = (tendersDueAt: string) => ({ tendersDueAt, questionsUntilOn: undefined, urgency });
    expect(invite(at('2027-07-01T21:58:59.999Z'))).toBe('WINDOW-MINIMUM');
    const play = selected().give(procurer1, 'InviteTenderers', at('2027-07-01T21:59:00Z'));
    const event = play.whole.find(({ type }) => type === 'TenderersInvited');
    expect(event).toMatchObject({ facts: { suppliers: three }, body: { urgency } });
    expect(play.state.windows['initial-tenders']?.minimum).toMatchObject({ variant: 'urgency', days: 10 });
  });

  it('is as short as was agreed with all who are invited', () => {
    const agreed = (agreement: string, tendersDueAt: string) =>
      invite({ tendersDueAt, questionsUntilOn: undefined, agreement });
    expect(agreed('reached', '2027-06-23T21:59:00Z')).toBe('accepted');
    // Where it was sought in vain the time is ten days.
    expect(agreed('not-reached', '2027-07-01T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(agreed('not-reached', '2027-07-01T21:59:00Z')).toBe('accepted');
  });

  it('keeps what it says apart, and nothing where it says nothing', () => {
    const body = (changes: object) =>
      selected()
        .give(procurer1, 'InviteTenderers', example('InviteTenderers', { ...changes }))
        .whole.find(({ type }) => type === 'TenderersInvited')?.body;
    expect(body({ invitation: 'Welcome.' })).toEqual({ invitation: 'Welcome.' });
    expect(body({})).toBeUndefined();
  });

  it('names the case in its mail', () => {
    const play = selected();
    const before = play.state;
    const event = play
      .give(procurer1, 'InviteTenderers', example('InviteTenderers'))
      .events.find(({ type }) => type === 'TenderersInvited')!;
    const [mail] = react(before, event);
    expect(mail?.subject.sv).toContain('GBG-2017-HOPPET');
    expect(mail?.subject.en).toContain('GBG-2017-HOPPET');
  });

  it('has a deadline where tenders come next', () => {
    expect(invite({ tendersDueAt: undefined })).toBe('INVITATION-DEADLINE');
    expect(invite({ tendersDueAt: undefined, questionsUntilOn: undefined })).toBe('INVITATION-DEADLINE');
  });
});

describe('The invitation to a dialogue', () => {
  const invite = (body: object) =>
    perform(begun({ id: 'competitive-dialogue', version: 1 }, 'complexity'), dialogueBegun.slice(0, -1))
      .on('2027-06-21T08:00:00Z')
      .refused(procurer1, 'InviteTenderers', { ...body });

  it.each([
    [{}, 'accepted'],
    [{ tendersDueAt: '2027-08-13T21:59:00Z' }, 'INVITATION-DEADLINE'],
    [{ questionsUntilOn: '2027-07-30' }, 'INVITATION-DEADLINE'],
    [{ tendersDueAt: '2027-08-13T21:59:00Z', questionsUntilOn: '2027-07-30' }, 'INVITATION-DEADLINE'],
    [{ urgency: { justification: 'It burns.' } }, 'WINDOW-REDUCTION'],
  ])('with %j is %s', (body, outcome) => {
    expect(invite(body)).toBe(outcome);
  });
});
