import { LinkButton } from '#ui/components/button.tsx';
import { Say, Written } from '#ui/setting.tsx';

/** The plan of an inspection, the way on site, and the way from a finding to its order. */
export function InspectionPanel({
  number,
  areas,
  points,
  going,
}: {
  readonly number: string;
  readonly areas: string;
  readonly points: readonly string[];
  readonly going: boolean;
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
