import { Fragment } from 'react';
import { dayOf } from '#kernel/clock.ts';
import { describe } from '#law/describe.ts';
import { rule, ruleSetOn } from '#law/law.ts';
import { LawNote } from '#ui/components/panels.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Say, useLang } from '#ui/setting.tsx';
import { prosePage } from './prose.tsx';

/** What the API does for anybody. */
const openCalls: readonly { readonly call: string; readonly words: Words }[] = [
  {
    call: 'POST /api/v1/petitions',
    words: { zh: '登记，答复里有编号和查询码', en: 'registers, and answers with number and query code' },
  },
  {
    call: 'GET /api/v1/petitions/{number}',
    words: {
      zh: '查进度，查询码放在 Query-Code 头里',
      en: 'how it stands; the code goes into the header Query-Code',
    },
  },
  {
    call: 'POST /api/v1/petitions/{number}/acts/{act}',
    words: { zh: '补充、询问、催办、评价、请求复查', en: 'add, ask, urge, rate, ask for review' },
  },
  { call: 'GET /api/v1/limits', words: { zh: '全部期限和依据', en: 'every limit with its article' } },
  {
    call: 'GET /api/v1/deadlines',
    words: { zh: '算一个日期，每一天为什么算、为什么不算', en: 'a calculator that says of each day why it counts' },
  },
  { call: 'GET /api/v1/regions', words: { zh: '行政区划', en: 'administrative divisions' } },
];

/** A call of the API, which breaks between the parts of its address and not within a word. */
const Call = ({ children }: { readonly children: string }) => (
  <code>
    {children.split(/(?<=\/)/).map((part, n) => (
      <Fragment key={n}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </code>
);

/** Each right as one would say it, and the rule that it rests on. */
const rights: readonly { readonly words: Words; readonly rule: string }[] = [
  { words: { zh: '您提出的，一律登记', en: 'What you raise is registered' }, rule: 'registration' },
  { words: { zh: '能查、能跟、能催、能评', en: 'Look up, follow, urge, rate' }, rule: 'four-verbs' },
  { words: { zh: '不许限制、阻拦', en: 'Nobody may restrict or stop you' }, rule: 'obstruction' },
  { words: { zh: '不许打击报复', en: 'Nobody may retaliate' }, rule: 'no-retaliation' },
  { words: { zh: '检举控告不得泄露给被检举人', en: 'A report stays secret from the one reported' }, rule: 'secrecy' },
  { words: { zh: '可以申请回避', en: 'You may ask that somebody stand aside' }, rule: 'recusal' },
  { words: { zh: '书面意见要写清楚', en: 'A written opinion says what it must' }, rule: 'opinion-content' },
  { words: { zh: '重大、复杂、疑难的可以听证', en: 'Difficult matters can be heard' }, rule: 'hearing' },
  { words: { zh: '支持您的意见要落实', en: 'What was granted is carried out' }, rule: 'execution' },
  { words: { zh: '生活困难可以求助', en: 'Whoever is in need can be helped' }, rule: 'help' },
];

/** What a petitioner is entitled to, each with the article. */
export function rightsPage(context: EdgeContext): Response {
  const ruleSet = ruleSetOn(dayOf(context.var.house.clock.now()));
  return prosePage(context, {
    title: { zh: '您的权利', en: 'Your rights' },
    lede: {
      zh: '每一条都写明依据。做不到的，可以催办，也可以请上一级看。',
      en: 'Each with its article. Where one is not kept you can urge, or turn to the higher organ.',
    },
    parts: [
      {
        title: { zh: '法律和政策规定的', en: 'By law and policy' },
        more: (
          <div>
            {rights.map(({ words, rule: id }) => (
              <Right key={id} words={words} row={rule(ruleSet, id)} />
            ))}
          </div>
        ),
      },
      {
        title: { zh: '这个系统保证的', en: 'Built into this system' },
        paragraphs: [
          {
            zh: '查询码只有您有。工作人员的屏幕上没有它，电话号码也打不开您的事项。',
            en: 'The query code is yours alone. It is on no official’s screen, and a telephone number opens nothing.',
          },
          {
            zh: '可以不让办理的单位看到您的姓名和联系方式。',
            en: 'You can keep your name and contact from the unit that handles the matter.',
          },
          { zh: '谁看过您的材料，您随时可以查。', en: 'You can see at any time who has read your matter.' },
          {
            zh: '不给任何人打分、贴标签，不按提出的次数区别对待。',
            en: 'Nobody is scored or labelled, and nobody is treated otherwise for having written often.',
          },
          {
            zh: '您的评价在办结以前谁也看不到，谁也不能改，也不能要求您改。',
            en: 'Your rating is seen by nobody before the end; nobody can change it or ask you to.',
          },
        ],
      },
    ],
  });
}

function Right({ words, row }: { readonly words: Words; readonly row: ReturnType<typeof rule> }) {
  const lang = useLang();
  return (
    <LawNote title={words} citation={describe(row.under, lang)}>
      {row.gist}
    </LawNote>
  );
}

/** What is kept of a reader and a petitioner, for how long, and what is not. */
export function privacyPage(context: EdgeContext): Response {
  return prosePage(context, {
    title: { zh: '隐私', en: 'Privacy' },
    lede: {
      zh: '只收办事要用的，分开放，看一次记一次。',
      en: 'Only what the matter needs is kept, apart from the rest, and each reading of it is on record.',
    },
    parts: [
      {
        title: { zh: '收什么', en: 'What is kept' },
        paragraphs: [
          {
            zh: '您写的内容和上传的材料；您愿意留下的姓名、电话、邮箱、地址、证件号码。都可以不留，不留也登记。',
            en: 'What you write and attach; name, telephone, e-mail, address and identity number if you choose to give them. None is needed to be registered.',
          },
          {
            zh: '照片会重新生成，拍摄地点、时间、设备的信息都去掉。',
            en: 'Photos are drawn anew; place, time and camera are removed.',
          },
        ],
      },
      {
        title: { zh: '放在哪里，谁能看', en: 'Where it lies and who reads it' },
        paragraphs: [
          {
            zh: '姓名、联系方式和文件加密存放，只有登记和办理这件事的单位能打开；看姓名和联系方式要写理由，记录您能查到。',
            en: 'Name, contact and files are encrypted. Only the office and the unit of this matter can open them; to see name or contact a reason is given, and you can read the log.',
          },
          {
            zh: '检举控告从第一天起单独加密，由专人保管，不进任何检索和统计。',
            en: 'A report of misconduct is sealed apart from the first day, with one keeper, in no search and no statistic.',
          },
          {
            zh: '列表、统计和公开的内容里没有您的个人信息。公开要您同意，并由人先看过。',
            en: 'Lists, figures and publications hold nothing personal. Publication needs your consent, and a person reads it first.',
          },
        ],
      },
      {
        title: { zh: '这个浏览器里有什么', en: 'What lies in this browser' },
        paragraphs: [
          {
            zh: '语言和字号的选择，保存一年。填写中的内容存在服务器上，用只有这个浏览器才有的钥匙加密，关掉浏览器或者过一天就打不开了。看事项的通行证两小时失效。',
            en: 'Your choice of language and size, for a year. What you are typing lies on the server, sealed under a key that only this browser has; it is gone when you close the browser or after a day. The pass to a matter ends after two hours.',
          },
          {
            zh: '没有统计代码，不向任何第三方请求任何东西。',
            en: 'No tracking of any kind; nothing is asked of any third party.',
          },
          {
            zh: '服务器日志不记您的网址、设备和填写的内容。防止猜码用的计数，一天一换，只在内存里。',
            en: 'The log holds no address, device or content of yours. The counts that stop guessing change daily and live in memory only.',
          },
        ],
      },
      {
        title: { zh: '删除', en: 'Erasing' },
        paragraphs: [
          {
            zh: '到了保存期限，姓名、联系方式、内容和文件连同钥匙一起删除；办理经过的记录和证明还在，但再也看不出是谁。',
            en: 'When the time for keeping is over, name, contact, text and files are erased together with their keys. The record of what was done stands, and no longer says of whom.',
          },
        ],
      },
    ],
  });
}

/** What works for whom, and what to do where it does not. */
export function accessibilityPage(context: EdgeContext): Response {
  const { phone } = context.var.visitor.citizenFrame().unit;
  return prosePage(context, {
    title: { zh: '无障碍', en: 'Accessibility' },
    lede: {
      zh: '按《网页内容无障碍指南》2.2 的 AA 级做，在 320 像素宽、特大字号下也检查过。',
      en: 'Made to WCAG 2.2, level AA, and looked at down to 320 pixels at the largest size.',
    },
    parts: [
      {
        title: { zh: '怎么用', en: 'How to use it' },
        paragraphs: [
          {
            zh: '文字有标准、大、特大三种，页面右上角选择，记住一年。',
            en: 'Three text sizes at the top of each page; the choice is kept for a year.',
          },
          {
            zh: '全部功能用键盘就能完成；不用脚本、不用鼠标、不用声音。',
            en: 'Everything can be done by keyboard, without script, mouse or sound.',
          },
          {
            zh: '颜色不是唯一的提示，每个状态都有文字。出错的地方在页面上方和旁边用同样的话说两次。',
            en: 'Colour is never the only sign; each state has a word. An error is said twice in the same words, above and beside the field.',
          },
          { zh: '没有滑块、拼图一类的验证。', en: 'There is no puzzle to solve.' },
        ],
      },
      {
        title: { zh: '还做不到的', en: 'What is still missing' },
        paragraphs: [
          {
            zh: '上传的照片没有文字说明，听屏幕的人不知道内容；可以请人念，或者打电话问。',
            en: 'Uploaded photos have no description; somebody has to describe them, or call us.',
          },
          { zh: '正式文书只有中文。', en: 'Official letters are in Chinese only.' },
        ],
      },
      {
        title: { zh: '遇到困难', en: 'If something is in your way' },
        paragraphs: [
          {
            zh: `请拨打 ${phone}，说明在哪一页、用什么设备。打电话、写信、当面来，效果一样。`,
            en: `Call ${phone} and say which page and which device. A call, a letter or a visit is worth the same.`,
          },
        ],
      },
    ],
  });
}

/** That everything on these pages can be done by a program too, and where it is described. */
export function apiPage(context: EdgeContext): Response {
  return prosePage(context, {
    title: { zh: '开放接口', en: 'API' },
    lede: {
      zh: '页面上能做的，程序也能做。说明由接口本身生成。',
      en: 'What these pages do a program can do. The description is made from the routes that answer.',
    },
    parts: [
      {
        title: { zh: '说明', en: 'The description' },
        more: (
          <p>
            <a href="/api/openapi.json">/api/openapi.json</a> <Say zh="（OpenAPI 3.1）" en="(OpenAPI 3.1)" />
          </p>
        ),
      },
      {
        title: { zh: '任何人都能用的', en: 'Open to anybody' },
        more: (
          <ul className="stack gap-2">
            {openCalls.map(({ call, words }) => (
              <li key={call}>
                <Call>{call}</Call> <Say {...words} />
              </li>
            ))}
          </ul>
        ),
      },
      {
        title: { zh: '约定', en: 'Conventions' },
        paragraphs: [
          {
            zh: '出错时按 RFC 9457 回答，写明原因和依据的条文。同一个 Idempotency-Key 重复发送，只登记一次。',
            en: 'Errors follow RFC 9457 and name reason and article. A request repeated with the same Idempotency-Key registers once.',
          },
        ],
      },
    ],
  });
}
