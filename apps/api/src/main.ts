import { pino } from 'pino';
import { ConfigurationError } from './configuration/configuration-error.js';
import { run } from './run.js';
import { faultOf } from './platform/log/fault.js';

try {
  await run(process.env);
} catch (error) {
  if (error instanceof ConfigurationError) console.error(error.message);
  else pino().fatal({ fault: faultOf(error) }, 'the API could not start');
  process.exitCode = 1;
}
