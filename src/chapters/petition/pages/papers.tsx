import { BackLink } from '#ui/components/movement.tsx';
import { LinkButton } from '#ui/components/button.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { Frame } from '#ui/frame.ts';
import { PapersList, papersHeading, type PapersListProps } from '#ui/papers/pages.tsx';
import { phrases, Say, Written } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Page } from '#ui/shells/page.tsx';
import type { MatterPaper } from '../documents/compose.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { matterHref as citizenHref, type PartyMatter } from './citizen/party.ts';
import { matterHref as deskHref } from './desk-bar.tsx';
import { MatterHead } from './desk-head.tsx';

/** What went out to the petitioner, to be read again and downloaded. */
export function CitizenPapersPage({
  frame,
  matter,
  again,
  ...list
}: Pick<PapersListProps, 'papers' | 'unitNames'> & {
  readonly frame: Frame;
  readonly matter: PartyMatter;
  /** There is an answer that can be looked at again: the form for it is offered. */
  readonly again: boolean;
}) {
  const base = citizenHref(matter.number);
  return (
    <Page frame={frame} title={papersHeading} current="track" number={matter.number}>
      <BackLink href={base}>{{ zh: '返回办理进度', en: 'Back to the matter' }}</BackLink>
      <p className="quiet kicker">
        <Written>{matter.view.title}</Written> <Reference>{matter.number}</Reference>
      </p>
      <h1>{phrases(papersHeading[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="给您的每一份文书都在这里，可以在线看、听读，也可以下载和打印。"
          en="Every paper addressed to you: to read here, to have read aloud, to download and to print."
        />
      </p>
      <PapersList base={base} {...list} />
      {again && (
        <p className="mt-5 no-print">
          <LinkButton kind="line" icon="download" download href={`${base}/review-form.pdf`}>
            {{ zh: '下载复查、复核申请书（已填好登记的内容）', en: 'Download the form to ask for a review, filled in' }}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}

/** Every paper of the matter, and what is made of all of them: the bound file and the label of an envelope. */
export function DeskPapersPage({
  frame,
  matter,
  papers,
}: {
  readonly frame: Frame;
  readonly matter: DeskMatter;
  readonly papers: readonly MatterPaper[];
}) {
  const base = deskHref(matter.number);
  return (
    <DeskPage frame={frame} title={papersHeading} current="matters" number={matter.number}>
      <MatterHead matter={matter} current="papers" />
      <p className="second mt-5 mb-4">
        <Say
          zh="屏幕上不显示信访人姓名；下载的文件写着姓名，每次下载都有查看记录。"
          en="On screen the petitioner’s name is covered. A downloaded file bears it, and each download is a reading on record."
        />
      </p>
      <PapersList base={base} papers={papers} unitNames={matter.unitNames} />
      <p className="row gap-3 mt-5 no-print">
        <LinkButton kind="line" icon="download" download href={`${base}/case-file`}>
          {{ zh: '下载全卷（一案一档）', en: 'Download the whole file' }}
        </LinkButton>
        <LinkButton kind="line" icon="download" download href={`${base}/label`}>
          {{ zh: '下载信封标签', en: 'Download the envelope label' }}
        </LinkButton>
      </p>
    </DeskPage>
  );
}
