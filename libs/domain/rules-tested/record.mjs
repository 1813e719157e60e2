// Run by Vitest before each file of specifications. While the domain's own run, every rule of the tables notes what it answered;
// the notes go with the file's result to the reporter beside this file. What the random walk happens upon doesn't count.
import { afterAll, expect } from 'vitest';

const file = expect.getState().testPath.replaceAll('\\', '/');

if (file.includes('/libs/domain/dist/') && !file.includes('/dist/testing/')) {
  const { commands } = await import('../dist/case/commands.js');
  const { organisationCommands } = await import('../dist/organisation/organisation.commands.js');
  const rules = [...Object.values(commands), ...Object.values(organisationCommands)].flatMap((row) => row.rules);
  const answers = Object.fromEntries(rules.map(({ id }) => [id, { held: 0, refused: 0 }]));
  for (const rule of new Set(rules)) note(rule, answers[rule.id]);
  afterAll(({}, suite) => {
    suite.file.meta.rules = answers;
  });
}

function note(rule, answer) {
  const { holds } = rule;
  rule.holds = (...looked) => {
    const held = holds(...looked);
    answer[held ? 'held' : 'refused'] += 1;
    return held;
  };
}
