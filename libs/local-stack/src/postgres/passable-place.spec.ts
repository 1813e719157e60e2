import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { passablePlace, relocatedDataDir } from './passable-place.js';
import { binariesIn, postgresBinaries } from './postgres-binaries.js';

/** Nobody's id: the user that everyone has, and that owns nothing. */
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };

let folder: string;
let options: { elsewhere: string; temporary: string };
beforeEach(async () => {
  folder = await temporaryFolder('place');
  options = { elsewhere: join(folder, 'elsewhere'), temporary: join(folder, 'none') };
  await mkdir(join(folder, 'closed'), { mode: 0o700 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("The place of PostgreSQL's data and programs", () => {
  it('is the one that was asked for if its user may go there', async () => {
    const binaries = await postgresBinaries();
    const asked = join(folder, 'open', 'data');
    expect(await passablePlace(asked, binaries, nobody, options)).toEqual({ dataDir: asked, binaries });
  });

  it('is the one that was asked for if the server runs as the one who starts it', async () => {
    const binaries = await postgresBinaries();
    const asked = join(folder, 'closed', 'data');
    expect(await passablePlace(asked, binaries, undefined, options)).toEqual({ dataDir: asked, binaries });
  });

  it('is elsewhere, always the same, if its user may not, with programs that run', async () => {
    const { folder: real } = await postgresBinaries();
    await symlink(real, join(folder, 'closed', 'native'));
    const binaries = binariesIn(join(folder, 'closed', 'native'));
    const asked = join(folder, 'closed', 'data');
    const place = await passablePlace(asked, binaries, nobody, options);
    expect(place.dataDir).toBe(relocatedDataDir(asked, options.elsewhere));
    expect(await passablePlace(asked, binaries, nobody, options)).toEqual(place);
    expect(execFileSync(place.binaries.initdb, ['--version'], { encoding: 'utf8' })).toContain('PostgreSQL');
  });

  it('is opened if it is a temporary folder of the one who starts it', async () => {
    const asked = join(folder, 'closed', 'data');
    const temporary = { ...options, temporary: folder };
    const place = await passablePlace(asked, await postgresBinaries(), nobody, temporary);
    expect(place.dataDir).toBe(asked);
    await chmod(join(folder, 'closed'), 0o700);
  });
});
