import { definitions } from '@behov/domain';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Page } from './markdown.js';
import { choicePage } from './pages/choice-page.js';
import { commandsPage } from './pages/commands-page.js';
import { eventsPage } from './pages/events-page.js';
import { invariantsPage } from './pages/invariants-page.js';
import { periodsPage } from './pages/periods-page.js';
import { pitfallsPage } from './pages/pitfalls-page.js';
import { procedurePage } from './pages/procedure-page.js';
import { definitionMatrixPage, roleMatrixPage } from './pages/role-matrix-page.js';
import { rolesPage } from './pages/roles-page.js';
import { rulesPage } from './pages/rules-page.js';
import { unverifiedPage } from './pages/unverified-page.js';
import { projectRoot } from './project-root.js';

export const referenceFolder = join(projectRoot, 'docs/reference');

/** Every generated page, as it is committed. */
export async function referencePages(): Promise<readonly Page[]> {
  const pages = [
    ...definitions.map(procedurePage),
    rulesPage(),
    pitfallsPage(),
    commandsPage(),
    eventsPage(),
    roleMatrixPage(),
    ...definitions.map(definitionMatrixPage),
    periodsPage(),
    choicePage(),
    rolesPage(),
    invariantsPage(),
    unverifiedPage(),
  ];
  const style = await resolveConfig(join(projectRoot, 'docs/reference/rules.md'));
  return Promise.all(
    pages.map(async ({ path, markdown }) => ({
      path,
      markdown: await format(markdown, { ...style, parser: 'markdown' }),
    })),
  );
}
