import type { PaperNode } from '#kernel/typesetter.ts';
import { PaperPieces } from '#ui/components/paper-pieces.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Table } from '#ui/components/table.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Name, Say, useLang, Written } from '#ui/setting.tsx';
import { LetterPage } from '#ui/shells/letter-page.tsx';
import { lackingParts, paperHref, type DraftedPaper, type ListedPaper, type MadePaper } from './paper.ts';

export const papersHeading: Words = { zh: '文书', en: 'Papers' };

export interface PaperPageProps {
  readonly frame: Frame;
  /** The address of the matter. */
  readonly base: string;
  /** Where the list of its papers is, when not below it. */
  readonly backHref?: string;
  readonly paper: MadePaper;
  readonly pieces: readonly PaperNode[];
  /** Whether it may be taken along as a Word file: whoever wrote it goes on writing. */
  readonly word?: boolean;
}

/** One paper as it is read on a screen or aloud; what is printed is the PDF beside it. */
export function PaperPage({ frame, base, backHref = `${base}/papers`, paper, pieces, word }: PaperPageProps) {
  return (
    <LetterPage
      frame={frame}
      title={paper.model.title}
      backHref={backHref}
      pdfHref={paperHref(base, paper, 'pdf')}
      {...(word ? { wordHref: paperHref(base, paper, 'word') } : {})}
    >
      <PaperPieces pieces={pieces} label={paper.model.title.zh} />
    </LetterPage>
  );
}

export interface PapersListProps {
  readonly base: string;
  readonly papers: readonly ListedPaper[];
  /** Finds a unit's name by its id. */
  readonly unitNames: (id: string) => Words;
}

/** All papers of a matter, newest first. */
export function PapersList({ base: own, papers, unitNames }: PapersListProps) {
  if (papers.length === 0) {
    return (
      <Empty title={{ zh: '还没有文书', en: 'No papers yet' }}>
        {{ zh: '出具以后在这里看和下载。', en: 'Once issued they are read and downloaded here.' }}
      </Empty>
    );
  }
  return (
    <Table
      caption={{ zh: '文书，最近的在前', en: 'Papers, newest first' }}
      captionHidden
      rows={papers.toReversed()}
      keyOf={({ base = own, version, model }) => `${base}/${version}/${model.kind}`}
      columns={[
        {
          key: 'title',
          head: { zh: '名称', en: 'Name' },
          rowHead: true,
          card: false,
          cell: (paper) => (
            <a href={paperHref(paper.base ?? own, paper)}>
              <Say {...paper.model.title} />
            </a>
          ),
        },
        { key: 'mark', head: { zh: '编号', en: 'Number' }, cell: ({ mark }) => <Written>{mark || '—'}</Written> },
        { key: 'by', head: { zh: '单位', en: 'Issued by' }, cell: ({ signer }) => <Name>{unitNames(signer)}</Name> },
        { key: 'on', head: { zh: '日期', en: 'Date' }, cell: ({ on }) => <Day on={on} form="short" /> },
        {
          key: 'pdf',
          head: { zh: '下载', en: 'Download' },
          cell: (paper) => (
            <a href={paperHref(paper.base ?? own, paper, 'pdf')} download>
              PDF
              <span className="vh">
                <Say zh="：" en=": " />
                <Say {...paper.model.title} /> <Written>{paper.mark}</Written>
              </span>
            </a>
          ),
        },
      ]}
    />
  );
}

/** The letters as they would go out, before anything is issued: what stands on them, and what is still lacking. */
export function DraftPapers({ drafts }: { readonly drafts: readonly DraftedPaper[] }) {
  const lang = useLang();
  return drafts.map(({ paper, pieces }) => {
    const lacking = lackingParts(paper);
    return (
      <section key={paper.model.kind} className="stack" aria-label={paper.model.title[lang]}>
        <h2 className="h3">
          <Say zh="文书草稿：" en="Draft: " />
          <Say {...paper.model.title} />
        </h2>
        {lacking.length > 0 && (
          <p className="late">
            <Say zh="还缺：" en="Still lacking: " />
            <Written>{lacking.join('、')}</Written>
          </p>
        )}
        <PaperPieces pieces={pieces} label={paper.model.title.zh} below={2} />
      </section>
    );
  });
}
