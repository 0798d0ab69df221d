import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Day } from '#ui/components/time.tsx';
import { Say } from '#ui/setting.tsx';
import { petitionerActs } from '../../routes/acts/petitioner.ts';
import { matterHref, openDuty, type PartyMatter } from './party.ts';

/** A withdrawal that waits, said first on the page, with the one press that revokes it. */
export function WithdrawalWaiting({ matter }: { readonly matter: PartyMatter }) {
  const right = openDuty(matter.view, 'revokeWithdrawal');
  if (!right?.due) return null;
  const { button } = petitionerActs.revokeWithdrawal;
  return (
    <Notice icon="clock" title={{ zh: '这件事项正在等撤回生效', en: 'A withdrawal of this matter is waiting' }}>
      <p>
        <Say zh="过了 " en="It takes effect after " />
        <Day on={Temporal.PlainDate.from(right.due)} />
        <Say
          zh=" 撤回生效，由工作人员登记办结；登记以前都可以取消。不是您本人提的，请马上取消。"
          en=", when an official registers the end; until then it can be revoked. If it was not you, revoke it now."
        />{' '}
        <a href={matterHref(matter.number, 'why', right.key)}>
          <Say zh="为什么是这一天" en="Why this day" />
        </a>
      </p>
      <Form
        action={matterHref(matter.number, 'acts', 'revokeWithdrawal')}
        seen={matter.view.version}
        idempotencyKey={`revoke-${right.key}`}
      >
        <Button>{button}</Button>
      </Form>
    </Notice>
  );
}
