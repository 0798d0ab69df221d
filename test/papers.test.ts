import { globSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { typstTypesetter } from '#adapters/typst/typesetter.ts';
import { paperText } from '#kernel/typesetter.ts';
import { lackingParts } from '#ui/papers/paper.ts';
import { boundPapers, everyPaper, samplePaper, samples } from './papers.ts';

const typesetter = typstTypesetter({ folder: 'none' });
afterAll(() => typesetter.close());

/** The number of a matter, as it is kept and not as it is read. */
const ungrouped = /[A-Z]{2}\d{14}/;

test('no paper prints the number of a matter ungrouped, on screen or at its foot', async () => {
  for (const paper of await boundPapers(typesetter))
    expect(paperText(await typesetter.pieces(paper)), paper.template).not.toMatch(ungrouped);
  const said = '#let number = say("number")';
  for (const path of globSync('src/**/*.typ'))
    expect(readFileSync(path, 'utf8').replace(said, ''), path).not.toContain('say("number")');
});

test('no two papers have one template', () => {
  expect(new Set(everyPaper.map(({ kind }) => kind)).size).toBe(everyPaper.length);
});

test('organ and day of a signature are two lines wherever a letter is set from its pieces: screen, Word, whole file', async () => {
  const letter = everyPaper.find(({ kind }) => kind === 'opinion')!;
  const pieces = await typesetter.pieces(samplePaper(letter));
  const sign = pieces.find((piece) => typeof piece === 'object' && piece.className === 'sheet__sign');
  const lines =
    typeof sign === 'object' ? sign.children.map((line) => typeof line === 'object' && paperText([line])) : [];
  expect(lines).toEqual(['南坪县住房和城乡建设局', '2026年11月6日']);
});

for (const model of everyPaper) {
  const { kind, title, parts } = model;
  test(`${title.zh}: every part that it must hold stands on it, whichever is changed`, async () => {
    const content = samples[kind]!;
    expect(lackingParts({ model, content })).toEqual([]);
    for (const part of Object.keys(parts)) {
      expect(lackingParts({ model, content: { ...content, [part]: ' ' } })).toEqual([parts[part]]);
      const planted = paperText(await typesetter.pieces(samplePaper(model, { [part]: '此处有字' })));
      expect(planted, `${kind} prints ${part}`).toContain('此处有字');
    }
    const said = paperText(await typesetter.pieces(samplePaper(model)));
    expect(said).toContain(content['title'] ?? title.zh);
    expect(said).toContain('南坪县');
    expect(said, 'a demo says so').toContain('演示样张，不具有任何效力');
    expect(said).not.toMatch(/undefined|none|\[object/);
    expect(said, 'a number stands in fours').not.toMatch(ungrouped);
    if (model.series) expect(said).toContain(`${model.series}〔2026〕31号`);
    expect((await typesetter.pdf(samplePaper(model))).length).toBeGreaterThan(10_000);
  });
}
