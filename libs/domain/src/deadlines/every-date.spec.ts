import { describe, expect, it } from 'vitest';
import { dateInWords, startOfDay } from '../calendar/index.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { awarded, concluded, notified, tendered } from '../testing/competed.js';
import { invited, noticed, started } from '../testing/competition.js';
import { caseOfGoteborg, decisionMaker, needsOwner } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { directAwarded } from '../testing/plays/direct-award.js';
import { worth } from '../testing/plays/parts.js';
import { reviewed } from '../testing/plays/reviewed.js';
import { begun, perform } from '../testing/plays/steps.js';
import { deadlines } from './deadlines.js';

/** The open procedure under review, up to and with a command. */
const until = (command: string) => {
  const last = reviewed.findIndex((step) => 'give' in step && step.give === command);
  return perform(begun(openV1), reviewed.slice(0, last + 1));
};
const directly = (value: number, ground = 'below-limit') =>
  perform(worth(begun({ id: 'direct-award', version: 1 }, ground), value), directAwarded);
const all = ({ state, now }: Play) => deadlines(state, now);
/** What belongs to no window: its id, its last day or nothing, whose time it is, its status and the day on which it was done. */
const rows = (play: Play) =>
  all(play)
    .filter(({ id }) => !/^(submissions|questions|answers):/.test(id))
    .map(({ id, endsOn, whose, status, doneOn }) => [
      ...[id, endsOn ?? '–', whose, status],
      ...(doneOn === undefined ? [] : [doneOn]),
    ]);

const ahead = (lot: string) => [
  [`award-notice:${lot}`, '–', 'authoritys-maximum', 'ahead'],
  [`report:${lot}`, '–', 'authoritys-maximum', 'ahead'],
];
const waiting = (lot: string) => [[`standstill:${lot}`, '–', 'suppliers-minimum', 'ahead']];
const asked = (lot: string) => [[`reasons:${lot}`, '–', 'authoritys-maximum', 'ahead']];

describe('The dates of a case', () => {
  it('are none before it is decided to start a procedure', () => {
    expect(all(new Play().give(needsOwner, 'CreateCase', caseOfGoteborg))).toEqual([]);
    expect(all(new Play())).toEqual([]);
  });

  it('are at first those alone that nothing has set in motion', () => {
    expect(rows(started())).toEqual([...ahead('case'), ...waiting('case')]);
  });

  it('say for how long the tenders bind, from their last day', () => {
    expect(rows(tendered())).toEqual([
      ['tender-validity:1', '2028-03-01', 'authoritys-maximum', 'ahead'],
      ...ahead('1'),
      ...waiting('1'),
    ]);
    const late = tendered().on('2028-03-02');
    expect(rows(late)[0]).toEqual(['tender-validity:1', '2028-03-01', 'authoritys-maximum', 'overdue']);
  });

  it('say from the decision on for how long everything is kept', () => {
    expect(rows(awarded())).toEqual([
      ['tender-validity:1', '2028-03-01', 'authoritys-maximum', 'met', '2027-09-02'],
      ['retention:1', '2031-09-02', 'authoritys-minimum', 'ahead'],
      ...ahead('1'),
      ...waiting('1'),
    ]);
  });

  it('have from the notification on the standstill, the first day to sign and the time for reasons', () => {
    expect(rows(notified('2027-09-30'))).toEqual([
      ['first-signing:1', '2027-10-01', 'suppliers-minimum', 'ahead'],
      ['standstill:1', '2027-09-30', 'suppliers-minimum', 'ahead'],
      ['tender-validity:1', '2028-03-01', 'authoritys-maximum', 'met', '2027-09-02'],
      ['retention:1', '2031-09-02', 'authoritys-minimum', 'ahead'],
      ...ahead('1').slice(0, 1),
      ...asked('1'),
      ...ahead('1').slice(1),
    ]);
  });

  it('have from the contract on its duties, and the time in which its validity can be tried', () => {
    expect(rows(concluded('2027-10-04'))).toEqual([
      ['first-signing:1', '2027-10-01', 'suppliers-minimum', 'met'],
      ['standstill:1', '2027-09-30', 'suppliers-minimum', 'met'],
      ['award-notice:1', '2027-11-03', 'authoritys-maximum', 'ahead'],
      ['report:1', '2027-11-03', 'authoritys-maximum', 'ahead'],
      ['tender-validity:1', '2028-03-01', 'authoritys-maximum', 'met', '2027-09-02'],
      ['validity-review:1', '2028-04-04', 'suppliers-maximum', 'ahead'],
      ['damages:1', '2028-10-04', 'suppliers-maximum', 'ahead'],
      ['fine:1', '2028-10-04', 'supervisors-maximum', 'ahead'],
      ['contract-end:1', '2030-09-02', 'authoritys-minimum', 'ahead'],
      ['retention:1', '2031-09-02', 'authoritys-minimum', 'ahead'],
      ...asked('1'),
    ]);
  });

  it('have no first day to sign while a court tries the award', () => {
    const held = until('RecordReviewApplication');
    expect(rows(held).filter(([id]) => /review-1|first-signing|standstill/.test(id ?? ''))).toEqual([
      ['standstill:1', '2027-06-24', 'suppliers-minimum', 'ahead'],
      ['new-circumstances:review-1', '2027-07-12', 'suppliers-maximum', 'ahead'],
      ['first-signing:1', '–', 'suppliers-minimum', 'ahead'],
    ]);
    const later = held.on('2027-07-13');
    expect(rows(later).filter(([id]) => id === 'first-signing:1')).toEqual([
      ['first-signing:1', '–', 'suppliers-minimum', 'ahead'],
    ]);
  });

  it('have it after the ten days from the court’s decision', () => {
    const decided = until('RecordCourtDecision');
    const ofCourt = () => rows(decided).filter(([id]) => /review-1|first-signing/.test(id ?? ''));
    expect(ofCourt()).toEqual([
      ['new-circumstances:review-1', '2027-07-12', 'suppliers-maximum', 'met'],
      ['first-signing:1', '2027-08-31', 'suppliers-minimum', 'ahead'],
      ['ten-days:review-1', '2027-08-30', 'suppliers-minimum', 'ahead'],
    ]);
    decided.on('2027-08-31');
    expect(ofCourt().slice(1)).toEqual([
      ['first-signing:1', '2027-08-31', 'suppliers-minimum', 'met'],
      ['ten-days:review-1', '2027-08-30', 'suppliers-minimum', 'met'],
    ]);
  });

  it('of a direct award have no standstill, and documentation instead of a report', () => {
    expect(rows(directly(300_000)).map(([id]) => id)).toEqual([
      'tender-validity:1',
      'retention:1',
      'award-notice:1',
      'documentation:1',
    ]);
  });

  it('of a direct award whose value asks for neither have no duty after the contract', () => {
    const after = (value: number) =>
      rows(
        directly(value, value < 700_000 ? 'below-limit' : 'urgency').happened({
          type: 'ContractConcluded',
          facts: { track: '1', supplier: 'supplier-b', on: '2027-06-01' },
        }),
      ).map(([id]) => id);
    expect(after(90_000)).toEqual(['tender-validity:1', 'validity-review:1', 'damages:1', 'fine:1', 'retention:1']);
    expect(after(300_000)).toContain('documentation:1');
    expect(after(300_000)).not.toContain('award-notice:1');
    expect(after(700_000)).toContain('award-notice:1');
  });

  it.each([
    ['outside the act', preCommercialProcurementV1],
    ['that leads to no contract', designContestV1],
  ])('of a procedure %s have no duty after a contract', (_what, definition) => {
    expect(rows(started(definition)).filter(([id]) => /award-notice|report|documentation/.test(id ?? ''))).toEqual([]);
  });

  it('are there for each lot once, though its partners have parted', () => {
    const two = notified('2027-09-30', { lots: ['1', '2'] });
    const of = (play: Play, start: string) => all(play).filter(({ id }) => id.startsWith(start));
    expect(of(two, 'standstill:').map(({ id, track }) => [id, track])).toEqual([
      ['standstill:1', '1'],
      ['standstill:2', '2'],
    ]);
    const track = two.state.tracks['1']!;
    const partner = (supplier: string) => ({ ...track, id: `1:${supplier}`, partner: { lot: '1', supplier } });
    const parted = new Play().on('2027-09-20');
    parted.state = {
      ...two.state,
      tracks: { '1:a': partner('a'), '1:b': partner('b'), '2': two.state.tracks['2']! },
    };
    expect(of(parted, 'standstill:').map(({ id, track: lot }) => [id, lot])).toEqual([
      ['standstill:1', '1'],
      ['standstill:2', '2'],
    ]);
    expect(of(parted, 'award-notice:').map(({ id }) => id)).toEqual([
      'award-notice:1:a',
      'award-notice:1:b',
      'award-notice:2',
    ]);
  });

  it('of a cancelled lot are not those that wait for an award and a contract', () => {
    const play = tendered({ lots: ['1', '2'] }).give(decisionMaker, 'CancelProcurement', {
      ...{ lot: '2', reason: 'chan-need', reasons: 'Fewer places.', electronic: false },
    });
    const ids = rows(play).map(([id]) => id);
    expect(ids).not.toContain('award-notice:2');
    expect(ids).not.toContain('report:2');
    expect(ids).not.toContain('standstill:2');
    expect(ids).toContain('standstill:1');
    expect(all(play).find(({ id }) => id === 'cancellation-review:2')).toMatchObject({
      ...{ track: '2', endsOn: '2027-09-17', whose: 'suppliers-maximum', status: 'ahead', verified: true },
    });
  });
});

const cases: readonly (readonly [string, () => Play])[] = [
  ['announced', noticed],
  ['with tenderers invited', invited],
  ['with its standstill stated', () => notified('2027-09-30')],
  ['under review', () => until('RecordReviewApplication')],
  ['that a court has decided', () => until('RecordCourtDecision')],
  ['with a contract', () => concluded('2027-10-04')],
];

describe.each(cases)('Every date of a case %s', (_what, played) => {
  it('stands in the order of time, those last that nothing has set in motion', () => {
    const ends = all(played()).map(({ endsAt }) => endsAt ?? '9999');
    expect(ends).toEqual(ends.toSorted());
  });

  it('has its last day, or says in both languages what it runs from', () => {
    for (const { id, endsOn, endsAt, runsFrom, explanation } of all(played())) {
      expect([id, endsOn === undefined, endsAt === undefined]).toEqual([
        id,
        runsFrom !== undefined,
        runsFrom !== undefined,
      ]);
      if (runsFrom) expect([id, runsFrom.sv.length > 9, runsFrom.en.length > 9]).toEqual([id, true, true]);
      expect([id, explanation.length > 0]).toEqual([id, runsFrom === undefined]);
    }
  });

  it('says where it comes from and how it came about, step by step, from a verified source', () => {
    for (const { id, basis, verified, explanation } of all(played())) {
      // The fine's time is from memory, and says so.
      expect([id, basis !== '', verified]).toEqual([id, true, id !== 'fine:1']);
      for (const { kind, says, source } of explanation) {
        expect([id, kind.length > 0, says.sv !== '', says.en !== '', source !== '']).toEqual([
          id,
          true,
          true,
          true,
          true,
        ]);
      }
    }
  });
});

describe('What a date says', () => {
  const said = (play: Play, id: string) => {
    const { explanation = [] } = all(play).find((one) => one.id === id) ?? {};
    return explanation.map(({ says, on }) => ({ ...says, on }));
  };

  it('of the first day to sign names the last day before it', () => {
    const [says] = said(notified('2027-09-30'), 'first-signing:1');
    for (const language of ['sv', 'en'] as const) {
      expect(says?.[language]).toContain(`(${dateInWords('2027-09-30')[language]})`);
      expect(says?.[language]).toContain(dateInWords('2027-10-01')[language]);
    }
    expect(says?.on).toBe('2027-10-01');
  });

  it('of how long tenders bind names the months of the documents', () => {
    expect(said(tendered(), 'tender-validity:1')).toEqual([
      { sv: expect.stringContaining(' 6 månader'), en: expect.stringContaining(' 6 months'), on: '2028-03-01' },
    ]);
  });

  it('of the reasons that somebody asks for names the fifteen days', () => {
    const { runsFrom } = all(notified('2027-09-30')).find(({ id }) => id === 'reasons:1')!;
    expect([runsFrom?.sv.slice(0, 13), runsFrom?.en.slice(0, 12)]).toEqual(['15 dagar från', '15 days from']);
  });

  it('ends at the end of its day', () => {
    const { endsAt } = all(tendered()).find(({ id }) => id === 'tender-validity:1')!;
    expect(endsAt).toBe(startOfDay('2028-03-02'));
  });
});
