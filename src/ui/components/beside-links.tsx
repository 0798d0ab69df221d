import type { Words } from '#ui/language.ts';
import { Say } from '#ui/setting.tsx';

export interface BesideLinksProps {
  readonly heading: Words;
  /** One sentence before the links. */
  readonly lead?: Words;
  readonly links: readonly { readonly href: string; readonly label: Words }[];
  /** Each link on a line of its own; otherwise they stand in one row. */
  readonly lines?: boolean;
}

/** Where a reader goes from a matter: a small heading, perhaps a sentence, and links. */
export function BesideLinks({ heading, lead, links, lines }: BesideLinksProps) {
  return (
    <>
      <h2 className="small">
        <Say {...heading} />
      </h2>
      <p>
        {lead && <Say {...lead} />}
        {links.map(({ href, label }, at) => (
          <span key={href}>
            {at > 0 && (lines ? <br /> : <Say zh="、" en=", " />)}
            <a href={href}>
              <Say {...label} />
            </a>
          </span>
        ))}
      </p>
    </>
  );
}
