import type { TestApi } from './api.fixture.js';

/** People of the specifications; the development provider lets anyone under `.example` be anyone. */
export const operator = 'operator@behov.example';
export const needsOwner = 'behovsagare@goteborg.example';
export const decisionMaker = 'beslutsfattare@goteborg.example';
export const lineManager = 'chef@goteborg.example';
export const manager = 'ledning@goteborg.example';
export const registrar = 'registrator@goteborg.example';
export const procurer = 'upphandlare1@goteborg.example';
export const stranger = 'behovsagare@uppsala.example';
export const bidder = 'anbud@leverantor-a.example';

export const secondProcurer = 'upphandlare2@goteborg.example';
export const matchingOfficer = 'matchning@goteborg.example';
export const secondBidder = 'anbud@leverantor-b.example';

/** Registers two contracting authorities and two suppliers, with the people above. */
export async function registerOrganisations(api: TestApi): Promise<void> {
  await register(api, 'goteborg', 'contracting-authority', [
    [needsOwner, 'needs-owner'],
    [manager, 'manager'],
    [registrar, 'registrar'],
  ]);
  await register(api, 'uppsala', 'contracting-authority', [[stranger, 'needs-owner']]);
  await register(api, 'leverantor-a', 'supplier', [[bidder, 'supplier']]);
  await register(api, 'leverantor-b', 'supplier', [[secondBidder, 'supplier']]);
}

/** Registers one organisation with its members. */
export async function register(
  api: TestApi,
  organisation: string,
  kind: string,
  members: readonly (readonly [person: string, role: string])[],
): Promise<void> {
  await api.expectStatus(201, api.post(operator, '/v1/organisations', { organisation, kind, name: organisation }));
  for (const [person, role] of members) {
    const path = `/v1/organisations/${organisation}/commands/add-member`;
    await api.expectStatus(200, api.post(operator, path, { person, role }));
  }
}

/** `CreateCase`'s content, with the people above in their roles. */
export const newCase = {
  organisation: 'goteborg',
  title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
  reference: 'GBG-2017-HOPPET',
  contractType: 'works',
  authorityKind: 'sub-central-authority',
  cpv: ['45214100-1'],
  thresholds: [{ of: 'works', amount: { amount: 60_000_000, currency: 'SEK' }, source: 'illustrative' }],
  people: [
    { person: procurer, role: 'procurer' },
    { person: decisionMaker, role: 'decision-maker' },
    { person: lineManager, role: 'line-manager' },
  ],
} as const;

/** Begins a case as the needs owner. Gives its id. */
export async function beginCase(api: TestApi, more: object = {}): Promise<string> {
  const answer = await api.expectStatus(201, api.post(needsOwner, '/v1/cases', { ...newCase, ...more }));
  return String(answer.body['caseId']);
}
