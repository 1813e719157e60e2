import type { CaseRecord, DraftReading } from '@behov/persistence';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, type Reader } from '../reading/reader.js';
import { supplierOf } from './supplier-of.js';

interface Place {
  readonly caseId: string;
  readonly windowId: string;
}

/** Suppliers' own drafts: sealed before they come, and nothing to anybody else. */
export class Drafts {
  constructor(
    private readonly record: Pick<CaseRecord, 'drafts'>,
    private readonly reader: Reader,
  ) {}

  /** @throws Problem also where the window no longer receives, or isn't open to the supplier */
  async save(place: Place, caller: Caller, named: string | undefined, content: string): Promise<void> {
    const supplier = supplierOf(caller, named);
    if (!(await this.record.drafts.save({ ...place, supplier }, content))) throw problems.notFound();
  }

  async read({ caseId, windowId }: Place, caller: Caller, named: string | undefined): Promise<DraftReading> {
    const supplier = supplierOf(caller, named);
    const found = await this.reader.reads.draft(identityOf(caller), caseId, windowId, supplier);
    if (!found) throw problems.notFound();
    return found;
  }

  async remove(place: Place, caller: Caller, named: string | undefined): Promise<void> {
    await this.record.drafts.remove({ ...place, supplier: supplierOf(caller, named) });
  }
}
