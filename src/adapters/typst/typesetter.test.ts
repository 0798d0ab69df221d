import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { TemplateFault, TypesetterBusy, type Paper } from '#kernel/typesetter.ts';
import { typstTypesetter } from './typesetter.ts';

const folder = join(await mkdtemp(join(tmpdir(), 'sunlit-templates-')), 'templates');
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
};
await put('one-line/template.typ', '#import "/official.typ": *\n#show: paper\n#par(say("text"))');
await put('plain/template.typ', '#import "/official.typ": *\n#show: letter\n#written(say("text"))');
await put(
  'one-page/template.typ',
  '#import "/official.typ": *\n#show: paper\n#set page(height: auto, footer: none)\n#written(say("text"))',
);
await put('broken/template.typ', '#import "/official.typ": *\n#missing-name');
await put('slow/template.typ', '#range(6000).map(n => range(6000).map(m => m * n).sum()).sum()');
await put('curious/template.typ', '#read("/etc/passwd")');

const typesetter = typstTypesetter({ folder });
afterAll(() => typesetter.close());

const line = (text: string): Paper => ({ template: 'one-line', content: { text } });
const letter = (text: string): Paper => ({
  template: 'plain',
  content: { head: '某县某局', organ: '某县某局', title: '告知书', to: '某某', dated: '2026年11月6日', text },
});

/** The first line of the page as pixels: what a reader sees of one character. */
const pixels = async (text: string): Promise<Buffer> => {
  const picture = await typesetter.picture(line(text));
  const area = { left: 70, top: 70, width: 200, height: 60 };
  return sharp(Buffer.from(picture)).extract(area).greyscale().raw().toBuffer();
};

/** Which outlines are drawn on the pages, in order. */
const drawn = (picture: string): string[] => [...picture.matchAll(/<use xlink:href="#(\w+)"/g)].map(([, id]) => id!);

test('rare characters of names and signs are drawn, each another than the box of a missing one, and none blank', async () => {
  const [box, blank] = [await pixels('\u{10FFFD}'), await pixels('')];
  const seen = new Map<string, string>();
  for (const character of '䶮㛃㼆𬭊①②℃〔〕〇') {
    const found = await pixels(character);
    expect(found.equals(box), `${character} is the box of a missing glyph`).toBe(false);
    expect(found.equals(blank), `${character} is blank`).toBe(false);
    expect(seen.get(found.toString('hex')), `${character} is drawn as another`).toBeUndefined();
    seen.set(found.toString('hex'), character);
  }
  expect(await typesetter.lacking('䶮㛃㼆𬭊①②℃〔〕〇 县长 abc #$')).toEqual([]);
});

test('a character that no font has is a 〓 on paper, and a note names its code; on screen it stays what it is', async () => {
  const missing = '\u{E7C6}';
  expect(await typesetter.lacking(`王${missing}`)).toEqual([missing]);
  expect((await pixels(missing)).equals(await pixels('〓'))).toBe(true);
  const [whole, lacking] = [await typesetter.picture(letter('王某')), await typesetter.picture(letter(`王${missing}`))];
  expect(drawn(lacking).length).toBeGreaterThan(drawn(whole).length + 'U+E7C6'.length);
  expect(await typesetter.html(letter(`王${missing}`))).toContain(`王${missing}`);
});

test('five thousand characters full of marks of markup come out as they were typed, as text and as drawn', async () => {
  const marks = '#$*_@\\`<>[]{}()=+-/~"\'^&|;:!?%#import "x"#set page()$x^2$//*注*/@ref<label>';
  const typed = `${marks}县城的道路`.repeat(70).slice(0, 5000);
  expect(typed).toHaveLength(5000);
  const html = await typesetter.html(letter(typed));
  const paragraph = /<p>(#.*?)<\/p>/s.exec(html)![1]!;
  const read = paragraph
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll('&#x20;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(read).toBe(typed);

  // On the page each character is one outline: as many as were typed, and the same one for the same character alone.
  const outlines = drawn(await typesetter.picture({ template: 'one-page', content: { text: typed } }));
  const visible = [...typed].filter((character) => character !== ' ');
  expect(outlines).toHaveLength(visible.length);
  const characters = Map.groupBy(visible.keys(), (at) => outlines[at]!);
  for (const [outline, places] of characters) {
    expect([...new Set(places.map((at) => visible[at]))], `drawn with ${outline}`).toHaveLength(1);
  }
  expect(characters.size).toBeGreaterThanOrEqual(new Set(visible).size);
});

test('a letter is a tagged PDF, set in milliseconds aside from the request and once for the same paper', async () => {
  const first = await typesetter.pdf(letter('第一封'));
  const text = Buffer.from(first).toString('latin1');
  expect(text).toContain('%PDF-');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('/StructTreeRoot');
  expect(typesetter.pdf(letter('第一封'))).toBe(typesetter.pdf(letter('第一封')));
  const start = performance.now();
  for (let n = 0; n < 20; n += 1) await typesetter.pdf(letter(`第${n}封`));
  const each = (performance.now() - start) / 20;
  console.log(`a letter: ${each.toFixed(1)} ms`);
  expect(each).toBeLessThan(250);
});

test('a queue with an end: who comes when it is full is told so, and what waits is set', async () => {
  const small = typstTypesetter({ folder, waitingMax: 3 });
  const asked = Array.from({ length: 8 }, (_, n) => small.pdf(letter(`第${n}封`)));
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const turnedAway = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(turnedAway.every((reason) => reason instanceof TypesetterBusy)).toBe(true);
  await expect(small.pdf(letter('又一封'))).resolves.toBeInstanceOf(Uint8Array);
  await small.close();
});

test('a template that is wrong says where; one that reads the machine gets nothing; the next letter is set', async () => {
  await expect(typesetter.pdf({ template: 'broken', content: {} })).rejects.toThrow(TemplateFault);
  await expect(typesetter.pdf({ template: 'broken', content: {} })).rejects.toThrow('missing-name');
  await expect(typesetter.pdf({ template: 'curious', content: {} })).rejects.toThrow(TemplateFault);
  await expect(typesetter.pdf({ template: 'never', content: {} })).rejects.toThrow('there is no template never');
  await expect(typesetter.pdf(letter('照常'))).resolves.toBeInstanceOf(Uint8Array);
});

test('a template that takes too long is left, and the letters after it are set', async () => {
  const impatient = typstTypesetter({ folder, patienceMs: 2000 });
  await expect(impatient.pdf({ template: 'slow', content: {} })).rejects.toThrow('takes too long');
  const after = (): Promise<string> =>
    impatient.pdf(letter('照常')).then(
      () => 'set',
      () => 'not yet',
    );
  await expect.poll(after, { timeout: 20_000 }).toBe('set');
  await impatient.close();
});

test('a locality puts a layout of its own in the place of ours, by a file in a folder', async () => {
  const local = join(folder, '..', 'local');
  await mkdir(join(local, 'opinion'), { recursive: true });
  await writeFile(
    join(local, 'opinion/template.typ'),
    '#import "/official.typ": *\n#show: letter\n本地的说法：#say("opinion")',
  );
  const there = typstTypesetter({ folder: local });
  expect(await there.html({ template: 'opinion', content: { title: '意见', opinion: '修路' } })).toContain(
    '本地的说法：修路',
  );
  expect(await typesetter.html({ template: 'opinion', content: { title: '意见', opinion: '修路' } })).not.toContain(
    '本地',
  );
  await there.close();
});
