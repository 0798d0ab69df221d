import { LinkButton, ToolButton } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { Frame } from '#ui/frame.ts';
import { Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { matterHref } from './party.ts';

export interface CodePageProps {
  readonly frame: Frame;
  readonly number: string;
  readonly title: string;
  readonly code: string;
}

/** The query code on a page of its own, so that a receipt can be shown without it; prints as a slip. */
export function CodePage({ frame, number, title, code }: CodePageProps) {
  return (
    <Page frame={frame} title={{ zh: '您的查询码', en: 'Your query code' }} current="file" number={number}>
      <div className="stack gap-6">
        <div>
          <h1>
            <Say zh="您的查询码" en="Your query code" />
          </h1>
          <p className="lede">
            <Say
              zh="请抄下来、拍下来，或者打印。只有您有这个码。"
              en="Copy it, photograph it or print it. Nobody else has this code."
            />
          </p>
        </div>
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
          <p className="second">
            <Written>{title}</Written>
          </p>
        </div>
        <div className="row no-print">
          <LinkButton href={matterHref(number, 'receipt')}>
            {{ zh: '记好了，回到回执', en: 'Noted; back to the receipt' }}
          </LinkButton>
          <ToolButton does="print">{{ zh: '打印成纸条', en: 'Print it as a slip' }}</ToolButton>
          <ToolButton does="copy" text={`${number} ${code}`} kind="text">
            {{ zh: '复制编号和查询码', en: 'Copy number and code' }}
          </ToolButton>
        </div>
        <Notice title={{ zh: '不要告诉别人', en: 'Do not give it to anybody' }}>
          <p>
            <Say
              zh="有编号和查询码就能看到这件事的全部内容。工作人员不会问您要查询码；有人要，请拨打 12345。"
              en="Number and code open everything about this matter. No official will ask for the code; if somebody does, call 12345."
            />
          </p>
          <p>
            <Say zh="丢了可以" en="If you lose it, " />
            <a href="/lost-code">
              <Say zh="换一个新的" en="have it replaced" />
            </a>
            <Say zh="，旧的随即作废。" en="; the old one then opens nothing." />
          </p>
        </Notice>
      </div>
    </Page>
  );
}
