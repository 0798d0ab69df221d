import type { Petition } from '#chapters/petition/petition.ts';
import type { PersonAct } from '#chapters/petition/routes/acts/parts.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Duty } from '#kernel/duty.ts';
import type { Matter } from '#kernel/matter.ts';
import type { Words } from '#ui/language.ts';

/** The matter that a visitor is led through, as it stands. */
export interface Toured {
  readonly matter: Matter<Petition>;
  readonly duties: readonly Duty[];
  readonly today: CivilDate;
}

/** One step of the tour: who one is, what one does, and how the tour knows that it is done. */
export interface TourStep {
  readonly label: Words;
  readonly role: Words;
  /** The log-in that does it; the petitioner needs none. */
  readonly login?: string;
  readonly title: Words;
  readonly text: Words;
  readonly button: Words;
  /** The act whose page the step opens. */
  readonly act?: PersonAct;
  /** The clock is moved by so many days instead. */
  readonly moveDays?: number;
  readonly isDone: (toured: Toured) => boolean;
}

type Stage = Petition['stage'];

const order: readonly Stage[] = ['registered', 'routed', 'handling', 'decided', 'replied', 'concluded'];
const isPast =
  (stage: Stage) =>
  ({ matter: { own } }: Toured): boolean =>
    order.indexOf(own.stage) > order.indexOf(stage);

const petitioner: Words = { zh: '信访人', en: 'Petitioner' };
const handler: Words = { zh: '承办人', en: 'Handler' };

/** The tour, in the order of a matter's life. */
export const tourSteps: readonly TourStep[] = [
  {
    label: { zh: '转送', en: 'Pass on' },
    role: { zh: '登记员', en: 'Registrar' },
    login: 'clerk',
    title: { zh: '您是县信访局的登记员', en: 'You are the registrar of the petition office' },
    text: {
      zh: '信已经到了您的待办里，十五日内要转给有权处理的单位。请选“南坪县住房和城乡建设局”。',
      en: 'The letter is among your duties; within fifteen days it goes to the organ with power over it. Choose the Nanping Bureau of Housing and Construction.',
    },
    button: { zh: '做登记员，去转送', en: 'Be the registrar and pass it on' },
    act: 'transfer',
    isDone: isPast('registered'),
  },
  {
    label: { zh: '告知', en: 'Notice' },
    role: handler,
    login: 'handler',
    title: { zh: '您是住建局的承办人', en: 'You are the handler at the housing bureau' },
    text: {
      zh: '信访人有权在十五日内知道：收到了，由谁办，走什么程序。请选第六项，信访程序；六十日的期限从这里算起。',
      en: 'Within fifteen days the petitioner is told that it arrived, who has it and by which procedure. Choose the sixth, the petition procedure: its sixty days begin here.',
    },
    button: { zh: '做承办人，去告知', en: 'Be the handler and give notice' },
    act: 'noticePath',
    isDone: isPast('routed'),
  },
  {
    label: { zh: '意见', en: 'Opinion' },
    role: handler,
    login: 'handler',
    title: { zh: '还是承办人：写处理意见', en: 'Still the handler: write the opinion' },
    text: {
      zh: '处理意见要写明请求、事实和理由、意见、依据，缺一项就送不出去。写好以后不会马上生效。',
      en: 'An opinion states the request, the facts and reasons, the answer and the law it rests on; without one of them it cannot be sent. It takes no effect yet.',
    },
    button: { zh: '去写处理意见', en: 'Write the opinion' },
    act: 'issueOpinion',
    isDone: (toured) => toured.matter.proposal !== null || isPast('handling')(toured),
  },
  {
    label: { zh: '签发', en: 'Sign' },
    role: { zh: '负责人', en: 'Head' },
    login: 'head',
    title: { zh: '您是住建局的负责人', en: 'You are the head of the housing bureau' },
    text: {
      zh: '处理意见要第二个人签发，写的人自己不能签。您也可以退回，写明理由。',
      en: 'An opinion needs a second person; whoever wrote it cannot sign it. You may also send it back with a reason.',
    },
    button: { zh: '做负责人，去签发', en: 'Be the head and sign' },
    act: 'approve',
    isDone: isPast('handling'),
  },
  {
    label: { zh: '送达', en: 'Serve' },
    role: handler,
    login: 'handler',
    title: { zh: '又是承办人：把意见送到', en: 'The handler again: serve it' },
    text: {
      zh: '送达要留凭证。从送达那天起，信访人有三十日可以请上一级复查。',
      en: 'Service needs evidence. From its day the petitioner has thirty days to ask the next higher organ to look again.',
    },
    button: { zh: '去登记送达', en: 'Record the service' },
    act: 'serve',
    isDone: isPast('decided'),
  },
  {
    label: { zh: '评价', en: 'Rate' },
    role: petitioner,
    title: { zh: '您又是信访人了', en: 'You are the petitioner again' },
    text: {
      zh: '看答复，看每个日期为什么是那一天，看谁打开过您的材料。再给信访局和住建局分别评价；办结以前，他们看不到。',
      en: 'Read the answer, see why each date is that day and who opened your papers. Then rate the office and the bureau apart; neither sees it before the matter is concluded.',
    },
    button: { zh: '做信访人，去评价', en: 'Be the petitioner and rate' },
    act: 'rate',
    isDone: ({ matter: { own } }) => own.stage !== 'none' && own.known.rated !== null,
  },
  {
    label: { zh: '拨钟', en: 'Clock' },
    role: { zh: '时间', en: 'Time' },
    title: { zh: '让三十日过去', en: 'Let thirty days pass' },
    text: {
      zh: '复查的三十日没有过，谁也不能办结。真实的系统只能等，演示可以拨钟。',
      en: 'Nobody can conclude the matter before the thirty days for review are over. A real office waits; a demo moves its clock.',
    },
    button: { zh: '往前拨 35 天', en: 'Move the clock 35 days on' },
    moveDays: 35,
    isDone: ({ matter, duties, today }) => {
      if (matter.own.stage === 'concluded') return true;
      const due = duties.find(({ act }) => act === 'requestReview')?.reckoning?.due;
      return matter.own.stage === 'replied' && due !== undefined && Temporal.PlainDate.compare(today, due) > 0;
    },
  },
  {
    label: { zh: '办结', en: 'Close' },
    role: handler,
    login: 'handler',
    title: { zh: '最后一步：登记办结', en: 'The last step: register the conclusion' },
    text: {
      zh: '没有人请求复查，期限也过了，承办人登记办结。自动办结是没有的：每一步都有人负责。',
      en: 'Nobody asked for review and the time is over, so the handler concludes. Nothing concludes by itself: a person answers for each step.',
    },
    button: { zh: '去办结', en: 'Conclude it' },
    act: 'conclude',
    isDone: isPast('replied'),
  },
];

/** Where the visitor is: the number of the step to do next, all of them done, or off the way that the tour knows. */
export function placeOf(toured: Toured): number | 'done' | 'elsewhere' {
  const { own } = toured.matter;
  if (!order.includes(own.stage) || (own.stage === 'handling' && own.path !== 6)) return 'elsewhere';
  const next = tourSteps.findIndex((step) => !step.isDone(toured));
  return next < 0 ? 'done' : next;
}
