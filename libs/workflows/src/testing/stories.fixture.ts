import {
  addDays,
  addMilliseconds,
  allPitfalls,
  commands,
  dateInStockholm,
  keyFunctions,
  startOfDay,
  tasks,
  undeclared,
  system,
} from '@behov/domain';
import { broughtWith } from '@behov/domain/testing';
import { until, type Followed } from './followed.fixture.js';
import { actorOf, people, players, type Player } from './people.fixture.js';

type Story = (kase: Followed) => Promise<void>;

const example = (type: string) => commands[type]!.example as object;
const day = async (kase: Followed, later: number) => addDays(dateInStockholm(await kase.now()), later);
const lastMinute = async (kase: Followed, later: number) =>
  addMilliseconds(startOfDay(await day(kase, later)), -60_000);

/** Everyone who has not declared since the last opening does. */
async function declare(kase: Followed): Promise<void> {
  for (const player of players) {
    if (undeclared(kase.state).includes(actorOf(player).id))
      await kase.give(player, 'DeclareInterests', { interests: [] });
  }
}

/** A case with people in all roles. */
export const begin = (kase: Followed, more: object = {}): Promise<void> =>
  kase.give('needs-owner', 'CreateCase', { ...example('CreateCase'), people, ...more });

const analyses: readonly (readonly [string, string, Player, Player])[] = [
  ['needs', 'WriteNeedsAnalysis', 'needs-owner', 'decision-maker'],
  ['landscape', 'WriteLandscapeAnalysis', 'needs-owner', 'line-manager'],
  ['business-case', 'WriteBusinessCase', 'controller', 'decision-maker'],
  ['market', 'WriteMarketAnalysis', 'matching-officer', 'line-manager'],
  ['risks', 'WriteRiskAnalysis', 'needs-owner', 'decision-maker'],
  ['strategy', 'WriteProcurementStrategy', 'procurer', 'decision-maker'],
];
const suppliers = ['supplier-a', 'supplier-b', 'supplier-c'] as const;
const offers = {
  'supplier-a': { price: 92_500_000, climate: 165 },
  'supplier-b': { price: 88_000_000, climate: 240 },
  'supplier-c': { price: 90_000_000, climate: 200 },
} as const;

async function prepare(kase: Followed): Promise<void> {
  await begin(kase);
  for (const [, write, author] of analyses) await kase.give(author, write);
  for (const [analysis, , author, approver] of analyses) {
    await kase.give(author, 'SubmitAnalysis', { analysis });
    await kase.give(approver, 'ApproveAnalysis', { analysis });
  }
  for (const heard of keyFunctions) {
    await kase.give('procurer', 'HearFunction', { ...example('HearFunction'), function: heard });
  }
  for (const { command } of allPitfalls) await kase.give('procurer', command, { applies: false });
  await declare(kase);
  await kase.give('decision-maker', 'DecideStart');
  await kase.tell();
}

/** Closed by time, opened by two. */
async function open(kase: Followed, window: string, from: readonly (typeof suppliers)[number][]): Promise<void> {
  await kase.passDeadline();
  const { opensAt, receives } = kase.state.windows[window]!;
  const submissions = from.map((supplier) => {
    const { price, climate } = offers[supplier];
    const offer = { lot: '1', price, values: [{ criterion: 'climate', value: climate }] };
    const place = { id: supplier, supplier, receivedAt: opensAt, digest: '0'.repeat(64) };
    return { ...place, offers: receives === 'tender' ? [offer] : [] };
  });
  kase.record.brought = broughtWith(submissions);
  await kase.give('opener', 'RequestOpening', { window });
  await kase.give('opener 2', 'RequestOpening', { window });
  // The opening itself is brought by time, at once.
  await kase.passDeadline();
  await kase.give('opener', 'CertifyOpening', { window });
  await kase.give('opener 2', 'CertifyOpening', { window });
  await declare(kase);
}

async function announce(kase: Followed): Promise<void> {
  await kase.give('procurer', 'WriteDocuments');
  await kase.give('procurer', 'SimulateModel');
  await kase.give('needs-owner', 'ApproveDocuments');
  await kase.give('procurer', 'PublishNotice', {
    ...example('PublishNotice'),
    dispatchedAt: await kase.now(),
    submissionsDueAt: await lastMinute(kase, 40),
    questionsUntilOn: await day(kase, 20),
  });
}

async function compete(kase: Followed): Promise<void> {
  await announce(kase);
  await open(kase, 'requests', suppliers);
  for (const supplier of suppliers)
    await kase.give('procurer', 'QualifyCandidate', { supplier, reasons: 'Qualified.' });
  await kase.give('decision-maker', 'DecideSelection', { invited: suppliers, reasons: 'All are qualified.' });
  const tendersDueAt = await lastMinute(kase, 50);
  await kase.give('procurer', 'InviteTenderers', { tendersDueAt, questionsUntilOn: await day(kase, 30) });
  await open(kase, 'initial-tenders', suppliers);
  for (const supplier of suppliers) {
    await kase.give('procurer', 'HoldNegotiation', { supplier, on: await day(kase, 0), minutes: 'Minutes.' });
  }
  await kase.give('procurer', 'CloseNegotiation', { finalTendersDueAt: await lastMinute(kase, 30) });
  await open(kase, 'final-tenders', ['supplier-a', 'supplier-b']);
}

async function award(kase: Followed): Promise<void> {
  for (const supplier of ['supplier-a', 'supplier-b']) {
    await kase.give('procurer', 'CheckTender', { supplier, outcome: 'valid' });
    const scores = [{ criterion: 'method', score: supplier === 'supplier-a' ? 4 : 3 }];
    for (const evaluator of ['evaluator', 'evaluator 2'] as const) {
      await kase.give(evaluator, 'ScoreTender', { supplier, scores, motive: 'From need to proof.' });
    }
  }
  await kase.give('procurer', 'AgreeEvaluation');
  await kase.give('procurer', 'ProposeAward');
  await kase.give('procurer', 'AcceptCertificates');
  await kase.give('decision-maker', 'DecideAward');
  await kase.give('procurer', 'NotifyTenderers');
  // What is mailed is recorded as sent by the program, mail for mail; in training none goes.
  for (const supplier of kase.state.awards['1']?.sending?.recipients ?? []) {
    await kase.giveAs(system, 'RecordNotificationSent', { supplier, sentAt: await kase.now(), how: 'electronic' });
  }
  await kase.passDeadline();
  await kase.give('procurer', 'CheckCourt');
  await kase.give('procurer', 'SettleContract');
  await kase.give('decision-maker', 'SignContract');
  await kase.give('supplier-a', 'CountersignContract');
  await kase.give('procurer', 'PublishAwardNotice');
  await kase.give('procurer', 'CompleteReport');
}

/** Each measurement is made when its day has come and the workflow has said so. */
async function followTheEffect(kase: Followed): Promise<void> {
  await kase.skipTo(addMilliseconds(await kase.now(), 500 * 86_400_000));
  await kase.give('needs-owner', 'AcceptDelivery', { on: await day(kase, 0) });
  await kase.give('controller', 'ApprovePayment');
  for (;;) {
    const measured = tasks(kase.state).find((task) => task.command === 'RecordMeasurement');
    if (!measured) break;
    while ((await kase.now()) < (measured.opensAt ?? '')) await kase.passDeadline();
    const [indicator, point] = measured.about!.split('/');
    await kase.give('needs-owner', 'RecordMeasurement', { indicator, point, value: 165, on: await day(kase, 0) });
  }
  await kase.give('decision-maker', 'DecideFuture', {
    choice: 'stop',
    unreached: 'Not all that was wanted is reached.',
    reasons: 'It is enough.',
  });
}

/** What was delivered is taken into use, and nobody measures: until the measurement after a year is escalated. */
export const nobodyMeasures: Story = async (kase) => {
  await prepare(kase);
  await compete(kase);
  await award(kase);
  await kase.skipTo(addMilliseconds(await kase.now(), 500 * 86_400_000));
  await kase.give('needs-owner', 'AcceptDelivery', { on: await day(kase, 0) });
  await kase.give('controller', 'ApprovePayment');
  const escalated = () =>
    kase.record.events.some(
      (one) => one.type === 'TaskEscalated' && one.facts.task.endsWith('/RecordMeasurement/operation/P1Y'),
    );
  while (!escalated()) await kase.passDeadline();
};

/** The whole life of a case, most of four years. */
export const fromNeedToEffect: Story = async (kase) => {
  await prepare(kase);
  await compete(kase);
  await award(kase);
  await followTheEffect(kase);
  await kase.tell().catch(() => {});
};

/** The procurement is cancelled while its first window is open; the case ends with it. */
export const announcedAndCancelled: Story = async (kase) => {
  await prepare(kase);
  await announce(kase);
  await kase.tell();
  await kase.give('decision-maker', 'CancelProcurement');
  await kase.signal(kase.record.events.length - 1);
};

/** A court annuls the cancellation; the window that comes back has all the time that was left. */
export const cancellationAnnulled: Story = async (kase) => {
  const on = await day(kase, 0);
  await kase.give('procurer', 'RecordReviewApplication', { ...example('RecordReviewApplication'), filedOn: on });
  await kase.skipTo(addMilliseconds(await kase.now(), 60 * 86_400_000));
  await kase.give('procurer', 'RecordCourtDecision', {
    ...example('RecordCourtDecision'),
    ...{ outcome: 'annulled', on: await day(kase, 0) },
  });
  await kase.signal(kase.record.events.length - 1);
};

/** Nobody does anything but close the case when all has been escalated. */
export const neglected: Story = async (kase) => {
  await begin(kase);
  const left = () => tasks(kase.state).some(({ id, dueAt }) => dueAt && !kase.state.reminded[id]?.escalated);
  while (left()) await kase.passDeadline();
  await kase.give('needs-owner', 'CloseCase');
  await kase.signal(kase.record.events.length - 1);
};

/** A training case whose clock is moved by hand. */
export const training: Story = async (kase) => {
  await begin(kase, { training: { startsAt: '2017-03-01T08:00:00Z' } });
  await kase.tell();
  for (let deadline = 0; deadline < 4; deadline += 1) {
    const before = kase.record.events.length;
    await kase.give('needs-owner', 'AdvanceClock', { nextDeadline: true });
    await kase.tell();
    await until(() => Promise.resolve(kase.record.events.length > before + 1));
    await kase.tell();
  }
};

/** Signals come twice, too early and not at all. */
export const badlyTold: Story = async (kase) => {
  await begin(kase);
  for (const [, write, author] of analyses) await kase.give(author, write);
  await kase.signal(0, 2);
  await kase.signal(0, 1);
  await kase.signal(5, 6);
  await kase.signal(1, 3);
  await until(async () => (await kase.seq()) === 6);
  await kase.tell();
};

/** The workflow begins when much has happened. */
export const takenUp: Story = async (kase) => {
  await begin(kase);
  for (const [, write, author] of analyses) await kase.give(author, write);
  await kase.signal(6);
  await until(async () => (await kase.seq()) === kase.record.events.length);
};

/** The stories of which histories are kept. */
export const stories: Readonly<Record<string, Story>> = {
  'from-need-to-effect': fromNeedToEffect,
  neglected,
  training,
  'badly-told': badlyTold,
  'taken-up': takenUp,
};
