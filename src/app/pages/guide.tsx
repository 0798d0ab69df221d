import { dayOf } from '#kernel/clock.ts';
import { clockStarts } from '#law/clock-starts.ts';
import { describe } from '#law/describe.ts';
import { findLimit, ruleSetOn } from '#law/law.ts';
import { paths } from '#law/paths.ts';
import type { LimitId, RuleSetId } from '#law/rule.ts';
import { Table } from '#ui/components/table.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { dayCount } from '#ui/language.ts';
import { Name, Say, useLang } from '#ui/setting.tsx';
import { prosePage } from './prose.tsx';

/** How a matter goes from the first letter to the last answer, with the limits of the law in force. */
export function guidePage(context: EdgeContext): Response {
  const { house } = context.var;
  const ruleSet = ruleSetOn(dayOf(house.clock.now()));
  const office = house.units.petitionOffice(undefined, dayOf(house.clock.now()));
  return prosePage(context, {
    current: 'guide',
    title: { zh: '一件事怎么走完', en: 'How a matter goes' },
    lede: {
      zh: '从您提出到最后答复，每一步由谁办、多少日，都写在这里，也写在您的事项里。',
      en: 'From what you raise to the last answer: who does each step and within how long, here and on your own page.',
    },
    parts: [
      {
        title: { zh: '五步', en: 'Five steps' },
        more: <FiveSteps />,
      },
      {
        title: { zh: '每一步多少日', en: 'How long each step takes' },
        paragraphs: [
          {
            zh: '写“天”的，周末和节假日都算；写“工作日”的才不算。起算的当天不算，从第二天数起。',
            en: 'Where it says days, weekends and holidays count; where it says working days they do not. The first day is not counted.',
          },
        ],
        more: <Limits ruleSet={ruleSet} />,
      },
      {
        title: { zh: '不都走信访程序', en: 'Not everything takes the petition procedure' },
        paragraphs: [
          {
            zh: '有的事要由法院、仲裁或者行政程序来定。单位告知您的时候会写明走哪一条。那些程序有自己的期限，信访不会让它停下来，请尽早办。',
            en: 'Some matters belong to a court, to arbitration or to an administrative procedure. The notice says which. Those have limits of their own, and petitioning does not stop them.',
          },
        ],
        more: <Paths />,
      },
      {
        id: 'help',
        title: { zh: '请人帮忙', en: 'Getting help' },
        paragraphs: [
          {
            zh: '写不了、说不清，可以打电话，工作人员边听边记，念给您核对以后登记。',
            en: 'If writing is hard, call: somebody writes down what you say, reads it back to you, and then registers it.',
          },
          {
            zh: '也可以当面来，带上材料，没有材料也可以。家人、邻居、村（居）干部、律师都可以帮您填写，登记的仍然是您本人的事。',
            en: 'You can also come in person, with or without papers. Family, neighbours or a lawyer may fill in the form for you; it remains your matter.',
          },
          {
            zh: '看不清字，页面右上角可以选“大”或者“特大”。这个网站不用脚本也能用，键盘也能走完每一步。',
            en: 'For larger letters choose A+ or A++ at the top. This site works without script, and every step can be done by keyboard.',
          },
        ],
        more: (
          <p>
            <Name>{{ zh: office.name, en: office.nameEn }}</Name>
            <Say zh="，电话 " en=", telephone " />
            <a className="num" href={`tel:${office.phone || '12345'}`}>
              {office.phone || '12345'}
            </a>
            <Say zh="，地址 " en=", " />
            <Name>{{ zh: office.address, en: office.addressEn }}</Name>
            <Say zh="。" en="." />
          </p>
        ),
      },
      {
        title: { zh: '怎样辨认真伪', en: 'How to tell that this site is real' },
        paragraphs: [
          {
            zh: '办理信访不收任何费用。工作人员不会问您要查询码，不会让您转账，也不会让您下载别的软件。有人这样要求，请拨打 12345。',
            en: 'Petitioning costs nothing. No official asks for your query code, for money, or to install anything. If somebody does, call 12345.',
          },
        ],
      },
    ],
  });
}

function FiveSteps() {
  return (
    <ol className="stack gap-2">
      <li>
        <Say
          zh="登记：网上、电话、书信、当面提出的，都登记，都有编号。"
          en="Registration: online, by call, letter or visit, everything is registered and has a number."
        />
      </li>
      <li>
        <Say
          zh="转送：信访局找到负责的单位，转给它，告诉您转给了谁。"
          en="Routing: the petition office finds the unit in charge and tells you which it is."
        />
      </li>
      <li>
        <Say
          zh="告知：单位书面告诉您收到了没有、走什么程序。"
          en="Notice: the unit tells you in writing that it has it, and by which procedure it goes on."
        />
      </li>
      <li>
        <Say
          zh="答复：调查核实以后，作出书面意见，送达您。"
          en="Answer: the facts are established, and a written opinion is served on you."
        />
      </li>
      <li>
        <Say
          zh="复查、复核：不同意的，可以请上一级再看两次。"
          en="Review and re-review: if you disagree, higher organs look again, twice at most."
        />
      </li>
    </ol>
  );
}

const shown: readonly LimitId[] = [
  'dispose',
  'notify',
  'notifyDirect',
  'object',
  'conclude',
  'extend',
  'requestReview',
  'decideReview',
  'requestReReview',
  'decideReReview',
  'answerSuggestion',
  'serve',
  'answerQuestion',
  'answerUrge',
  'rate',
];

function Limits({ ruleSet }: { readonly ruleSet: RuleSetId }) {
  const lang = useLang();
  const rows = shown.map((id) => findLimit(ruleSet, id)).filter((row) => row !== undefined);
  return (
    <Table
      caption={{ zh: '各项期限', en: 'Limits' }}
      captionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: { zh: '什么事', en: 'What' },
          rowHead: true,
          card: false,
          cell: ({ title }) => <Say {...title} />,
        },
        {
          key: 'length',
          head: { zh: '期限', en: 'Limit' },
          cell: ({ length }) => <span className="num nowrap">{dayCount(lang, length.n, length.unit)}</span>,
        },
        {
          key: 'from',
          head: { zh: '从哪天起', en: 'Counted from' },
          cell: ({ from }) => <Say {...clockStarts[from]} />,
        },
        {
          key: 'who',
          head: { zh: '约束谁', en: 'Binds' },
          cell: ({ bound }) => (
            <span className="nowrap">
              {bound === 'organ' ? <Say zh="单位" en="the unit" /> : <Say zh="您" en="you" />}
            </span>
          ),
        },
        {
          key: 'under',
          head: { zh: '依据', en: 'Under' },
          cell: ({ under }) => <span className="small">{describe(under, lang).replace(/ (?=\d)/g, '\u00a0')}</span>,
        },
      ]}
    />
  );
}

function Paths() {
  return (
    <ul className="stack gap-2">
      {paths.map(({ number, title, gist }) => (
        <li key={number}>
          <b>
            <Say {...title} />
          </b>
          <Say zh="：" en=": " />
          <Say {...gist} />
        </li>
      ))}
    </ul>
  );
}
