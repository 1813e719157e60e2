import { ownerDataSource } from './data-source.js';

/** Runs what is missing. Gives the names of what was run. */
export async function migrateUp(ownerUrl: string): Promise<readonly string[]> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    return (await source.runMigrations()).map((one) => one.name);
  } finally {
    await source.destroy();
  }
}

/** Takes back the last `count` migrations, newest first. What they hold is lost. */
export async function migrateDown(ownerUrl: string, count: number): Promise<void> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    for (let undone = 0; undone < count; undone += 1) await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}
