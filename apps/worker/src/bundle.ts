// Run by the build: node dist/bundle.js
import { writeBundle } from './workflow-bundle.js';

await writeBundle();
