import { organisationOf, personIn } from './case-file.js';
import type { PlayedCase } from './played-case.js';
import { isNotShown } from './tries.js';

/** A supplier asks, all get the answer, and nobody learns from it who asked. */
export async function playQuestions(play: PlayedCase): Promise<void> {
  const suppliers = [play.file.roles['suppliers'] ?? []].flat();
  for (const { supplier, text, answer } of play.file.rehearsal.questions) {
    const asker = suppliers.find((one) => organisationOf(one) === supplier) ?? suppliers[0];
    if (!asker) continue;
    await play.give(asker, 'AskQuestion', { question: text });
    const asked = (await play.history(play.watcher)).findLast((one) => one.type === 'QuestionAsked');
    const question = asked?.facts?.['question'];
    await play.give(personIn(play.file, 'procurer'), 'AnswerQuestion', { question, answer }, String(question));
    const other = suppliers.find((one) => one !== asker);
    if (!other) continue;
    const { publications } = (await play.asSupplier(other)) as { readonly publications: readonly object[] };
    const about = publications.filter((one) => JSON.stringify(one).includes(text));
    if (about.length === 0) throw new Error(`${other} is not told of the question ${String(question)}`);
    isNotShown(play, other, 'who asked', about, [asker, organisationOf(asker)]);
  }
}
