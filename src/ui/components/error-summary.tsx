import { fieldId, type Errors } from '#ui/components/field.tsx';
import { shown, useIsland, useLang, type Wording } from '#ui/setting.tsx';

export interface ErrorSummaryProps {
  /** In the order of the page. With none, nothing is shown. */
  readonly errors: Errors;
  readonly id?: string;
}

/** First thing in `main`: every error once more, in the same words, each a link to its field; takes the focus. */
export function ErrorSummary({ errors, id = 'errors' }: ErrorSummaryProps) {
  const entries = Object.entries(errors);
  return entries.length === 0 ? null : <Summary entries={entries} id={id} />;
}

function Summary({ entries, id }: { readonly entries: readonly (readonly [string, Wording])[]; readonly id: string }) {
  const lang = useLang();
  useIsland('errors-focus');
  const n = entries.length;
  const heading = lang === 'zh' ? `有 ${n} 处需要修改` : `${n} ${n === 1 ? 'thing needs' : 'things need'} changing`;
  return (
    <div className="errors" id={id} role="alert" tabIndex={-1} aria-labelledby={`${id}-title`} data-errors>
      <h2 id={`${id}-title`}>{heading}</h2>
      <ul>
        {entries.map(([name, words]) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{shown(lang, words)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
