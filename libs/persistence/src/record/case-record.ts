import { system, type CaseState, type Instant } from '@behov/domain';
import { databaseClock, type Clock } from '../clock/clock.js';
import { available } from '../connection/available.js';
import { RecordStoppedError } from '../connection/errors.js';
import { openPool } from '../connection/pool.js';
import { FollowRecord } from '../organisations/follow-record.js';
import { GroupRecord } from '../organisations/group-record.js';
import { FileRecord } from '../files/file-record.js';
import { OrganisationRecord } from '../organisations/organisation-record.js';
import { OutsideWork } from '../outside-work/outside-work.js';
import { recordRefusedMessage, type RefusedMessage } from '../outside-work/refused-messages.js';
import { Arrivals, settleWindow } from '../submissions/arrivals.js';
import { AttachmentOpenings } from '../submissions/attachment-openings.js';
import { Attachments } from '../submissions/attachments.js';
import { Drafts } from '../submissions/drafts.js';
import { Openings } from '../submissions/openings.js';
import { SubmissionRecord } from '../submissions/submission-record.js';
import type { SubmissionOutcome, SubmissionRequest } from '../submissions/submission-request.js';
import type { Unsealing } from '../submissions/unsealing.js';
import type { WindowKeys } from '../submissions/window-keys.js';
import type { Aggregate } from './aggregate.js';
import { bringing } from './bring.js';
import type { SigningSettings } from './bring-signature.js';
import { caseAggregate } from './case-aggregate.js';
import type { CommandRequest, Outcome } from './command-request.js';
import { News } from './news.js';
import { StreamRecord } from './stream-record.js';

/** The command side: the one way to change a case. */
export interface CaseRecord {
  /** The time of receipt, from the record's clock, read when it is asked for. */
  receive(): Promise<Instant>;
  /** The case's own time for a training case, else the record's: what a command sent now would be decided at. */
  now(caseId: string): Promise<Instant>;
  /** Committed means answered. @throws RecordUnavailableError, RecordStoppedError; then the same command can be sent again */
  execute(request: CommandRequest): Promise<Outcome>;
  /** Receives a sealed submission: stamped first, then decided, apart from the case's own stream. @throws as `execute` */
  submit(request: SubmissionRequest): Promise<SubmissionOutcome>;
  /** Suppliers' own drafts. */
  readonly drafts: Drafts;
  /** Suppliers' sealed attachments. */
  readonly attachments: Attachments;
  /** The worker's alone: with `opening` among the options. */
  readonly attachmentOpenings: AttachmentOpenings | undefined;
  /** Organisations, their members and service accounts. */
  readonly organisations: OrganisationRecord;
  /** Groups of suppliers. */
  readonly groups: GroupRecord;
  /** What suppliers follow. */
  readonly follows: FollowRecord;
  /** Files that were received for cases. */
  readonly files: FileRecord;
  /** What was done outside, by key. */
  readonly outside: OutsideWork;
  /** Records an integration's message that was refused before it became a command. */
  refuseMessage(message: RefusedMessage): Promise<void>;
  /** Takes no more, answers what was taken, closes the connections. */
  stop(): Promise<void>;
}

export interface CaseRecordOptions {
  /** A PostgreSQL address with the login role `behov_command`. */
  readonly url: string;
  /** Default: the database's. Tests that skip time give the time-skipping server's. */
  readonly clock?: Clock;
  /** Connections at most, beside three for the clock and for arrivals; default 10. */
  readonly poolSize?: number;
  /** How long closing a window waits for an arrival that nobody decides; default 30 s. */
  readonly arrivalGivenUpAfterMs?: number;
  /** Makes the keys of windows; without it none can be announced. */
  readonly windowKeys?: WindowKeys;
  /** The worker's alone: with it windows can be opened. Its address has the worker's own login role, `behov_relay`. */
  readonly opening?: { readonly url: string; readonly unsealing: Unsealing };
  /** How contracts may be signed; default: by hand alone. */
  readonly signing?: SigningSettings;
  /** What is recorded, when it isn't the domain's case as it is: for specifications. */
  readonly aggregate?: Aggregate<CaseState>;
}

/** Opens the record of cases. */
export function openCaseRecord(options: CaseRecordOptions): CaseRecord {
  const { url, clock, aggregate = caseAggregate } = options;
  const pool = openPool({ url, name: 'behov-command', size: options.poolSize });
  const clockPool = openPool({ url, name: 'behov-clock', size: 1 });
  const arrivalPool = openPool({ url, name: 'behov-arrival', size: 2 });
  const time = clock ?? databaseClock(clockPool);
  const news = new News(pool);
  const { opening, windowKeys, signing } = options;
  const workerPool = opening && openPool({ url: opening.url, name: 'behov-opening', size: 2 });
  const openings = opening && workerPool && new Openings({ pool, workerPool, aggregate, unsealing: opening.unsealing });
  const bring = bringing({
    ...(windowKeys ? { windowKeys } : {}),
    ...(signing ? { signing } : {}),
    unsealedFor: (request, state) => openings?.of(request, state),
  });
  const cases = new StreamRecord({ pool, aggregate, bring, onEvents: () => news.tell() });

  const submissions = new SubmissionRecord({
    pool,
    arrivals: new Arrivals(arrivalPool, clock),
    now: () => time.now(),
    onLateAfterOpening: async ({ caseId, commandId, body }) => {
      const command = { type: 'RefuseLateSubmission', body };
      await cases.execute({ caseId, commandId, command, actor: system, receivedAt: await time.now() });
    },
  });

  const organisations = new OrganisationRecord(pool);
  const groups = new GroupRecord(pool);
  let stopped = false;
  return {
    organisations,
    groups,
    follows: new FollowRecord(pool),
    files: new FileRecord(pool),
    drafts: new Drafts(pool),
    attachments: new Attachments(pool, clock),
    attachmentOpenings: opening && workerPool && new AttachmentOpenings(pool, workerPool, opening.unsealing),
    outside: new OutsideWork(pool),
    refuseMessage: (message) => recordRefusedMessage(pool, message),
    receive: () => available(() => time.now()),
    async now(caseId) {
      const { rows } = await available(() => pool.query<{ training_now: Date | null }>(caseTime(caseId)));
      return rows[0]?.training_now?.toISOString() ?? available(() => time.now());
    },
    async execute(request) {
      if (stopped) throw new RecordStoppedError();
      const closing = closedWindow(request);
      if (closing !== undefined) {
        await settleWindow(pool, request.caseId, closing, request.receivedAt, {
          givenUpAfterMs: options.arrivalGivenUpAfterMs,
          stopped: () => stopped,
        });
      }
      await openings?.prepare(request);
      return cases.execute(request);
    },
    async submit(request) {
      if (stopped) throw new RecordStoppedError();
      return submissions.submit(request);
    },
    async stop() {
      stopped = true;
      // A late submission may still have something to say to its case.
      await Promise.all([submissions.stop(), organisations.stop(), groups.stop()]);
      await cases.stop();
      await news.stop();
      await Promise.all([pool.end(), clockPool.end(), arrivalPool.end(), workerPool?.end()]);
    },
  };
}

const caseTime = (caseId: string) => ({
  name: 'case-time',
  text: 'select training_now from case_summary where case_id = $1',
  values: [caseId],
});

/** Waiting for what arrived in time happens before the case's lane: other commands to the case go on meanwhile. */
const closedWindow = ({ command: { type, body } }: CommandRequest): string | undefined =>
  type === 'CloseWindow' && typeof body['window'] === 'string' ? body['window'] : undefined;
