import type { ReactNode } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { useIsland, useSetting } from '#ui/setting.tsx';
import { say, type Words } from '#ui/language.ts';

export interface FormProps {
  readonly action: string;
  readonly children: ReactNode;
  readonly method?: 'post' | 'get';
  readonly id?: string;
  readonly label?: Words | string;
  /** Needed where files are sent. */
  readonly multipart?: boolean;
  /** Sending twice acts once. */
  readonly idempotencyKey?: string;
  /** The version of the matter that this page was made from. */
  readonly seen?: number;
  readonly hidden?: Readonly<Record<string, string>>;
  /**
   * Name under which what is typed may be kept on this device, after asking. Leave out on a report of misconduct.
   * A name that begins with the name of a whole journey (`file/story`) is cleared with it by {@link DraftDone}.
   */
  readonly draft?: string;
  /** Where what is typed is kept on the server while it is typed; the form works without. */
  readonly autosave?: string;
}

/** A form: checked by the server only, protected against forged requests, sent once. */
export function Form({
  action,
  children,
  method = 'post',
  id,
  label,
  multipart,
  idempotencyKey,
  seen,
  hidden,
  draft,
  autosave,
}: FormProps) {
  const { lang, csrf } = useSetting();
  const extra = {
    ...(method === 'post' && csrf ? { csrf } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
    ...(seen === undefined ? {} : { seen: String(seen) }),
    ...hidden,
  };
  return (
    <form
      action={action}
      method={method}
      id={id}
      noValidate
      aria-label={label === undefined ? undefined : say(lang, label)}
      encType={multipart ? 'multipart/form-data' : undefined}
      data-draft={draft}
      data-autosave={autosave}
    >
      {Object.entries(extra).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {draft && <DraftOffer />}
      {autosave && <Autosave />}
      {children}
    </form>
  );
}

const offer = {
  ask: {
    zh: '在这台设备上保存草稿？证件号码和文件不会保存。',
    en: 'Keep a draft on this device? ID numbers and files are not kept.',
  },
  keep: { zh: '保存草稿', en: 'Keep a draft' },
  decline: { zh: '不保存', en: 'Do not keep' },
  kept: { zh: '我们保留了您 {time} 填写的内容。', en: 'We kept what you wrote on {time}.' },
  resume: { zh: '继续填写', en: 'Carry on from there' },
  clear: { zh: '清除，重新写', en: 'Clear it and start again' },
  saved: { zh: '已自动保存 {time}', en: 'Saved {time}' },
} as const satisfies Record<string, Words>;

/** The question before anything is kept; a script shows it. Without one, nothing is ever kept. */
function DraftOffer() {
  const { lang } = useSetting();
  useIsland('draft');
  return (
    <div
      className="notice draft no-print"
      data-draft-offer
      hidden
      data-kept={offer.kept[lang]}
      data-saved={offer.saved[lang]}
    >
      <Icon name="clock" />
      <div className="row" role="status">
        <p data-draft-words>{offer.ask[lang]}</p>
        <span className="row" data-draft-new>
          <button className="btn btn--line btn--small" type="button" data-draft-do="keep">
            {offer.keep[lang]}
          </button>
          <button className="btn btn--text btn--small" type="button" data-draft-do="decline">
            {offer.decline[lang]}
          </button>
        </span>
        <span className="row" data-draft-old hidden>
          <button className="btn btn--line btn--small" type="button" data-draft-do="resume">
            {offer.resume[lang]}
          </button>
          <button className="btn btn--text btn--small" type="button" data-draft-do="clear">
            {offer.clear[lang]}
          </button>
        </span>
      </div>
    </div>
  );
}

/** Asks for the script, and says that it has saved. */
function Autosave() {
  const { lang } = useSetting();
  useIsland('autosave');
  return (
    <p
      className="small quiet no-print"
      role="status"
      data-saved={lang === 'zh' ? '草稿已保存，只有您看得到' : 'Draft kept; only you see it'}
    />
  );
}

/** Stands on the page after sending: drafts whose name begins with `name` are forgotten. */
export function DraftDone({ name }: { readonly name: string }) {
  useIsland('draft');
  return <span hidden data-draft-done={name} />;
}
