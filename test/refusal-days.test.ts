import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RefusalSpeaker } from '#ui/edge/answers.ts';

// A refusal holds its days as ISO text; whoever reads it reads 2026年11月3日 or 3 November 2026.

const chapters = join(import.meta.dirname, '../src/chapters');
const days = 'today on since due until issued';
const held = Object.fromEntries(days.split(' ').map((name) => [name, '2026-11-03']));

/** Each reason whose sentence is made of nothing but days. */
async function reasonsWithDays(pages: string): Promise<string[]> {
  const files = (await readdir(pages, { recursive: true })).filter((name) => /refusals.*\.ts$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(pages, name), 'utf8')));
  return [...texts.join('\n').matchAll(/'([\w-]+)': \(\{ ([\w, ]+) \}\)/g)].flatMap(([, reason, names]) =>
    names!.split(', ').every((name) => Object.hasOwn(held, name)) ? [reason!] : [],
  );
}

test.each([
  ['petition', 15],
  ['accusation', 2],
  ['supervision', 2],
  ['hearing', 1],
  ['conference', 1],
  ['reception', 2],
])('no refusal of the chapter %s shows a day as a machine writes it', async (chapter, least) => {
  const pages = join(chapters, chapter, 'pages');
  const { speakRefusal } = (await import(join(pages, 'refusals.ts'))) as { readonly speakRefusal: RefusalSpeaker };
  const reasons = await reasonsWithDays(pages);
  expect(reasons.length).toBeGreaterThanOrEqual(least);
  for (const refused of reasons) {
    const { title, wayOn } = speakRefusal({ refused, facts: held } as never, undefined as never);
    const [zh, en] = [title.zh + wayOn.zh, title.en + wayOn.en];
    expect(zh + en, refused).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(zh, refused).toContain('2026年11月3日');
    expect(en, refused).toContain('3 November 2026');
  }
});
