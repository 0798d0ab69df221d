import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { buildAssets } from '#ui/assets.ts';
import type { Frame, Island, Size } from '#ui/frame.ts';
import { exampleSets, GalleryPage } from '#ui/gallery.tsx';
import type { Lang } from '#ui/language.ts';
import { Button } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { DateField, Select } from '#ui/components/field.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { InSetting } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { shellExamples } from '#ui/shells/shell.examples.tsx';

const assets = await buildAssets();
const now = Temporal.Instant.from('2026-11-23T10:24:00+08:00');
const langs: readonly Lang[] = ['zh', 'en'];

function frame(lang: Lang, size: Size = 'md'): Frame {
  return {
    lang,
    size,
    now,
    path: '/gallery?a=1',
    assets,
    homeHref: '/',
    helpHref: '/help',
    csrf: 'token',
    demo: { href: '/demo' },
    nav: [
      { key: 'file', href: '/file', label: { zh: '反映', en: 'Raise a matter' } },
      { key: 'track', href: '/track', label: { zh: '查进度', en: 'Progress' } },
    ],
    about: [{ key: 'rights', href: '/rights', label: { zh: '您的权利', en: 'Your rights' } }],
    unit: {
      name: '南坪县信访局',
      place: '南坪县',
      phone: '12345',
      address: '文庙路 18 号',
      hours: { zh: '工作日 9:00 至 17:30', en: 'Working days 9:00 to 17:30' },
    },
    user: { name: '周敏', unit: '县住建局', signOutAction: '/desk/sign-out' },
  };
}

const pages: readonly (readonly [string, Lang, string])[] = langs.flatMap((lang) => [
  ['gallery', lang, renderPage(<GalleryPage frame={frame(lang)} />)] as const,
  ...Object.entries(shellExamples).map(
    ([name, shell]) => [name, lang, renderPage(createElement(shell, { frame: frame(lang) }))] as const,
  ),
]);

/** What a reader of English would meet: all text but that which is marked as Chinese or as a person's own. */
function englishOf(html: string): string {
  let rest = html.replace(/<title>.*?<\/title>/, '').replaceAll(/ value="[^"]*"/g, '');
  const marked = /<(\w+)\b[^>]*(?:lang="zh-CN"|class="[^"]*\buser\b[^"]*")[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/;
  while (marked.test(rest)) rest = rest.replace(marked, '');
  return rest;
}

test('the search for stray Chinese sees what is not marked', () => {
  expect(englishOf('<p>中文</p><b lang="zh-CN">好<i>的</i></b><p class="user lines">话</p>')).toBe('<p>中文</p>');
});

for (const [name, lang, html] of pages) {
  test(`${name} in ${lang} carries no inline style and no inline script`, () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+="|<script(?![^>]*\ssrc=)|javascript:/);
  });

  test(`${name} in ${lang} has full-width punctuation between Chinese characters`, () => {
    expect(html.match(/.{0,12}[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff].{0,12}/u)?.[0]).toBeUndefined();
  });

  test(`${name} in ${lang} names each id once, and each label and description finds its element`, () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const wanted = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(([, list]) =>
      list!.split(' '),
    );
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test(`${name} in ${lang} has one main and one first heading`, () => {
    expect(html.match(/<main\b/g)).toHaveLength(1);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
  });
}

for (const [name, lang, html] of pages.filter(([, lang]) => lang === 'en')) {
  test(`${name} in ${lang} shows Chinese only in names and in what people wrote`, () => {
    expect(englishOf(html).match(/.{0,40}[\u3000-\u303f\u3400-\u9fff\uff00-\uffef].{0,40}/u)?.[0]).toBeUndefined();
  });
}

for (const set of exampleSets) {
  for (const example of set.examples) {
    test(`${set.key}, ${example.name.en}: the two languages differ and neither is empty`, () => {
      const [zh, en] = langs.map((lang) => {
        const islands = new Set<Island>();
        return renderToStaticMarkup(<InSetting setting={{ lang, now, islands }}>{example.element}</InSetting>);
      });
      expect(set.title.zh && set.title.en && set.note.zh && set.note.en && example.name.zh).toBeTruthy();
      expect(zh!.length * en!.length).toBeGreaterThan(0);
      if (/[\u4e00-\u9fff]/.test(zh!)) expect(en).not.toBe(zh);
    });
  }
}

test('size and language stand on the document and their links come back to this page', () => {
  const html = renderPage(<GalleryPage frame={frame('en', 'xl')} />);
  expect(html).toMatch(/^<!doctype html><html lang="en" data-size="xl">/);
  expect(html).toContain('/size?size=lg&amp;back=%2Fgallery%3Fa%3D1');
  expect(html).toContain('/language?lang=zh&amp;back=%2Fgallery%3Fa%3D1');
});

test('a page that answers with errors says so first in its title', () => {
  const titles = pages
    .filter(([name]) => name === 'filing')
    .map(([, , html]) => /<title>(.*?)<\/title>/.exec(html)![1]);
  expect(titles).toEqual(['错误：说明情况 · 阳光信访', 'Error: What happened · Sunlit']);
});

test('a page loads only the scripts that its components asked for, and a form is protected', () => {
  const html = pages.find(([name]) => name === 'filing')![2];
  const scripts = [...html.matchAll(/<script src="\/assets\/([a-z-]+)\./g)].map(([, island]) => island);
  expect(scripts.toSorted()).toEqual(['count', 'draft', 'errors-focus']);
  expect(html).toContain('<input type="hidden" name="csrf" value="token"/>');
});

test('assets carry their hash, styles are flat, scripts are small', () => {
  for (const path of assets.paths) expect(path).toMatch(/^\/assets\/[a-z-]+\.[0-9a-f]{10}\.(?:css|js|svg)$/);
  const styles = assets.at(assets.url('site.css'))!.body.toString();
  expect(styles).not.toMatch(/[{;]\s*&|@layer|!important/);
  expect(styles).toContain('.at-67{--at:67%}');
  for (const path of assets.paths.filter((each) => each.endsWith('.js'))) {
    // Three thousand bytes for whatever a citizen loads; the officials' page on site seals and keeps what it cannot send.
    expect(assets.at(path)!.body.length, path).toBeLessThan(path.includes('/on-site.') ? 5500 : 3000);
  }
  expect(assets.at('/assets/site.css')).toBeUndefined();
});

test('on a machine that many people use, the page says so and the kiosk script comes along', () => {
  const html = renderPage(<GalleryPage frame={{ ...frame('zh'), kiosk: true }} />);
  expect(html).toContain('data-kiosk="/"');
  expect(html).toContain(assets.url('kiosk.js'));
});

const inEnglish = (element: ReactElement): string =>
  renderToStaticMarkup(<InSetting setting={{ lang: 'en', now, islands: new Set() }}>{element}</InSetting>);

test('an English label, button, choice, tag and fact begins with a capital, whatever its words begin with', () => {
  const text = { zh: '内容', en: 'the text' };
  const option = { value: 'a', label: text };
  for (const element of Object.values({
    button: <Button>{text}</Button>,
    tag: <Tag>{text}</Tag>,
    radios: <Radios name="a" label={text} choices={[option]} />,
    select: <Select name="a" label={text} options={[option]} />,
    facts: <Facts rows={[{ term: text, value: text }]} />,
  })) {
    const html = inEnglish(element);
    expect(html).toContain('The text');
    expect(html).not.toContain('the text');
  }
});

test('a day that a form is filled with is written as people write; one found wrong stays as it was typed', () => {
  const label = { zh: '哪天', en: 'Day' };
  expect(inEnglish(<DateField name="a" label={label} value="2026-11-23" />)).toContain('value="23 November 2026"');
  expect(inEnglish(<DateField name="a" label={label} value="2026-11-23" error={label} />)).toContain(
    'value="2026-11-23"',
  );
  expect(inEnglish(<DateField name="a" label={label} value="23.11." />)).toContain('value="23.11."');
});
