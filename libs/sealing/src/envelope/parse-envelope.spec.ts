import { describe, expect, it } from 'vitest';
import { utf8 } from '../encoding.js';
import type { Json } from './envelope-content.js';
import { bareEnvelope, wholeEnvelope } from './envelope.fixture.js';
import { envelopeBytes, parseEnvelope, readEnvelope } from './parse-envelope.js';

const [offer] = wholeEnvelope.offers ?? [];
const [file] = wholeEnvelope.files;
const refusedAt = (field: string) => ({ ok: false, fault: { code: 'NOT-ENVELOPE', field } });
const priced = (price: unknown) => readEnvelope({ ...wholeEnvelope, offers: [{ ...offer, price }] });
const named = (name: unknown) => readEnvelope({ ...bareEnvelope, files: [{ ...file, name }] });
/** Lists in lists, so many deep. */
const nested = (depth: number): Json => (depth === 0 ? 0 : [nested(depth - 1)]);

describe('An envelope', () => {
  it.each([
    ['with everything', wholeEnvelope],
    ['with nothing but its place', bareEnvelope],
    ['with a declaration of twelve levels', { ...bareEnvelope, selfDeclaration: { a: nested(11) } }],
    ['for a lot the second time around', { ...bareEnvelope, window: 'final-tenders:2#2' }],
  ])('%s is read as it was written', (_what, content) => {
    expect(parseEnvelope(envelopeBytes(content))).toEqual({ ok: true, content });
  });

  it.each([
    ['no JSON', utf8('{')],
    ['no UTF-8', new Uint8Array([0xff, 0xfe])],
    ['nothing', new Uint8Array()],
  ])('that is %s is refused', (_what, bytes) => {
    expect(parseEnvelope(bytes)).toMatchObject({ ok: false, fault: { code: 'NOT-ENVELOPE' } });
  });

  it.each([
    ['', []],
    ['format', { ...bareEnvelope, format: 'behov-envelope/2' }],
    ['case', { ...bareEnvelope, case: undefined }],
    ['window', { ...bareEnvelope, window: '' }],
    ['envelope', { ...bareEnvelope, envelope: 7 }],
    ['supplier', { ...bareEnvelope, supplier: '../other' }],
    ['suplier', { ...bareEnvelope, suplier: 'supplier-a' }],
    ['__proto__', JSON.parse(`{"__proto__":{},${JSON.stringify(bareEnvelope).slice(1)}`) as unknown],
    ['offers', { ...bareEnvelope, offers: {} }],
    ['offers[1]', { ...bareEnvelope, offers: [offer, offer] }],
    ['offers[0].lot', { ...bareEnvelope, offers: [{ values: [] }] }],
    [
      'offers[0].values[0].value',
      { ...bareEnvelope, offers: [{ lot: '1', values: [{ criterion: 'x', value: '1' }] }] },
    ],
    [
      'offers[0].values[0].value',
      { ...bareEnvelope, offers: [{ lot: '1', values: [{ criterion: 'x', value: 1e-7 }] }] },
    ],
    ['selfDeclaration', { ...bareEnvelope, selfDeclaration: [] }],
    ['selfDeclaration.a[1]', { ...bareEnvelope, selfDeclaration: { a: ['', 'x\u0000'] } }],
    ['selfDeclaration.a', { ...bareEnvelope, selfDeclaration: { a: '\ud800' } }],
    ['selfDeclaration.a', { ...bareEnvelope, selfDeclaration: JSON.parse('{"a":1e999}') as object }],
    ['selfDeclaration.__proto__', { ...bareEnvelope, selfDeclaration: JSON.parse('{"__proto__":{}}') as object }],
    [`selfDeclaration.a${'[0]'.repeat(12)}`, { ...bareEnvelope, selfDeclaration: { a: nested(12) } }],
    ['answers[0].text', { ...bareEnvelope, answers: [{ requirement: 'x', text: 'x\u0000', files: [] }] }],
    ['answers[0].files[0]', { ...bareEnvelope, answers: wholeEnvelope.answers }],
    ['group.members', { ...wholeEnvelope, supplier: 'supplier-b' }],
    ['group.members', { ...wholeEnvelope, group: { name: 'x', members: ['supplier-a'] } }],
    [
      'subcontractors[0].reliedUpon',
      { ...bareEnvelope, subcontractors: [{ name: 'x', part: 'y', reliedUpon: 'yes' }] },
    ],
    ['files', { ...bareEnvelope, files: undefined }],
    ['files[1]', { ...bareEnvelope, files: [file, file] }],
    ['files[0].sha256', { ...bareEnvelope, files: [{ ...file, sha256: 'A'.repeat(64) }] }],
    ['files[0].size', { ...bareEnvelope, files: [{ ...file, size: 1.5 }] }],
    ['files[0].media', { ...bareEnvelope, files: [{ ...file, media: 'pdf' }] }],
    ['madeAt', { ...bareEnvelope, madeAt: '2027-09-01' }],
    ['madeAt', { ...bareEnvelope, madeAt: '2027-13-01T08:00:00Z' }],
  ])('with a fault is refused with its field: %s', (field, content) => {
    expect(readEnvelope(content)).toMatchObject(refusedAt(field));
  });
});

describe('A price', () => {
  it.each([0, 0.3, 92_500_000, 92_500_000.05, 10_000_000_000_000])('of %d is read', (price) => {
    expect(priced(price)).toMatchObject({ ok: true, content: { offers: [{ price }] } });
  });

  it.each([-1, 0.1 + 0.2, 1.005, 10_000_000_000_000.5, 1e21, Infinity, NaN, '92500000', null])(
    'of %s is refused',
    (price) => {
      expect(priced(price)).toMatchObject(refusedAt('offers[0].price'));
    },
  );
});

describe('The name of a file', () => {
  it.each(['ritning å.pdf', '.dold', '..a'])('may be %s', (name) => {
    expect(named(name)).toMatchObject({ ok: true });
  });

  it.each(['', '.', '..', '../a', 'a/b', 'a\\b', 'a\nb', 'a\u0000', 'a'.repeat(201)])('may not be %j', (name) => {
    expect(named(name)).toMatchObject(refusedAt('files[0].name'));
  });
});
