import { keepWorkContact, workContactOf, type WorkContact } from '#app/work-mail/contact.ts';
import type { LivingHouse } from '#app/house.ts';
import { Button } from '#ui/components/button.tsx';
import { Checkbox } from '#ui/components/choices.tsx';
import { Field, Select } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { emailAddress } from '#ui/edge/input.ts';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { Say } from '#ui/setting.tsx';

export const workMailPath = '/desk/account/mail';

export interface WorkMailProps {
  readonly contact: WorkContact | undefined;
  readonly isHead: boolean;
  readonly said: 'kept' | 'wrong' | undefined;
}

export async function workMailOf(house: LivingHouse, context: EdgeContext): Promise<WorkMailProps> {
  const { person, posts } = context.var.visitor.official!;
  const said = context.req.query('mail');
  return {
    contact: await workContactOf(house, person),
    isHead: posts.some(({ post }) => post === 'head'),
    said: said === 'kept' || said === 'wrong' ? said : undefined,
  };
}

/** 期限提醒: where to, and for heads how their unit stands. Each sets it for themselves, and nobody else's. */
export function WorkMail({ contact, isHead, said }: WorkMailProps) {
  return (
    <section className="stack">
      <h2>
        <Say zh="期限提醒" en="Reminders of due days" />
      </h2>
      {said === 'kept' && <Notice kind="done" live title={{ zh: '已记下', en: 'Kept' }} />}
      {said === 'wrong' && (
        <Notice
          kind="bad"
          live
          title={{ zh: '请填写完整的电子邮箱，没有改动', en: 'Write the whole e-mail address; nothing was changed' }}
        />
      )}
      <p className="second">
        <Say
          zh="一天最多一封，安静时段以外发：哪件事、哪天到期、编号末四位，不写内容。不填邮箱就不发。"
          en="One mail a day at most, outside the quiet hours: the act, its day and the end of the number, nothing of what it is about. Without an address none is sent."
        />
      </p>
      <Form action={workMailPath} label={{ zh: '期限提醒', en: 'Reminders of due days' }}>
        <Field
          name="email"
          label={{ zh: '工作邮箱', en: 'Work e-mail' }}
          inputMode="email"
          width="mid"
          optional
          {...(contact ? { value: contact.email } : {})}
        />
        <Checkbox
          name="reminders"
          checked={contact?.reminders ?? true}
          label={{ zh: '期限前两天起每天提醒', en: 'Remind me from two days before each due day' }}
        />
        {isHead && (
          <Select
            name="digest"
            label={{ zh: '本单位情况', en: 'How my unit stands' }}
            value={contact?.digest ?? ''}
            optional
            none={{ zh: '不要', en: 'Not sent' }}
            options={[
              { value: 'daily', label: { zh: '每天', en: 'Every day' } },
              { value: 'weekly', label: { zh: '每周一', en: 'Every Monday' } },
            ]}
          />
        )}
        <Button kind="line">{{ zh: '记下提醒', en: 'Keep this' }}</Button>
      </Form>
    </section>
  );
}

export async function sendWorkMailForm(house: LivingHouse, context: EdgeContext): Promise<Response> {
  const form = await context.req.parseBody({ all: true });
  const { email = '', reminders, digest } = typedIn(form, ['email', 'reminders', 'digest']);
  const read = emailAddress.safeParse(email);
  if (!read.success) return context.redirect('/desk/account?mail=wrong', 303);
  await keepWorkContact(house, context.var.visitor.official!.person, {
    email: read.data ?? '',
    reminders: reminders === 'yes',
    digest: digest === 'daily' || digest === 'weekly' ? digest : null,
  });
  return context.redirect('/desk/account?mail=kept', 303);
}
