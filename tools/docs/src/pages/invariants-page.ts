import { invariants } from '@behov/domain/testing';
import { code, generated, page, table, type Page } from '../markdown.js';

/** What holds in every case, whatever anybody does. */
export function invariantsPage(): Page {
  const markdown = page(
    generated,
    '# What holds in every case',
    'Beside the rules of each command, which refuse, these sentences are true of every case after every command, whatever was done and whatever was refused. The specifications walk at random through all procedures, with people who may and people who may not, and look at each of them after each step.',
    table(
      ['Name', 'Says'],
      invariants.map(({ name, says }) => [code(name), says]),
    ),
  );
  return { path: 'invariants.md', markdown };
}
