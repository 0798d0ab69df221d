import { Button } from '#ui/components/button.tsx';
import { Say, useLang } from '#ui/setting.tsx';

/** Finds one matter by its whole number. Searching in texts comes with its own page. */
export function FindByNumber({ number = '' }: { readonly number?: string }) {
  const lang = useLang();
  return (
    <form
      className="row gap-3 no-print"
      method="get"
      role="search"
      action="/desk/matters"
      aria-label={lang === 'zh' ? '按编号打开事项' : 'Open a matter by its number'}
    >
      <label htmlFor="find-number">
        <Say zh="编号" en="Number" />
      </label>
      <input className="input input--mid num" id="find-number" name="number" type="search" defaultValue={number} />
      <Button kind="line" size="small">
        {{ zh: '打开', en: 'Open' }}
      </Button>
    </form>
  );
}
