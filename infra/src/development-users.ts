import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import { parse } from 'yaml';

/** The people of one example case. */
export interface ExamplePeople {
  readonly title: string;
  readonly file: string;
  /** Role or function, and who holds it. */
  readonly holders: readonly { readonly role: string; readonly people: readonly string[] }[];
}

interface ExampleFile {
  readonly case?: { readonly title?: { readonly en?: string; readonly sv?: string } };
  readonly roles?: Readonly<Record<string, string | readonly string[]>>;
  readonly functions?: Readonly<Record<string, string | readonly string[]>>;
}

/** Reads the case files of a folder; none if it doesn't exist. */
export async function examplePeople(folder = join(projectRoot, 'examples')): Promise<ExamplePeople[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => /\.ya?ml$/.test(file)).sort();
  const read = await Promise.all(
    files.map(async (file) => peopleOf(file, parse(await readFile(join(folder, file), 'utf8')))),
  );
  return read.filter(({ holders }) => holders.length > 0);
}

function peopleOf(file: string, content: ExampleFile | null): ExamplePeople {
  const holders = Object.entries({ ...content?.roles, ...content?.functions }).map(([role, people]) => ({
    role,
    people: typeof people === 'string' ? [people] : people,
  }));
  const title = content?.case?.title;
  return { title: title?.en ?? title?.sv ?? file, file: `examples/${file}`, holders };
}
