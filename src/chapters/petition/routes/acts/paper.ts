import { z } from '@hono/zod-openapi';
import type { AttachedFile } from '#kernel/files.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { Content } from '#kernel/vault.ts';
import { describeAct } from '#ui/edge/acts.ts';
import { emailAddress, oneOf, optionalText, phoneNumber } from '#ui/edge/input.ts';
import type { CommandOf } from '../../decide/command.ts';
import type { NewContact } from '../../decide/paper-command.ts';
import { gradeWords, paperKindWords } from '../../pages/words.ts';
import { choicesOf, type Descriptions } from './parts.ts';

const grade = oneOf(['satisfied', 'basically', 'dissatisfied'], { zh: '评价', en: 'a grade' }).optional();

const schema = z.object({
  kind: oneOf(['rate', 'withdraw', 'contact'], { zh: '纸上写的是什么', en: 'what the paper says' }),
  office: grade,
  organ: grade,
  reason: optionalText({ zh: '理由', en: 'the reason' }, 2000),
  phone: phoneNumber,
  email: emailAddress,
});

/** What was read off a signed paper. */
export type PaperInput = z.output<typeof schema>;

/** The contact of now beside all else that is known of the petitioner: an identity is sealed as one value. */
export function contactKept(
  before: Content,
  given: { phone?: string; email?: string },
  deposit: Depositor,
): NewContact {
  const content: Content = { ...before, ...given };
  const person = deposit.newKey();
  const reachable = Boolean(content['name'] && (content['phone'] || content['email'] || content['address']));
  return { party: deposit.identity(content, person), person: person.id, reachable };
}

/** The command of a paper. @param before what is known of the petitioner, for a new contact to be put in */
export function paperCommand(
  { kind, office, organ, reason, phone, email }: PaperInput,
  deposit: Depositor,
  files: readonly AttachedFile[],
  before: Content,
): CommandOf<'takePaper'> {
  const given = { ...(phone ? { phone } : {}), ...(email ? { email } : {}) };
  const changes = kind === 'contact' && Object.keys(given).length > 0;
  const contact = changes ? contactKept(before, given, deposit) : { party: null, person: null, reachable: false };
  return {
    act: 'takePaper',
    kind,
    office: (kind === 'rate' && office) || null,
    organ: (kind === 'rate' && organ) || null,
    reason:
      reason && kind !== 'contact' ? deposit.text(kind === 'rate' ? 'rating' : 'withdrawal', { text: reason }) : null,
    ...contact,
    files: files.map((file) => deposit.file(file)),
  };
}

/** What the petitioner signed on paper, taken in by the office that registered the matter. */
export const paperActs: Descriptions<'takePaper'> = {
  takePaper: describeAct({
    title: { zh: '录入签名纸件', en: 'Take in a signed paper' },
    button: { zh: '提交，由第二人核对', en: 'Send it to a second person' },
    done: {
      zh: '已提交。第二人对照扫描件核对后生效。',
      en: 'Sent. It counts once a second person has compared it with the scan.',
    },
    lede: {
      zh: '信访人不用手机的，可以在纸上签名评价、撤回或者变更联系方式。扫描件要看得清签名；照纸上写的填，不替他填。',
      en: 'Without a telephone a petitioner can rate, withdraw or change their contact by a signed paper. The scan must show the signature; copy what it says and add nothing.',
    },
    fields: [
      { name: 'files', kind: 'files', label: { zh: '签名纸件的扫描件', en: 'Scan of the signed paper' } },
      {
        name: 'kind',
        kind: 'choice',
        label: { zh: '纸上写的是什么', en: 'What the paper says' },
        choices: choicesOf(paperKindWords),
      },
      {
        name: 'office',
        kind: 'choice',
        label: { zh: '对信访部门的评价', en: 'Rating of the petition office' },
        choices: choicesOf(gradeWords),
        optional: true,
      },
      {
        name: 'organ',
        kind: 'choice',
        label: { zh: '对办理机关的评价', en: 'Rating of the handling organ' },
        choices: choicesOf(gradeWords),
        optional: true,
      },
      { name: 'reason', kind: 'text', label: { zh: '纸上写的理由', en: 'The reason that it gives' }, optional: true },
      { name: 'phone', kind: 'line', label: { zh: '新的电话', en: 'New telephone' }, optional: true },
      { name: 'email', kind: 'line', label: { zh: '新的电子邮件', en: 'New e-mail' }, optional: true },
    ],
    schema,
    command: (input, deposit, files) => paperCommand(input, deposit, files, {}),
  }),
};
