// Keeps the recorded refusals that are still given, and looks for the others: node record-refusals.mjs [ROUNDS]. It takes minutes.
import { readFileSync, writeFileSync } from 'node:fs';
import { actorNamed, positionIn, refusedBy } from './dist/testing/refused/situation.js';
import { competitionRules, situationsFor } from './dist/testing/refused/search.js';
import { outOfReach } from './dist/testing/refused/out-of-reach.js';

const path = new URL('recorded-refusals/competition.jsonl', import.meta.url);
const recorded = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const isGiven = (situation) => {
  try {
    const refused = refusedBy(positionIn(situation), actorNamed(situation.by), situation.command);
    return refused?.rule === situation.rule && refused.role === situation.role;
  } catch {
    return false;
  }
};
/** Where a course got longer or shorter, the same is found some commands earlier or later. */
const moved = (situation) =>
  Array.from({ length: 25 }, (_, at) => ({ ...situation, moment: situation.moment + at - 12 })).find(isGiven);
const kept = recorded.flatMap((one) => (isGiven(one) ? [one] : (moved(one) ?? [])));
const known = new Set([...kept.map(({ rule }) => rule), ...Object.keys(outOfReach)]);
const missing = competitionRules.filter((rule) => !known.has(rule));
const found = situationsFor(missing, Number(process.argv[2] ?? 3000));
const all = [...kept, ...found].toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
writeFileSync(path, `${all.map((one) => JSON.stringify(one)).join('\n')}\n`);
const left = missing.filter((rule) => !found.some((one) => one.rule === rule));
console.log(`${kept.length} kept, ${recorded.length - kept.length} no longer given, ${found.length} found.`);
if (left.length > 0) console.log(`Nobody got as far as: ${left.join(', ')}.`);
