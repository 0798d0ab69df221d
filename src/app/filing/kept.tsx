import { messagePage } from '#app/pages/message.tsx';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';
import { Say } from '#ui/setting.tsx';
import type { Draft } from './draft.ts';

/** What was typed before is still here: go on from there, or clear it. */
export function Kept({ draft, next }: { readonly draft: Draft; readonly next: string }) {
  return (
    <div className="mt-5 mb-6">
      <Notice icon="clock">
        <div className="row">
          <p>
            <Say zh="我们保留了您 " en="We kept what you wrote on " />
            <Moment at={Temporal.Instant.from(draft.savedAt)} />
            <Say zh=" 填写的内容。" en="." />{' '}
            <a href={next}>
              <Say zh="继续填写" en="Carry on from there" />
            </a>
          </p>
          <Form action="/file/clear">
            <Button kind="text" size="small">
              {{ zh: '清除，重新写', en: 'Clear it and start again' }}
            </Button>
          </Form>
        </div>
      </Notice>
    </div>
  );
}

/** Back and send again: the matter is there already, and here is the way to it. */
export function alreadyFiled(context: EdgeContext, pass: MatterPass): Response {
  context.var.gate.admit(context, pass);
  return messagePage(context, {
    current: 'file',
    title: { zh: '这件事已经提交了', en: 'This has been sent already' },
    words: { zh: '不会重复登记。登记编号在下面。', en: 'It is not registered twice. Its number is below.' },
    more: (
      <p>
        <Reference big>{pass.number}</Reference>
      </p>
    ),
    ways: [
      { href: `/matters/${pass.number}/receipt`, label: { zh: '看回执', en: 'See the receipt' } },
      { href: '/file', label: { zh: '反映另一件事', en: 'Raise another matter' } },
    ],
  });
}
