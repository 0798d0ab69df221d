import { LinkButton } from '#ui/components/button.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Say, Written } from '#ui/setting.tsx';
import type { Problem } from '../supervision.ts';

/** The plan of an inspection, the way on site, and the way from a finding to its order. */
export function InspectionPanel({
  number,
  areas,
  points,
  going,
  problems,
}: {
  readonly number: string;
  readonly areas: string;
  readonly points: readonly string[];
  readonly going: boolean;
  /** What is wrong, by the number of its entry, with its order or the reason why none follows. */
  readonly problems: readonly (Problem & { readonly said: string })[];
}) {
  return (
    <section className="part stack">
      <h2>
        <Say zh="督查计划" en="Plan of the inspection" />
      </h2>
      <p>
        <Say zh="重点领域和突出问题：" en="Key areas and problems: " />
        <Written>{areas}</Written>
      </p>
      <ol>
        {points.map((point) => (
          <li key={point}>
            <Written>{point}</Written>
          </li>
        ))}
      </ol>
      {problems.length > 0 && (
        <>
          <h3>
            <Say zh="发现的问题" en="What is wrong" />
          </h3>
          <ul>
            {problems.map(({ finding, said, settled, order }) => (
              <li key={finding}>
                <Say zh={`第 ${finding} 条：`} en={`Entry ${finding}: `} />
                <Written>{said}</Written>{' '}
                {order && (
                  <a href={`/desk/supervision/${order}`}>
                    <Reference>{order}</Reference>
                  </a>
                )}
                {settled && !order && <Say zh="（不另督办）" en="(no order follows)" />}
                {!settled && <Say zh="（还没有督办）" en="(no order yet)" />}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row gap-3 no-print">
        {going && (
          <LinkButton kind="line" href={`/desk/supervision/${number}/on-site`}>
            {{ zh: '到现场记录', en: 'Go on site' }}
          </LinkButton>
        )}
        <LinkButton href={`/desk/supervision/new/superviseFinding?about=${number}`} kind="line">
          {{ zh: '督办发现的问题', en: 'Supervise a finding' }}
        </LinkButton>
      </div>
    </section>
  );
}
