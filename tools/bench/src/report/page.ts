import type { Results } from '../results.js';
import { aims } from './aims.js';
import { method } from './method.js';
import { sections } from './sections.js';
import { table } from './table.js';

/** The page that people read, made of the results alone. */
export function page(results: Results): string {
  const { measuredAt, machine, versions, quick, note } = results;
  const reached = aims(results).map(({ says, figure, reached: was }) => [
    says,
    figure,
    was ? 'reached' : 'not reached',
  ]);
  return [
    '# How fast',
    `Measured on ${measuredAt.slice(0, 10)} by \`npm run bench${quick ? ' -- --quick' : ''}\`; the same figures for programs: [results.json](results.json).`,
    `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, ${machine.os}; ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    'The driver, PostgreSQL, Temporal, the API and the worker share these cores: what the driver uses, the rest lacks. The figures compare ways on one machine; they promise nothing of another.',
    ...(note ? [`**${note}**`] : []),
    ...(reached.length > 0 ? ['## Aims', table(['aim', 'measured', ''], reached)] : []),
    ...sections(results),
    method,
  ]
    .join('\n\n')
    .concat('\n');
}
