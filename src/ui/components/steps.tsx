import { say, type Lang, type Words } from '#ui/language.ts';
import { useLang } from '#ui/setting.tsx';

export interface StepsProps {
  readonly steps: readonly (Words | string)[];
  /** The present step, from 1. */
  readonly at: number;
}

/** `第 2 步，共 5 步`, for the line above a heading and the title of a page. */
export function stepOf(lang: Lang, at: number, total: number): string {
  return lang === 'zh' ? `第 ${at} 步，共 ${total} 步` : `Step ${at} of ${total}`;
}

const done: Words = { zh: '，已填好', en: ', done' };

/** Where one is in a form; on a phone only the line and the words below it. */
export function Steps({ steps, at }: StepsProps) {
  const lang = useLang();
  return (
    <>
      <ol className="steps" aria-label={lang === 'zh' ? '填写步骤' : 'Steps'}>
        {steps.map((step, index) => (
          <li
            key={index}
            className={index + 1 < at ? 'done' : undefined}
            aria-current={index + 1 === at ? 'step' : undefined}
          >
            <span>
              {index + 1} {say(lang, step)}
            </span>
            {index + 1 < at && <span className="vh">{done[lang]}</span>}
          </li>
        ))}
      </ol>
      <p className="quiet kicker">{stepOf(lang, at, steps.length)}</p>
    </>
  );
}
