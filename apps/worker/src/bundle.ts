// Run by the build: node dist/bundle.js
import { writeBundle } from './workflow-code.js';

await writeBundle();
