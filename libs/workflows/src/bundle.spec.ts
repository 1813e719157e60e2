import { describe, expect, it } from 'vitest';
import { quietly, workflowCode } from './testing/skipping.fixture.js';

/** Characters, without the source map. Each workflow in a worker's cache may have a copy of what it loads. */
const longest = 3_600_000;

describe("The workflow's bundle", () => {
  it('is short, and holds neither the lists that rules look things up in nor plays', async () => {
    quietly();
    const { code } = await workflowCode();
    const [program = ''] = code.split('//# sourceMappingURL');
    expect(program.length).toBeLessThan(longest);
    // The common procurement vocabulary, in the form in which it is kept.
    expect(program).not.toContain('03111 031111 031112');
    expect(program).not.toContain('domain/dist/testing');
  });
});
