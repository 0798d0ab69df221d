import type { Hono } from 'hono';
import { z } from 'zod';
import type { Wish } from '#kernel/addressing.ts';
import { noticesTo, sendAgain } from '#kernel/follow-up.ts';
import { channels, type Channel } from '#kernel/notices.ts';
import type { Content } from '#kernel/vault.ts';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { NoticesPage } from '../pages/citizen/notices.tsx';
import { matterHref, type PartyMatter } from '../pages/citizen/party.ts';
import { partyAt } from '../queries.ts';

const doneWords: Readonly<Record<string, Words>> = {
  contact: {
    zh: '联系方式已经换了，以后发到新的。',
    en: 'The contact is changed; from now on you are told at the new one.',
  },
  kept: { zh: '已经记下，以后这样通知您', en: 'Noted: you will be told this way from now on' },
  again: { zh: '马上再发一次', en: 'It is being sent again' },
  soon: { zh: '刚刚发过，请过一分钟再试', en: 'It was sent a moment ago; try again in a minute' },
};

type WithMatter = (
  answer: (context: EdgeContext, matter: PartyMatter) => Promise<Response> | Response,
) => (context: EdgeContext, next: () => Promise<void>) => Promise<Response | void>;

/** What one was told and what arrived of it, for each person of a matter; how one wants to be told; once more, please. */
export function noticePages(pages: Hono<EdgeEnv>, withMatter: WithMatter): void {
  pages.get(
    '/matters/:number/notices',
    withMatter(async (context, matter) => {
      const { house, visitor } = context.var;
      const { stream, actor } = matter;
      const [notices, wish, contact] = await Promise.all([
        noticesTo(house, stream, actor.place ?? 0),
        wishOf(context, matter),
        contactOf(context, matter),
      ]);
      const page = (
        <NoticesPage
          frame={visitor.citizenFrame()}
          matter={matter}
          notices={notices}
          wish={wish}
          ways={waysFor(contact)}
          done={doneWords[context.req.query('done') ?? '']}
        />
      );
      return context.html(renderPage(page));
    }),
  );
  pages.post('/matters/:number/notices', withMatter(keepWish));
  pages.post(
    '/matters/:number/notices/again',
    withMatter(async (context, { stream, actor, number }) => {
      const { version, line } = typedIn(await context.req.parseBody(), ['version', 'line']);
      const notice = { stream, version: wholeOr0(version), line: wholeOr0(line), place: actor.place ?? 0 };
      const done = (await sendAgain(context.var.house, notice)) ? 'again' : 'soon';
      return context.redirect(`${matterHref(number, 'notices')}?done=${done}`, 303);
    }),
  );
}

const wholeOr0 = (text = ''): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

const wishSchema = z.object({
  way: z.enum(['any', ...channels]).catch('any'),
  language: z.enum(['zh', 'en']).catch('zh'),
});

async function keepWish(context: EdgeContext, { stream, actor, number }: PartyMatter): Promise<Response> {
  const { way, language } = wishSchema.parse(typedIn(await context.req.parseBody(), ['way', 'language']));
  await context.var.house.database.as('app').rows({
    name: 'keep-wish',
    text: `INSERT INTO open.notice_wish (stream, place, way, language) VALUES ($1, $2, $3, $4)
           ON CONFLICT (stream, place) DO UPDATE SET way = excluded.way, language = excluded.language`,
    values: [stream, actor.place ?? 0, way === 'any' ? null : way, language],
  });
  return context.redirect(`${matterHref(number, 'notices')}?done=kept`, 303);
}

async function wishOf({ var: { house } }: EdgeContext, { stream, actor }: PartyMatter): Promise<Wish> {
  const [kept] = await house.database.as('app').rows<Wish>({
    name: 'wish-of',
    text: 'SELECT way, language FROM open.notice_wish WHERE stream = $1 AND place = $2',
    values: [stream, actor.place ?? 0],
  });
  return kept ?? { way: null, language: 'zh' };
}

async function contactOf({ var: { house } }: EdgeContext, { stream, actor, read }: PartyMatter): Promise<Content> {
  const vault = house.database.as('vault');
  const { place = 0 } = actor;
  const item = place === 0 ? read.petition.party : ((await partyAt(vault, stream, place))?.identity ?? null);
  return (item && (await house.vault.read(vault, 'open', [item])).get(item)) || {};
}

const waysFor = (contact: Content): Channel[] =>
  channels.filter((channel) => {
    if (channel === 'in-person' || channel === 'portal') return true;
    if (channel === 'order') return false;
    const field = ({ sms: 'phone', messenger: 'messenger', email: 'email', post: 'address' } as const)[channel];
    return Boolean(contact[field]);
  });
