import { createHash } from 'node:crypto';
import { cpvBeginning, followsAtMost, searchText, type CaseRecord } from '@behov/persistence';
import { caseIdOf } from '../cases/case-id.js';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import type { Reader } from '../reading/reader.js';
import { actingSupplier } from './acting-supplier.js';
import { cpvExpected, cpvShape, type FollowBody } from './follow.form.js';

/** What suppliers follow. It is counted nowhere: who follows what is the supplier's own. */
export class Following {
  constructor(
    private readonly record: Pick<CaseRecord, 'follows'>,
    private readonly reader: Reader,
  ) {}

  /** Gives the id under which it is followed. @throws Problem */
  async follow(caller: Caller, body: FollowBody): Promise<{ readonly supplier: string; readonly id: string }> {
    const supplier = actingSupplier(caller, body.supplier);
    const what = await this.what(caller, body);
    const id = body.id ?? what.caseId ?? `search-${sha256(JSON.stringify(what)).slice(0, 16)}`;
    const kept = await this.record.follows.follow({ supplier, id, ...what, person: caller.actor.id });
    if (!kept) throw problems.shape([{ field: 'id', code: 'TOO-MANY', expected: `${followsAtMost} at most` }]);
    return { supplier, id };
  }

  /** @throws Problem NOT-FOUND for what is not followed */
  async unfollow(caller: Caller, named: string | undefined, id: string): Promise<void> {
    if (!(await this.record.follows.unfollow(actingSupplier(caller, named), id))) throw problems.notFound();
  }

  private async what(caller: Caller, { procurement, kind, organisation, cpv, text }: FollowBody) {
    const searched = [kind, organisation, cpv, text].some((one) => one !== undefined);
    if ((procurement !== undefined) === searched) {
      throw problems.shape([
        { field: 'procurement', code: 'ONE-OF', expected: 'a procurement, or something to search for' },
      ]);
    }
    if (procurement !== undefined) {
      const caseId = caseIdOf(procurement);
      if ((await this.reader.organisationOf(caller, caseId)) === undefined) throw problems.hidden();
      return { caseId, kind: undefined, organisation: undefined, cpv: undefined, text: undefined };
    }
    if (cpv !== undefined && !cpvShape.test(cpv)) {
      throw problems.shape([{ field: 'cpv', code: 'FORM', expected: cpvExpected }]);
    }
    return {
      kind,
      organisation,
      cpv: cpv === undefined ? undefined : cpvBeginning(cpv),
      text: text === undefined ? undefined : searchText(text),
    };
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
