import { envelopeFormat, sealedEnvelope, sealEnvelope } from '@behov/sealing';
import type { TestApi } from './api.fixture.js';
import { bidder } from './people.fixture.js';

/** A request to participate by a supplier, sealed as its own program would. @param content more of what it says */
export async function sealedRequest(api: TestApi, caseId: string, supplier: string, content: object = {}) {
  const { body } = await api.get(bidder, `/v1/procurements/${caseId}`);
  const windows = body['windows'] as { id: string; envelopes: { id: string; recipient: string }[] }[];
  const { id: window, envelopes } = windows[0]!;
  const sealed = envelopes.map(async ({ id, recipient }) => {
    const madeAt = '2027-01-20T10:00:00Z';
    const place = { format: envelopeFormat, case: caseId, window, envelope: id, supplier, files: [], madeAt } as const;
    return sealedEnvelope(id, await sealEnvelope(recipient, { ...place, ...content }));
  });
  return { envelopes: await Promise.all(sealed) };
}
