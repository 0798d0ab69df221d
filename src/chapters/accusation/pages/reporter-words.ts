import type { DutyRow, LineView } from '#kernel/views.ts';
import { dateShort, type Words } from '#ui/language.ts';
import type { AccusationRead } from '../queries.ts';
import type { AccusationView } from '../views.ts';
import { openDuties, unitWords } from './parts.tsx';
import { lineTitle, type UnitNames } from './words.ts';

/** Where a report stands, as an answer: who has it, what comes next, by when. */
export interface Now {
  readonly heading: Words;
  readonly next: Words;
  readonly duty: DutyRow | undefined;
}

const words = (zh: string, en: string): Words => ({ zh, en });

/** Puts the present of a report into a heading, a next step, and the clock that runs. */
export function standing(view: AccusationView, read: AccusationRead, today: Temporal.PlainDate): Now {
  const find = (act: string): DutyRow | undefined => openDuties(read).find((duty) => duty.act === act);
  if (!view.holder) {
    return {
      heading: words('已登记，没有任何人看得到', 'Registered, and readable to nobody'),
      next: words(
        '您反映的单位里，包括了本系统所有能接收的单位。材料封存在这里，请拨打 12388 向纪检监察机关反映。',
        'The units that you report on include every one that could receive this here. It is kept sealed; please call 12388, the line of the bodies of discipline and supervision.',
      ),
      duty: find('turnElsewhere'),
    };
  }
  const who = unitWords(view.holder);
  switch (view.stage) {
    case 'reported': {
      const duty = find('route');
      const next = words(
        '由一位专人核对归哪个机关管，转给它。',
        'One custodian finds the body with power over it and passes it on.',
      );
      return { heading: reportedHeading(who, duty, today), next, duty };
    }
    case 'routed':
      return {
        heading: words(`已经转到${who.zh}`, `It is with ${who.en}`),
        next: words(
          '查办以后在这里反馈结果。您可以随时询问，询问有答复的期限。',
          'What came of it is told here. You can ask at any time; a question has a limit.',
        ),
        duty: find('feedback'),
      };
    case 'told':
      return {
        heading: words('已经反馈结果', 'You have the result'),
        next: words('登记办结。', 'It is concluded.'),
        duty: find('conclude'),
      };
    case 'concluded':
      return {
        heading: words('这件事已经办结', 'This matter is concluded'),
        next: view.timeline.some(({ code }) => code === 'ReturnAgreed')
          ? words(
              '已按您的意思公开登记，用新的编号查进度。',
              'As you wished it is registered openly; track it by its new number.',
            )
          : words('有新的情况，可以另行反映。', 'New facts can be raised as a new matter.'),
        duty: undefined,
      };
  }
}

function reportedHeading(who: Words, duty: DutyRow | undefined, today: Temporal.PlainDate): Words {
  if (!duty?.due_on) return words(`${who.zh}已经登记`, `${who.en} has registered it`);
  const due = Temporal.PlainDate.from(duty.due_on);
  const day = { zh: dateShort('zh', due, today), en: dateShort('en', due, today) };
  if (Temporal.PlainDate.compare(due, today) < 0) {
    return words(
      `${who.zh}还没有转给负责的机关，期限 ${day.zh}已经过了`,
      `${who.en} has not passed it on; the limit was ${day.en}`,
    );
  }
  return words(
    `${who.zh}已经登记，最迟 ${day.zh}转给负责的机关`,
    `${who.en} has registered it, and passes it on by ${day.en}`,
  );
}

/** The reporter's own acts speak to them as “you”; the rest reads as it does for anybody. */
export function spokenTo(line: LineView, unitOf: UnitNames): Words {
  switch (line.code) {
    case 'AccusationReported':
      return words('已登记', 'Registered');
    case 'ReporterAdded':
      return line.files.length > 0
        ? words(`您补充了 ${line.files.length} 份材料`, `You added files: ${line.files.length}`)
        : words('您补充了说明', 'You added an explanation');
    case 'ReporterAsked':
      return words('您的询问', 'Your question');
    case 'RetaliationReported':
      return words('您反映了打击报复', 'You reported retaliation');
    case 'AccusedCorrected':
      return words(
        '更正了您反映的对象，由两个单位的人共同确认',
        'Whom you report on was corrected, by people of two bodies',
      );
    case 'UnsealingAsked':
      return words('有单位申请知道您是谁，由另一个单位决定', 'A body asks to learn who you are; another decides');
    case 'UnsealingApproved':
      return words('另一个单位同意了，等候期满才能打开', 'The other body agreed; it opens when the waiting is over');
    case 'UnsealingDeclined':
      return words('没有同意，您是谁继续封存', 'Declined; who you are stays sealed');
    case 'IdentityOpened':
      return words('查办的单位看到了您是谁', 'The body that looks into it has seen who you are');
    case 'ReturnAsked':
      return words('请您决定：可否改为公开登记', 'For you to decide: may it be registered openly');
    case 'ReturnAgreed':
      return words('您同意改为公开登记', 'You agreed to have it registered openly');
    case 'ReturnDeclined':
      return words('您不同意，照原来的办', 'You did not agree; it goes on as before');
    case 'PetitionOpened':
      return words('已经公开登记，新的编号如下', 'Registered openly, under this number');
    case 'ReporterWrittenTo':
      return words('写给您', 'A message to you');
    default:
      return lineTitle(line, unitOf);
  }
}

const ownActs: ReadonlySet<string> = new Set([
  'ReporterAdded',
  'ReporterAsked',
  'RetaliationReported',
  'ReturnAgreed',
  'ReturnDeclined',
]);

/** Who did what stands without a unit. */
export const byline = ({ code }: LineView): Words =>
  ownActs.has(code) ? words('您本人', 'You') : words('本系统', 'This system');
