import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signInAs } from '#test/browser/walk.ts';
import { folder, type Camera, type Findings } from './camera.ts';

/** What people put on paper, as it comes out of the printer: A4, one picture a sheet. */
export async function printScenes(camera: Camera, findings: Findings): Promise<void> {
  const { page } = camera;
  await camera.go('/demo');
  await page.locator('form[action="/track"] button').first().click();
  await page.waitForURL('**/matters/**');
  const base = new URL(page.url()).pathname;
  for (const part of ['', '/receipt', '/code']) await print(camera, base + part, `matter${part.replace('/', '-')}`);
  await camera.go(base);
  const [why] = await camera.links('a[href*="/why/"]');
  const [letter] = await camera.links('a[href*="/documents/"]');
  if (why) await print(camera, why, 'why');
  if (letter) await print(camera, letter, 'letter');
  await signInAs(camera, 'handler');
  await print(camera, '/desk', 'desk');
  await camera.go('/desk');
  const [matter] = await camera.links('a[href^="/desk/matters/XF"]');
  if (matter) await print(camera, matter, 'desk-matter');

  async function print(reader: Camera, path: string, name: string): Promise<void> {
    await reader.go(path);
    const sheets = join(folder, `print-${name}.${reader.view.lang}`);
    await writeFile(`${sheets}.pdf`, await reader.page.pdf({ format: 'A4', preferCSSPageSize: true }));
    execFileSync('pdftoppm', ['-r', '80', '-png', `${sheets}.pdf`, sheets]);
    const made = await readdir(folder);
    findings.taken += made.filter((file) => file.startsWith(`print-${name}.${reader.view.lang}-`)).length;
  }
}
