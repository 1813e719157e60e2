import { describe, expect, it } from 'vitest';
import { byteRange } from './byte-range.js';
import { attachment, fileNameOf } from './file-name.js';

describe('The name of a file', () => {
  it('is read from its header, in any letters', () => {
    expect(fileNameOf("attachment; filename*=UTF-8''Ritning%20%C3%A5%20(2).pdf")).toBe('Ritning å (2).pdf');
    expect(fileNameOf('attachment; filename="Drawing \\"A\\".pdf"')).toBe('Drawing "A".pdf');
    expect(fileNameOf(attachment("Ritning 'å' (2)*.pdf"))).toBe("Ritning 'å' (2)*.pdf");
  });

  it('has no folders', () => {
    expect(fileNameOf("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd")).toBe('passwd');
    expect(fileNameOf('attachment; filename="C:\\\\temp\\\\a.pdf"')).toBe('a.pdf');
  });

  it.each([
    undefined,
    'attachment',
    'attachment; filename=""',
    "attachment; filename*=UTF-8''%E0%A4%A",
    "attachment; filename*=UTF-8''..",
    "attachment; filename*=UTF-8''a%00.pdf",
    "attachment; filename*=UTF-8''a%E2%80%AEfdp.exe",
    `attachment; filename*=UTF-8''${'a'.repeat(201)}`,
  ])('is refused where it cannot be shown: %s', (header) => {
    expect(fileNameOf(header)).toBeUndefined();
  });
});

describe('A range of bytes', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-3', { from: 0, to: 3 }],
    ['bytes=4-', { from: 4, to: 9 }],
    ['bytes=-3', { from: 7, to: 9 }],
    ['bytes=-30', { from: 0, to: 9 }],
    ['bytes=9-100', { from: 9, to: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['pages=1-2', 'whole'],
  ] as const)('of ten bytes asked for as %s', (header, expected) => {
    expect(byteRange(header, 10)).toEqual(expected);
  });
});
