import { canonicalJson, parseEnvelope, readSubmission, submissionDigests } from '@behov/sealing';
import type { EnvelopeContent } from '@behov/sealing';
import { FileFault, json, type CompetitionFile } from '../competition-file.js';
import { fails, holds, notShown, type Finding } from '../finding.js';
import type { Given } from './receipts.js';

/**
 * A supplier's own tender: sealed, as it was sent, it has the digest of one that counts; clear, as it was before it was sealed,
 * its figures are those that were compared.
 *
 * @throws FileFault when it is neither
 */
export async function ownTender({ name, text }: Given, file: CompetitionFile): Promise<Finding> {
  const read = json(text);
  if ('envelopes' in read) return sealed(name, read, file);
  const reading = parseEnvelope(new TextEncoder().encode(text));
  if (!reading.ok) throw new FileFault(`${name}: neither a submission nor the clear text of an envelope`);
  return clear(name, reading.content, file);
}

async function sealed(name: string, read: object, file: CompetitionFile): Promise<Finding> {
  const reading = readSubmission(read);
  if (!reading.ok) throw new FileFault(`${name}: ${reading.fault.code}`);
  const { digest } = await submissionDigests(reading.envelopes);
  const window = file.windows.find(({ counted }) => counted.some((one) => one.digest === digest));
  if (window) return holds('TENDER', name, `Räknas i ${window.id}`, `Counts in ${window.id}`);
  return fails('TENDER', name, `Inget som räknas har ${digest}`, `Nothing that counts has ${digest}`);
}

function clear(name: string, { case: of, supplier, window, offers = [] }: EnvelopeContent, file: CompetitionFile) {
  if (of !== file.case) return fails('TENDER', name, 'Gäller ett annat ärende', 'It is for another case');
  const compared = offers.flatMap((offer) => {
    const lot = file.lots.find((one) => one.lot === offer.lot && (one.window ?? window) === window);
    const tender = lot?.evaluation.tenders.find((one) => one.supplier === supplier);
    return tender ? [{ offer, tender }] : [];
  });
  const own = offers.length - compared.length;
  if (own > 0 || offers.length === 0) {
    return notShown('TENDER', name, 'Anbudets delar jämförs inte i filen', 'Its offers are not compared in the file');
  }
  const differ = compared.flatMap(({ offer, tender: { price, values = {} } }) => [
    ...(offer.price === undefined || offer.price === price ? [] : [`${offer.lot}: ${offer.price} / ${price}`]),
    ...offer.values
      .filter(({ criterion, value }) => canonicalJson(values[criterion]) !== canonicalJson(value))
      .map(({ criterion, value }) => `${offer.lot} ${criterion}: ${value} / ${values[criterion]}`),
  ]);
  if (differ.length === 0) return holds('TENDER', name);
  const says = differ.join('; ');
  return fails('TENDER', name, `Annat än anbudet säger: ${says}`, `Other than the tender says: ${says}`);
}
