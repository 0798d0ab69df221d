import type { AftercareReason } from '../../decide/aftercare-command.ts';
import type { ApartReason } from '../../decide/apart-command.ts';
import type { SettlementReason } from '../../decide/settlement-command.ts';
import { say, type Sentence } from './sentence.ts';

/** Why something about settlement, help or the certified conclusion is turned away, with the way on. */
export const aftercareSentences: Readonly<Record<AftercareReason | ApartReason | SettlementReason, Sentence>> = {
  'not-to-settle': say(
    { zh: '只有正在办理的申诉求决可以调解、和解。', en: 'Only a claim that is being handled can be settled.' },
    { zh: '请按现在的步骤办理。', en: 'Go on with the step that is due.' },
  ),
  'offer-open': say(
    { zh: '已经有一个方案在等信访人答复。', en: 'A proposal waits for the petitioner already.' },
    { zh: '信访人答复以后可以再提。', en: 'Another can be made once they have answered.' },
  ),
  'no-offer': say(
    { zh: '现在没有等您答复的方案。', en: 'No proposal waits for you.' },
    { zh: '事项照常办理。', en: 'The matter is handled as before.' },
  ),
  'not-settled': say(
    { zh: '没有正在履行的协议。', en: 'There is no agreement to be kept.' },
    { zh: '有话要说，可以询问或者催办。', en: 'You can ask or urge.' },
  ),
  'settled-for-others': say(
    { zh: '还有其他人联名，不能替别人和解。', en: 'Others have signed; nobody settles for them.' },
    { zh: '您可以退出联名以后单独反映、单独和解。', en: 'Take your name off, raise it by yourself and settle that.' },
  ),
  'help-open': say(
    { zh: '已经有一份申请在办。', en: 'An application is under way already.' },
    { zh: '请等它有结果。', en: 'Please wait for what comes of it.' },
  ),
  'no-help-asked': say(
    { zh: '没有等待决定的救助申请。', en: 'No application waits to be decided.' },
    { zh: '信访人可以申请，也可以帮他申请。', en: 'The petitioner can apply, or you can for them.' },
  ),
  'no-help-granted': say(
    { zh: '没有同意过、等待发放的救助。', en: 'Nothing granted waits to be paid.' },
    { zh: '请先作出决定。', en: 'Decide on the application first.' },
  ),
  'no-help-paid': say(
    { zh: '没有已经发放、等待核实的救助。', en: 'Nothing paid waits to be checked.' },
    { zh: '发放以后再回访核实。', en: 'Check once it was paid.' },
  ),
  'help-paid-outside': ({ today }) => ({
    title: { zh: '发放日期不能晚于今天。', en: 'It cannot have been paid after today.' },
    wayOn: { zh: `今天是 ${today}。`, en: `Today is ${today}.` },
  }),
  'payer-checks': say(
    { zh: '发放的人不能自己核实。', en: 'Whoever paid does not check it.' },
    { zh: '请另一位同事回访核实。', en: 'Let a colleague ask after it.' },
  ),
  'outcome-on-record': say(
    { zh: '这一项已经登记过。', en: 'This outcome is on record.' },
    { zh: '请看经过。', en: 'See the timeline.' },
  ),
  'nobody-was-helped': say(
    {
      zh: '没有发放并核实过的救助，不能登记“帮扶救助到位”。',
      en: 'No help was paid and checked, so none can be recorded.',
    },
    { zh: '先申请、发放、核实。', en: 'Apply, pay and check first.' },
  ),
  'not-certifiable': say(
    { zh: '只有答复并办结的诉求可以审核认定。', en: 'Only a claim that was answered and concluded can be certified.' },
    { zh: '撤回、不予受理、另有途径的不作审核认定。', en: 'A withdrawal, a refusal or another path is not certified.' },
  ),
  'part-checked': say(
    { zh: '这一项已经审核过。', en: 'This side was looked at already.' },
    { zh: '由另一单位审核另一项。', en: 'Another body looks at the other side.' },
  ),
  'same-body': say(
    {
      zh: '实体由办理机关审核，程序由另一单位审核，不能是同一单位。',
      en: 'The handling organ looks at the substance, another body at the procedure; one cannot do both.',
    },
    { zh: '请由应当审核的单位来办。', en: 'Leave it to the body whose part it is.' },
  ),
  'decision-not-served': say(
    { zh: '处理决定还没有送达本人。', en: 'That decision has not been served yet.' },
    { zh: '有权机关送达以后才能记载。', en: 'It can be referred to once the competent body has served it.' },
  ),
  'no-decision-referred': say(
    { zh: '这件事项旁边没有记载处理决定。', en: 'No such decision is referred to beside this matter.' },
    { zh: '有话要说，可以询问。', en: 'You can ask a question instead.' },
  ),
  'not-concluded': say(
    { zh: '这件事项还没有办结。', en: 'This matter has not ended yet.' },
    { zh: '新的事实可以在这里补充材料。', en: 'Add new facts to it as material.' },
  ),
};
