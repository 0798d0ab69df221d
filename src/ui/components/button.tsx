import { Icon, type IconName } from '#ui/components/icon.tsx';
import { begun, shown, useLang, useIsland, type Wording } from '#ui/setting.tsx';

interface Look {
  readonly children: Wording;
  /** One `fill` a view. */
  readonly kind?: 'fill' | 'line' | 'text';
  readonly size?: 'small';
  readonly icon?: IconName;
  /** Hidden words that tell several equal buttons apart. */
  readonly about?: Wording;
}

export interface ButtonProps extends Look {
  readonly name?: string;
  readonly value?: string;
  readonly type?: 'submit' | 'button';
  readonly disabled?: boolean;
  /** At work: stays in the tab order, says so, and does nothing. */
  readonly busy?: boolean;
  /** Sends the form elsewhere. */
  readonly formAction?: string;
  /** Id of the form, when the button stands outside it. */
  readonly form?: string;
}

export interface LinkButtonProps extends Look {
  readonly href: string;
  readonly download?: boolean;
}

function looks({ kind = 'fill', size }: Look): string {
  return ['btn', kind === 'fill' ? '' : `btn--${kind}`, size ? `btn--${size}` : ''].filter(Boolean).join(' ');
}

function Inner({ icon, children, about }: Look) {
  const lang = useLang();
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {begun(lang, children)}
        {about && <span className="vh"> {shown(lang, about)}</span>}
      </span>
    </>
  );
}

/** Says what it does (确认并提交), never 确定. */
export function Button(props: ButtonProps) {
  const { name, value, type = 'submit', disabled, busy, formAction, form } = props;
  return (
    <button
      className={looks(props)}
      type={busy ? 'button' : type}
      name={name}
      value={value}
      disabled={disabled}
      formAction={formAction}
      form={form}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
    >
      <Inner {...props} />
    </button>
  );
}

export function LinkButton(props: LinkButtonProps) {
  return (
    <a className={looks(props)} href={props.href} download={props.download}>
      <Inner {...props} />
    </a>
  );
}

export interface ToolButtonProps extends Look {
  /** `print` opens the print dialog; `copy` copies `text` and says so. */
  readonly does: 'print' | 'copy';
  readonly text?: string;
}

/** A button that only a script can serve: hidden until the script has come. */
export function ToolButton(props: ToolButtonProps) {
  const lang = useLang();
  useIsland('tools');
  const { does, text, kind = 'line', icon = does } = props;
  return (
    <button
      className={looks({ ...props, kind })}
      type="button"
      hidden
      data-tool={does}
      data-text={text}
      data-done={lang === 'zh' ? '已复制' : 'Copied'}
    >
      <Inner {...props} icon={icon} />
    </button>
  );
}
