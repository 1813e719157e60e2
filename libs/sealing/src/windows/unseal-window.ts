import type { Faulty, SealingFault } from '../age/sealing-fault.js';
import { openStream } from '../age/seal.js';
import { bytesOf } from '../encoding.js';
import type { EnvelopeContent, EnvelopeOffer } from '../envelope/envelope-content.js';
import { openEnvelope } from '../envelope/open-envelope.js';
import type { WrappingIdentities } from '../keys/age-key-management.js';
import type { KeyContext, KeyUnwrapping } from '../keys/key-management.js';
import { joinShares, type SplitRecord } from '../shares/join-shares.js';
import { openShare, type Share } from '../shares/share.js';

/** A part of one submission, as it came. */
export interface SealedPart {
  readonly submission: string;
  readonly supplier: string;
  /** Base64. */
  readonly sealed: string;
}

export interface WindowToUnseal extends KeyContext {
  /** The private key as it was put away; null where it is split. */
  readonly wrapped: string | null;
  /** What was recorded when it was split. */
  readonly split: object | null;
  /** What the openers gave, each sealed to the release key. */
  readonly shares: readonly { readonly opener: string; readonly share: string }[];
  readonly parts: readonly SealedPart[];
}

export type UnsealedPart = { readonly submission: string } & (
  | {
      readonly clear: string;
      readonly anonymous: string;
      readonly offers: readonly EnvelopeOffer[];
      /** The requirements that are answered. */
      readonly answers: readonly string[];
      /** The firms that stand behind it: the other members of the group, and the subcontractors. */
      readonly behind: readonly { readonly name: string; readonly as: 'member' | 'relied-on' | 'subcontractor' }[];
      /** How many attachments it names. */
      readonly attachments: number;
    }
  | { readonly fault: string }
);

export type UnsealedWindow =
  | { readonly ok: true; readonly parts: readonly UnsealedPart[] }
  | { readonly ok: false; readonly faults: readonly { readonly opener?: string; readonly fault: string }[] };

/** A part's key to its attachments, as it was taken out; or why the shares don't make it. */
export type AttachmentOpening =
  | {
      readonly ok: true;
      /** The clear content of a sealed file, as it is read; or why it can't be read. */
      open(
        sealed: ReadableStream<Uint8Array>,
      ): Promise<
        | { readonly ok: true; readonly stream: ReadableStream<Uint8Array> }
        | { readonly ok: false; readonly fault: string }
      >;
    }
  | { readonly ok: false; readonly faults: readonly { readonly opener?: string; readonly fault: string }[] };

/**
 * Opens a part of what a window received.
 * @param release private keys that the openers seal their shares to
 * @returns each part with its clear text or why it can't be read; or why the shares don't make the key
 */
export const windowUnsealing = (unwrapping: KeyUnwrapping, release: WrappingIdentities) => ({
  /** @throws KeyFault when the key can't be taken out */
  async unseal(what: WindowToUnseal): Promise<UnsealedWindow> {
    const key = await keyOf(what, unwrapping, release);
    if ('faults' in key) return { ok: false, faults: key.faults };
    const parts: UnsealedPart[] = [];
    for (const one of what.parts) parts.push(await unsealed(key.identity, what, one));
    return { ok: true, parts };
  },

  /** Takes out the key of a part for the attachments of what was opened. @throws KeyFault when the key can't be taken out */
  async attachments(what: Omit<WindowToUnseal, 'parts'>): Promise<AttachmentOpening> {
    const key = await keyOf(what, unwrapping, release);
    if ('faults' in key) return { ok: false, faults: key.faults };
    return {
      ok: true,
      async open(sealed) {
        const opening = await openStream(key.identity, sealed);
        return opening.ok ? opening : { ok: false, fault: opening.fault.code };
      },
    };
  },
});

const keyOf = async (
  { case: of, window, envelope, wrapped, split, shares }: Omit<WindowToUnseal, 'parts'>,
  unwrapping: KeyUnwrapping,
  release: WrappingIdentities,
) =>
  split
    ? joined(shares, split as SplitRecord, Object.values(release))
    : { identity: await unwrapping.unwrap(wrapped ?? '', { case: of, window, envelope }) };

async function unsealed(
  identity: string,
  { case: of, window, envelope }: KeyContext,
  { submission, supplier, sealed }: SealedPart,
): Promise<UnsealedPart> {
  const bytes = bytesOf(sealed);
  if (!bytes) return { submission, fault: 'NOT-AGE' };
  const reading = await openEnvelope(identity, bytes, { case: of, window, envelope, supplier });
  if (!reading.ok) return { submission, fault: saying(reading.fault) };
  const { content } = reading;
  return {
    submission,
    clear: JSON.stringify(content),
    anonymous: JSON.stringify(withoutWho(content)),
    offers: content.offers ?? [],
    answers: answersIn(content),
    behind: behind(content),
    attachments: content.files.length,
  };
}

const behind = ({ supplier, group, subcontractors = [] }: EnvelopeContent) => [
  ...(group?.members ?? []).filter((one) => one !== supplier).map((name) => ({ name, as: 'member' as const })),
  ...subcontractors.map(({ name, reliedUpon }) => ({
    name,
    as: reliedUpon ? ('relied-on' as const) : ('subcontractor' as const),
  })),
];

/** An answer says something, or has a file that does. */
const answersIn = ({ answers = [] }: EnvelopeContent): readonly string[] =>
  answers.filter(({ text, files }) => text.trim() !== '' || files.length > 0).map(({ requirement }) => requirement);

const saying = ({ code, field }: SealingFault): string => (field === undefined ? code : `${code} ${field}`);

/** What an entry to a contest says, without who made it. Names of its files and what it says of itself are the entrant's to mind. */
function withoutWho({ supplier: _, group: __, subcontractors: ___, selfDeclaration: ____, ...entry }: EnvelopeContent) {
  return entry;
}

async function joined(
  given: WindowToUnseal['shares'],
  split: SplitRecord,
  release: readonly string[],
): Promise<{ readonly identity: string } | { readonly faults: readonly { opener?: string; fault: string }[] }> {
  const opened = await Promise.all(
    given.map(async ({ opener, share }) => ({ opener, reading: await withAny(release, share) })),
  );
  const faults = opened.flatMap(({ opener, reading }) =>
    reading.ok
      ? reading.share.opener === opener
        ? []
        : [{ opener, fault: 'SHARE-FOREIGN' }]
      : [{ opener, fault: reading.fault.code }],
  );
  if (faults.length > 0) return { faults };
  const shares = opened.flatMap(({ reading }) => (reading.ok ? [reading.share] : []));
  const joining = await joinShares(shares, split);
  if (joining.ok) return { identity: joining.identity };
  const { code, field } = joining.fault;
  return { faults: [{ ...(field === undefined ? {} : { opener: field }), fault: code }] };
}

/** A share opened with whichever release key it was sealed to. */
async function withAny(
  release: readonly string[],
  share: string,
): Promise<{ readonly ok: true; readonly share: Share } | Faulty> {
  let last: Faulty = { ok: false, fault: { code: 'WRONG-KEY' } };
  for (const identity of release) {
    const opening = await openShare(identity, share);
    if (opening.ok) return opening;
    last = opening;
  }
  return last;
}
