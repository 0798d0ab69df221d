import { Icon, type IconName } from '#ui/components/icon.tsx';
import { shown, useLang, type Wording } from '#ui/setting.tsx';

export interface NoticeProps {
  /** `now`: it is the reader's turn. `done`: it worked. `bad`: it did not. */
  readonly kind?: 'plain' | 'now' | 'done' | 'bad';
  /** The first sentence, set in weight. */
  readonly title?: Wording;
  readonly children?: Wording;
  readonly icon?: IconName;
  /** Read out when it appears: only for what the reader has just caused. */
  readonly live?: boolean;
}

const icons = { plain: 'info', now: 'clock', done: 'check', bad: 'alert' } as const;

/** Icon, words, a rule at the side; never a filled box. */
export function Notice({ kind = 'plain', title, children, icon = icons[kind], live }: NoticeProps) {
  const lang = useLang();
  const role = live ? (kind === 'bad' ? 'alert' : 'status') : undefined;
  const body = shown(lang, children);
  return (
    <div className={kind === 'plain' ? 'notice' : `notice notice--${kind}`} role={role}>
      <Icon name={icon} />
      <div>
        {title && (
          <p>
            <b>{shown(lang, title)}</b>
          </p>
        )}
        {typeof body === 'string' ? <p>{body}</p> : body}
      </div>
    </div>
  );
}
