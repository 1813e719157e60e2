import { globSync } from 'node:fs';
import { basename } from 'node:path';

// A scope is the name of a project, or of a part of the repository that is no project.
const projects = globSync('{apps,libs,tools}/*/package.json', { cwd: import.meta.dirname }).map((path) =>
  basename(path.replace(/[\\/]package\.json$/, '')),
);

export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'scope-enum': [2, 'always', [...projects, 'infra', 'docs', 'examples', 'ci', 'deps']],
    'body-max-line-length': [0],
    'footer-max-line-length': [0],
    'subject-case': [0],
  },
};
