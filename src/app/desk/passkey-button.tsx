import { useIsland, useLang } from '#ui/setting.tsx';

const words = {
  'sign-in': { zh: '用通行密钥登录', en: 'Sign in with a passkey' },
  add: { zh: '添加通行密钥', en: 'Add a passkey' },
  failed: {
    zh: '通行密钥没有成功，请再试一次，或者用动态码',
    en: 'The passkey did not work; try again, or use a code',
  },
} as const;

/** Has a key sign what is asked at `from`, and sends its answer with the form; shown where the browser has keys. */
export function PasskeyButton({ does, from }: { readonly does: 'sign-in' | 'add'; readonly from: string }) {
  const lang = useLang();
  useIsland('passkey');
  return (
    <>
      <input type="hidden" name="passkey" value="" />
      <button
        className={does === 'add' ? 'btn' : 'btn btn--line'}
        type="button"
        hidden
        data-passkey={does}
        data-from={from}
        data-failed={words.failed[lang]}
      >
        {words[does][lang]}
      </button>
      <p className="error" role="status" data-passkey-said />
    </>
  );
}
