import { personIn } from './case-file.js';
import type { FileInterest } from './file-parts.js';
import type { PlayedCase } from './played-case.js';

/** Everyone who holds a role declares their interests; what the case file tells of is assessed by another. */
export async function playDeclarations(play: PlayedCase): Promise<void> {
  const { roles, functions, interests = [] } = play.file;
  const held = Object.entries({ ...roles, ...functions }).filter(([role]) => role !== 'suppliers');
  for (const person of new Set(held.flatMap(([, persons]) => [persons].flat()))) {
    const own = interests.filter((one) => one.person === person);
    await play.give(person, 'DeclareInterests', { interests: own.map(declared) }, own.length > 0 ? '' : 'none');
    if (own[0]) await assess(play, own[0]);
  }
}

const declared = ({ kind, supplier, description }: FileInterest) => ({
  kind,
  description,
  ...(supplier === undefined ? {} : { supplier }),
});

async function assess(play: PlayedCase, { person, outcome, measures, reasons }: FileInterest): Promise<void> {
  const [first, second] = [personIn(play.file, 'line-manager'), personIn(play.file, 'decision-maker')];
  const body = { person, outcome, reasons, ...(measures ? { measures } : {}) };
  await play.give(first === person ? second : first, 'AssessDeclaration', body, `${person}: ${outcome}`);
}
