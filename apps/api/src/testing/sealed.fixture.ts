import { envelopeFormat, sealedEnvelope, sealEnvelope, sealFile, type ClearFile } from '@behov/sealing';
import type { TestApi } from './api.fixture.js';
import { bidder } from './people.fixture.js';

/** A request to participate by a supplier, sealed as its own program would. @param content more of what it says */
export async function sealedRequest(api: TestApi, caseId: string, supplier: string, content: object = {}) {
  const { id: window, envelopes } = await windowOf(api, caseId);
  const sealed = envelopes.map(async ({ id, recipient }) => {
    const madeAt = '2027-01-20T10:00:00Z';
    const place = { format: envelopeFormat, case: caseId, window, envelope: id, supplier, files: [], madeAt } as const;
    return sealedEnvelope(id, await sealEnvelope(recipient, { ...place, ...content }));
  });
  return { envelopes: await Promise.all(sealed) };
}

/** A file sealed to the first part of a case's first window, as the supplier's own program would. */
export async function sealedAttachment(api: TestApi, caseId: string, file: ClearFile) {
  const { envelopes } = await windowOf(api, caseId);
  return sealFile(envelopes[0]!.recipient, file);
}

async function windowOf(api: TestApi, caseId: string) {
  const { body } = await api.get(bidder, `/v1/procurements/${caseId}`);
  const windows = body['windows'] as { id: string; envelopes: { id: string; recipient: string }[] }[];
  return windows[0]!;
}
