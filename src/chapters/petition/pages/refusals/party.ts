import type { PartyReason } from '../../decide/party-command.ts';
import { say, type Sentence } from './sentence.ts';

/** Why something about the people of a matter is turned away, with the way on. */
export const partySentences: Readonly<Record<PartyReason, Sentence>> = {
  'no-cosigners': say(
    { zh: '没有写联名人。', en: 'Nobody is on the list.' },
    { zh: '请至少写一个人的姓名。', en: 'Write at least one name.' },
  ),
  'not-a-cosigner': say(
    { zh: '代表要从联名人里推选。', en: 'A representative is one of those who signed.' },
    { zh: '请先添加联名人。', en: 'Add those who signed first.' },
  ),
  'already-representative': say(
    { zh: '这位已经是代表。', en: 'They speak for all already.' },
    { zh: '不用再推选。', en: 'Nothing more is needed.' },
  ),
  'too-many-representatives': ({ most }) => ({
    title: {
      zh: `代表最多 ${most} 人，首位信访人也算一位。`,
      en: `At most ${most} people speak for all, the first petitioner among them.`,
    },
    wayOn: {
      zh: '要换代表，先取消一位。没有当代表的，同样可以凭自己的查询码查看和询问。',
      en: 'To change one, end another’s mandate first. Whoever is none can still look and ask with their own code.',
    },
  }),
  'too-many-agents': ({ most }) => ({
    title: { zh: `代理人最多 ${most} 人。`, en: `At most ${most} agents act.` },
    wayOn: { zh: '要换人，先取消一位的委托。', en: 'To change one, end another’s mandate first.' },
  }),
  'no-such-mandate': say(
    { zh: '没有这份委托，或者已经取消。', en: 'There is no such mandate, or it has ended.' },
    { zh: '请看经过。', en: 'See the timeline.' },
  ),
  'not-joint': say(
    { zh: '这件事项没有联名人。', en: 'Nobody else signed this matter.' },
    { zh: '不想继续的，可以撤回。', en: 'If you do not want to go on you can withdraw it.' },
  ),
  'nobody-speaks-then': say(
    { zh: '退出以后没有人代表大家了。', en: 'Nobody would speak for the others then.' },
    { zh: '请先推选一位代表，再退出。', en: 'Name a representative first, then leave.' },
  ),
  'others-have-signed': say(
    { zh: '还有其他人联名，不能替别人撤回。', en: 'Others have signed; nobody withdraws for them.' },
    {
      zh: '您可以退出联名，事项为其他人照常办理。',
      en: 'You can take your own name off; the matter goes on for the others.',
    },
  ),
  'has-left': say(
    { zh: '您已经退出，或者委托已经取消。', en: 'You have left, or your mandate has ended.' },
    { zh: '您可以另外反映，登记为新的事项。', en: 'You can raise a matter of your own.' },
  ),
};
