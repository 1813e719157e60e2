import type { CaseState } from '@behov/domain';
import { databaseClock, type Clock, type Instant } from '../clock/clock.js';
import { openPool } from '../connection/pool.js';
import type { Aggregate } from './aggregate.js';
import { caseAggregate } from './case-aggregate.js';
import type { CommandRequest, Outcome } from './command-request.js';
import { News } from './news.js';
import { StreamRecord } from './stream-record.js';

/** The command side: the one way to change a case. */
export interface CaseRecord {
  /** The time of receipt, from the record's clock, read when it is asked for. */
  receive(): Promise<Instant>;
  /** Committed means answered. @throws RecordUnavailableError, RecordStoppedError; then the same command can be sent again */
  execute(request: CommandRequest): Promise<Outcome>;
  /** Takes no more, answers what was taken, closes the connections. */
  stop(): Promise<void>;
}

export interface CaseRecordOptions {
  /** A PostgreSQL address with the login role `behov_command`. */
  readonly url: string;
  /** Default: the database's. Tests that skip time give the time-skipping server's. */
  readonly clock?: Clock;
  /** Connections at most, beside one for the clock; default 10. */
  readonly poolSize?: number;
  /** What is recorded, when it isn't the domain's case as it is: for specifications. */
  readonly aggregate?: Aggregate<CaseState>;
}

/** Opens the record of cases. */
export function openCaseRecord({ url, clock, poolSize, aggregate = caseAggregate }: CaseRecordOptions): CaseRecord {
  const pool = openPool({ url, name: 'behov-command', size: poolSize });
  const clockPool = openPool({ url, name: 'behov-clock', size: 1 });
  const time = clock ?? databaseClock(clockPool);
  const news = new News(pool);
  const cases = new StreamRecord({ pool, aggregate, onEvents: () => news.tell() });
  return {
    receive: () => time.now(),
    execute: (request) => cases.execute(request),
    async stop() {
      await cases.stop();
      await news.stop();
      await Promise.all([pool.end(), clockPool.end()]);
    },
  };
}
