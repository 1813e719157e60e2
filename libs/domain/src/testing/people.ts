import type { Actor } from '../case/actor.js';

const person = (id: string): Actor => ({ id, kind: 'person', organisationRoles: [], suppliers: [] });

/** The people of the specifications, by what they do. */
export const needsOwner: Actor = {
  ...person('needs-owner'),
  organisationRoles: [{ organisation: 'goteborg', role: 'needs-owner' }],
};
export const procurer1 = person('procurer-1');
export const procurer2 = person('procurer-2');
export const decisionMaker = person('decision-maker');
export const matchingOfficer = person('matching-officer');
export const lineManager = person('line-manager');
export const controller = person('controller');
export const evaluator1 = person('evaluator-1');
export const evaluator2 = person('evaluator-2');
export const registrar = person('registrar');
export const manager = person('manager');
export const supplierA: Actor = { ...person('bidder@supplier-a'), suppliers: ['supplier-a'] };
export const supplierB: Actor = { ...person('bidder@supplier-b'), suppliers: ['supplier-b'] };
export const supplierC: Actor = { ...person('bidder@supplier-c'), suppliers: ['supplier-c'] };
export const stranger = person('stranger');

/** `CreateCase`'s content for a case in which the people above have their roles. */
export const caseOfGoteborg = {
  organisation: 'goteborg',
  title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
  reference: 'GBG-2017-HOPPET',
  contractType: 'works',
  authorityKind: 'sub-central-authority',
  cpv: ['45214100-1'],
  estimatedValue: { amount: 95_000_000, currency: 'SEK' },
  thresholds: [{ of: 'works', amount: { amount: 60_000_000, currency: 'SEK' }, source: 'illustrative' }],
  people: [
    { person: 'procurer-1', role: 'procurer' },
    { person: 'procurer-2', role: 'procurer' },
    { person: 'procurer-1', role: 'opener' },
    { person: 'procurer-2', role: 'opener' },
    { person: 'decision-maker', role: 'decision-maker' },
    { person: 'matching-officer', role: 'matching-officer' },
    { person: 'line-manager', role: 'line-manager' },
    { person: 'controller', role: 'controller' },
    { person: 'evaluator-1', role: 'evaluator' },
    { person: 'evaluator-2', role: 'evaluator' },
    { person: 'registrar', role: 'registrar' },
    { person: 'manager', role: 'manager' },
  ],
} as const;
