import { describe } from '#law/describe.ts';
import { lawfulPath, type LawfulPathId, type PathPeriod } from '#law/lawful-paths.ts';
import type { Lang, Words } from '#ui/language.ts';
import { Say, useLang } from '#ui/setting.tsx';

const unitWords: Readonly<Record<PathPeriod['unit'], Words>> = {
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};

/** A length as it is said in one language: 六个月 as 6 个月, "1 year". */
export function lengthOf({ n, unit }: PathPeriod, lang: Lang): string {
  const word = unitWords[unit][lang];
  return lang === 'zh' ? `${n} ${word}` : `${n} ${n === 1 ? word.slice(0, -1) : word}`;
}

/** The periods that run on a lawful path: petitioning stops none of them, so whoever is sent there must know them. */
export function PathPeriods({ path }: { readonly path: LawfulPathId }) {
  const lang = useLang();
  const { organ, periods } = lawfulPath(path);
  return (
    <div className="stack gap-2">
      <p>
        <Say zh={`由${organ.zh}受理。`} en={`It is taken up by ${organ.en}.`} />{' '}
        {periods.length > 0 ? (
          <Say zh="信访不会使下面的期限停下来：" en="Petitioning does not stop these periods:" />
        ) : (
          <Say
            zh="没有必须事先知道的日数，期限由它告知。"
            en="No number of days must be known beforehand; it tells you."
          />
        )}
      </p>
      {periods.length > 0 && (
        <ul>
          {periods.map((period) => (
            <li key={period.title.en}>
              <Say
                zh={`${period.title.zh}：从${period.from.zh}起 ${lengthOf(period, 'zh')}`}
                en={`${period.title.en}: ${lengthOf(period, 'en')} from ${period.from.en}`}
              />{' '}
              <cite>{describe(period.under, lang)}</cite>
              {period.source === 'unverified' && <Say zh="（来源：未核实）" en=" (source: unverified)" />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
