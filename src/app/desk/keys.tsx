import { Hono } from 'hono';
import { keepChoice, type Cookies } from '#app/web/cookies.ts';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { KeyTable } from '#ui/components/keys-help.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';

const title: Words = { zh: '快捷键', en: 'Keys' };

function KeysPage({ frame }: { readonly frame: Frame }) {
  const off = frame.keysOff === true;
  return (
    <DeskPage frame={frame} title={title}>
      <h1 className="mb-4">
        <Say {...title} />
      </h1>
      <div className="stack gap-5">
        <p className="second">
          <Say
            zh="打字和选字的时候，按键不起作用；同时按住 Ctrl、Alt 或者 ⌘ 的，留给浏览器。"
            en="Keys do nothing while you type or choose a character; with Ctrl, Alt or ⌘ they are the browser’s."
          />
        </p>
        <Form action="/desk/keys" hidden={{ keys: off ? 'on' : 'off' }}>
          <div className="row gap-4">
            <b>{off ? <Say zh="现在关着。" en="They are off." /> : <Say zh="现在开着。" en="They are on." />}</b>
            <Button kind="line" size="small">
              {off ? { zh: '打开快捷键', en: 'Switch them on' } : { zh: '关掉快捷键', en: 'Switch them off' }}
            </Button>
          </div>
        </Form>
        <KeyTable />
      </div>
    </DeskPage>
  );
}

/** The keys of the desk on a page, and the switch: a single key is not for everybody. */
export function keyPages(cookies: Cookies): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/desk/keys', (context) => context.html(renderPage(<KeysPage frame={context.var.visitor.deskFrame()} />)));
  routes.post('/desk/keys', async (context) => {
    const { keys } = typedIn(await context.req.parseBody(), ['keys']);
    keepChoice(context, cookies, 'keys', keys === 'off' ? 'off' : 'on');
    return context.redirect('/desk/keys', 303);
  });
  return routes;
}
