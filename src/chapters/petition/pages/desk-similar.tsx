import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { LineTitle, untitledWords } from '#ui/life/lists.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Name, Say } from '#ui/setting.tsx';
import type { Result } from '../events.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import type { AnsweredMatter } from '../precedents.ts';
import { BackToMatter, MatterHead } from './desk-head.tsx';
import { TextParts } from './line-body.tsx';
import { resultWords, stageWords } from './words.ts';

export interface SimilarPageProps {
  readonly frame: Frame;
  readonly matter: DeskMatter;
  readonly similar: readonly AnsweredMatter[];
}

const title: Words = { zh: '同类事项的处理意见', en: 'Opinions on matters of the same class' };

/** How matters of the same class were answered: to be compared, never copied. */
export function SimilarPage({ frame, matter, similar }: SimilarPageProps) {
  return (
    <DeskPage frame={frame} title={title} current="matters" number={matter.number}>
      <BackToMatter number={matter.number} />
      <MatterHead matter={matter} current="none" />
      <h2 className="mt-5 mb-3">
        <Say {...title} />
      </h2>
      <p className="second mb-4">
        <Say
          zh="只列您有权看的、已经答复的。每件情况不同，意见要按这一件的事实写。打开看过的，会记进那一件的查看记录。"
          en="Only answered matters that you may see. Facts differ: write the opinion from those of this one. Your reading goes into the log of each."
        />
      </p>
      {similar.length === 0 ? (
        <Empty title={{ zh: '没有可以比较的', en: 'Nothing to compare with' }}>
          {{
            zh: '同类的事项还没有答复过，或者不归您的单位。',
            en: 'None of this class was answered yet, or none is your unit’s.',
          }}
        </Empty>
      ) : (
        <div className="stack gap-6">
          {similar.map((one) => (
            <section key={one.stream} className="stack gap-2" aria-label={one.number}>
              <h3>
                <a href={`/desk/matters/${one.number}`}>
                  <LineTitle
                    title={one.title}
                    untitled={untitledWords(matter.house, one.holder, stageWords[one.stage])}
                  />
                </a>
              </h3>
              <p className="quiet small row gap-3">
                <Reference>{one.number}</Reference>
                <Day on={Temporal.PlainDate.from(one.registered_on)} form="desk" />
                {one.result && (
                  <Name>{(resultWords as Readonly<Record<string, Words>>)[one.result as Result] ?? one.result}</Name>
                )}
              </p>
              {one.opinion && <TextParts text={one.opinion} />}
            </section>
          ))}
        </div>
      )}
    </DeskPage>
  );
}
