import { buttonExamples } from '#ui/components/button.examples.tsx';
import { calendarExamples } from '#ui/components/calendar-sheet.examples.tsx';
import { choicesExamples } from '#ui/components/choices.examples.tsx';
import { factsExamples } from '#ui/components/facts.examples.tsx';
import { fieldExamples } from '#ui/components/field.examples.tsx';
import { clockExamples, markExamples, referenceExamples, tagExamples } from '#ui/components/marks.examples.tsx';
import { noticeExamples } from '#ui/components/notice.examples.tsx';
import { panelExamples } from '#ui/components/panels.examples.tsx';
import { tableExamples } from '#ui/components/table.examples.tsx';
import { trailExamples } from '#ui/components/trail.examples.tsx';
import type { ExampleSet } from '#ui/example.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Page } from '#ui/shells/page.tsx';
import { Say } from '#ui/setting.tsx';

/** Every component in every state: the gallery shows them, the tests render them. */
export const exampleSets: readonly ExampleSet[] = [
  markExamples,
  buttonExamples,
  fieldExamples,
  choicesExamples,
  noticeExamples,
  tagExamples,
  clockExamples,
  referenceExamples,
  factsExamples,
  tableExamples,
  trailExamples,
  calendarExamples,
  panelExamples,
];

const colours: readonly (readonly [string, Words])[] = [
  ['paper', { zh: '纸', en: 'paper' }],
  ['shade', { zh: '阴', en: 'shade' }],
  ['hair', { zh: '发丝线', en: 'hairline' }],
  ['edge', { zh: '边', en: 'edge' }],
  ['ink', { zh: '墨', en: 'ink' }],
  ['navy', { zh: '动作', en: 'action' }],
  ['navy-wash', { zh: '选中', en: 'chosen' }],
  ['sun', { zh: '现在', en: 'now' }],
  ['sun-ink', { zh: '临期', en: 'due soon' }],
  ['red', { zh: '超期', en: 'overdue' }],
];

/** The kit on one page, for those who write pages and those who look after them. */
export function GalleryPage({ frame }: { readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <Page frame={frame} title={{ zh: '组件', en: 'Components' }}>
      <h1>
        <Say zh="组件" en="Components" />
      </h1>
      <p className="lede mt-3">
        <Say
          zh="每个部件的每种样子。页面只用这里有的东西。"
          en="Each part in each of its states. Pages use nothing else."
        />
      </p>
      <section className="part" aria-labelledby="s-colour">
        <h2 id="s-colour">
          <Say zh="颜色" en="Colour" />
        </h2>
        <ul className="key" role="list">
          {colours.map(([name, words]) => (
            <li key={name}>
              <i className={`swatch swatch--${name}`} />
              {words[lang]}
            </li>
          ))}
        </ul>
      </section>
      {exampleSets.map((set) => (
        <section key={set.key} className="part" aria-labelledby={`s-${set.key}`}>
          <h2 id={`s-${set.key}`}>{set.title[lang]}</h2>
          <p className="second small mb-5">{set.note[lang]}</p>
          <div className="stack gap-6">
            {set.examples.map((example) => (
              <div key={example.name.en}>
                <h3 className="small quiet mb-2">{example.name[lang]}</h3>
                {example.element}
              </div>
            ))}
          </div>
        </section>
      ))}
    </Page>
  );
}
