import type { Offer } from '@behov/domain';
import type { SealedEnvelope } from '../submissions/submission-request.js';
import type {
  AttachmentUnsealing,
  OpenedPart,
  SealedPart,
  ToUnseal,
  Unsealed,
  Unsealing,
} from '../submissions/unsealing.js';
import type { WindowKeys } from '../submissions/window-keys.js';

/**
 * Stands in for the sealing, which this project knows by its ports alone: what is sealed names its key and is no secret. It has
 * the form of the age format's first line.
 */
export const sealedFor = (id: string, content: object, { recipient = 'age1key1' } = {}): SealedEnvelope => ({
  id,
  content: Buffer.from(`age-encryption.org/v1\n${JSON.stringify({ recipient, content })}`).toString('base64'),
});

/** The first key is always the same one, so that specifications can announce windows by themselves. */
export const testKeys: WindowKeys = {
  make: (count, split) =>
    Promise.resolve(
      Array.from({ length: count }, (_, at) => {
        const recipient = `age1key${at + 1}`;
        return {
          recipient,
          ...(split ? { commitment: `commitment of ${recipient}` } : {}),
          keep: (context) =>
            Promise.resolve(
              split
                ? {
                    split: { threshold: split.threshold, recipient },
                    shares: split.recipients.map(({ opener }) => ({
                      opener,
                      sealed: `share of ${recipient} for ${opener}`,
                    })),
                  }
                : { wrapped: JSON.stringify({ ...context, recipient }) },
            ),
        };
      }),
    ),
};

/** Opens what is sealed, and remembers what it was asked for. */
export class TestUnsealing implements Unsealing {
  readonly asked: ToUnseal[] = [];
  /** Fails while it is set, as when the key management is not to be reached. */
  isDown = false;

  /** An attachment in the clear is `key` and its content; one of another key is refused. */
  attachments({ wrapped }: Omit<ToUnseal, 'parts'>): Promise<AttachmentUnsealing> {
    if (this.isDown) return Promise.reject(new Error('The keys cannot be reached'));
    const { recipient } = JSON.parse(wrapped ?? '{}') as { readonly recipient?: string };
    return Promise.resolve({
      ok: true,
      open: (stream) =>
        Promise.resolve(recipient === undefined ? { ok: false, fault: 'WRONG-KEY' } : { ok: true, stream }),
    });
  }

  unseal(what: ToUnseal): Promise<Unsealed> {
    this.asked.push(what);
    if (this.isDown) return Promise.reject(new Error('The keys cannot be reached'));
    const { recipient } = (what.split ?? JSON.parse(what.wrapped ?? '{}')) as { readonly recipient: string };
    const wrong = what.shares.filter(({ share }) => share === 'wrong');
    if (what.split && wrong.length > 0) {
      return Promise.resolve({ ok: false, faults: wrong.map(({ opener }) => ({ opener, fault: 'SHARE-FOREIGN' })) });
    }
    return Promise.resolve({ ok: true, parts: what.parts.map((one) => opened(one, recipient)) });
  }
}

function opened({ submission, sealed }: SealedPart, recipient: string): OpenedPart {
  const text = Buffer.from(sealed, 'base64').toString().split('\n')[1] ?? '';
  const inside = JSON.parse(text) as {
    readonly recipient: string;
    readonly content: {
      readonly offers?: readonly Offer[];
      readonly answers?: readonly { readonly requirement: string }[];
      readonly files?: readonly object[];
    };
  };
  if (inside.recipient !== recipient) return { submission, fault: 'WRONG-KEY' };
  const clear = JSON.stringify(inside.content);
  return {
    submission,
    clear,
    anonymous: JSON.stringify({ ...inside.content, supplier: undefined }),
    offers: inside.content.offers ?? [],
    answers: (inside.content.answers ?? []).map(({ requirement }) => requirement),
    attachments: (inside.content.files ?? []).length,
  };
}
