import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { paperText, TemplateFault, TypesetterBusy, type Paper, type PaperNode } from '#kernel/typesetter.ts';
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

const tagOf = (piece: PaperNode): string => (typeof piece === 'string' ? '' : piece.tag);

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
  expect(paperText(await typesetter.pieces(letter(`王${missing}`)))).toContain(`王${missing}`);
});

test('five thousand characters full of marks of markup come out as they were typed, as text and as drawn', async () => {
  const marks = '#$*_@\\`<>[]{}()=+-/~"\'^&|;:!?%#import "x"#set page()$x^2$//*注*/@ref<label>';
  const typed = `${marks}县城的道路`.repeat(70).slice(0, 5000);
  expect(typed).toHaveLength(5000);
  const paragraphs = (await typesetter.pieces(letter(typed)))
    .filter((piece) => tagOf(piece) === 'p')
    .map((piece) => paperText([piece]));
  expect(paragraphs).toContain(typed);

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

test('pages lie below each other in the picture, and none covers another', async () => {
  const picture = await typesetter.picture(letter('很长的一段话。\n'.repeat(60)));
  const drawnPages = await sharp(Buffer.from(picture)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { height, width } = drawnPages.info;
  const ink = drawnPages.data;
  expect(height).toBeGreaterThan(width * 2);
  const darkest = (from: number, to: number): number =>
    ink
      .subarray(Math.floor(height * from) * width, Math.floor(height * to) * width)
      .reduce((low, one) => Math.min(low, one), 255);
  expect(darkest(0.1, 0.4)).toBeLessThan(60);
  expect(darkest(0.6, 0.9)).toBeLessThan(60);
});

test.each([
  ['paragraphs of one line', (lines: number) => Array.from({ length: lines }, () => '路'.repeat(20)).join('\n')],
  ['paragraphs of two lines', (lines: number) => Array.from({ length: lines / 2 }, () => '路'.repeat(40)).join('\n')],
  ['one long paragraph', (lines: number) => '路'.repeat(28 * lines - 18)],
])('no page holds a signature with less than two lines of the letter: %s', async (_, text) => {
  // As many lines as fill the page, one after the other: at one of them the signature comes to a second page.
  const pageHeight = 841.89;
  const begins = async (lines: number, copies?: string): Promise<string | undefined> => {
    const { template, content } = letter(text(lines));
    const picture = await typesetter.picture({ template, content: { ...content, copies } });
    const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(picture)![1]);
    if (height < 1.5 * pageHeight) return undefined;
    // Left part of the first two lines of the second page, where words stand and never a signature.
    const inked = [0, 28.95].map(async (below) => {
      const line = { left: 115, top: Math.round(pageHeight + 85 + below), width: 60, height: 22 };
      const shades = await sharp(Buffer.from(picture)).extract(line).greyscale().raw().toBuffer();
      return shades.some((shade) => shade < 128);
    });
    return (await Promise.all(inked)).map((one) => (one ? 'words' : 'nothing')).join(', ');
  };
  const found: (string | undefined)[] = [];
  for (let lines = 8; lines <= 20; lines += 1) found.push(await begins(lines), await begins(lines, '某街道'));
  expect(found).toContain(undefined);
  const second = found.filter((one) => one !== undefined);
  expect(second.length).toBeGreaterThan(3);
  expect(new Set(second)).toEqual(new Set(['words, words']));
});

test('a number stays on one line with what it counts', async () => {
  const heightOf = async (counted: string): Promise<number> => {
    const text = `${'路'.repeat(25)}${counted}${'路'.repeat(27)}`;
    const picture = await typesetter.picture({ template: 'one-page', content: { text } });
    return Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(picture)![1]);
  };
  // A line ends between the letter and the sign; between the number and the sign it would, and goes on as a third line.
  expect(await heightOf('1次')).toBeGreaterThan((await heightOf('a次')) + 20);
});

test('a paper goes on as a Word file with the same words', async () => {
  const file = Buffer.from(await typesetter.word(letter('#一段话 <b>')));
  expect(file.subarray(0, 2).toString()).toBe('PK');
  const entries = unzipped(file, 'word/document.xml');
  for (const said of ['某县某局', '告知书', '#一段话 &lt;b&gt;', '2026年11月6日']) expect(entries).toContain(said);
});

/** One entry of a zip file. */
function unzipped(file: Buffer, name: string): string {
  const directory = file.lastIndexOf(Buffer.from(name));
  const head = directory - 46;
  const size = file.readUInt32LE(head + 20);
  const at = file.readUInt32LE(head + 42);
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const entry = file.subarray(start, start + size);
  return (file.readUInt16LE(head + 10) === 8 ? inflateRawSync(entry) : entry).toString();
}

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
  const seal = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  await mkdir(join(local, 'seals'), { recursive: true });
  await writeFile(join(local, 'seals/99-zj.png'), seal);
  await writeFile(
    join(local, 'opinion/template.typ'),
    '#import "/official.typ": *\n#show: letter\n本地的说法：#say("opinion")',
  );
  const opinion = { template: 'opinion', content: { title: '意见', opinion: '修路' } };
  const there = typstTypesetter({ folder: local });
  expect(paperText(await there.pieces(opinion))).toContain('本地的说法：修路');
  expect(paperText(await typesetter.pieces(opinion))).not.toContain('本地');
  const signed = { template: 'opinion', content: { ...opinion.content, organ: '某局', signer: '99-zj' } };
  expect(await there.picture(signed)).toContain('<image');
  expect(await typesetter.picture(signed)).not.toContain('<image');
  await there.close();
});
