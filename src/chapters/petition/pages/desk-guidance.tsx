import { describe } from '#law/describe.ts';
import { Details } from '#ui/components/panels.tsx';
import { Say, useLang } from '#ui/setting.tsx';
import { guidanceFor } from '../desk-texts.ts';

/** What to look at before an act, beside the case, with the article it rests on. */
export function GuidanceFor({ act, ruleSet }: { readonly act: string; readonly ruleSet: string }) {
  const lang = useLang();
  const found = guidanceFor(act, ruleSet);
  if (!found) return null;
  return (
    <Details summary={{ zh: '怎么办好这一步', en: 'How to do this step well' }}>
      <ul>
        {found.steps.map((step) => (
          <li key={step.zh}>
            <Say {...step} />
          </li>
        ))}
      </ul>
      <p className="small quiet">
        <cite>{describe(found.under, lang)}</cite>
      </p>
    </Details>
  );
}
