import { describe, expect, it } from 'vitest';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import { procurer1 } from '../testing/people.js';
import { documentsOfAkademiska } from '../testing/plays/akademiska.js';
import { documentsOfResearch } from '../testing/plays/pre-commercial-procurement.js';
import { begun } from '../testing/plays/steps.js';

const partnership = begun(innovationPartnershipV1, 'no-solution-on-the-market');
const research = begun(preCommercialProcurementV1);
const write = (changes: object) =>
  partnership.refused(procurer1, 'WriteDocuments', { ...documentsOfAkademiska, ...changes });
const writeResearch = (changes: object) =>
  research.refused(procurer1, 'WriteDocuments', { ...documentsOfResearch, ...changes });
const { licence, phases, endGrounds } = documentsOfAkademiska;
const kinds = (...all: readonly (string | undefined)[]) => ({
  phases: phases.map((one, at) => ({ ...one, kind: all[at] })),
});

describe('The documents of a development', () => {
  it('say what the licence covers where suppliers own the results', () => {
    expect(write({ licence: undefined })).toBe('DOC-LICENCE');
    expect(write({ licence: { ...licence, scope: ' ' } })).toBe('DOC-LICENCE');
    expect(write({ licence: { ...licence, field: '' } })).toBe('DOC-LICENCE');
    expect(write({ licence: undefined, rights: 'authority-owns' })).toBe('accepted');
  });

  it('have their phases in the order of research', () => {
    expect(write(kinds('design', 'prototype', 'supply'))).toBe('accepted');
    expect(write(kinds('design', 'design', 'test'))).toBe('accepted');
    expect(write(kinds(undefined, undefined, undefined))).toBe('accepted');
    expect(write(kinds('prototype', 'design', 'test'))).toBe('DOC-PHASE-ORDER');
    expect(write(kinds('test', undefined, 'prototype'))).toBe('DOC-PHASE-ORDER');
  });

  it('say how they reflect the degree of innovation, where they lead to a purchase', () => {
    expect(write({ degreeReasons: ' ' })).toBe('DOC-DEGREE');
    expect(write({ degreeReasons: undefined })).toBe('DOC-DEGREE');
    expect(writeResearch({ degreeReasons: undefined })).toBe('accepted');
  });

  it('state each ground for ending once, with its term, where they may end after a phase', () => {
    expect(write({ endGrounds: undefined })).toBe('DOC-END-GROUNDS');
    expect(write({ endGrounds: [] })).toBe('DOC-END-GROUNDS');
    expect(write({ endGrounds: [...endGrounds, endGrounds[0]] })).toBe('DOC-END-GROUNDS');
    expect(write({ endGrounds: [{ ground: 'cost', text: ' ' }] })).toBe('DOC-END-GROUNDS');
    expect(write({ endGrounds: [endGrounds[0], { ground: 'cost', text: ' ' }] })).toBe('DOC-END-GROUNDS');
    expect(write({ endGrounds: endGrounds.slice(0, 1) })).toBe('accepted');
    expect(write({ endTerms: false })).toBe('DOC-END-GROUNDS');
    expect(write({ endTerms: false, endGrounds: undefined })).toBe('accepted');
  });
});

describe('The documents of a pre-commercial procurement', () => {
  const shared = documentsOfResearch.licence;

  it('leave the results to the suppliers, for free use and licensing on demand, and with a time for calling back', () => {
    expect(writeResearch({})).toBe('accepted');
    expect(writeResearch({ rights: 'authority-owns' })).toBe('PCP-RIGHTS');
    expect(writeResearch({ licence: { ...shared, free: false } })).toBe('PCP-RIGHTS');
    expect(writeResearch({ licence: { ...shared, requiresLicensing: undefined } })).toBe('PCP-RIGHTS');
    expect(writeResearch({ callBackMonths: undefined })).toBe('PCP-RIGHTS');
    expect(write({ callBackMonths: undefined })).toBe('accepted');
  });

  it('end with a test series, not with production', () => {
    const supplied = documentsOfResearch.phases.map((one, at) => (at === 2 ? { ...one, kind: 'supply' } : one));
    expect(writeResearch({ phases: supplied })).toBe('PCP-NO-SUPPLY');
  });

  it('begin with at least the two that remain to the end', () => {
    expect(writeResearch({ partners: { from: 2, to: 3 } })).toBe('accepted');
    expect(writeResearch({ partners: { from: 1, to: 3 } })).toBe('PCP-TWO');
    expect(write({ partners: { from: 1, to: 3 } })).toBe('accepted');
  });

  it('say how the price reflects the shared risk', () => {
    expect(writeResearch({ sharedRisk: undefined })).toBe('PCP-RISK');
    expect(writeResearch({ sharedRisk: ' ' })).toBe('PCP-RISK');
    expect(write({ sharedRisk: undefined })).toBe('accepted');
  });

  it('promise no purchase', () => {
    expect(writeResearch({ purchase: documentsOfAkademiska.purchase })).toBe('PCP-NO-PURCHASE');
  });
});
