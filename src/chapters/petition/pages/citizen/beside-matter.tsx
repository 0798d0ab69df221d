import { BesideLinks } from '#ui/components/beside-links.tsx';
import { Say } from '#ui/setting.tsx';
import { matterHref, type PartyMatter } from './party.ts';
import type { Offer } from './possible.ts';

/** What stands beside a matter: where its petitioner goes from here. */
export function Beside({ matter, offers }: { readonly matter: PartyMatter; readonly offers: readonly Offer[] }) {
  const { number } = matter;
  const mayUrge = offers.some(({ act, why }) => act === 'urge' && !why);
  return (
    <>
      {mayUrge && (
        <>
          <h2 className="small">
            <Say zh="没有动静怎么办" en="If nothing moves" />
          </h2>
          <p>
            <Say
              zh="按“提醒承办单位”，它要在期限内回应您。您也可以随时问问题。"
              en="Remind the unit: it has to answer within a limit. You can ask a question at any time."
            />
          </p>
        </>
      )}
      <BesideLinks
        heading={{ zh: '谁看过', en: 'Who has read it' }}
        lead={{ zh: '工作人员每一次查看都有记录。', en: 'Each reading by an official is on record. ' }}
        links={[
          { href: matterHref(number, 'readers'), label: { zh: '谁看过我的材料', en: 'See who' } },
          { href: matterHref(number, 'unchanged'), label: { zh: '有没有被改动过', en: 'Has anything been changed?' } },
        ]}
        lines
      />
      <BesideLinks
        heading={{ zh: '通知', en: 'Notices' }}
        links={[
          {
            href: matterHref(number, 'notices'),
            label: { zh: '通知发到哪里，收到没有', en: 'How you are told, and what arrived' },
          },
        ]}
      />
      <BesideLinks
        heading={{ zh: '文书、回执和查询码', en: 'Papers, receipt and code' }}
        links={[
          { href: matterHref(number, 'papers'), label: { zh: '给您的文书', en: 'Papers addressed to you' } },
          { href: matterHref(number, 'receipt'), label: { zh: '回执', en: 'Receipt' } },
          { href: matterHref(number, 'code'), label: { zh: '查询码', en: 'query code' } },
        ]}
      />
      <h2 className="small">
        <Say zh="看完了" en="Done looking" />
      </h2>
      <p>
        <Say zh="在别人的设备上看，请" en="On a device that is not yours, " />
        <a href={matterHref(number, 'leave')}>
          <Say zh="退出这件事项" en="leave this matter" />
        </a>
        <Say zh="。" en="." />
      </p>
    </>
  );
}
