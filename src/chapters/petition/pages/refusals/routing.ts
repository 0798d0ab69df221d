import type { RoutingReason } from '../../decide/routing-command.ts';
import { say, type Sentence } from './sentence.ts';

/** Why an act of routing is turned away, with the way on. */
export const routingSentences: Readonly<Record<RoutingReason, Sentence>> = {
  'too-late-to-redirect': say(
    {
      zh: '已经受理或者告知了，不能再让信访人去别处提出。',
      en: 'It was accepted or noticed already; the petitioner cannot be sent elsewhere any more.',
    },
    {
      zh: '请照常办理，在处理意见里写明其他法定途径。',
      en: 'Handle it as usual, and name the other lawful paths in the opinion.',
    },
  ),
  'object-instead': say(
    {
      zh: '转送、交办来的事项，不能直接让信访人去别处提出。',
      en: 'A forwarded matter is not answered by sending the petitioner elsewhere.',
    },
    {
      zh: '认为不归本单位管的，请向转来的单位提出异议，由它核实。',
      en: 'If it is not yours, object to the unit that sent it; that unit checks.',
    },
  ),
  'ground-not-for-unit': say(
    {
      zh: '这个理由不适用于本单位收到的这件事项。',
      en: 'This ground is not for the way in which this matter came here.',
    },
    {
      zh: '信访部门登记的，应当转送有权处理的单位；直接提出的，由收到的机关告知。',
      en: 'A petition office passes on what it registers; an organ tells the way for what was raised with it directly.',
    },
  ),
  'way-not-named': say(
    { zh: '没有写明信访人应当去哪里。', en: 'It does not say where the petitioner is to turn.' },
    { zh: '请选择法定途径，或者选择有权处理的单位。', en: 'Choose a lawful path, or the unit with power over it.' },
  ),
  'office-not-named': say(
    { zh: '没有写明应当到哪个单位走访。', en: 'It does not say which office the visit should be paid to.' },
    {
      zh: '请选择有权处理的单位，通知上会写明它的地址、电话和接待时间。',
      en: 'Choose the unit with power; the notice gives its address, telephone and hours.',
    },
  ),
  'level-suits': say(
    { zh: '到这里走访没有越过层级。', en: 'This visit skips no level.' },
    {
      zh: '走访可以到有权处理的本级或者上一级。请接待并照常办理。',
      en: 'A visit may be paid to the level of the organ with power or one above it. Receive it and handle it as usual.',
    },
  ),
  'nothing-forwarded': say(
    { zh: '这件事项不是转来而等待告知的。', en: 'This matter was not forwarded, or was taken up already.' },
    {
      zh: '转送、交办来的事项，在受理或者告知以前才能提出异议、争议。',
      en: 'Only a forwarded matter can be contested, and only before it was accepted or noticed.',
    },
  ),
  'no-objection-known': say(
    { zh: '登记时适用的条例没有规定异议。', en: 'The regulations of its registration know no objection.' },
    {
      zh: '对由谁受理有争议的，请提请共同的上一级决定。',
      en: 'If it is disputed who takes it, ask the common superior to decide.',
    },
  ),
  'objection-late': ({ due }) => ({
    title: { zh: `提出异议的期限到 ${due} 为止，已经过了。`, en: `The time to object ended on ${due}.` },
    wayOn: {
      zh: '请照常办理；其他单位应当参与的，可以会同办理。',
      en: 'Handle it as usual; another unit can be asked to take part.',
    },
  }),
  'already-contested': say(
    { zh: '由谁受理，已经提出过异议或者已经确定。', en: 'Who takes it was contested already, or is settled.' },
    { zh: '请看经过；已经确定的不再争议。', en: 'See the timeline; what is settled is not contested again.' },
  ),
  'no-objection-open': say(
    { zh: '没有等待核实的异议。', en: 'No objection waits for an answer.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'object-first': say(
    { zh: '还没有向转来的一方提出异议。', en: 'No objection was made to the sender yet.' },
    {
      zh: '请先提出异议；转来的一方不同意的，再提请决定。',
      en: 'Object first; if the sender does not agree, ask for a decision.',
    },
  ),
  'same-unit': say(
    { zh: '两个单位是同一个单位。', en: 'Both units are one and the same.' },
    { zh: '请选择另一个单位。', en: 'Choose another unit.' },
  ),
  'no-common-superior': say(
    {
      zh: '这两个单位没有共同的上一级，也没有登记联席会议办公室。',
      en: 'These units have no common superior, and no joint conference is on record.',
    },
    {
      zh: '请管理员登记联席会议办公室；在这以前事项仍由本单位负责。',
      en: 'Ask the administrator to record the conference’s office; until then the matter stays with your unit.',
    },
  ),
  'no-dispute-open': say(
    { zh: '没有等待决定的争议。', en: 'No dispute waits for a decision.' },
    { zh: '请刷新页面看一看。', en: 'Reload the page and look.' },
  ),
  'no-report-owed': say(
    { zh: '没有等待报告的交办结果。', en: 'No report on an assignment is owed.' },
    { zh: '交办的事项才要报告，报告一次。', en: 'Only an assigned matter is reported on, and once.' },
  ),
  'no-successor': say(
    {
      zh: '这个单位已经撤销，没有登记由谁继续行使职权。',
      en: 'This unit is gone, and nobody on record carries on its powers.',
    },
    { zh: '请管理员登记承继的单位。', en: 'Ask the administrator to record its successor.' },
  ),
};
