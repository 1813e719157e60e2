import { envelopeFormat, sealedEnvelope, sealEnvelope, type EnvelopeOffer } from '@behov/sealing';
import { organisationOf } from './case-file.js';
import type { PlayedCase } from './played-case.js';

interface SealedWindow {
  readonly id: string;
  readonly envelopes: readonly { readonly id: string; readonly recipient: string }[];
}

/** A supplier's program seals what it submits to the keys that it reads in the procurement, and sends nothing else. */
export async function submitSealed(
  play: PlayedCase,
  person: string,
  window: string,
  content: { readonly offers?: readonly EnvelopeOffer[] },
  note = '',
): Promise<void> {
  const { windows } = (await play.asSupplier(person)) as { readonly windows: readonly SealedWindow[] };
  const { envelopes = [] } = windows.find(({ id }) => id === window) ?? {};
  const sealed = envelopes.map(async ({ id, recipient }) => {
    const place = { case: play.id, window, envelope: id, supplier: organisationOf(person) };
    const madeAt = `${play.now.slice(0, 19)}Z`;
    return sealedEnvelope(
      id,
      await sealEnvelope(recipient, { format: envelopeFormat, ...place, files: [], madeAt, ...content }),
    );
  });
  await play.submit(person, window, { envelopes: await Promise.all(sealed) }, note);
}
