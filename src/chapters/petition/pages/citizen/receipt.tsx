import { LinkButton, ToolButton } from '#ui/components/button.tsx';
import { Facts, type Fact } from '#ui/components/facts.tsx';
import { DraftDone } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { ChineseKept } from '#ui/components/page-parts.tsx';
import { ReceiptProof } from '#ui/components/receipt-proof.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Trail, type TrailItem } from '#ui/components/trail.tsx';
import type { Receipt } from '#kernel/ledger/receipt.ts';
import type { Content } from '#kernel/vault.ts';
import { limit } from '#law/law.ts';
import type { Frame } from '#ui/frame.ts';
import { dateShort, type Words } from '#ui/language.ts';
import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from '#ui/masking.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { formWords } from '../words.ts';
import { FileList } from '../line-body.tsx';
import { matterHref, openDuty, unitWords, type PartyMatter } from './party.ts';

export interface ReceiptPageProps {
  readonly frame: Frame;
  readonly matter: PartyMatter;
  readonly party: Content | undefined;
  readonly proof: Receipt;
  readonly origin: string;
  readonly region: Words | undefined;
  readonly matterClass: Words | undefined;
}

/** The receipt: a bookmark that always shows the same. The query code stands on a page of its own. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { frame, matter } = props;
  const { view, number } = matter;
  const first = view.timeline.at(-1);
  return (
    <Page
      frame={frame}
      title={{ zh: '收到了，已经登记', en: 'We have it, and it is registered' }}
      current="file"
      number={number}
      side={<Beside number={number} />}
      sideLabel={{ zh: '回执说明', en: 'About this receipt' }}
    >
      <DraftDone name="file" />
      <div className="stack gap-6">
        <div>
          <h1>
            <Say zh="收到了，已经登记" en="We have it, and it is registered" />
          </h1>
          <p className="lede">
            {first && <Moment at={Temporal.Instant.from(first.at)} />}
            <Say zh="，" en=", " />
            <Name>{unitWords(view.office)}</Name>
          </p>
        </div>
        <div className="stack gap-1">
          <p className="quiet">
            <Say zh="登记编号，查进度时要用" en="Your number; you need it to track the matter" />
          </p>
          <p>
            <Reference big>{number}</Reference>
          </p>
          <p className="second">
            <Written>{view.title}</Written>
          </p>
        </div>
        <div className="no-print">
          <Notice kind="now" title={{ zh: '先记下查询码', en: 'Note down the query code first' }}>
            <p>
              <Say
                zh="查进度要用编号和查询码。查询码只有您有，工作人员看不到，也补不出同一个。"
                en="You need number and code to track it. The code is yours alone: no official sees it, and nobody can give you the same one again."
              />
            </p>
          </Notice>
        </div>
        <div className="row no-print">
          <LinkButton href={matterHref(number, 'code')}>
            {{ zh: '看查询码，记下来', en: 'See the code and note it down' }}
          </LinkButton>
          <LinkButton kind="line" icon="download" download href={matterHref(number, 'receipt.pdf')}>
            {{ zh: '下载收件凭证', en: 'Download the receipt' }}
          </LinkButton>
          <ToolButton does="print">{{ zh: '打印回执', en: 'Print the receipt' }}</ToolButton>
          <LinkButton href={matterHref(number)} kind="text">
            {{ zh: '看办理进度', en: 'See how it stands' }}
          </LinkButton>
        </div>
        <ReceiptProof receipt={props.proof} origin={props.origin} href={matterHref(number)} />
        <section aria-labelledby="next">
          <h2 id="next" className="mb-4">
            <Say zh="接下来" en="What comes next" />
          </h2>
          <Trail items={nextSteps(props)} rank={3} />
        </section>
        <section aria-labelledby="said">
          <h2 id="said" className="mb-4">
            <Say zh="您提交的内容" en="What you sent" />
          </h2>
          <Facts rows={rowsOf(props)} />
          <ChineseKept />
        </section>
      </div>
    </Page>
  );
}

/** What is owed now with its day, and the limits after it, which get their day when their clock starts. */
function nextSteps({ matter }: ReceiptPageProps): TrailItem[] {
  const { view, number, today } = matter;
  const { rule_set: ruleSet, registered_on: registeredOn, region } = matter.read.petition;
  const length = (id: 'conclude' | 'requestReview' | 'answerSuggestion'): number =>
    limit(ruleSet, id, region ?? undefined, Temporal.PlainDate.from(registeredOn)).length.n;
  const first = openDuty(view, 'route') ?? openDuty(view, 'notice');
  const items: TrailItem[] = [];
  if (first?.due) {
    const due = Temporal.PlainDate.from(first.due);
    const day = { zh: dateShort('zh', due, today), en: dateShort('en', due, today) };
    items.push({
      key: first.key,
      when: 'now',
      title:
        first.act === 'route'
          ? { zh: `最迟 ${day.zh}转给负责的单位`, en: `Passed to the unit in charge by ${day.en}` }
          : { zh: `最迟 ${day.zh}书面告知您怎么办`, en: `You are told in writing what happens by ${day.en}` },
      children: (
        <p>
          <Say
            zh="转出以后，那个单位还要在它的期限内书面告知您。"
            en="The unit then tells you in writing within a limit of its own. "
          />
          <a href={matterHref(number, 'why', first.key)}>
            <Say zh={`为什么是 ${day.zh}`} en={`Why ${day.en}`} />
          </a>
        </p>
      ),
    });
  }
  const days = view.purpose === 'suggestion' ? length('answerSuggestion') : length('conclude');
  items.push({
    key: 'answer',
    when: 'ahead',
    title:
      view.purpose === 'suggestion'
        ? {
            zh: `单位收到后 ${days} 日内答复您的建议`,
            en: `Your suggestion is answered within ${days} days of reaching the unit`,
          }
        : { zh: `受理后 ${days} 日内书面答复`, en: `A written answer within ${days} days of acceptance` },
    meta: <Say zh="日期在那天算出来，会写明怎么算的" en="The day is reckoned then, and the page says how" />,
  });
  if (view.purpose !== 'suggestion') {
    const n = length('requestReview');
    items.push({
      key: 'review',
      when: 'ahead',
      title: {
        zh: `不同意答复，${n} 日内可以请上一级复查`,
        en: `If you disagree, ${n} days to ask the higher organ to look again`,
      },
      meta: (
        <Say
          zh="也可以在这里评价，经办人在办结以前看不到"
          en="You can also rate it here; those who handle it see nothing before the end"
        />
      ),
    });
  }
  return items;
}

function rowsOf({ matter, party, region, matterClass }: ReceiptPageProps): (Fact | false)[] {
  const { view, files } = matter;
  const attached = view.timeline.find(({ code }) => code === 'PetitionRegistered')?.files ?? [];
  const hrefOf = (item: string): string => matterHref(matter.number, 'files', item);
  return [
    ...partyRows(party),
    { term: { zh: '形式', en: 'Form' }, value: formWords[view.form as keyof typeof formWords] },
    { term: { zh: '地方', en: 'Place' }, value: region ? <Name>{region}</Name> : undefined },
    { term: { zh: '类别', en: 'Class' }, value: matterClass },
    { term: { zh: '希望', en: 'What should be done' }, value: <Written as="p">{view.request}</Written> },
    { term: { zh: '经过', en: 'What happened' }, value: <Written as="p">{view.facts}</Written> },
    {
      term: { zh: '材料', en: 'Files' },
      value:
        attached.length > 0 ? <FileList items={attached} files={files} hrefOf={hrefOf} /> : { zh: '没有', en: 'None' },
    },
    matter.read.petition.identity_withheld && {
      term: { zh: '保密', en: 'Kept from the unit' },
      value: { zh: '办理的单位看不到您的姓名和联系方式', en: 'The unit that handles it sees neither name nor contact' },
    },
    {
      term: { zh: '公开', en: 'Publication' },
      value: matter.read.petition.may_publish
        ? { zh: '同意隐去姓名和地址公开', en: 'Agreed, without names and addresses' }
        : { zh: '不公开', en: 'Not agreed' },
    },
  ];
}

const masks: readonly (readonly [field: string, term: Words, mask: (text: string) => string])[] = [
  ['name', { zh: '姓名', en: 'Name' }, maskName],
  ['phone', { zh: '电话', en: 'Telephone' }, maskPhone],
  ['email', { zh: '电子邮箱', en: 'E-mail' }, maskEmail],
  ['address', { zh: '通信地址', en: 'Postal address' }, maskAddress],
  ['idNumber', { zh: '证件号码', en: 'Identity paper' }, maskIdNumber],
];

/** Who filed it, masked: a receipt is shown to others, and a screen has neighbours. */
function partyRows(party: Content | undefined): Fact[] {
  if (!party) return [{ term: { zh: '姓名', en: 'Name' }, value: { zh: '没有留下姓名', en: 'Anonymous' } }];
  return masks.flatMap(([field, term, mask]) => {
    const value = party[field];
    return value ? [{ term, value: <span className="num user">{mask(value)}</span> }] : [];
  });
}

function Beside({ number }: { readonly number: string }) {
  return (
    <>
      <h2 className="small">
        <Say zh="这一页可以收藏" en="You can bookmark this page" />
      </h2>
      <p>
        <Say
          zh="以后再打开，填编号和查询码就能看到同样的内容。"
          en="Opened again later, it asks for number and code and shows the same."
        />
      </p>
      <h2 className="small">
        <Say zh="想起来还有材料" en="If you find more material" />
      </h2>
      <p>
        <Say zh="随时可以" en="At any time you can " />
        <a href={matterHref(number, 'acts', 'addMaterial')}>
          <Say zh="补充材料" en="add it" />
        </a>
        <Say zh="，也可以问问题。" en=", and ask questions." />
      </p>
      <h2 className="small">
        <Say zh="谁会看到" en="Who will see it" />
      </h2>
      <p>
        <Say zh="每一次查看都有记录，" en="Each reading is on record: " />
        <a href={matterHref(number, 'readers')}>
          <Say zh="您随时可以查" en="see it at any time" />
        </a>
        <Say zh="。" en="." />
      </p>
    </>
  );
}
