import { expect, test } from 'vitest';
import { buildAssets } from '#ui/assets.ts';
import type { Frame } from '#ui/frame.ts';
import type { Lang } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { demoAccounts } from './accounts.ts';
import type { DemoMatter, DemoMessage } from './exhibits.ts';
import { DemoPage, OutboxPage } from './pages.tsx';
import { TourPage, type TourMatter } from './tour/page.tsx';
import { tourSteps } from './tour/steps.ts';

const now = Temporal.Instant.from('2026-11-24T10:24:00+08:00');
const assets = await buildAssets();
const frameIn = (lang: Lang): Frame => ({
  lang,
  now,
  assets,
  size: 'md',
  path: '/demo',
  homeHref: '/',
  helpHref: '/guide#help',
  csrf: 'token',
  nav: [],
  about: [],
  demo: { href: '/demo' },
  unit: {
    name: { zh: '南坪县信访局', en: 'Nanping County Petition Office' },
    place: '',
    phone: '000-5500000',
    address: '',
    hours: '',
  },
});
const matter = {
  number: 'XF26111500000704',
  code: '123456789012',
  title: '电梯停运',
  stage: 'registered',
} as DemoMatter;
const message: DemoMessage = {
  id: 7,
  at: now,
  channel: 'sms',
  contact: '10000000042',
  body: '【阳光信访】您的事项有新进展。',
};

const demoIn = (lang: Lang): string =>
  renderPage(
    <DemoPage frame={frameIn(lang)} accounts={demoAccounts()} matters={[matter]} clock={{ now, moved: true }} />,
  );
const tourIn = (lang: Lang, place?: TourMatter['place']): string =>
  renderPage(<TourPage frame={frameIn(lang)} {...(place === undefined ? {} : { matter: { ...matter, place } })} />);
const outboxIn = (lang: Lang): string => renderPage(<OutboxPage frame={frameIn(lang)} messages={[message]} />);

/** All text but what is marked as Chinese: names of people and units, what people wrote. */
function unmarked(html: string): string {
  let rest = html.replace(/<title>.*?<\/title>/, '').replaceAll(/ value="[^"]*"/g, '');
  const marked = /<(\w+)\b[^>]*lang="zh-CN"[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/;
  while (marked.test(rest)) rest = rest.replace(marked, '');
  return rest;
}

test('every log-in is one click away, and so are the petitioner and the clock', () => {
  const html = demoIn('zh');
  for (const { login } of demoAccounts()) expect(html).toContain(`name="login" value="${login}"`);
  expect(html).toMatch(/action="\/track"[\s\S]*?name="code" value="123456789012"/);
  expect([...html.matchAll(/name="days" value="(\d+)"/g)].map(([, days]) => days)).toEqual(['1', '5', '15', '30']);
});

test('the English pages have no Chinese but names and what people wrote', () => {
  const places = [...tourSteps.keys(), 'done', 'elsewhere'] as const;
  for (const html of [demoIn('en'), outboxIn('en'), ...places.map((place) => tourIn('en', place)), tourIn('en')]) {
    const stray = unmarked(html)
      .match(/.{0,30}\p{Script=Han}.{0,30}/gu)
      ?.filter((found) => !found.includes('hreflang'));
    expect(stray ?? []).toEqual([]);
  }
  expect(demoIn('en')).toContain('Nanping Bureau of Housing and Construction');
});
