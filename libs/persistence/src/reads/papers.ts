import type { EventFacts, Instant } from '@behov/domain';
import type { EntityManager } from 'typeorm';

/** A paper that the program made of a case. */
export interface PaperReading {
  readonly facts: EventFacts['PaperMade'];
  /** The case's time. */
  readonly madeAt: Instant;
}

interface Row {
  readonly facts: EventFacts['PaperMade'] | string;
  readonly at: Date;
}

/** The papers whose files the reader may fetch, oldest first: from the case's log, or from what was published to a supplier. */
export async function papers(manager: EntityManager, caseId: string): Promise<readonly PaperReading[]> {
  const rows = (await manager.query(
    `select made.facts, made.at from (
       select e.seq, e.facts::json as facts, e.at from event e where e.stream_id = $1 and e.type = 'PaperMade'
       union all
       select p.seq, p.content::json -> 'paper', p.at from publication p
       where p.case_id = $1 and p.kind = 'PaperMade' and p.id = 'file/' || (p.content::json -> 'paper' -> 'pdf' ->> 'file')
         and not exists (select from event e where e.stream_id = $1 and e.seq = p.seq)) made
     where exists (select from file f where f.case_id = $1 and f.file::text = made.facts -> 'pdf' ->> 'file')
     order by made.seq`,
    [caseId],
  )) as Row[];
  return rows.map(({ facts, at }) => ({
    facts: typeof facts === 'string' ? (JSON.parse(facts) as EventFacts['PaperMade']) : facts,
    madeAt: at.toISOString(),
  }));
}
