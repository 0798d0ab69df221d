import type { ReactNode } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { shown, useLang, type Wording } from '#ui/setting.tsx';
import { say, type Words } from '#ui/language.ts';

const insideWords: Words = { zh: '仅内部可见', en: 'Seen inside only' };
const outsideWords: Words = { zh: '信访人可以看到', en: 'The petitioner can see this' };

/** What never leaves the house: tinted, with a lock and the words. */
export function Inside({ children }: { readonly children: ReactNode }) {
  const lang = useLang();
  return (
    <div className="inside">
      <p className="seen">
        <Icon name="lock" />
        {insideWords[lang]}
      </p>
      {children}
    </div>
  );
}

/** What goes out: a navy rule, an eye and the words. */
export function Outside({ children }: { readonly children: ReactNode }) {
  const lang = useLang();
  return (
    <div className="outside">
      <p className="seen">
        <Icon name="eye" />
        {outsideWords[lang]}
      </p>
      {children}
    </div>
  );
}

export interface BarProps {
  readonly tag: ReactNode;
  readonly clock?: ReactNode;
  readonly note?: Wording;
  /** One filled button, and others plain. */
  readonly children?: ReactNode;
  readonly label?: Words;
}

const barLabel: Words = { zh: '状态与下一步', en: 'State and next step' };

/** Stays at the top of a matter's page: state, clock, one next step. */
export function Bar({ tag, clock, note, children, label = barLabel }: BarProps) {
  const lang = useLang();
  return (
    <div className="bar" role="region" aria-label={say(lang, label)}>
      <div className="wrap">
        {tag}
        {clock}
        {note && <span className="quiet only-roomy">{shown(lang, note)}</span>}
        <span className="spring" />
        {children}
      </div>
    </div>
  );
}

export interface DetailsProps {
  readonly summary: Wording;
  readonly children: ReactNode;
  readonly open?: boolean;
}

export function Details({ summary, children, open }: DetailsProps) {
  const lang = useLang();
  return (
    <details open={open}>
      <summary>{shown(lang, summary)}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}

export interface EmptyProps {
  readonly title: Wording;
  /** Why it is empty, and what comes next. */
  readonly children: Wording;
  readonly action?: ReactNode;
}

export function Empty({ title, children, action }: EmptyProps) {
  const lang = useLang();
  return (
    <div className="empty stack gap-2">
      <h2 className="h3">{shown(lang, title)}</h2>
      <p>{shown(lang, children)}</p>
      {action && <p>{action}</p>}
    </div>
  );
}

export interface LawNoteProps {
  /** The point, as a heading: 受理当天不算. */
  readonly title: Wording;
  /** What the article says, in the product's own words. */
  readonly children: Wording;
  /** `《信访工作条例》第三十四条`. */
  readonly citation: Wording;
  /** The official text, only where the operator has loaded it. */
  readonly text?: string;
}

/** What the law says, beside the thing that it decides, always with its article. */
export function LawNote({ title, children, citation, text }: LawNoteProps) {
  const lang = useLang();
  const body = shown(lang, children);
  return (
    <div className="law">
      <p>
        <b>{shown(lang, title)}</b>
      </p>
      {typeof body === 'string' ? <p className="small second">{body}</p> : <div className="small second">{body}</div>}
      {text && (
        <details className="small">
          <summary>{lang === 'zh' ? '条文原文' : 'Official text'}</summary>
          <blockquote lang="zh-CN" className="lines">
            {text}
          </blockquote>
        </details>
      )}
      <p className="small quiet">
        <cite>{shown(lang, citation)}</cite>
      </p>
    </div>
  );
}
