import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typstTypesetter } from '#adapters/typst/typesetter.ts';
import { composeDocument } from '#kernel/documents.ts';
import { opinionModel } from '#chapters/petition/opinion-parts.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { supervision } from '#chapters/supervision/chapter.ts';
import { dayOf } from '#kernel/clock.ts';
import { matterNumber } from '#kernel/number.ts';
import { begin, perform } from '#kernel/perform.ts';
import { codeOf } from '#kernel/ledger/check.ts';
import { readStream } from '#kernel/ledger/read.ts';
import type { Receipt } from '#kernel/ledger/receipt.ts';
import type { Paper } from '#kernel/typesetter.ts';
import { qrImage } from '#ui/qr-drawing.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { actorOf, units } from '#test/cast.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// An official previews a letter and issues it; the petitioner takes home what a court would accept.
let site: StorySite;
beforeAll(async () => void (site = await storySite('2026-03-02')));
afterAll(async () => {
  await site.house.typesetter.close();
  await site.house.database.drop();
});

const desk = ({ number }: Pick<Filed, 'number'>): string => `/desk/matters/${number}`;
const opinion = {
  result: 'supported',
  request: '修好电梯，公示 #$*_@\\ 的检修记录',
  facts: '停运属实。',
  opinion: '十日内修好。',
  basis: '《特种设备安全法》',
};

async function petitionerOf(filed: Filed): Promise<StoryBrowser> {
  const opened = site.browser();
  await opened.submit(await opened.visit('/track'), { number: filed.number, code: filed.code });
  return opened;
}

const lettersOf = async (stream: StreamId) =>
  (await readStream<EventShape>(site.house.database.as('app'), stream)).recorded.flatMap(
    ({ event }) => event.letters ?? [],
  );

test('previewed as it will go out, issued under a number, served, and downloaded by the petitioner', async () => {
  const filed = await bring(site.house, 'handling');
  const handler = await site.desk('handler');
  const lacking = await handler.submit(
    await handler.visit(desk(filed)),
    { ...opinion, basis: '' },
    { button: '送负责人审签' },
  );
  expect(lacking.text).toMatch(/请填写法律法规依据（《信访工作条例》第三十二条第一款要求写明）/);
  const preview = await handler.submit(lacking, opinion, { button: '预览' });
  expect(preview.text).toMatch(
    /文书草稿：.*草稿，尚未编号.*关于“电梯停运”的处理意见.*#\$\*_@\\ 的检修记录.*自收到之日起 30 日内，向.*请求复查/,
  );
  const before = await lettersOf(filed.stream);
  await handler.submit(preview, {}, { button: '送负责人审签' });
  expect(await lettersOf(filed.stream), 'a proposal takes no number').toEqual(before);
  const head = await site.desk('housingHead');
  await head.submit(await head.visit(desk(filed)), {}, { button: '同意并生效' });
  const issued = (await lettersOf(filed.stream)).find(({ kind }) => kind === 'opinion')!;
  expect(issued).toMatchObject({ year: 2026, code: expect.stringMatching(/信复$/) });

  const petitioner = await petitionerOf(filed);
  expect((await petitioner.visit(`/matters/${filed.number}/papers`)).text).not.toContain('信访事项处理意见书');
  const papers = await handler.visit(`${desk(filed)}/papers`);
  expect(papers.text).toContain('信访事项处理意见书');
  const link = /papers\/\d+\/opinion/.exec(papers.html)![0];
  expect((await petitioner.visit(`/matters/${filed.number}/${link}/pdf`)).status).toBe(404);

  await handler.submit(
    await handler.visit(desk(filed)),
    { way: 'in-person', servedOn: '2026-03-02', evidence: '本人签收' },
    { button: '登记送达' },
  );
  const mine = await petitioner.visit(`/matters/${filed.number}/papers`);
  expect(mine.text).toMatch(/信访事项处理意见书 \S+〔2026〕\d+号/);
  expect(mine.text).not.toMatch(/送达回证|转送函|调查笔录/);
  const page = await petitioner.press(mine, '信访事项处理意见书');
  expect(page.text).toMatch(/张明：.*一、\s*您的诉求.*修好电梯，公示 #\$\*_@\\ 的检修记录/);
  const pdf = await petitioner.visit(`${page.path}/pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(pdf.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect((await petitioner.visit(`${page.path}/word`)).status, 'a letter is not theirs to rewrite').toBe(404);
});

test('an official takes PDF and Word, the file and the label; the petitioner sees who took what bears the name', async () => {
  const filed = await bring(site.house, 'replied');
  const handler = await site.desk('handler');
  const papers = await handler.visit(`${desk(filed)}/papers`);
  const link = `${desk(filed)}/${/papers\/\d+\/opinion/.exec(papers.html)![0]}`;
  expect((await handler.visit(link)).text, 'the name is covered on screen').not.toContain('张明');
  for (const path of [`${link}/pdf`, `${desk(filed)}/label`, `${desk(filed)}/case-file`]) {
    const taken = await handler.visit(path);
    expect([taken.status, Buffer.from(taken.bytes.subarray(0, 5)).toString()], path).toEqual([200, '%PDF-']);
  }
  const word = await handler.visit(`${link}/word`);
  expect(Buffer.from(word.bytes.subarray(0, 2)).toString()).toBe('PK');
  const petitioner = await petitionerOf(filed);
  expect((await petitioner.visit(`/matters/${filed.number}/readers`)).text).toContain('下载了写有您姓名的文书');
  const stranger = await site.desk('clerk');
  expect((await stranger.visit(`${desk({ number: 'XF26030200000019' })}/case-file`)).status).toBe(404);
});

test('the receipt is taken home on paper, from the page and from the API, and an official has none of it', async () => {
  const filed = await bring(site.house, 'registered');
  const petitioner = await petitionerOf(filed);
  const page = await petitioner.visit(`/matters/${filed.number}/receipt`);
  expect(page.html).toContain(`/matters/${filed.number}/receipt.pdf`);
  const headers = { 'query-code': filed.code };
  const api = await site.site.request(`/api/v1/petitions/${filed.number}/receipt.pdf`, { headers });
  for (const bytes of [(await petitioner.visit(`${page.path}.pdf`)).bytes, Buffer.from(await api.arrayBuffer())])
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  const clerk = await site.desk('clerk');
  expect((await clerk.visit(`/api/v1/petitions/${filed.number}/receipt.pdf`)).status).toBe(404);
});

test('a review can be asked for on paper: filled in once an answer was served, blank for everybody', async () => {
  const early = await bring(site.house, 'handling');
  const waiting = await petitionerOf(early);
  expect((await waiting.visit(`/matters/${early.number}/review-form.pdf`)).status).toBe(404);
  const filed = await bring(site.house, 'replied');
  const petitioner = await petitionerOf(filed);
  expect((await petitioner.visit(`/matters/${filed.number}/papers`)).html).toContain('/review-form.pdf');
  for (const path of [`/matters/${filed.number}/review-form.pdf`, '/review-form.pdf']) {
    const taken = await petitioner.visit(path);
    expect([taken.status, Buffer.from(taken.bytes.subarray(0, 5)).toString()], path).toEqual([200, '%PDF-']);
  }
});

test('the code on the receipt opens the page that checks it, at the address under which people reach the site', async () => {
  const filed = await bring(site.house, 'registered');
  const opened = await petitionerOf(filed);
  const asked: Paper[] = [];
  const pdf = (paper: Paper) => Promise.resolve(new Uint8Array(asked.push(paper)));
  const baseUrl = 'https://petition.nanping.example';
  const typesetter = { value: { ...site.house.typesetter, pdf } };
  const there = await storySite(Object.create(site.house, { typesetter }) as typeof site.house, undefined, { baseUrl });
  const petitioner = there.browser();
  for (const [name, value] of opened.cookies) petitioner.cookies.set(name, value);
  expect((await petitioner.visit(`/matters/${filed.number}/receipt.pdf`)).status).toBe(200);
  const file = (await petitioner.visit(`/matters/${filed.number}/receipt.json`)).bytes;
  const code = codeOf(JSON.parse(Buffer.from(file).toString()) as Receipt);
  expect(asked[0]!.images!['code.svg']).toEqual(qrImage(`${baseUrl}/verify#${code}`));
  expect(asked[0]!.content).toMatchObject({ verify: `${baseUrl}/verify` });
});

test('an organ that is renamed does not rename what it has sent', async () => {
  const filed = await bring(site.house, 'replied');
  const handler = await site.desk('handler');
  const papers = await handler.visit(`${desk(filed)}/papers`);
  const link = `${desk(filed)}/${/papers\/\d+\/opinion/.exec(papers.html)![0]}`;
  const { by } = (await readStream<EventShape>(site.house.database.as('app'), filed.stream)).recorded
    .map(({ event }) => event as EventShape & { readonly by?: UnitId })
    .find(({ type }) => type === 'OpinionIssued')!;
  const { units } = site.house;
  const renamed = { get: (id: UnitId) => (id === by ? { ...units.get(id)!, name: '改名以后的局' } : units.get(id)) };
  const later = Object.create(site.house, { units: { value: Object.setPrototypeOf(renamed, units) } });
  const there = await storySite(later as typeof site.house);
  const page = await (await there.desk('handler')).visit(link);
  expect(page.text).toContain('的处理意见');
  expect(page.html.slice(page.html.indexOf('sheet'))).not.toContain('改名以后的局');
});

test('letters issued at the same moment by one organ never share a number', async () => {
  const filed = await Promise.all(Array.from({ length: 6 }, () => bring(site.house, 'routed')));
  await Promise.all(
    filed.map(({ stream }) =>
      perform(site.house, petition, {
        actor: actorOf('handler'),
        stream,
        act: 'noticePath',
        command: () => ({ act: 'noticePath' as const, path: 6, ownDue: null, note: null }),
      }),
    ),
  );
  const issued = (await Promise.all(filed.map(({ stream }) => lettersOf(stream)))).flat();
  const notices = issued.filter(({ kind }) => kind === 'path-notice').map(({ serial }) => serial);
  expect(notices).toHaveLength(6);
  expect(new Set(notices).size).toBe(6);
  const numbers = await site.house.database.as('app').rows<{ serial: number }>({
    text: `SELECT serial FROM open.letter_number WHERE code LIKE '%信告' AND serial = ANY($1)`,
    values: [notices],
  });
  expect(numbers.length).toBeGreaterThanOrEqual(6);
});

test('an opinion without its legal basis is refused with the part and the article, whichever way it comes', async () => {
  const filed = await bring(site.house, 'handling');
  const { result: _, basis: __, ...parts } = opinion;
  const performed = await perform(site.house, petition, {
    actor: actorOf('handler'),
    stream: filed.stream,
    act: 'issueOpinion',
    command: (deposit) => ({
      act: 'issueOpinion' as const,
      result: 'supported',
      document: deposit.text('opinion', composeDocument(opinionModel, { ...parts, basis: ' ' })),
      newFacts: null,
    }),
  });
  expect(performed).toMatchObject({
    done: 'refused',
    refusal: { refused: 'document-lacks-part', facts: { parts: 'basis' }, under: { article: 32 } },
  });
});

test('a letter that begins a matter is numbered in its first entry, and one without its reason begins nothing', async () => {
  const { house } = site;
  const filed = await bring(house, 'handling');
  const supervise = async (reason: string) => {
    const matterKey = house.vault.newKey('open');
    const number = matterNumber(dayOf(house.clock.now()), await house.serials.next(), 'DC');
    return begin(house, supervision, {
      actor: actorOf('clerk'),
      act: 'supervise',
      stream: house.ids.stream(),
      matterKey,
      command: (deposit) => ({
        act: 'supervise' as const,
        step: 'letter' as const,
        triggers: ['shirking' as const],
        passed: 0,
        reason: deposit.text('reason', { text: reason }),
        answerDue: null,
        number,
        key: matterKey.id,
        of: filed.stream,
        region: null,
        class: null,
        title: deposit.text('title', { title: '电梯停运' }).item,
        to: units.countyHousing.id,
      }),
    });
  };
  const matters = async () =>
    (await house.database.as('app').rows<{ n: number }>({ text: 'SELECT count(*)::int AS n FROM open.matter' }))[0]!.n;
  const before = await matters();
  expect(await supervise(' ')).toMatchObject({
    done: 'refused',
    refusal: { refused: 'document-lacks-part', facts: { parts: '理由和要求' }, under: { article: 40 } },
  });
  expect(await matters()).toBe(before);
  const [first, second] = await Promise.all([supervise('请说明'), supervise('请说明')]);
  const numbers = await Promise.all(
    [first, second].map(async (one) => (one.done === 'recorded' ? (await lettersOf(one.stream))[0] : undefined)),
  );
  // The office has no code of its own for letters: it is named in full, so no other office's number reads the same.
  const code = `${units.countyOffice.name}信督`;
  expect(numbers).toMatchObject([{ code, kind: 'supervision-order' }, { code }]);
  expect(numbers[0]!.serial).not.toBe(numbers[1]!.serial);
});

test('a locality says it in its own words, by a folder; the facts stay those on record', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'sunlit-local-')), 'templates');
  await mkdir(join(folder, 'opinion'), { recursive: true });
  await writeFile(
    join(folder, 'opinion/template.typ'),
    '#import "/official.typ": *\n#show: letter\n#par[本县答复如下：#say("opinion")]',
  );
  const filed = await bring(site.house, 'replied');
  const local = typstTypesetter({ folder });
  const there = await storySite(Object.create(site.house, { typesetter: { value: local } }) as typeof site.house);
  const handler = await there.desk('handler');
  const papers = await handler.visit(`${desk(filed)}/papers`);
  const page = await handler.visit(`${desk(filed)}/${/papers\/\d+\/opinion/.exec(papers.html)![0]}`);
  expect(page.text).toMatch(/本县答复如下：/);
  expect(page.text).not.toContain('您的权利');
  await local.close();
});
