import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium. Where none is installed and we may install it, it is installed; else the test fails and says how:
 * a browser test that is left out proves nothing.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = execFileSync('bash', ['scripts/chromium.sh', '--install'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .at(-1)!;
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
