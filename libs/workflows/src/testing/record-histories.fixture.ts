// Run as a program: npm run record-histories -w @behov/workflows
import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { historiesFolder } from './histories.fixture.js';
import { quietly, Skipping, workflowCode } from './skipping.fixture.js';
import { stories } from './stories.fixture.js';

quietly();
const code = await workflowCode();
await mkdir(historiesFolder, { recursive: true });
for (const [name, story] of Object.entries(stories)) {
  const skipping = await Skipping.start(code);
  await skipping.follow(async (kase) => {
    await story(kase);
    const history = historyToJSON(await kase.handle.fetchHistory());
    await writeFile(new URL(`${name}.json`, historiesFolder), `${history}\n`);
  });
  await skipping.stop();
  console.log(`Recorded ${name}`);
}
