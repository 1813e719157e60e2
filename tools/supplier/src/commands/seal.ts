import { dirname, resolve } from 'node:path';
import { submissionDigests, readSubmission } from '@behov/sealing';
import { recipientsOf } from '../api/public-api.js';
import { accessFrom } from '../api/access.js';
import { writeSealedFolder } from '../folder/sealed-folder.js';
import { readOfferFile, readYaml } from '../offer/offer-file.js';
import { sealOffer } from '../offer/seal-offer.js';
import type { Recipients } from '../offer/seal-offer.js';
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
  const recipients = options.recipients
    ? await recipientsFrom(options.recipients)
    : await recipientsOf(accessFrom(environment, options.person), offer);
  const beside = dirname(resolve(options.file));
  const sealed = await sealOffer(offer, recipients, { beside, madeAt: now().toISOString() });
  await writeSealedFolder(options.out, sealed);
  const reading = readSubmission(sealed);
  const { digest } = await submissionDigests(reading.ok ? reading.envelopes : []);
  const ids = sealed.envelopes.map(({ id }) => id).join(', ');
  const files =
    sealed.files.length > 0 ? `; ${sealed.files.length} sealed files in ${options.out}/files to upload` : '';
  return `Sealed ${ids} into ${options.out}${files}.\nDigest: ${digest}`;
}

async function recipientsFrom(path: string): Promise<Recipients> {
  const given = await readYaml(path);
  const wrong = Object.entries(given).find(([, recipient]) => typeof recipient !== 'string');
  if (wrong) throw new UsageError(`${path}: ${wrong[0]}: an age recipient`);
  return given as Recipients;
}
