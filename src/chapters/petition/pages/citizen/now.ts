import type { DutyView } from '#kernel/views.ts';
import { dateShort, type Lang, type Words } from '#ui/language.ts';
import { roundWords } from '../words.ts';
import { endings, words } from './endings.ts';
import type { MatterView } from '../../views.ts';
import type { Round } from '../../events.ts';
import { openDuty, unitWords, type PartyMatter } from './party.ts';

/** Where a matter stands, as an answer: who has it, what comes next, by when. */
export interface Now {
  readonly heading: Words;
  /** The clauses of the Chinese heading, between which a line may end; never within a date. */
  readonly clauses: readonly string[];
  /** What happens next, in one sentence. */
  readonly next: Words;
  /** The clock that the sentence speaks of. */
  readonly duty: DutyView | undefined;
}

/** The words of one stage: while there is time, once the day has passed, and where no number of days runs. */
interface Sentences {
  readonly act?: string;
  readonly inTime: (who: Words, day: Words) => Words;
  readonly late?: (who: Words, day: Words) => Words;
  readonly open: (who: Words) => Words;
  readonly next: Words;
}

/** The round of review that the matter is in, read off its own timeline. */
export function roundOf({ timeline }: Pick<MatterView, 'timeline'>): Round {
  const asked = timeline.find(({ code }) => code === 'ReviewRequested');
  return asked?.facts['round'] === 're-review' ? 're-review' : 'review';
}

function sentencesOf(view: MatterView): Sentences {
  const round = roundWords[roundOf(view)];
  switch (view.stage) {
    case 'registered':
      return {
        act: 'route',
        inTime: (who, day) =>
          words(
            `${who.zh}已经登记，|最迟 ${day.zh}|转给负责的单位`,
            `${who.en} has registered it, and passes it on by ${day.en}`,
          ),
        late: (who, day) =>
          words(
            `${who.zh}还没有转给负责的单位，|期限 ${day.zh}|已经过了`,
            `${who.en} has not passed it on; the limit was ${day.en}`,
          ),
        open: (who) => words(`${who.zh}已经登记`, `${who.en} has registered it`),
        next: words(
          '核对归哪个单位管，转给它，转了会告诉您。',
          'The office finds the unit in charge and passes it on; you are told when that is done.',
        ),
      };
    case 'routed':
      return noticeSentences(view.ruleSet);
    case 'handling':
      if (openDuty(view, 'statePathResult')) return ownPath;
      return {
        act: 'issueOpinion',
        inTime: (who, day) =>
          words(
            `${who.zh}正在办理，|最迟 ${day.zh}|书面答复您`,
            `${who.en} is handling it, and answers you in writing by ${day.en}`,
          ),
        late: (who, day) =>
          words(
            `${who.zh}还没有书面答复您，|期限 ${day.zh}|已经过了`,
            `${who.en} has not answered you in writing; the limit was ${day.en}`,
          ),
        open: (who) => words(`${who.zh}正在按规定的程序办理`, `${who.en} is handling it by the procedure that applies`),
        next: words(
          '调查核实以后写出处理意见，书面送达您。',
          'The facts are established, then a written opinion is served on you.',
        ),
      };
    case 'settled':
      return {
        act: 'reportExecution',
        inTime: (who, day) =>
          words(
            `您同意了和解，|${who.zh}最迟 ${day.zh}|履行完`,
            `You agreed to settle; ${who.en} carries it out by ${day.en}`,
          ),
        late: (who, day) =>
          words(
            `${who.zh}还没有履行协议，|期限 ${day.zh}|已经过了`,
            `${who.en} has not carried it out; the limit was ${day.en}`,
          ),
        open: (who) => words(`${who.zh}正在履行协议`, `${who.en} is carrying the agreement out`),
        next: words(
          '履行完就办结；没有履行，您可以要求恢复办理。',
          'Once carried out it ends; if it is not kept, you can have the claim handled again.',
        ),
      };
    case 'path-ended':
      return serving(words('处理结果', 'the result'));
    case 'decided':
      return serving(words('处理意见', 'the opinion'));
    case 'refused':
      return serving(words('不予受理告知书', 'the notice that it is not taken up'));
    case 'judicial':
      return {
        act: 'receiveJudicial',
        inTime: (who, day) =>
          words(
            `已经转到${who.zh}，|最迟 ${day.zh}|接收并告知您`,
            `It was passed to ${who.en}, which takes it in and tells you by ${day.en}`,
          ),
        late: (who, day) =>
          words(
            `${who.zh}还没有登记接收，|期限 ${day.zh}|已经过了`,
            `${who.en} has not taken it in; the limit was ${day.en}`,
          ),
        open: (who) => words(`${who.zh}正在依法办理`, `${who.en} has it and follows its own procedure`),
        next: words(
          '期限由它适用的法律规定；依法终结以后，书面告知您。',
          'Its own law sets the time; once it has lawfully ended, you are told in writing.',
        ),
      };
    case 'judicial-ended':
      return serving(words('依法终结告知书', 'the notice of the lawful end'));
    case 'redirected':
      return serving(words('告知书', 'the notice of where to turn'));
    case 'review-decided':
      return serving(words(`${round.zh}意见`, `the opinion on ${round.en}`));
    case 'under-review':
      return {
        act: 'decideReview',
        inTime: (who, day) =>
          words(
            `${who.zh}正在${round.zh}，|最迟 ${day.zh}|书面答复您`,
            `${who.en} is looking at it again, and answers in writing by ${day.en}`,
          ),
        late: (who, day) =>
          words(
            `${who.zh}还没有作出${round.zh}意见，|期限 ${day.zh}|已经过了`,
            `${who.en} has not decided the ${round.en}; the limit was ${day.en}`,
          ),
        open: (who) => words(`${who.zh}正在${round.zh}`, `${who.en} is looking at it again`),
        next: words(
          '看原来的处理对不对，写出意见，书面送达您。',
          'It checks what was decided, and its written opinion is served on you.',
        ),
      };
    case 'replied':
    case 'reviewed':
      return answered(view);
    case 'concluded':
      return concluded(view);
  }
}

/** A claim on a path that is not the petition procedure: by the day that its own law sets, where it sets one. */
const ownPath: Sentences = {
  act: 'statePathResult',
  inTime: (who, day) =>
    words(
      `${who.zh}正在按适用的程序办理，|期限是 ${day.zh}`,
      `${who.en} is handling it by the procedure that applies, whose limit is ${day.en}`,
    ),
  late: (who, day) =>
    words(
      `${who.zh}还没有告知您结果，|那个程序的期限 ${day.zh}|已经过了`,
      `${who.en} has not told you the result; the limit of that procedure was ${day.en}`,
    ),
  open: (who) => words(`${who.zh}正在按适用的程序办理`, `${who.en} is handling it by the procedure that applies`),
  next: words(
    '办完书面告知您结果，也告知不同意时向哪里、在多少日内提出。',
    'You are told the result in writing, and where to turn and by when if you disagree.',
  ),
};

function concluded({ timeline }: MatterView): Sentences {
  const last = timeline.find(({ code }) => code === 'DocumentServed')?.facts['document'];
  const { said, next } = endings[String(last)] ?? endings['answered']!;
  return { inTime: () => said, open: () => said, next };
}

function noticeSentences(ruleSet: string): Sentences {
  const what =
    ruleSet === 'regulations-2005'
      ? words('是否受理', 'whether it accepts it')
      : words('走什么程序', 'by which procedure it goes on');
  return {
    act: 'notice',
    inTime: (who, day) =>
      words(
        `${who.zh}收到了，|最迟 ${day.zh}|书面告知您${what.zh}`,
        `${who.en} has it, and tells you in writing ${what.en} by ${day.en}`,
      ),
    late: (who, day) =>
      words(
        `${who.zh}还没有书面告知您${what.zh}，|期限 ${day.zh}|已经过了`,
        `${who.en} has not told you ${what.en}; the limit was ${day.en}`,
      ),
    open: (who) => words(`${who.zh}收到了`, `${who.en} has it`),
    next: words(
      '单位核对是不是归自己管，书面告诉您收到了没有、走什么程序。',
      'The unit checks that it is in charge, and tells you in writing of receipt and procedure.',
    ),
  };
}

function serving(document: Words): Sentences {
  return {
    act: 'serve',
    inTime: (who, day) =>
      words(
        `${who.zh}已经写好${document.zh}，|最迟 ${day.zh}送出`,
        `${who.en} has written ${document.en}, and serves it by ${day.en}`,
      ),
    late: (who, day) =>
      words(
        `${who.zh}写好了${document.zh}，|还没有送达您，|期限 ${day.zh}|已经过了`,
        `${who.en} has written ${document.en} but not served it; the limit was ${day.en}`,
      ),
    open: (who) =>
      words(`${who.zh}已经写好${document.zh}，正在送达您`, `${who.en} has written ${document.en} and is serving it`),
    next: words('书面送达您，送到那天起计算您自己的期限。', 'It is served on you; your own period runs from that day.'),
  };
}

/** After a written answer: what the petitioner may still do, and until when. */
function answered(view: MatterView): Sentences {
  if (view.purpose === 'suggestion') {
    const done = (who: Words): Words => words(`${who.zh}已经答复您的建议`, `${who.en} has answered your suggestion`);
    return {
      act: 'conclude',
      inTime: done,
      late: done,
      open: done,
      next: words('登记办结。', 'The matter is concluded.'),
    };
  }
  const again = view.stage === 'replied' ? words('复查', 'review') : words('复核', 're-review');
  const said =
    view.stage === 'replied'
      ? words('已经书面答复您', 'You have the written answer')
      : words('复查意见已经送达您', 'You have the opinion on review');
  const right = openDuty(view, 'requestReview');
  if (!right) {
    const last = words('复核意见已经送达您', 'You have the opinion on re-review');
    return {
      act: 'conclude',
      inTime: () => last,
      late: () => last,
      open: () => last,
      next: words('登记办结。', 'The matter is concluded.'),
    };
  }
  return {
    act: 'requestReview',
    inTime: (_, day) =>
      words(
        `${said.zh}，|不同意可以在 ${day.zh}以前|请求${again.zh}`,
        `${said.en}; you may ask for ${again.en} until ${day.en}`,
      ),
    late: () =>
      words(`${said.zh}，|请求${again.zh}的期限|已经过了`, `${said.en}; the time to ask for ${again.en} is over`),
    open: () => said,
    next: words(
      `您可以评价，也可以请上一级${again.zh}；都不做，到期后办结。`,
      `You may rate, or ask the higher organ for ${again.en}; otherwise it is concluded.`,
    ),
  };
}

/** Puts the present of a matter into a heading, a next step, and the clock that runs. */
export function standing({ view, today }: Pick<PartyMatter, 'view' | 'today'>): Now {
  const sentences = sentencesOf(view);
  const duty = sentences.act ? openDuty(view, sentences.act) : undefined;
  const who = unitWords(view.stage === 'registered' ? view.office : view.holder);
  const { next } = sentences;
  if (!duty?.due) return { ...broken(sentences.open(who)), next, duty };
  const due = Temporal.PlainDate.from(duty.due);
  const day = { zh: inWords('zh', due, today), en: inWords('en', due, today) };
  const isLate = Temporal.PlainDate.compare(due, today) < 0;
  const said = isLate && sentences.late ? sentences.late(who, day) : sentences.inTime(who, day);
  return { ...broken(said), next, duty };
}

/** The sentences above mark with a bar where a line may end. */
function broken({ zh, en }: Words): Pick<Now, 'heading' | 'clauses'> {
  const clauses = zh.split('|');
  return { heading: { zh: clauses.join(''), en }, clauses };
}

const inWords = (lang: Lang, on: Temporal.PlainDate, today: Temporal.PlainDate): string => dateShort(lang, on, today);
