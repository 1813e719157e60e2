import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { canonicalJson, type Paper } from '@behov/domain';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { hexHash } from './hex-hash.js';

/** Which standard the PDF declares; its tags and texts meet those of PDF/UA-1 too, which it can't declare at the same time. */
export const flavour = 'PDF/A-2a';
const standard = 'a-2a';

/** A paper as files: what people read, and the same as data. */
export interface Rendered {
  readonly pdf: Buffer;
  /** Canonical JSON in UTF-8. */
  readonly data: Buffer;
  /** Hexadecimal SHA-256 of each. */
  readonly sha256: { readonly pdf: string; readonly data: string };
}

/** The template does not compile, which no data can cause; or the engine has no program for this machine. */
export class NotRenderedError extends Error {
  override readonly name = 'NotRenderedError';
}

const templates = fileURLToPath(new URL('../templates/', import.meta.url));
const template = () => readFileSync(`${templates}paper.typ`, 'utf8');

/** Source Sans 3 in the cuts that the template uses; no font of the machine is asked for. */
const cuts = [
  '400Regular/SourceSans3_400Regular',
  '600SemiBold/SourceSans3_600SemiBold',
  '700Bold/SourceSans3_700Bold',
];
const packages = createRequire(import.meta.url);
const fonts = () => cuts.map((cut) => readFileSync(packages.resolve(`@expo-google-fonts/source-sans-3/${cut}.ttf`)));

/** Loaded when it is needed: it is published for some machines alone, and on others all but papers goes on. */
function engine(): typeof NodeCompiler {
  try {
    return (packages('@myriaddreamin/typst-ts-node-compiler') as { readonly NodeCompiler: typeof NodeCompiler })
      .NodeCompiler;
  } catch (error) {
    throw new NotRenderedError('The engine that makes papers has no program for this machine.', { cause: error });
  }
}

let known: { readonly compiler: NodeCompiler; readonly source: string } | undefined;
const ready = () =>
  (known ??= {
    compiler: engine().create({ workspace: templates, fontArgs: [{ fontBlobs: fonts() }] }),
    source: template(),
  });

/**
 * Makes a paper's files. The same paper gives the same bytes: the PDF's dates are the paper's own, and nothing of the machine
 * stands in it. Takes some ten milliseconds, during which nothing else runs in the process.
 * @throws NotRenderedError
 */
export function renderPaper(paper: Paper): Rendered {
  const data = Buffer.from(`${canonicalJson(paper)}\n`);
  const { compiler, source } = ready();
  const [year, month, day, hour, minute, second] = paper.at.split(/[-T:.Z]/);
  const inputs = { paper: data.toString(), year, month, day, hour, minute, second } as Record<string, string>;
  const compiled = compiler.compile({ mainFileContent: source, inputs });
  if (compiled.hasError() || !compiled.result) {
    const why = compiled.takeError()?.shortDiagnostics ?? [];
    throw new NotRenderedError(`The paper ${paper.paper} was not rendered: ${JSON.stringify(why)}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: standard });
  // What is remembered of earlier papers would grow with each of them.
  compiler.evictCache(10);
  return { pdf, data, sha256: { pdf: hexHash(pdf), data: hexHash(data) } };
}
