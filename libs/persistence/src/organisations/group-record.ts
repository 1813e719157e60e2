import type { GroupState } from '@behov/domain';
import type { Pool } from 'pg';
import type { CommandRequest, Outcome } from '../record/command-request.js';
import { StreamRecord } from '../record/stream-record.js';
import { groupAggregate } from './group-aggregate.js';

/** Groups of suppliers, each with a log of its own that no case knows of. */
export class GroupRecord {
  private readonly streams: StreamRecord<GroupState>;

  constructor(pool: Pool) {
    this.streams = new StreamRecord({ pool, aggregate: groupAggregate });
  }

  /** @param request its `caseId` is the group's id, a new UUID for `FormGroup`. @throws as the cases' `execute` */
  execute(request: CommandRequest): Promise<Outcome> {
    return this.streams.execute(request);
  }

  stop(): Promise<void> {
    return this.streams.stop();
  }
}
