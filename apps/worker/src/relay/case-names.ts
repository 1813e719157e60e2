import type { RelayRecord } from '@behov/persistence';
import type { CaseName } from '@behov/workflows';

/** What a case is called by never changes, so it is read once; the oldest known make room. */
export class CaseNames {
  private readonly known = new Map<string, CaseName>();

  constructor(
    private readonly events: Pick<RelayRecord, 'eventsAfter'>,
    private readonly atMost = 10_000,
  ) {}

  /** @throws UnknownCaseError */
  async nameOf(caseId: string): Promise<CaseName> {
    const found = this.known.get(caseId);
    if (found) return found;
    const [created] = await this.events.eventsAfter(caseId, 0, 1);
    if (created?.type !== 'CaseCreated') throw new UnknownCaseError(`The record has no case ${caseId}`);
    const { organisation, reference } = created.facts;
    const name = { caseId, organisation, reference };
    if (this.known.size >= this.atMost) this.known.delete(this.known.keys().next().value!);
    this.known.set(caseId, name);
    return name;
  }
}

/** The record has no case of the id. */
export class UnknownCaseError extends Error {
  override readonly name = 'UnknownCaseError';
}
