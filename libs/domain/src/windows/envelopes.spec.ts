import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { documented, noticed, opened, selected, requested, started, example } from '../testing/competition.js';
import { broughtWith } from '../testing/opening.js';
import { procurer1, procurer2 } from '../testing/people.js';

describe('The parts of what a window receives', () => {
  const apart = (envelopes: string) => documented(started(), { envelopes });
  const initialTenders = (envelopes: string) =>
    selected(undefined, requested(undefined, noticed(apart(envelopes)))).give(
      procurer1,
      'InviteTenderers',
      example('InviteTenderers'),
    ).state.windows['initial-tenders']?.envelopes;

  it('is the whole, unless the documents divide tenders', () => {
    expect(noticed().state.windows['requests']?.envelopes).toEqual([{ id: 'request', recipient: 'age1window001' }]);
    expect(initialTenders('one')).toEqual([{ id: 'tender', recipient: 'age1window001' }]);
    expect(initialTenders('price-apart')?.map(({ id }) => id)).toEqual(['tender', 'price']);
    expect(initialTenders('three')?.map(({ id }) => id)).toEqual(['qualification', 'quality', 'price']);
  });

  it('has a key of its own each', () => {
    const recipients = initialTenders('three')?.map(({ recipient }) => recipient);
    expect(new Set(recipients).size).toBe(3);
  });

  it('never is without a key', () => {
    const play = documented().on('2027-05-10T08:00:00Z');
    play.brought = { keys: [] };
    expect(play.refused(procurer1, 'PublishNotice', example('PublishNotice'))).toBe('WINDOW-KEYS');
    play.brought = { keys: [{ recipient: 'age1onekey' }] };
    expect(play.refused(procurer1, 'PublishNotice', example('PublishNotice'))).toBe('accepted');
  });
});

describe('A split key', () => {
  const split = () => documented(started(), { keySplit: { threshold: 3 } }).on('2027-05-10T08:00:00Z');
  const publish = (play = split()) => play.refused(procurer1, 'PublishNotice', example('PublishNotice'));

  it('is made when as many openers as are needed have registered a key', () => {
    expect(publish()).toBe('WINDOW-OPENER-KEYS');
    const two = split()
      .give(procurer1, 'RegisterOpenerKey', { recipient: 'age1openerone' })
      .give(procurer2, 'RegisterOpenerKey', { recipient: 'age1openertwo' });
    expect(two.state.openerKeys).toEqual({ 'procurer-1': 'age1openerone', 'procurer-2': 'age1openertwo' });
    expect(publish(two)).toBe('WINDOW-OPENER-KEYS');
    expect(split().refused(procurer1, 'RegisterOpenerKey', { recipient: 'AGE-SECRET-KEY-1X' })).toBe('OPENER-KEY');
  });

  it('has the opening wait for so many', () => {
    const play = documented(started(), { keySplit: { threshold: 2 } })
      .give(procurer1, 'RegisterOpenerKey', { recipient: 'age1openerone' })
      .give(procurer2, 'RegisterOpenerKey', { recipient: 'age1openertwo' });
    expect(noticed(play).state.windows['requests']).toMatchObject({ takes: 2 });
  });
});

describe('The price apart', () => {
  const window = 'initial-tenders';
  const tendered = () => {
    const play = selected(
      undefined,
      requested(
        undefined,
        noticed(documented(started(), { envelopes: 'price-apart', mayAwardOnInitialTenders: true })),
      ),
    );
    play.give(procurer1, 'InviteTenderers', example('InviteTenderers'));
    const kept = opened(play, window, ['supplier-a', 'supplier-b', 'supplier-c']);
    return kept.give(procurer1, 'KeepInitialTenders', { reasons: 'They are good.' });
  };

  it('stays sealed until quality is agreed', () => {
    const play = tendered();
    expect(play.state.windows[window]).toMatchObject({ status: 'opened', opened: ['tender'] });
    expect(play.refused(procurer1, 'RequestOpening', { window, envelope: 'price' })).toBe('OPENING-BEFORE');
  });

  it('is opened by two after that, adds the prices and has a list of its own', () => {
    const play = tendered();
    play.state = { ...play.state, evaluations: { '1': { checked: {}, scored: {}, agreed: {} } } };
    play.give(procurer1, 'RequestOpening', { window }).give(procurer2, 'RequestOpening', { window });
    const before = play.state.windows[window]!.submissions!;
    const [first, ...rest] = before.map((one) => ({ ...one, offers: [{ lot: '1', price: 7, values: [] }] }));
    play.brought = broughtWith([{ ...first!, answers: ['proven'] }, ...rest]);
    play.untilNextDeadline();
    expect(play.events.at(-1)).toMatchObject({ type: 'EnvelopeOpened', facts: { envelope: 'price' } });
    const after = play.state.windows[window]!;
    expect(after.opened).toEqual(['tender', 'price']);
    expect(after.submissions![0]!.offers).toEqual([{ lot: '1', price: 7, values: before[0]!.offers[0]!.values }]);
    expect(after.submissions!.map(({ answers }) => answers)).toEqual([['proven'], undefined, undefined]);
    expect(after.list).toMatchObject({ openers: ['procurer-1', 'procurer-2'], certified: [] });
    expect(play.refused(system, 'OpenWindow', { window })).toBe('OPENING-KNOWN');
  });
});
