// Run as a program: npm run record-histories -w @behov/workflows
import { mkdir, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { historiesFolder, recordings } from './histories.fixture.js';
import { birth } from './living.fixture.js';
import { quietly, Skipping, workflowCode } from './skipping.fixture.js';

quietly();
const code = await workflowCode();
await mkdir(historiesFolder, { recursive: true });
for (const [name, play] of Object.entries(recordings())) {
  const skipping = await Skipping.start(code);
  const [outcome] = await skipping.followAll(
    [
      async (kase) => {
        await play(kase);
        if (kase.state.end) await kase.handle.result();
        // One event on a line: half as long as with an indentation, and two recordings can be compared.
        const { events } = JSON.parse(historyToJSON(await kase.handle.fetchHistory())) as { events: unknown[] };
        const lines = events.map((event) => JSON.stringify(event)).join(',\n');
        await writeFile(new URL(`${name}.json`, historiesFolder), `{"events":[\n${lines}\n]}\n`);
      },
    ],
    await skipping.from(birth),
  );
  await skipping.stop();
  if (outcome?.status === 'rejected') throw outcome.reason;
  console.log(`Recorded ${name}`);
}
