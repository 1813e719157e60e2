import {
  nextOpeningAt,
  pricesAreHiddenFrom,
  publishedCompetition,
  toldCompetition,
  type Computation,
  type Instant,
  type PublishedCompetition,
  type Told,
} from '@behov/domain';
import type { CaseRecord, Publication } from '@behov/persistence';
import { canonicalJson, sha256, type Signed } from '@behov/sealing';
import { mayLookIntoTenders } from '../cases/views/visible.js';
import type { Caller } from '../identity/caller.js';
import { Problem } from '../platform/problem/problem.js';
import { problems, titleOf } from '../platform/problem/problems.js';
import { identityOf, type Reader } from '../reading/reader.js';
import type { Receipts } from '../suppliers/receipts.js';

/** The type of the JWS that a published competition is signed with. */
export const competitionType = 'behov-competition+jws';

export type SignedCompetition = PublishedCompetition & Signed;

/** Publishes competitions, signed with the key that receipts are signed with. */
export class Competitions {
  constructor(
    private readonly record: Pick<CaseRecord, 'receive'>,
    private readonly reader: Reader,
    private readonly receipts: Receipts,
  ) {}

  /**
   * Whole for the authority after an opening; for a tenderer what it may see, after the notification of the award.
   * @param supplier which, where the caller acts for several
   * @throws Problem
   */
  async signed(caller: Caller, caseId: string, supplier?: string): Promise<SignedCompetition> {
    const asTenderer = supplier !== undefined || caller.actor.suppliers.length > 0;
    const published = (asTenderer && (await this.told(caller, caseId, supplier))) || (await this.whole(caller, caseId));
    return this.receipts.signed({ ...published, keys: await this.receipts.published() }, competitionType);
  }

  /** For who sees the case. @throws Problem */
  async whole(caller: Caller, caseId: string): Promise<PublishedCompetition> {
    const { state, roles, now: madeAt } = await this.reader.case(caller, caseId);
    const record = await this.reader.reads.competition(identityOf(caller), caseId);
    const withoutTenders = !mayLookIntoTenders(roles) || pricesAreHiddenFrom(state, roles);
    const published = publishedCompetition(state, record, { caseId, madeAt, withoutTenders });
    if (!published) throw notOpened(nextOpeningAt(state));
    const { documents } = published;
    if (!documents) return published;
    const digest = await sha256(new TextEncoder().encode(canonicalJson(documents.terms)));
    return { ...published, documents: { ...documents, digest } };
  }

  /** Undefined for who has no part in the procurement as a supplier. @throws Problem */
  private async told(caller: Caller, caseId: string, named?: string): Promise<PublishedCompetition | undefined> {
    const identity = identityOf(caller);
    const { reads } = this.reader;
    if (named !== undefined && !identity.suppliers.includes(named)) throw problems.notASupplier();
    const page = await reads.publications(identity, { caseId, kind: 'TenderersNotified' }, { limit: 200 });
    const mine = named === undefined ? identity.suppliers : [named];
    const supplier = mine.find((one) => page.items.some(isEvaluationFor(one)));
    const { links, openings } = await reads.competition(identity, caseId);
    if (supplier === undefined || openings.length === 0) {
      const organisation = await reads.organisationOf(identity, caseId);
      const seesTheCase = organisation !== undefined && (await reads.getCase(identity, caseId)) !== undefined;
      if (organisation === undefined || seesTheCase) return undefined;
      throw notTold();
    }
    const evaluations = page.items.filter(isEvaluationFor(supplier)).map(({ content }) => content['evaluation']);
    const about = page.items[0]!.content['case'] as { readonly organisation: string; readonly reference: string };
    return toldCompetition({
      caseId,
      madeAt: await this.record.receive(),
      supplier,
      ...about,
      windows: (await reads.windows(identity, caseId)) as Told['windows'],
      record: { links: links.map((link) => ownOf(supplier, link)), openings },
      evaluations: newest(evaluations as readonly Computation[]),
    });
  }
}

const isEvaluationFor =
  (supplier: string) =>
  ({ id, content }: Publication): boolean =>
    id.endsWith(`/${supplier}`) && typeof content['evaluation'] === 'object';

/** The first of each lot: publications come newest first. */
const newest = (all: readonly Computation[]): readonly Computation[] =>
  all.filter((one, at) => all.findIndex(({ lot }) => lot === one.lot) === at);

/** Who acts for several suppliers is told of one at a time. */
function ownOf<L extends { readonly supplier?: string; readonly text?: string }>(supplier: string, link: L): L {
  if (link.supplier === supplier) return link;
  const { supplier: _supplier, text: _text, ...masked } = link;
  return masked as L;
}

const notOpened = (at: Instant | undefined) =>
  new Problem({
    status: 409,
    code: 'COMPETITION-NOT-OPENED',
    title: titleOf(409),
    says:
      at === undefined
        ? { sv: 'Inget är öppnat än.', en: 'Nothing is opened yet.' }
        : {
            sv: `Inget är öppnat än: tidigast ${at}, när två öppnare begär det.`,
            en: `Nothing is opened yet: at the earliest ${at}, when two openers ask for it.`,
          },
    basis: 'LOU 12:8–10',
    ...(at === undefined ? {} : { errors: [{ field: 'openedAt', code: 'COMPETITION-NOT-OPENED', expected: at }] }),
  });

const notTold = () =>
  new Problem({
    status: 409,
    code: 'COMPETITION-NOT-TOLD',
    title: titleOf(409),
    says: {
      sv: 'Visas för anbudsgivare när varje anbudsdel är avgjord och tilldelningen är meddelad.',
      en: 'Shown to tenderers once every lot is decided and the award has been notified.',
    },
    basis: 'LOU 12:12; OSL 19:3, 31:16',
  });
