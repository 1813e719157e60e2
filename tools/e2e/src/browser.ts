import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Without these Chromium looks up its maker's hosts at every start. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A real browser without a window: CHROMIUM, else the first on PATH, else the one that Playwright has downloaded.
 * @throws Error that tells where it looked and how to get one
 */
export async function openBrowser(): Promise<Browser> {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = [process.env['CHROMIUM'] ?? '', ...onPath].find((path) => path !== '' && existsSync(path));
  // Chromium's own sandbox refuses to run as root, which is who runs tests in a container.
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  try {
    return await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  } catch (error) {
    const looked = `CHROMIUM, ${names.join(', ')} on PATH, Playwright's own`;
    throw new Error(
      `No browser could be started (looked for: ${looked}). Install Chromium, or run: npx playwright-core install chromium`,
      { cause: error },
    );
  }
}
