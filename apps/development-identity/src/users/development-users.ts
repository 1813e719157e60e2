import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Someone to be while developing. A person of an example case is named by role. */
export interface DevelopmentUser {
  /** The address in the example, which is the token's `sub`. */
  readonly subject: string;
  /** Roles and function roles in the example case, for example `procurer` and `opener`. */
  readonly roles: readonly string[];
}

/** The people of one example case. */
export interface ExampleUsers {
  /** The file's name without its ending. */
  readonly example: string;
  readonly title: { readonly sv: string; readonly en: string };
  readonly organisation: string;
  /** The organisation's domain, as its own people's addresses end. */
  readonly domain: string;
  readonly users: readonly DevelopmentUser[];
}

/** Runs the program for all organisations: sees that it works, has no role in any case. */
export const platformOperator: DevelopmentUser = { subject: 'operator@behov.example', roles: ['platform-operator'] };

interface ExampleFile {
  readonly case: { readonly title: { sv: string; en: string }; readonly organisation: { readonly name: string } };
  readonly roles?: Readonly<Record<string, string | readonly string[]>>;
  readonly functions?: Readonly<Record<string, string | readonly string[]>>;
}

/** Reads the people of every example case in a folder, in the order of the files' names. */
export async function readExampleUsers(folder: string): Promise<ExampleUsers[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const content = parse(await readFile(join(folder, file), 'utf8')) as ExampleFile;
      const users = usersOf(content);
      return {
        example: file.replace(/\.yaml$/, ''),
        title: content.case.title,
        organisation: content.case.organisation.name,
        domain: domainOf(users.find(({ roles }) => roles.includes('procurer'))?.subject ?? ''),
        users,
      };
    }),
  );
}

function usersOf({ roles = {}, functions = {} }: ExampleFile): DevelopmentUser[] {
  const rolesOf = new Map<string, string[]>();
  for (const [role, holders] of [...Object.entries(roles), ...Object.entries(functions)]) {
    for (const subject of [holders].flat()) {
      rolesOf.set(subject, [...(rolesOf.get(subject) ?? []), role === 'suppliers' ? 'supplier' : role]);
    }
  }
  return [...rolesOf].map(([subject, held]) => ({ subject, roles: held }));
}

const domainOf = (subject: string): string => subject.slice(subject.indexOf('@') + 1);
