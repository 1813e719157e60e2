import { describe, expect, it } from 'vitest';
import { namedCopy, namedDocuments } from './known-document.js';

describe('What the record is asked for', () => {
  it.each([
    ['the document that is tested', { document: 'event/2' }, ['event/2']],
    ['the documents that are asked for', { documents: ['event/2', 'file/plan'] }, ['event/2', 'file/plan']],
    ['each once', { document: 'event/2', documents: ['event/3', 'event/2', 'event/3'] }, ['event/2', 'event/3']],
    ['nothing where none is named', { request: 'a1' }, []],
    ['nothing that is no name', { document: 7, documents: ['event/2', 8, null, { id: 'event/3' }] }, ['event/2']],
    ['nothing out of what is no list', { documents: 'event/2' }, []],
  ])('is %s', (_what, content, expected) => {
    expect(namedDocuments(content)).toEqual(expected);
  });

  it('is the masked copy, where one is named', () => {
    expect(namedCopy({ copy: 'masked-plan' })).toEqual(['masked-plan']);
    expect(namedCopy({})).toEqual([]);
    expect(namedCopy({ copy: ['masked-plan'] })).toEqual([]);
  });
});
