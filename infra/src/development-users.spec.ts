import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examplePeople } from './development-users.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-examples-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('The development users', () => {
  it("are those of the example cases' roles and functions", async () => {
    const text = `case: { title: { sv: Förskola, en: Preschool } }
roles: { needs-owner: behovsagare@example.org, suppliers: [a@example.org, b@example.org] }
functions: { registrar: registrator@example.org }`;
    await writeFile(join(folder, 'one.yaml'), text);
    expect(await examplePeople(folder)).toEqual([
      {
        title: 'Preschool',
        file: 'examples/one.yaml',
        holders: [
          { role: 'needs-owner', people: ['behovsagare@example.org'] },
          { role: 'suppliers', people: ['a@example.org', 'b@example.org'] },
          { role: 'registrar', people: ['registrator@example.org'] },
        ],
      },
    ]);
  });

  it('are none without example cases', async () => {
    expect(await examplePeople(join(folder, 'absent'))).toEqual([]);
  });
});
