import { Icon, type IconName } from '#ui/components/icon.tsx';
import { begun, useLang, type Wording } from '#ui/setting.tsx';

/** How a state is drawn. The word says what it is; weight and colour only confirm. */
export type Tone = 'plain' | 'sent' | 'doing' | 'soon' | 'late' | 'paused' | 'done';

export interface TagProps {
  readonly tone?: Tone;
  readonly children: Wording;
  readonly icon?: IconName;
}

export const toneIcons = {
  plain: 'circle',
  sent: 'forward',
  doing: 'half',
  soon: 'clock',
  late: 'alert',
  paused: 'pause',
  done: 'check',
} as const satisfies Record<Tone, IconName>;

export function Tag({ tone = 'plain', children, icon = toneIcons[tone] }: TagProps) {
  const lang = useLang();
  return (
    <span className={`tag tag--${tone}`}>
      <Icon name={icon} />
      <span>{begun(lang, children)}</span>
    </span>
  );
}
