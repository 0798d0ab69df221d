import { existsSync, globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speakRefusal as speakPetition } from '#chapters/petition/pages/refusals.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { LackingPart } from '#kernel/documents.ts';
import { perform } from '#kernel/perform.ts';
import { speakerOf } from '#ui/life/speak.ts';
import { lackingParts, type PaperForm } from '#ui/papers/paper.ts';
import { partWords } from '#ui/papers/part-words.ts';
import { actorOf, storyHouse, type StoryHouse } from '#test/cast.ts';
import { bring } from '#test/matters.ts';
import { everyPaper, samples } from './papers.ts';

// Goal: no kind of paper goes out without a part that it must hold. Method: walk every document folder of every chapter,
// take each part out in turn, and see the refusal name it in both languages. A new folder is walked from its first day.

/** Folders that print what is on record or what somebody fills in: nothing of it is issued, so nothing can be refused. */
const notIssued: ReadonlySet<string> = new Set(['case-file', 'label', 'receipt', 'review-form']);

const folders = globSync('src/chapters/*/documents/*/template.typ').map((path) => resolve(path, '..'));

const isForm = (value: unknown): value is PaperForm =>
  typeof value === 'object' && value !== null && 'kind' in value && 'parts' in value;

async function formsIn(folder: string): Promise<readonly PaperForm[]> {
  const path = `${folder}/model.ts`;
  if (!existsSync(path)) return [];
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  return Object.values(module).filter(isForm);
}

/** What keeps a kind of paper from being held to its parts. */
function faultsOf(folder: string, forms: readonly PaperForm[], kinds: ReadonlySet<string>): readonly string[] {
  const name = basename(folder);
  if (notIssued.has(name)) return forms.length === 0 ? [] : [`${name} has a model, and is said not to be issued`];
  const [form] = forms;
  if (forms.length !== 1 || !form) return [`${name} has ${forms.length} models`];
  const parts = Object.entries(form.parts);
  return [
    ...(form.kind === name ? [] : [`${name} is called ${form.kind}`]),
    ...(kinds.has(form.kind) ? [] : [`${name} is the paper of no chapter`]),
    ...(parts.length > 0 ? [] : [`${name} declares no required parts`]),
    ...parts.flatMap(([, word]) => (partWords(word) ? [] : [`${name}: ${word} has no English`])),
  ];
}

const kinds = new Set(everyPaper.map(({ kind }) => kind));
const speakers = { petition: speakPetition, others: speakerOf({ speak: speakPetition }) };

test('every document folder holds one kind of paper with its required parts, in both languages', async () => {
  expect(folders.length).toBeGreaterThan(35);
  const faults = await Promise.all(folders.map(async (folder) => faultsOf(folder, await formsIn(folder), kinds)));
  expect(faults.flat()).toEqual([]);
  expect(
    folders
      .map((folder) => basename(folder))
      .filter((name) => !notIssued.has(name))
      .toSorted(),
  ).toEqual([...kinds].toSorted());
});

test('caught when broken: a new document without required parts, without a model, or of no chapter', () => {
  const [form] = everyPaper as [PaperForm];
  const called = (parts: Readonly<Record<string, string>>) => ({ ...form, kind: 'new-letter', parts });
  const known = new Set([...kinds, 'new-letter']);
  expect(faultsOf('documents/new-letter', [called({})], known)).toEqual(['new-letter declares no required parts']);
  expect(faultsOf('documents/new-letter', [], known)).toEqual(['new-letter has 0 models']);
  expect(faultsOf('documents/new-letter', [called({ facts: '事实' })], kinds)).toEqual([
    'new-letter is the paper of no chapter',
  ]);
  expect(faultsOf('documents/new-letter', [called({ facts: '新的一项' })], known)).toEqual([
    'new-letter: 新的一项 has no English',
  ]);
});

for (const model of everyPaper) {
  const { kind, title, parts, under } = model;
  test(`${title.zh}: without any one of its parts it is refused, and the refusal names the part`, () => {
    const content = samples[kind]!;
    expect(lackingParts({ model, content })).toEqual([]);
    for (const [part, word] of Object.entries(parts)) {
      for (const nothing of ['', ' \n ', undefined]) {
        const without = { ...content, [part]: nothing } as Readonly<Record<string, string>>;
        expect(lackingParts({ model, content: without }), part).toEqual([word]);
      }
      const { refusal } = new LackingPart({ kind, under, parts: Object.values(parts) }, [word]);
      for (const speak of Object.values(speakers)) {
        const said = speak(refusal, undefined as never);
        expect(said.title.zh).toContain(word);
        expect(said.title.en).toContain(partWords(word)!.en);
        expect(said.title.en).not.toMatch(/\p{Script=Han}/u);
      }
      expect(refusal.under).toEqual(under);
    }
  });
}

let house: StoryHouse;
beforeAll(async () => void (house = await storyHouse('2026-03-02')));
afterAll(() => house.database.drop());

test('an act whose letter would lack what the act was to write is refused by whatever way it comes', async () => {
  const { stream } = await bring(house, 'handling');
  const ask = (text: string) =>
    perform(house, petition, {
      actor: actorOf('handler'),
      stream,
      act: 'askMaterial',
      command: (deposit) => ({ act: 'askMaterial' as const, text: deposit.text('material', { text }) }),
    });
  expect(await ask(' ')).toMatchObject({
    done: 'refused',
    refusal: { refused: 'document-lacks-part', facts: { kind: 'material-request', parts: '材料' } },
  });
  expect(await ask('楼道的照片')).toMatchObject({ done: 'recorded' });
});
