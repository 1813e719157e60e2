import { dirname, resolve } from 'node:path';
import { submissionDigests, readSubmission } from '@behov/sealing';
import { windowOf, type AttachmentLimits } from '../api/public-api.js';
import { accessFrom } from '../api/access.js';
import { writeSealedFolder } from '../folder/sealed-folder.js';
import { readOfferFile, readYaml } from '../offer/offer-file.js';
import { sealOffer } from '../offer/seal-offer.js';
import type { Recipients, SealedOffer } from '../offer/seal-offer.js';
import { UsageError } from '../usage.js';
import type { Surroundings } from './surroundings.js';

export interface SealOptions {
  readonly file: string;
  readonly out: string;
  /** A file with the public keys by envelope; without it the program is asked. */
  readonly recipients?: string;
  readonly person?: string;
}

/** Seals an offer into a folder. @returns what is printed */
export async function sealCommand(options: SealOptions, { environment, now }: Surroundings): Promise<string> {
  const offer = await readOfferFile(options.file);
  const { recipients, attachments } = options.recipients
    ? { recipients: await recipientsFrom(options.recipients), attachments: undefined }
    : await windowOf(accessFrom(environment, options.person), offer);
  const beside = dirname(resolve(options.file));
  const sealed = await sealOffer(offer, recipients, { beside, madeAt: now().toISOString() });
  if (attachments) fitsIn(attachments, sealed);
  await writeSealedFolder(options.out, sealed);
  const reading = readSubmission(sealed);
  const { digest } = await submissionDigests(reading.ok ? reading.envelopes : []);
  const ids = sealed.envelopes.map(({ id }) => id).join(', ');
  const files =
    sealed.files.length > 0 ? `; ${sealed.files.length} sealed files in ${options.out}/files, uploaded by submit` : '';
  return `Sealed ${ids} into ${options.out}${files}.\nDigest: ${digest}`;
}

/** Told before anything is sent. @throws UsageError */
function fitsIn(limits: AttachmentLimits, { files }: SealedOffer): void {
  const largest = Math.max(0, ...files.map(({ sealed }) => sealed.length));
  const inAll = files.reduce((sum, { sealed }) => sum + sealed.length, 0);
  if (files.length > limits.files) throw new UsageError(`At most ${limits.files} files are received.`);
  if (largest > limits.bytes) throw new UsageError(`A sealed file may have ${limits.bytes} bytes; one has ${largest}.`);
  if (inAll > limits.bytesInAll) {
    throw new UsageError(`The sealed files may have ${limits.bytesInAll} bytes in all; they have ${inAll}.`);
  }
}

async function recipientsFrom(path: string): Promise<Recipients> {
  const given = await readYaml(path);
  const wrong = Object.entries(given).find(([, recipient]) => typeof recipient !== 'string');
  if (wrong) throw new UsageError(`${path}: ${wrong[0]}: an age recipient`);
  return given as Recipients;
}
