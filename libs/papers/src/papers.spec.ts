import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '@behov/domain';
import { paperKinds } from '@behov/domain';
import { writtenPapers } from '@behov/domain/testing';
import { checkPdf, findVeraPdf, temporaryFolder } from '@behov/local-stack';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPaper, type Rendered } from './render.js';

interface Made {
  readonly name: string;
  readonly paper: Paper;
  readonly rendered: Rendered;
}
let all: readonly Made[];
beforeAll(() => {
  all = (['sv', 'en'] as const).flatMap((language) =>
    writtenPapers(language).map((paper, at) => ({
      name: `${language}-${at}-${paper.paper}.pdf`,
      paper,
      rendered: renderPaper(paper),
    })),
  );
}, 60_000);

/** One paper of each kind in each language: the layout is the same for all. */
const ofEachKind = (): readonly Made[] =>
  all.filter(
    (one, at) =>
      all.findIndex(({ paper }) => paper.paper === one.paper.paper && paper.language === one.paper.language) === at,
  );

/** What a program reads out of the PDF, without white space: where lines break is the layout's own. */
async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_none, at) => at + 1);
  const texts = await Promise.all(
    pages.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  await document.loadingTask.destroy();
  return packed(texts.join(''));
}

const packed = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Every text that the data says is shown. */
const shownIn = (paper: Paper): readonly string[] => [
  paper.title,
  paper.organisation,
  paper.reference,
  ...paper.head.flatMap(({ label, text }) => [label, text]),
  ...paper.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'entries':
          return block.entries.flatMap(({ label, text }) => [label, text]);
        case 'text':
          return [...(block.label === undefined ? [] : [block.label]), ...block.text.split('\n')];
        case 'table':
          return [...block.columns.map(({ label }) => label), ...block.rows.flat().map(({ text }) => text)];
      }
    }),
  ]),
];

/** A paper that never changes: its bytes change with the template, the fonts and the engine alone. */
const fixed: Paper = {
  format: 'behov-paper/1',
  paper: 'cancellation',
  language: 'sv',
  title: 'Beslut att avbryta',
  organisation: 'goteborg',
  reference: 'GBG-1',
  case: 'Förskola – idé, åäö',
  training: false,
  seq: 1,
  at: '2027-03-28T01:02:03.000Z',
  on: '2027-03-28',
  head: [],
  sections: [
    { id: 'reasons', heading: 'Skäl', blocks: [{ kind: 'text', id: 'reasons', text: 'Behovet har ändrats.' }] },
  ],
};

describe('The papers of a case', () => {
  it('are of every kind, in both languages', () => {
    for (const language of ['sv', 'en']) {
      const kinds = all.filter(({ paper }) => paper.language === language).map(({ paper }) => paper.paper);
      expect(new Set(kinds)).toEqual(new Set(paperKinds));
    }
  });

  it('are the same bytes when they are made again, in whatever order', () => {
    for (const { paper, rendered } of all.toReversed()) expect(renderPaper(paper).sha256).toEqual(rendered.sha256);
  });

  it('are the same bytes on every machine', () => {
    expect(renderPaper(fixed).sha256).toEqual({
      pdf: 'fe9a708787b14f201b9438dd94114798403831fe47a08417703e52679ab7aaa6',
      data: 'e9e3cc61a1a230dc8abb52c2f5f7e90b850bc0c5208009a1eb2cd310318796ff',
    });
  });

  it('are other bytes when one figure differs', () => {
    const [{ paper, rendered }] = all as readonly [Made];
    expect(renderPaper({ ...paper, seq: paper.seq + 1 }).sha256.data).not.toBe(rendered.sha256.data);
    expect(renderPaper({ ...paper, reference: 'Another' }).sha256.pdf).not.toBe(rendered.sha256.pdf);
  });

  it('say in the PDF all that their data says', async () => {
    for (const { name, paper, rendered } of all) {
      const text = await textOf(rendered.pdf);
      const missing = shownIn(paper).filter((one) => !text.includes(packed(one)));
      expect(missing, name).toEqual([]);
    }
  }, 60_000);

  it('of a training case say so on every page', async () => {
    const { paper } = all.find(({ paper: one }) => one.paper === 'cancellation' && one.language === 'sv')!;
    expect(await textOf(renderPaper({ ...paper, training: true }).pdf)).toContain(packed('ÖVNING – inte en verklig'));
  });
});

describe('The PDF of a paper', () => {
  it('is PDF/A-2a, and accessible but for what declares PDF/UA-1', async () => {
    const verapdf = await findVeraPdf();
    const folder = await temporaryFolder('papers');
    try {
      const files = await Promise.all(
        ofEachKind().map(async ({ name, rendered }) => {
          const path = join(folder, name);
          await writeFile(path, rendered.pdf);
          return path;
        }),
      );
      const archival = await checkPdf(verapdf, '2a', files);
      expect([...archival].filter(([, { passes }]) => !passes)).toEqual([]);
      expect(archival.size).toBe(2 * paperKinds.length);
      // The engine declares one standard at a time: 5-1 is the declaration itself, 7.1-10 that the title is shown in the window.
      const accessible = await checkPdf(verapdf, 'ua1', files.slice(0, paperKinds.length));
      expect(new Set([...accessible.values()].flatMap(({ broken }) => broken))).toEqual(new Set(['5-1', '7.1-10']));
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 600_000);
});
