import {
  envelopeFormat,
  sealedEnvelope,
  sealEnvelope,
  type EnvelopeOffer,
  type RequirementAnswer,
} from '@behov/sealing';
import { bidder, organisationOf, type CaseFile, type FileTender } from './case-file.js';
import type { PlayedCase } from './played-case.js';

/** What is said of a submission, and what it says of requirements. */
interface Said {
  readonly note?: string;
  readonly answers?: readonly RequirementAnswer[];
}

interface SealedWindow {
  readonly id: string;
  readonly envelopes: readonly { readonly id: string; readonly recipient: string }[];
}

/** A supplier's program seals what it submits to the keys that it reads in the procurement, and sends nothing else. */
export async function submitSealed(
  play: PlayedCase,
  person: string,
  window: string,
  offers: readonly EnvelopeOffer[] | undefined,
  { note = '', answers = [] }: Said = {},
): Promise<void> {
  const { windows } = (await play.asSupplier(person)) as { readonly windows: readonly SealedWindow[] };
  const { envelopes = [] } = windows.find(({ id }) => id === window) ?? {};
  const parts = envelopes.map(({ id }) => id);
  const sealed = envelopes.map(async ({ id, recipient }) => {
    const place = { case: play.id, window, envelope: id, supplier: organisationOf(person) };
    const madeAt = `${play.now.slice(0, 19)}Z`;
    const content = offers ? { offers: offers.map((one) => partOf(one, id, parts)), ...answersIn(id, answers) } : {};
    return sealedEnvelope(
      id,
      await sealEnvelope(recipient, { format: envelopeFormat, ...place, files: [], madeAt, ...content }),
    );
  });
  await play.submit(person, window, { envelopes: await Promise.all(sealed) }, note);
}

/** Requirements are answered beside what describes the offer. */
const answersIn = (part: string, answers: readonly RequirementAnswer[]) =>
  ['tender', 'quality'].includes(part) && answers.length > 0 ? { answers } : {};

/** What of an offer belongs in a part: where the price has a part of its own, it stands there alone. */
function partOf({ price, ...offer }: EnvelopeOffer, part: string, parts: readonly string[]): EnvelopeOffer {
  const priced = parts.includes('price') ? part === 'price' : true;
  const described = part !== 'price';
  return { ...offer, values: described ? offer.values : [], ...(priced && price !== undefined ? { price } : {}) };
}

/** A tender as its supplier's program seals it: the price, and the supplier's own figures. */
export function playTender(play: PlayedCase, window: string, tender: FileTender): Promise<void> {
  const values = stated(play.file).flatMap(({ id }) => {
    const value = tender[id];
    return typeof value === 'number' ? [{ criterion: id, value }] : [];
  });
  const offers = [{ lot: '1', price: tender.price, values }];
  const note = `price ${tender.price.toLocaleString('en')}, sealed`;
  const answers = play.file.requirements.map(({ id }) => ({
    ...{ requirement: id, text: play.file.rehearsal.answer, files: [] },
  }));
  return submitSealed(play, bidder(play.file, tender.supplier), window, offers, { note, answers });
}

/** Criteria that are measured from the tender's own figures; the others are scored by evaluators, or are the price. */
const stated = (file: CaseFile) =>
  file.evaluation.criteria.filter(({ value, points }) => value !== undefined || points?.includes('share'));
