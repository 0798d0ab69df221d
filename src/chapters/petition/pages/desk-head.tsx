import { BackLink, Tabs } from '#ui/components/movement.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';
import type { DeskMatter } from '../routes/desk-load.ts';
import { matterHref } from './desk-bar.tsx';
import { PartyLine } from './desk-party.tsx';
import { formWords } from './words.ts';

/** Number, kind, title and the petitioner, and the ways to the other pages of the matter. */
export function MatterHead({
  matter,
  current,
}: {
  readonly matter: DeskMatter;
  readonly current: 'matter' | 'papers' | 'readings' | 'none';
}) {
  const { view, number, place, matterClass, read } = matter;
  const href = matterHref(number);
  return (
    <>
      <p className="quiet kicker">
        <Reference>{number}</Reference>
        <span>
          <Say {...formWords[read.petition.form]} />
        </span>
        {matterClass && (
          <span>
            <Name>{matterClass}</Name>
          </span>
        )}
        {place && (
          <span>
            <Name>{place}</Name>
          </span>
        )}
      </p>
      <h1>
        <Written>{phrases(view.title)}</Written>
      </h1>
      <PartyLine matter={matter} />
      {current !== 'none' && (
        <Tabs
          label={{ zh: '事项内容', en: 'Parts of the matter' }}
          current={current}
          items={[
            { key: 'matter', href, label: { zh: '办理', en: 'Handling' } },
            { key: 'papers', href: `${href}/papers`, label: { zh: '文书', en: 'Papers' } },
            { key: 'readings', href: `${href}/readings`, label: { zh: '查看记录', en: 'Who looked' } },
          ]}
        />
      )}
    </>
  );
}

export const BackToMatter = ({ number }: { readonly number: string }) => (
  <BackLink href={matterHref(number)}>{{ zh: '回到这件事项', en: 'Back to the matter' }}</BackLink>
);
