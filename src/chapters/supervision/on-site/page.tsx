import { Button } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { DateField, Select, TextArea } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say, useIsland, useLang, Written } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { clearWords, otherPoint } from '../pages/words.ts';

export interface OnSiteProps {
  readonly frame: Frame;
  readonly number: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly today: Temporal.PlainDate;
  /** After so many hours an entry that could not be sent is deleted on the phone. */
  readonly hours: number;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** What the script says; each is a whole sentence of this page. */
const said = {
  waiting: { zh: '这台手机上有 {n} 条还没有送到。', en: '{n} on this phone have not arrived yet.' },
  none: { zh: '都送到了，手机上没有留下。', en: 'All have arrived; nothing is left on the phone.' },
  locked: {
    zh: '有 {n} 条要登录后才打得开。请连上网，登录，再打开这一页。',
    en: '{n} open only once you have signed in. Find a network, sign in, and open this page again.',
  },
  gone: { zh: '有 {n} 条过了 {h} 小时没有送到，已经删除。', en: '{n} had not arrived in {h} hours and were deleted.' },
  refused: { zh: '没有收：', en: 'Not taken: ' },
  'signed-out': { zh: '登录已过期，请重新登录。', en: 'You are signed out; sign in again.' },
} as const satisfies Readonly<Record<string, Words>>;

/** The check-list on site. It goes on without a network; without a script it is a form like any other. */
export function OnSitePage(props: OnSiteProps) {
  const { frame, number, title, points } = props;
  return (
    <DeskPage frame={frame} title={{ zh: '现场督查', en: 'On site' }} current="supervision" number={number}>
      <BackLink href={`/desk/supervision/${number}`}>{{ zh: '返回', en: 'Back' }}</BackLink>
      <p className="quiet kicker">
        <Reference>{number}</Reference>
      </p>
      <h1>
        <Say zh="现场：" en="On site: " />
        <Written>{phrases(title)}</Written>
      </h1>
      <OnSite {...props} />
      <section className="part">
        <h2>
          <Say zh="清单" en="Check-list" />
        </h2>
        <ol>
          {points.map((point) => (
            <li key={point}>
              <Written>{point}</Written>
            </li>
          ))}
        </ol>
      </section>
    </DeskPage>
  );
}

function OnSite({ number, points, today, hours, version, idempotencyKey }: OnSiteProps) {
  const lang = useLang();
  useIsland('on-site');
  const words = Object.fromEntries(
    Object.entries(said).map(([name, sentence]) => [`data-said-${name}`, sentence[lang]]),
  );
  return (
    <div data-on-site={`/desk/supervision/${number}/on-site`} data-hours={hours} {...words}>
      <div className="notice mt-5 mb-5" data-on-site-state hidden>
        <div role="status" className="stack gap-3">
          <p data-on-site-said />
          <ul className="plain" data-on-site-list />
          <p>
            <button className="btn btn--line btn--small" type="button" data-on-site-send hidden>
              <Say zh="现在发送" en="Send now" />
            </button>
          </p>
        </div>
      </div>
      <Form
        action={`/desk/supervision/${number}/acts/recordFinding`}
        seen={version}
        idempotencyKey={idempotencyKey}
        label={{ zh: '记下现场情况', en: 'Take down what is seen' }}
      >
        <div className="stack gap-5">
          <Select
            name="point"
            label={{ zh: '清单第几项', en: 'Which point' }}
            width="full"
            options={[
              ...points.map((point, index) => ({
                value: String(index + 1),
                label: { zh: `${index + 1}　${point}`, en: `${index + 1}  ${point}` },
              })),
              { value: '', label: otherPoint },
            ]}
          />
          <Radios
            name="clear"
            inline
            label={{ zh: '情况', en: 'How it is' }}
            choices={[
              { value: 'yes', label: clearWords.yes },
              { value: 'no', label: clearWords.no },
            ]}
          />
          <TextArea
            name="text"
            label={{ zh: '看到什么', en: 'What is seen' }}
            hint={{
              zh: `写问题，不写住户的姓名和门牌。没有网络时加密存在这台手机上，连上网自动送出，最迟 ${hours} 小时删除。`,
              en: `The problem; no names and no doors of households. Without a network it is kept on this phone encrypted, sent once there is one, and deleted after ${hours} hours.`,
            }}
          />
          <DateField name="seenOn" label={{ zh: '哪天看到的', en: 'Seen on' }} value={today.toString()} />
          <div className="row">
            <Button>{{ zh: '记下', en: 'Take it down' }}</Button>
          </div>
        </div>
      </Form>
    </div>
  );
}
