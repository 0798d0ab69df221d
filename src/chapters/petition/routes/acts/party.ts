import { z } from '@hono/zod-openapi';
import type { Depositor } from '#kernel/deposit.ts';
import { describeAct, type ActField } from '#ui/edge/acts.ts';
import { oneOf, phoneNumber, requiredText } from '#ui/edge/input.ts';
import type { CommandOf } from '../../decide/command.ts';
import { agentWords } from '../../pages/words.ts';
import { choicesOf, type Descriptions } from './parts.ts';
import { somePeople, type Listed } from './people.ts';

const place = z.coerce.number().int().min(1);
const person = (label: ActField['label'], kinds: readonly string[]): ActField => {
  return { name: 'place', kind: 'party', label, kinds };
};

/** Each person gets a key of their own: what one of them erases or opens is nobody else's. */
export function cosignersOf(people: readonly Listed[], deposit: Depositor): CommandOf<'addCosigners'> {
  const joined = people.map((one) => {
    const key = deposit.newKey();
    return { identity: deposit.identity({ ...one }, key), person: key.id };
  });
  return {
    act: 'addCosigners',
    identities: joined.map(({ identity }) => identity),
    persons: joined.map((one) => one.person),
  };
}

/** The people of a matter: who signed, who speaks for all, who acts for the petitioner, and how that ends. */
export const partyActs: Descriptions<
  'addCosigners' | 'nameRepresentative' | 'appointAgent' | 'endMandate' | 'leaveJoint'
> = {
  addCosigners: describeAct({
    title: { zh: '添加联名人', en: 'Add those who signed' },
    button: { zh: '添加联名人', en: 'Add them' },
    done: {
      zh: '已添加。留了电话的，查询码会发给本人。',
      en: 'Added. Whoever left a telephone gets a code of their own.',
    },
    lede: {
      zh: '姓名和电话只用来通知本人，办理的单位看不到。每个人凭自己的查询码查看，随时可以退出。',
      en: 'Names and telephones serve to tell the person alone; no organ sees them. Each has a query code of their own and may leave at any time.',
    },
    fields: [
      {
        name: 'people',
        kind: 'text',
        label: { zh: '联名人', en: 'Who signed' },
        hint: {
          zh: '一行一个人：姓名 电话。没有电话的只写姓名。',
          en: 'One a line: name, telephone. The name alone will do.',
        },
      },
    ],
    schema: z.object({ people: somePeople }),
    command: ({ people }, deposit) => cosignersOf(people, deposit),
  }),
  nameRepresentative: describeAct({
    title: { zh: '推选代表', en: 'Name a representative' },
    button: { zh: '推选为代表', en: 'Name them' },
    done: { zh: '已推选。告知和答复也会发给代表。', en: 'Named. Notices and answers go to the representative too.' },
    lede: {
      zh: '代表替大家说话，答复由代表转告。代表不能替别人撤回；其他人的权利不变。',
      en: 'A representative speaks for all and passes the answers on. Nobody can withdraw for another, and everybody keeps their own rights.',
    },
    fields: [person({ zh: '推选谁', en: 'Who speaks for all' }, ['cosigner'])],
    schema: z.object({ place }),
    command: (input) => ({ act: 'nameRepresentative', place: input.place }),
  }),
  appointAgent: describeAct({
    title: { zh: '委托代理人', en: 'Appoint an agent' },
    button: { zh: '委托', en: 'Appoint' },
    done: {
      zh: '已委托。代理人不能撤回，委托随时可以取消。',
      en: 'Appointed. An agent cannot withdraw, and the mandate can be ended at any time.',
    },
    lede: {
      zh: '代理人凭自己的查询码查看、补充、询问、催办和申请复查。撤回和帮扶救助只归信访人本人，代理人看不到救助。',
      en: 'With a code of their own an agent reads, adds, asks, urges and requests reviews. Withdrawing and help in need stay the petitioner’s own; an agent sees nothing of the help.',
    },
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        label: { zh: '代理人是谁', en: 'Who the agent is' },
        choices: choicesOf(agentWords),
      },
      { name: 'name', kind: 'line', label: { zh: '姓名', en: 'Name' } },
      {
        name: 'phone',
        kind: 'line',
        label: { zh: '电话', en: 'Telephone' },
        hint: { zh: '查询码会发到这里', en: 'The query code is sent there' },
      },
      {
        name: 'mandate',
        kind: 'text',
        label: { zh: '委托事项和权限', en: 'What the mandate covers' },
        readers: 'petitioner',
      },
    ],
    schema: z.object({
      kind: oneOf(['guardian', 'relative', 'lawyer', 'agency', 'other'], { zh: '代理人是谁', en: 'who the agent is' }),
      name: requiredText({ zh: '姓名', en: 'the name' }, 80),
      phone: phoneNumber,
      mandate: requiredText({ zh: '委托事项和权限', en: 'what the mandate covers' }, 2000),
    }),
    command: ({ kind, name, phone, mandate }, deposit) => {
      const key = deposit.newKey();
      return {
        act: 'appointAgent',
        kind,
        identity: deposit.identity({ name, ...(phone ? { phone } : {}) }, key),
        person: key.id,
        mandate: deposit.text('mandate', { text: mandate }),
      };
    },
  }),
  endMandate: describeAct({
    title: { zh: '取消委托', en: 'End a mandate' },
    button: { zh: '取消，立即生效', en: 'End it now' },
    done: { zh: '已取消。对方的权限到此为止。', en: 'Ended. They can act for you no more.' },
    lede: {
      zh: '对方的查询码马上打不开这件事项。已经替您做的仍然有效，事项照常办理。',
      en: 'Their query code opens the matter no more. What they have done for you stands, and the matter goes on.',
    },
    fields: [person({ zh: '取消谁的', en: 'Whose' }, ['agent', 'representative'])],
    schema: z.object({ place }),
    command: (input) => ({ act: 'endMandate', place: input.place }),
  }),
  leaveJoint: describeAct({
    title: { zh: '退出联名', en: 'Take my name off' },
    button: { zh: '退出联名', en: 'Take my name off' },
    done: { zh: '已退出。这件事项为其他人照常办理。', en: 'Your name is off. The matter goes on for the others.' },
    lede: {
      zh: '退出由您自己决定，谁也不能要求您退出。事项不会因此结束，也不影响您单独反映。',
      en: 'This is for you alone to decide; nobody may ask it of you. The matter does not end by it, and you can still raise one of your own.',
    },
    fields: [],
    schema: z.object({}),
    command: () => ({ act: 'leaveJoint' }),
  }),
};
