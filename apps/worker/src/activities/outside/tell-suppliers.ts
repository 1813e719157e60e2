import { createHash } from 'node:crypto';
import type { Work } from '@behov/domain';
import type { Told, Unreached } from '@behov/persistence';
import type { WorkOf } from '@behov/workflows';
import { isUndeliverable, mailOf, NotSentError, type MailServer } from './mail.js';
import { isGivenUp, type Report } from './reports.js';

/** Who is to be told, as the worker's own role reads it: never in an activity's arguments or result. */
export interface Audience {
  next(caseId: string, work: Pick<Work, 'key' | 'suppliers'>, limit: number): Promise<readonly Told[]>;
  finish(caseId: string, key: string, suppliers: readonly string[]): Promise<void>;
  release(caseId: string, key: string, suppliers: readonly string[]): Promise<void>;
  /** Of the suppliers that work names: those not told when nobody is left to tell, by why. */
  unreached(caseId: string, work: Pick<Work, 'key' | 'suppliers'>): Promise<readonly Unreached[]>;
}

/** Receivers of one mail, who don't see each other. */
const batchSize = 50;

/**
 * Mails what is published to all who follow it, the same text, one batch after the other without a pause, and what is told to
 * some suppliers to each of those. What is done is kept for each supplier, so an attempt goes on where the last one stopped.
 * @returns how many were told
 * @throws what the mail server threw; an address that it refuses for good holds nobody else up
 */
export async function tellSuppliers(
  audience: Audience,
  mail: MailServer,
  mailFrom: string,
  of: WorkOf,
  work: Work,
  { report, triedForMs = 0 }: Telling = {},
): Promise<number> {
  const { caseId } = of;
  const named = work.suppliers.length > 0;
  for (let told = 0; ;) {
    // Who is named gets a mail of its own, so that what became of it is known.
    const batch = await audience.next(caseId, work, named ? 1 : batchSize);
    if (batch.length === 0) {
      await reportUnreached(audience, of, work, report);
      return told;
    }
    for (const repeat of [false, true]) {
      const receivers = batch.filter((one) => one.repeat === repeat);
      if (receivers.length === 0) continue;
      const suppliers = receivers.map((one) => one.supplier);
      const addresses = receivers.map((one) => one.address);
      const own = mailOf({ ...work, persons: [] }, caseId, mailFrom, repeat);
      const messageId = own.messageId.replace('@', `.${digest(caseId, work.key, ...suppliers)}@`);
      const failed = await refusalOf(() => mail.send({ ...own, bcc: addresses, messageId }), triedForMs).catch(
        async (error: unknown) => {
          if (error instanceof NotSentError) await audience.release(caseId, work.key, suppliers);
          throw error;
        },
      );
      for (const supplier of named ? suppliers : []) {
        if (failed) await report?.(of, work.key, { failed: { supplier }, reason: failed });
        else if (work.notifies !== undefined) await report?.(of, work.key, { sent: { lot: work.notifies, supplier } });
      }
      // After the report: one that is lost is made again with the mail's repeat.
      await audience.finish(caseId, work.key, suppliers);
      told += receivers.length;
    }
  }
}

/** What telling is done with besides a mail server. */
export interface Telling {
  /** Who follows is nobody's to know: reported are suppliers that the work names. */
  readonly report?: Report | undefined;
  /** For how long the work has been tried. */
  readonly triedForMs?: number;
}

/** Why the server does not take a mail for good; undefined where it took it. @throws what may go otherwise another time */
async function refusalOf(
  send: () => Promise<unknown>,
  triedForMs: number,
): Promise<'refused' | 'given-up' | undefined> {
  try {
    await send();
    return undefined;
  } catch (error) {
    if (isUndeliverable(error)) return 'refused';
    if (isGivenUp(error, triedForMs)) return 'given-up';
    throw error;
  }
}

/** Suppliers without an address are told of where their being told counts: an award's notification. */
async function reportUnreached(audience: Audience, of: WorkOf, work: Work, report: Report | undefined): Promise<void> {
  if (!report || work.suppliers.length === 0) return;
  for (const { supplier, reason } of await audience.unreached(of.caseId, work)) {
    if (reason === 'uncertain' || work.notifies !== undefined)
      await report(of, work.key, { failed: { supplier }, reason });
  }
}

const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
