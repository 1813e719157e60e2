import { createHash } from 'node:crypto';
import type { Work } from '@behov/domain';
import type { Told } from '@behov/persistence';
import type { WorkOf } from '@behov/workflows';
import { isUndeliverable, mailOf, NotSentError, type MailServer } from './mail.js';

/** Who is to be told, as the worker's own role reads it: never in an activity's arguments or result. */
export interface Audience {
  next(caseId: string, work: Pick<Work, 'key' | 'suppliers'>, limit: number): Promise<readonly Told[]>;
  finish(caseId: string, key: string, suppliers: readonly string[]): Promise<void>;
  release(caseId: string, key: string, suppliers: readonly string[]): Promise<void>;
}

/** Receivers of one mail, who don't see each other. */
const batchSize = 50;

/**
 * Mails what is published to all who follow it, and what is told to some suppliers to those: the same text, one batch after
 * the other without a pause. What is done is kept for each supplier, so an attempt goes on where the last one stopped.
 * @returns how many were told
 * @throws what the mail server threw; an address that it refuses for good holds nobody else up
 */
export async function tellSuppliers(
  audience: Audience,
  mail: MailServer,
  mailFrom: string,
  { caseId }: WorkOf,
  work: Work,
): Promise<number> {
  for (let told = 0; ;) {
    const batch = await audience.next(caseId, work, batchSize);
    if (batch.length === 0) return told;
    for (const repeat of [false, true]) {
      const receivers = batch.filter((one) => one.repeat === repeat);
      if (receivers.length === 0) continue;
      const suppliers = receivers.map((one) => one.supplier);
      const addresses = receivers.map((one) => one.address);
      const own = mailOf({ ...work, persons: [] }, caseId, mailFrom, repeat);
      const messageId = own.messageId.replace('@', `.${digest(caseId, work.key, ...suppliers)}@`);
      try {
        await mail.send({ ...own, bcc: addresses, messageId });
      } catch (error) {
        if (!isUndeliverable(error)) {
          if (error instanceof NotSentError) await audience.release(caseId, work.key, suppliers);
          throw error;
        }
      }
      await audience.finish(caseId, work.key, suppliers);
      told += receivers.length;
    }
  }
}

const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
