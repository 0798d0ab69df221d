import type { House } from '#kernel/house.ts';
import { unitView } from '#kernel/views.ts';
import type { LiveHearing } from '#chapters/hearing/hearing.ts';
import { hearingWords } from '#chapters/hearing/pages/words.ts';
import { confirmFields } from '#chapters/hearing/routes/acts.ts';
import type { Visit } from '#chapters/reception/reception.ts';
import type { DayLine } from '#chapters/reception/register.ts';
import { formWords, mediumWords, receptionWords } from '#chapters/reception/pages/words.ts';
import { stageOf } from '#chapters/reception/reception.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, Select, TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { LawNote } from '#ui/components/panels.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day } from '#ui/components/time.tsx';
import type { RefusalWords } from '#ui/edge/answers.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Frame } from '#ui/frame.ts';
import { dateLong, say, type Words } from '#ui/language.ts';
import { Page } from '#ui/shells/page.tsx';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import { OverVideo, Recorded } from './over-video.tsx';

/** A hearing or a visit about this matter, with the version that a form is made from. */
export interface Running<Life> {
  readonly life: Life;
  readonly version: number;
  /** The record, line by line, where one lies open. */
  readonly record?: string | undefined;
  /** Where a visit over video meets, once it may be seen. */
  readonly address?: string | undefined;
}

export interface MeetPageProps {
  readonly frame: Frame;
  readonly house: House;
  readonly number: string;
  readonly hearing: Running<LiveHearing> | undefined;
  readonly visits: readonly Running<Visit>[];
  readonly days: readonly DayLine[];
  readonly typed: Typed;
  readonly errors: Errors;
  readonly refused?:
    { readonly words: RefusalWords; readonly place: Words; readonly gist: Words | undefined } | undefined;
  readonly done: boolean;
}

const title: Words = { zh: '当面谈、听证', en: 'Meet in person, hearing' };

/** Face to face about one matter: a hearing, and a leader's day. */
export function MeetPage(props: MeetPageProps) {
  const { frame, number, errors, refused, done } = props;
  const base = `/matters/${number}`;
  return (
    <Page
      frame={frame}
      title={title}
      current="track"
      number={number}
      failed={Object.keys(errors).length > 0 || !!refused}
    >
      <ErrorSummary errors={errors} />
      <BackLink href={base}>{{ zh: '返回事项', en: 'Back to the matter' }}</BackLink>
      <h1>{phrases(title[frame.lang])}</h1>
      {done && (
        <Notice kind="done" live>
          {{ zh: '已提交，进展会出现在事项页面。', en: 'Sent; what comes of it shows on the matter’s page.' }}
        </Notice>
      )}
      {refused && (
        <>
          <Notice kind="bad" live title={refused.words.title}>
            {refused.words.wayOn}
          </Notice>
          <LawNote title={{ zh: '依据', en: 'Under' }} citation={say(frame.lang, refused.place)}>
            {refused.gist ? say(frame.lang, refused.gist) : ''}
          </LawNote>
        </>
      )}
      <HearingPart {...props} base={base} />
      <VisitPart {...props} base={base} />
    </Page>
  );
}

type PartProps = MeetPageProps & { readonly base: string };

const at = ({ typed, errors }: MeetPageProps, name: string) => ({
  ...(typed[name] ? { value: typed[name] } : {}),
  ...(errors[name] ? { error: errors[name] } : {}),
});

function HearingPart(props: PartProps) {
  const { hearing, base } = props;
  return (
    <section className="part stack gap-4" aria-labelledby="hearing">
      <h2 id="hearing">
        <Say zh="听证" en="Hearing" />
      </h2>
      {hearing ? (
        <HearingNow {...props} hearing={hearing} />
      ) : (
        <Form action={`${base}/meet/hearing`} label={{ zh: '申请听证', en: 'Ask for a hearing' }}>
          <div className="stack gap-4">
            <p className="second">
              <Say
                zh="重大、复杂、疑难的事项可以申请听证：当面陈述、质证、辩论。是否举行由机关决定，不举行要说明理由。"
                en="For what is major, complex or difficult you can ask for a hearing: to speak, question and argue. The organ decides, and says why if it holds none."
              />
            </p>
            <TextArea name="reason" label={{ zh: '为什么要听证', en: 'Why a hearing' }} {...at(props, 'reason')} />
            <Button kind="line">{{ zh: '申请听证', en: 'Ask for a hearing' }}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}

function HearingNow(props: PartProps & { readonly hearing: Running<LiveHearing> }) {
  const { base, hearing, house } = props;
  const { life, version, record } = hearing;
  const organ = unitView(house, life.known.facts.organ);
  return (
    <div className="stack gap-4">
      <p className="row">
        <Tag tone={life.stage === 'ended' ? 'done' : 'doing'}>{hearingWords.stage(life.stage)}</Tag>
        <Name>{{ zh: organ.name, en: organ.nameEn }}</Name>
        {life.known.heldOn && <Day on={life.known.heldOn} />}
      </p>
      {life.known.panel && (life.stage === 'ordered' || life.stage === 'announced') && (
        <Form
          action={`${base}/meet/recusal`}
          seen={version}
          label={{ zh: '申请回避', en: 'Ask somebody to step aside' }}
        >
          <div className="stack gap-4">
            <TextArea
              name="text"
              label={{ zh: '请谁回避，为什么', en: 'Who should step aside, and why' }}
              {...at(props, 'text')}
            />
            <Button kind="line">{{ zh: '申请回避', en: 'Ask for it' }}</Button>
          </div>
        </Form>
      )}
      {life.stage === 'recorded' && record && !life.known.confirmed.includes('petitioner') && (
        <Form action={`${base}/meet/record`} seen={version} label={{ zh: '核对笔录', en: 'Check the record' }}>
          <div className="stack gap-4">
            <h3>
              <Say zh="请逐行核对笔录" en="Check the record line by line" />
            </h3>
            <Written as="p">{record}</Written>
            {confirmFields().map(({ name, label, hint, kind }) =>
              kind === 'text' ? (
                <TextArea key={name} name={name} label={label} optional {...at(props, name)} />
              ) : (
                <Field key={name} name={name} label={label} {...(hint ? { hint } : {})} optional {...at(props, name)} />
              ),
            )}
            <Button>{{ zh: '核对完毕', en: 'Done checking' }}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}

function VisitPart(props: PartProps) {
  const { visits, days, base } = props;
  const free = days.flatMap((day) =>
    Array.from({ length: day.slots }, (_, index) => index + 1)
      .filter((slot) => !day.taken.includes(slot))
      .map((slot) => ({
        value: `${day.number}.${slot}`,
        label: {
          zh: `${dateLong('zh', day.on_day)} 第 ${slot} 个时段，${day.leader['name'] ?? ''}，${formWords[day.form].zh}，${mediumWords[day.medium].zh}`,
          en: `${dateLong('en', day.on_day)}, slot ${slot}, ${day.leader['name'] ?? ''}, ${formWords[day.form].en}, ${mediumWords[day.medium].en.toLowerCase()}`,
        },
      })),
  );
  return (
    <section className="part stack gap-4" aria-labelledby="visit">
      <h2 id="visit">
        <Say zh="预约领导接访" en="Book a leader’s day" />
      </h2>
      {visits.map(({ life, version, address }) => (
        <div key={life.known.number} className="stack gap-2">
          <p className="row">
            <Tag tone={life.endedOn ? 'plain' : 'doing'}>{receptionWords.stage(stageOf(life))}</Tag>
            <Day on={life.on} />
            <Say zh={`第 ${life.slot} 个时段，${life.people} 人`} en={`slot ${life.slot}, ${life.people} people`} />
          </p>
          {life.medium === 'video' && !life.endedOn && <OverVideo visit={life} address={address} />}
          {life.stage === 'booked' && (
            <div className="row">
              <a href={`${base}/meet/${life.known.number}.ics`}>
                <Say zh="加到日历" en="Add to a calendar" />
              </a>
              <Form action={`${base}/meet/cancel`} seen={version} hidden={{ visit: life.known.number }}>
                <Button kind="text">{{ zh: '取消预约', en: 'Cancel the booking' }}</Button>
              </Form>
            </div>
          )}
          {life.medium === 'video' && <Recorded visit={life} base={base} />}
          {life.incidents > 0 && (
            <Form action={`${base}/meet/comment`} hidden={{ visit: life.known.number }}>
              <div className="stack gap-4">
                <TextArea
                  name="comment"
                  label={{ zh: '对现场情况记录，我的说明', en: 'My word on what was noted at the desk' }}
                  {...at(props, 'comment')}
                />
                <Button kind="line">{{ zh: '提交说明', en: 'Send it' }}</Button>
              </div>
            </Form>
          )}
        </div>
      ))}
      {free.length === 0 ? (
        <p className="quiet">
          <Say zh="现在没有可以预约的时段。" en="No slot is free at present." />{' '}
          <a href="/leaders">
            <Say zh="看接访安排" en="See the days" />
          </a>
        </p>
      ) : (
        <Form action={`${base}/meet/visit`} label={{ zh: '预约', en: 'Book' }}>
          <div className="stack gap-4">
            <Select
              name="slot"
              label={{ zh: '哪一天，哪个时段', en: 'Which day and slot' }}
              options={free}
              width="full"
              {...at(props, 'slot')}
            />
            <Field
              name="people"
              label={{ zh: '几个人来', en: 'How many come' }}
              hint={{ zh: '一起来访的推选代表，最多五人', en: 'A group sends representatives, at most five' }}
              width="short"
              digits
              {...at(props, 'people')}
            />
            <Button kind="line">{{ zh: '预约', en: 'Book' }}</Button>
          </div>
        </Form>
      )}
      <p className="small quiet">
        <a href="/leaders">
          <Say zh="所有领导的接访安排和次数" en="The days of all leaders, owed and held" />
        </a>
      </p>
    </section>
  );
}
