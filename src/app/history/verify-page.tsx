import { Hono } from 'hono';
import type { Assets } from '#ui/assets.ts';
import { Notice } from '#ui/components/notice.tsx';
import { readShownKeys } from '#kernel/ledger/signing.ts';
import { say } from '#ui/language.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import { Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { selfContained } from './self-contained.ts';
import { verifyWords } from './words.ts';

/**
 * /verify: one file that checks receipts where it stands. Nothing that is put in leaves the browser; saved, the page
 * works without a network and without us.
 */
export function verifyPages(assets: Pick<Assets, 'inline'>): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  pages.get('/verify', async (context) => {
    const { house, visitor } = context.var;
    const frame = visitor.citizenFrame();
    const keys = await readShownKeys(house.database.as('app'));
    const words = Object.fromEntries(
      Object.entries(verifyWords).map(([code, text]) => [code, say(visitor.lang, text)]),
    );
    const page = renderPage(<VerifyPage frame={frame} keys={keys.map(({ key }) => key)} />);
    const { origin } = new URL(context.req.url);
    const { html, policy } = selfContained(page, assets, origin, { 'known-keys': keys, 'verify-words': words });
    return context.html(html, 200, { 'content-security-policy': policy });
  });
  return pages;
}

function VerifyPage({ frame, keys }: { readonly frame: Frame; readonly keys: readonly string[] }) {
  return (
    <Page frame={frame} title={{ zh: '核对回执', en: 'Check a receipt' }} current="verify">
      <div className="stack gap-6">
        <div>
          <h1>
            <Say zh="核对回执" en="Check a receipt" />
          </h1>
          <p className="lede">
            <Say
              zh="在您自己的浏览器里核对，什么也不发给我们。把这个网页存下来，断了网、换了电脑，照样能用。"
              en="It is checked in your own browser, and nothing is sent to us. Save this page: it works without a network and on any computer."
            />
          </p>
          <p className="second">
            <Say
              zh="本页核对 Ed25519 签名，也核对国密 SM2 签名。"
              en="This page checks signatures by Ed25519, and by the national SM2 as well."
            />
          </p>
        </div>
        <noscript>
          <Notice
            kind="now"
            title={{ zh: '这个浏览器没有运行脚本，页面自己算不了', en: 'Without script this page cannot reckon' }}
          >
            <Say
              zh="可以请有电脑的人运行 npm run verify -- receipt.json，或者按公开的格式说明（docs/receipt-format.md）另写一个核对程序。也可以先拿纸质回执上的密钥名和下面的对照。"
              en="Ask somebody to run npm run verify -- receipt.json, or to write a checker from the published format (docs/receipt-format.md). The name of the key on the paper receipt can be compared with those below."
            />
          </Notice>
        </noscript>
        <VerifyForm />
        <div id="verdict" className="notice" role="status" tabIndex={-1} hidden />
        <section className="stack">
          <h2>
            <Say zh="本机关的签名密钥" en="The signing keys of this office" />
          </h2>
          <p>
            <Say
              zh="先后用过的密钥，每一把都由前一把引荐。请与办事大厅公布的对照：网页会被换掉，墙上的纸不容易。"
              en="The keys used so far, each introduced by the one before. Compare them with those on the notice board of the office: a page can be replaced, paper on a wall less easily."
            />
          </p>
          <ul>
            {keys.map((key) => (
              <li key={key} className="num">
                {key}
              </li>
            ))}
          </ul>
          {keys.length === 0 && (
            <p>
              <Say zh="还没有签过名。" en="Nothing has been signed yet." />
            </p>
          )}
        </section>
      </div>
    </Page>
  );
}

function VerifyForm() {
  return (
    <form id="verify-form" className="stack" hidden>
      <div className="field">
        <label htmlFor="receipt-file">
          <Say zh="凭证文件（receipt.json）" en="The proof (receipt.json)" />
        </label>
        <input className="input" type="file" id="receipt-file" accept=".json,application/json" />
      </div>
      <div className="field">
        <label htmlFor="receipt-text">
          <Say zh="或者贴上二维码里的文字" en="Or paste the text of the QR code" />
        </label>
        <textarea className="input" id="receipt-text" rows={3} />
      </div>
      <div className="field">
        <label htmlFor="witness-file">
          <Say zh="见证人的文件，可以不填" en="A file of a witness, if you have one" />
        </label>
        <input className="input" type="file" id="witness-file" accept=".jsonl" />
      </div>
      <div className="row">
        <button className="btn" type="submit">
          <Say zh="在这里核对" en="Check it here" />
        </button>
      </div>
    </form>
  );
}
