import type { Receipt } from '#kernel/ledger/receipt.ts';
import type { StreamCheck } from '#kernel/ledger/stream-check.ts';
import type { DutyView } from '#kernel/views.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { ReceiptProof } from '#ui/components/receipt-proof.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day, Moment } from '#ui/components/time.tsx';
import { Trail } from '#ui/components/trail.tsx';
import { Unchanged } from '#ui/components/unchanged.tsx';
import type { Frame } from '#ui/frame.ts';
import { Name, Say } from '#ui/setting.tsx';
import type { Words } from '#ui/language.ts';
import type { Opened } from '../opening.ts';
import type { Reading } from '../queries.ts';
import { unitWords } from './parts.tsx';
import { matterHref, ReporterPage, type ReporterMatter } from './reporter.tsx';
import { standing } from './reporter-words.ts';
import { WhyDay } from './why.tsx';

interface Props {
  readonly frame: Frame;
  readonly matter: ReporterMatter;
}

const Back = ({ number }: { readonly number: string }) => (
  <BackLink href={matterHref(number)}>{{ zh: '回到这件事项', en: 'Back to the matter' }}</BackLink>
);

/** The receipt: the number, what happens next, and the way to the code. */
export function ReceiptPage({
  frame,
  matter,
  proof,
  origin,
}: Props & { readonly proof: Receipt; readonly origin: string }) {
  const { view, read, today } = matter;
  const { next } = standing(view, read, today);
  return (
    <ReporterPage frame={frame} title={{ zh: '已经登记', en: 'Registered' }} number={view.number}>
      <div className="stack gap-6">
        <div>
          <h1>
            <Say zh="收到了，已经登记" en="We have it, and it is registered" />
          </h1>
          <p className="lede">
            <Day on={Temporal.PlainDate.from(view.registeredOn)} />
          </p>
        </div>
        <div className="stack gap-1">
          <p className="quiet">
            <Say zh="登记编号，查进度时要用" en="Your number; you need it to track the matter" />
          </p>
          <p>
            <Reference big>{view.number}</Reference>
          </p>
        </div>
        <Facts
          rows={[
            view.holder !== null && {
              term: { zh: '现在由谁办', en: 'Who has it now' },
              value: <Name>{unitWords(view.holder)}</Name>,
            },
            { term: { zh: '下一步', en: 'What comes next' }, value: next },
          ]}
        />
        <p>
          <Say
            zh="查进度要用编号和查询码。查询码单独显示，请抄下来，不要告诉别人。"
            en="To look it up you need the number and the query code. The code stands on its own page; write it down and tell nobody."
          />
        </p>
        <p className="row no-print">
          <LinkButton href={matterHref(view.number, 'code')}>{{ zh: '看查询码', en: 'See the query code' }}</LinkButton>
          <LinkButton href={matterHref(view.number)} kind="line">
            {{ zh: '看进度', en: 'See the progress' }}
          </LinkButton>
        </p>
        <ReceiptProof receipt={proof} origin={origin} href={matterHref(view.number)} />
      </div>
    </ReporterPage>
  );
}

/** The whole of a report compared with the sealed history. */
export function UnchangedPage({ frame, matter, check }: Props & { readonly check: StreamCheck }) {
  const { number } = matter.view;
  return (
    <ReporterPage frame={frame} title={{ zh: '有没有被改动过', en: 'Has anything been changed?' }} number={number}>
      <Back number={number} />
      <Unchanged check={check} href={matterHref(number)} />
    </ReporterPage>
  );
}

/** The query code, alone on its page. */
export function CodePage({ frame, matter, code }: Props & { readonly code: string }) {
  const { number } = matter.view;
  return (
    <ReporterPage frame={frame} title={{ zh: '查询码', en: 'Query code' }} number={number}>
      <Back number={number} />
      <h1>
        <Say zh="您的查询码" en="Your query code" />
      </h1>
      <p className="lede">
        <Say zh="请抄下来。只有您有这个码。" en="Copy it. Nobody else has this code." />
      </p>
      <div className="stack gap-6 mt-6">
        <div className="stack gap-1">
          <p className="quiet">
            <Say zh="查询码，12 位数字" en="Query code, 12 digits" />
          </p>
          <p>
            <Reference big>{code}</Reference>
          </p>
        </div>
        <div className="stack gap-1">
          <p className="quiet">
            <Say zh="登记编号" en="Number" />
          </p>
          <p>
            <Reference>{number}</Reference>
          </p>
        </div>
        <Notice>
          {{
            zh: '只有您看得到它，工作人员看不到。丢了而又没有留联系方式的，谁也补不了。',
            en: 'Only you see it; no official does. If it is lost and you left no contact, nobody can replace it.',
          }}
        </Notice>
      </div>
    </ReporterPage>
  );
}

const readingWords: Readonly<Record<string, Words>> = {
  matter: { zh: '看了材料', en: 'read it' },
  file: { zh: '下载了附件', en: 'downloaded a file' },
  identity: { zh: '看了您是谁', en: 'looked at who you are' },
};

/** Who has read it: every reading by an official is on record. */
export function ReadersPage({ frame, matter, readings }: Props & { readonly readings: readonly Reading[] }) {
  const { view, unitOf } = matter;
  const title = { zh: '谁看过', en: 'Who has read it' };
  return (
    <ReporterPage frame={frame} title={title} number={view.number}>
      <Back number={view.number} />
      <div className="stack gap-5">
        <h1>
          <Say {...title} />
        </h1>
        {readings.length === 0 ? (
          <p>
            <Say zh="还没有人看过。" en="Nobody has read it yet." />
          </p>
        ) : (
          <Trail
            rank={2}
            items={readings.map(({ at, name, unit, what }, index) => ({
              key: String(index),
              title: <Name>{name}</Name>,
              children: readingWords[what] ?? readingWords['matter']!,
              meta: (
                <>
                  {unit && <Name>{unitOf(unit)}</Name>} <Moment at={at} />
                </>
              ),
            }))}
          />
        )}
      </div>
    </ReporterPage>
  );
}

export function WhyPage({ frame, matter, duty }: Props & { readonly duty: DutyView }) {
  return (
    <ReporterPage frame={frame} title={{ zh: '为什么是这一天', en: 'Why this day' }} number={matter.view.number}>
      <Back number={matter.view.number} />
      <WhyDay duty={duty} accusation={matter.read.accusation} />
    </ReporterPage>
  );
}

/** The petition that was opened as the reporter wished: its number and code, to be copied. */
export function OpenedPage({ frame, matter, opened }: Props & { readonly opened: Opened | undefined }) {
  return (
    <ReporterPage frame={frame} title={{ zh: '新的编号', en: 'The new number' }} number={matter.view.number}>
      <Back number={matter.view.number} />
      <div className="stack gap-6">
        <h1>
          {opened ? (
            <Say zh="已经公开登记" en="Registered openly" />
          ) : (
            <Say zh="正在登记，请过一会儿再看" en="It is being registered; please look again in a moment" />
          )}
        </h1>
        {opened && <OpenedFacts opened={opened} />}
      </div>
    </ReporterPage>
  );
}

function OpenedFacts({ opened: { number, code } }: { readonly opened: Opened }) {
  return (
    <>
      <div className="stack gap-1">
        <p className="quiet">
          <Say zh="新的登记编号" en="The new number" />
        </p>
        <p>
          <Reference big>{number}</Reference>
        </p>
      </div>
      {code ? (
        <div className="stack gap-1">
          <p className="quiet">
            <Say zh="新的查询码，请抄下来" en="The new query code; copy it" />
          </p>
          <p>
            <Reference big>{code}</Reference>
          </p>
        </div>
      ) : (
        <p>
          <Say zh="查询码已经换过，请用新的。" en="Its code was replaced; use the new one." />
        </p>
      )}
      <p>
        <Say
          zh="以后用新的编号和查询码查进度。原来的编号只能看这份封存的材料，两者的联系只有您和专人知道。"
          en="From now on track it by this number and code. The former number opens what is sealed and nothing else; that the two belong together is known to you and the custodian only."
        />
      </p>
    </>
  );
}
