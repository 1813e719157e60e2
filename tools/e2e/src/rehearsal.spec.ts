import { join } from 'node:path';
import { projectRoot, startStack, temporarySettings, type LocalStack } from '@behov/local-stack';
import {
  notShown,
  readCaseFile,
  rehearse,
  verify,
  type CaseFile,
  type Rehearsed,
  type RehearsalOptions,
} from '@behov/rehearse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disturber } from './disturber.js';

const minutes = 60_000;
let stack: LocalStack;
let file: CaseFile;
const told: string[] = [];

beforeAll(async () => {
  file = await readCaseFile(
    join(projectRoot, 'examples/hoppet-goteborg.yaml'),
    join(projectRoot, 'examples/illustrative/forms.yaml'),
  );
  stack = await startStack({
    // What is acknowledged must outlive kill -9, so PostgreSQL waits for the disk as it does in production.
    settings: await temporarySettings({ durable: true }),
    parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox', 'identity', 'worker', 'api'],
  });
}, 3 * minutes);
afterAll(() => stack?.stop());

const play = (more: Partial<RehearsalOptions> = {}): Promise<Rehearsed> =>
  rehearse({
    file,
    operator: 'operator@behov.example',
    api: stack.env['BEHOV_PUBLIC_URL']!,
    issuer: stack.env['OIDC_ISSUER']!,
    say: (line) => told.push(line),
    ...more,
  });

/** Each event's type and who caused it: what two runs of one file have in common. A paper is made when the worker gets to it. */
const course = ({ events }: Rehearsed) =>
  events.filter(({ type }) => type !== 'PaperMade').map((one) => `${one.type} by ${one.actor.role}`);

/** The log's command ids, one for each run of events that one command caused. */
const blocks = ({ events }: Rehearsed) =>
  events.map((one) => one.commandId).filter((id, number, all) => id !== all[number - 1]);

/** What nobody may do on the way from the documents to the contract, by whom it is tried, and the rule that refuses it. */
const refused = [
  ['procurer', 'ApproveDocuments', 'DOC-FOUR-EYES'],
  ['procurer', 'ApproveDocuments', 'EVALUATION-SIMULATED'],
  ['procurer', 'WriteDocuments', 'STAGE'],
  ['supplier', 'who asked', notShown],
  ['procurer', 'RequestOpening', 'OPENING-CLOSED'],
  ['procurer', 'RequestOpening', 'OPENING-TWO'],
  ['procurer', 'QualifyCandidate', 'CONFLICT-DECLARED'],
  ['procurer', 'QualifyCandidate', 'OPENING-CERTIFIED'],
  ['decision-maker', 'DecideSelection', 'SELECTION-MINIMUM'],
  ['procurer', 'CloseNegotiation', 'NEGOTIATION-EVERYONE-MET'],
  ['supplier', 'Submit', 'WINDOW-CLOSED'],
  ['procurer', 'CheckTender', 'EVAL-LOW-PRICE'],
  ['procurer', 'AgreeEvaluation', 'EVAL-TWO'],
  ['evaluator', 'the prices', notShown],
  ['evaluator', 'ScoreTender', 'EVAL-REVEALED'],
  ['procurer', 'ProposeAward', 'AWARD-NUMBER'],
  ['decision-maker', 'DecideAward', 'AWARD-CERTIFICATES'],
  ['decision-maker', 'SignContract', 'STAGE'],
  ['decision-maker', 'SignContract', 'CONTRACT-COURT'],
  ['decision-maker', 'SignContract', 'THREAD-PROMISE-TERM'],
  ['procurer', 'ProposeModification', 'MODIFICATION-GROUND'],
  ['controller', 'ApprovePayment', 'PAYMENT-DUE'],
];

describe('The fossil-free preschool', () => {
  let calm: Rehearsed;

  it(
    'runs from need to measured effect through the public API',
    async () => {
      calm = await play();
      expect(calm.end).toMatchObject({ how: 'scaled-up' });
      const late = calm.events.find((one) => one.type === 'WindowOpened' && one.facts?.['window'] === 'final-tenders');
      expect(late?.facts?.['late']).toMatchObject([{ supplier: 'supplier-c' }]);
      const measured = calm.events
        .filter((one) => one.type === 'MeasurementRecorded')
        .map((one) => one.facts?.['value']);
      expect(measured).toEqual([165, 66, 58]);
      // Two milestones, and at the handover the rest of the price with what was added to the contract.
      const paid = calm.events.filter(({ type }) => type === 'PaymentApproved').map(({ facts }) => facts?.['amount']);
      expect(paid).toMatchObject([{ amount: 40_000_000 }, { amount: 30_000_000 }, { amount: 23_700_000 }]);
      expect(calm.tried).toEqual(expect.arrayContaining(refused.map(([role, what, code]) => ({ role, what, code }))));
      expect(await verify(calm.caseId, stack.env, () => {})).toBe(true);
    },
    5 * minutes,
  );

  it(
    'ends the same when worker, API, Temporal and PostgreSQL are killed in turn while commands are in flight',
    async () => {
      const { beforeCommand, killed } = disturber(stack, 6);
      const disturbed = await play({ beforeCommand, patienceMs: 2 * minutes });
      expect(new Set(await killed())).toEqual(new Set(['worker', 'api', 'temporal', 'postgres']));
      expect(course(disturbed)).toEqual(course(calm));
      expect(disturbed.end?.how).toBe('scaled-up');
      const recorded = blocks(disturbed);
      expect(recorded.filter((id, number) => recorded.indexOf(id) !== number)).toEqual([]);
      const submissions = disturbed.acknowledged.filter((id) => !recorded.includes(id));
      expect(submissions).toHaveLength(8);
      expect(await verify(disturbed.caseId, stack.env, () => {})).toBe(true);
    },
    8 * minutes,
  );
});
