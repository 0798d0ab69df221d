import { Icon, Logo } from '#ui/components/icon.tsx';
import { languageHref, sizeHref, type Frame, type NavItem, type Size } from '#ui/frame.ts';
import { htmlLang, say, type Lang, type Words } from '#ui/language.ts';
import { Name, useLang } from '#ui/setting.tsx';

export function Skip() {
  const lang = useLang();
  return (
    <a className="skip" href="#main">
      {lang === 'zh' ? '跳到正文' : 'Skip to main content'}
    </a>
  );
}

export function Brand({ href, beside }: { readonly href: string; readonly beside: Words | string }) {
  const lang = useLang();
  return (
    <a className="brand" href={href}>
      <Logo />
      <span>
        {lang === 'zh' ? '阳光信访' : 'Sunlit'}{' '}
        <small>
          <Name>{beside}</Name>
        </small>
      </span>
    </a>
  );
}

const navLabel: Words = { zh: '主要栏目', en: 'Main sections' };

export function Nav({ items, current }: { readonly items: readonly NavItem[]; readonly current: string | undefined }) {
  const lang = useLang();
  return (
    <nav className="nav" aria-label={navLabel[lang]}>
      {items.map((item) => (
        <a key={item.key} href={item.href} aria-current={item.key === current ? 'page' : undefined}>
          {say(lang, item.label)}
          {item.count !== undefined && <span className="quiet num">&nbsp;{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}

const sizes: readonly (readonly [Size, Words])[] = [
  ['md', { zh: '标准', en: 'A' }],
  ['lg', { zh: '大', en: 'A+' }],
  ['xl', { zh: '特大', en: 'A++' }],
];

const spoken: Record<Size, string> = { md: 'Standard text', lg: 'Large text', xl: 'Very large text' };

/** Three sizes, by a link that sets a cookie and comes back. */
export function Sizes({ frame }: { readonly frame: Frame }) {
  const { lang, size, path } = frame;
  return (
    <div className="sizes" role="group" aria-label={lang === 'zh' ? '文字大小' : 'Text size'}>
      {sizes.map(([name, words]) => (
        <a
          key={name}
          href={sizeHref(name, path)}
          rel="nofollow"
          aria-current={name === size ? 'true' : undefined}
          aria-label={lang === 'en' ? `${spoken[name]}, ${words.en}` : undefined}
        >
          {words[lang]}
        </a>
      ))}
    </div>
  );
}

/** The other language, in its own words. */
export function LanguageLink({ frame }: { readonly frame: Frame }) {
  const other: Lang = frame.lang === 'zh' ? 'en' : 'zh';
  return (
    <a
      className="language"
      href={languageHref(other, frame.path)}
      rel="nofollow"
      lang={htmlLang(other)}
      hrefLang={htmlLang(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </a>
  );
}

/** At the largest size, on every page: a telephone and a person. */
export function HelpXl({ frame }: { readonly frame: Frame }) {
  const { lang, unit, helpHref } = frame;
  return (
    <aside className="wrap help-xl row no-print" aria-label={lang === 'zh' ? '人工帮助' : 'Help from a person'}>
      <a className="btn btn--line" href={`tel:${unit.phone}`}>
        <Icon name="phone" />
        <span>
          {lang === 'zh' ? '电话 ' : 'Call '}
          <span className="num">{unit.phone}</span>
        </span>
      </a>
      <a className="btn btn--line" href={helpHref}>
        <Icon name="person" />
        {lang === 'zh' ? '请人帮忙' : 'Ask for help'}
      </a>
    </aside>
  );
}

export function Foot({ frame }: { readonly frame: Frame }) {
  const { lang, unit, about } = frame;
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <b>{lang === 'zh' ? '说不清、写不了，都可以打电话' : 'If writing is hard, call us'}</b>
          <a className="tel num" href={`tel:${unit.phone}`}>
            {unit.phone}
          </a>
          {unit.phoneHours && <p>{say(lang, unit.phoneHours)}</p>}
        </div>
        {say(lang, unit.address) !== '' && (
          <div>
            <b>{lang === 'zh' ? '当面来' : 'Come in person'}</b>
            <p>
              <Name>{unit.address}</Name>
            </p>
            <p>{say(lang, unit.hours)}</p>
          </div>
        )}
        <div>
          <b>{lang === 'zh' ? '写信来' : 'Write a letter'}</b>
          <p>
            <Name>{unit.post ?? unit.name}</Name>
          </p>
          <p>{lang === 'zh' ? '来信同样登记，同样有期限' : 'Letters are registered too, on the same clock'}</p>
        </div>
        {about.length > 0 && (
          <div>
            <b>{lang === 'zh' ? '关于本站' : 'About this site'}</b>
            <ul className="row about" role="list">
              {about.map((item) => (
                <li key={item.key}>
                  <a className="nowrap" href={item.href}>
                    {say(lang, item.label)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </footer>
  );
}
