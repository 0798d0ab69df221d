import type { Content } from '#kernel/vault.ts';
import { Facts } from '#ui/components/facts.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Frame } from '#ui/frame.ts';
import { dateShort, type Words } from '#ui/language.ts';
import { Say, useLang, Written } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { deskHref, KeepSealed } from './desk.tsx';
import { Head, SealedBar, type SealedMatter } from './desk-matter.tsx';

const terms: Readonly<Record<string, Words>> = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机号码', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  address: { zh: '住址', en: 'Address' },
  idType: { zh: '证件类型', en: 'Kind of paper' },
  idNumber: { zh: '证件号码', en: 'Number of the paper' },
};

export interface IdentityPageProps {
  readonly frame: Frame;
  readonly matter: SealedMatter;
  readonly party: Content;
}

/** Who reported, to the one body that opened it, for as long as it is open. Never printed, never in a list. */
export function IdentityPage({ frame, matter, party }: IdentityPageProps) {
  const { number } = matter.view;
  const title: Words = { zh: '反映人', en: 'Who reported' };
  return (
    <DeskPage
      frame={frame}
      title={title}
      current="sealed"
      number={number}
      bar={<SealedBar matter={matter} next={undefined} />}
    >
      <BackLink href={deskHref(number)}>{{ zh: '回到这件事项', en: 'Back to the report' }}</BackLink>
      <Head matter={matter} />
      <KeepSealed />
      <section className="stack gap-5 mt-5 no-print" aria-labelledby="who">
        <h2 id="who">
          <Say {...title} />
        </h2>
        <Until matter={matter} />
        <Facts
          rows={Object.entries(terms).map(
            ([name, term]) => party[name] !== undefined && { term, value: <Written>{party[name]}</Written> },
          )}
        />
      </section>
    </DeskPage>
  );
}

function Until({ matter: { identity, today } }: { readonly matter: SealedMatter }) {
  const lang = useLang();
  if (!identity) return null;
  const day = dateShort(lang, identity.untilOn, today);
  return (
    <Notice>
      {{
        zh: `可以看到 ${day}为止。这次查看已经记录，反映人看得到是谁、什么时候看的。`,
        en: `Open until ${day}. This look is on record; the reporter sees who looked, and when.`,
      }}
    </Notice>
  );
}
