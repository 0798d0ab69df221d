import { Name, useLang, useSetting } from '#ui/setting.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Icon } from '#ui/components/icon.tsx';
import type { Demo } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';

export interface PrintHeadProps {
  readonly unit: Words | string;
  readonly number?: string | undefined;
  /** Who printed it, at the desk. */
  readonly by?: string | undefined;
}

/** On paper only: whose page this is, which matter, printed when and by whom. The page count stands at the foot. */
export function PrintHead({ unit, number, by }: PrintHeadProps) {
  const { lang, now } = useSetting();
  return (
    <div className="print-head" aria-hidden="true">
      <span>
        <Name>{unit}</Name> {lang === 'zh' ? '阳光信访' : 'Sunlit'}
      </span>
      {number && <Reference>{number}</Reference>}
      <span>
        {lang === 'zh' ? '打印于 ' : 'Printed '}
        <Moment at={now} form="desk" />
        {by && (
          <>
            {' '}
            <Name>{by}</Name>
          </>
        )}
      </span>
    </div>
  );
}

/** In the header of each page of a demo: nothing here is real, and where the demo is steered from. */
export function DemoBanner({ demo }: { readonly demo: Demo }) {
  const { lang, now } = useSetting();
  const moved = demo.clockMoved && (
    <span>
      <span className="demo__long">{lang === 'zh' ? '演示时间 ' : 'Demo time '}</span>
      <Moment at={now} form="desk" />
    </span>
  );
  return (
    <div className="demo">
      <div className="wrap">
        <span className="demo__words">
          <Icon name="info" />
          {lang === 'zh' ? '演示：人和事都是虚构的' : 'Demo: nothing is real'}
        </span>
        {moved}
        {demo.filling && <Filling {...demo.filling} />}
        {demo.tourHref && <a href={demo.tourHref}>{lang === 'zh' ? '回到导览' : 'Back to the tour'}</a>}
        <a href={demo.href}>{lang === 'zh' ? '换一个身份看' : 'See it as someone else'}</a>
      </div>
    </div>
  );
}

/** How far the past year of a demo is played; the page says it anew each time that it is opened. */
function Filling({ played, of }: NonNullable<Demo['filling']>) {
  const lang = useLang();
  return (
    <span className="demo__filling">
      <span className="demo__long">{lang === 'zh' ? '过去一年的事项' : 'The past year '}</span>
      {lang === 'zh' ? `正在补齐：${played} / ${of}` : `is being played: ${played} of ${of}`}
    </span>
  );
}

/** The light through the window, behind the heading of the first page: inside `<section className="hero">`. */
export function HeroLight() {
  return (
    <svg className="hero__light" viewBox="0 0 760 560" preserveAspectRatio="xMaxYMin slice" aria-hidden="true">
      <path d="M290 0h70L229 262h-70zM152 276h70L80 560H10zM378 0h70L317 262h-70zM240 276h70L168 560H98z" />
    </svg>
  );
}

/** Says once, in the reader's language, that names and quoted texts stay in Chinese. */
export function ChineseKept() {
  const lang = useLang();
  return lang === 'en' ? <p className="small quiet">Names and what people wrote stay in Chinese.</p> : null;
}
