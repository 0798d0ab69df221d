import type { ReactNode } from 'react';
import { phrases, shown, useLang, type Wording } from '#ui/setting.tsx';
import { say, type Words } from '#ui/language.ts';

export interface TrailItem {
  readonly key: string;
  readonly title: Wording;
  readonly children?: Wording;
  /** Which unit, and when: `<><Name>县住建局</Name> <Moment at={…} /></>`. */
  readonly meta?: ReactNode;
  /** `ahead` has not come yet; `now` is where the matter stands. */
  readonly when?: 'ahead' | 'now' | 'past';
  /** Only people inside can see this one. */
  readonly inside?: boolean;
}

export interface TrailProps {
  /** Newest first. */
  readonly items: readonly TrailItem[];
  readonly label?: Words | string;
  /** Rank of the titles; 3 under an `h2`. */
  readonly rank?: 2 | 3 | 4;
}

const heading = (title: ReactNode): ReactNode => (typeof title === 'string' ? phrases(title) : title);

/** What happened, like a parcel's way: newest first, what lies ahead dashed, the sun on the present. */
export function Trail({ items, label, rank = 3 }: TrailProps) {
  const lang = useLang();
  const Title = `h${rank}` as const;
  return (
    <ol className="trail" reversed aria-label={label === undefined ? undefined : say(lang, label)}>
      {items.map((item) => {
        const body = shown(lang, item.children);
        return (
          <li
            key={item.key}
            className={item.when === 'ahead' ? 'ahead' : undefined}
            aria-current={item.when === 'now' ? 'step' : undefined}
          >
            <Title className="trail__title">{heading(shown(lang, item.title))}</Title>
            {body && (
              <div className={item.inside ? 'trail__body inside' : 'trail__body'}>
                {typeof body === 'string' ? <p>{body}</p> : body}
              </div>
            )}
            {item.meta && <p className="meta">{item.meta}</p>}
          </li>
        );
      })}
    </ol>
  );
}
