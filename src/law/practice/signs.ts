import { placesIn } from '#kernel/citation.ts';
import { on, type Rule, type Wording } from '../rule.ts';

const at = placesIn('practice');

/** A sign advises one trigger of supervision. `passed`: acts owed past their last day; `told`: what its timeline says. */
const sign = (id: string, article: number, fixes: Rule['fixes'], title: Wording, gist: Wording): Rule => ({
  id,
  under: at(article),
  source: 'practice',
  since: on('2005-05-01'),
  until: null,
  title,
  gist,
  fixes,
});

/**
 * What the register shows of a matter that may have to be supervised (督办提示). The regulations name the cases in words
 * (2005: 36, 2022: 40); which rows of a register speak for one is a practice. Each advises, and a named person decides.
 */
export const signRules: readonly Rule[] = [
  sign(
    'sign-not-told',
    86,
    { trigger: 'not-told', passed: ['notice'] },
    { zh: '没有按期告知', en: 'Notice not given in time' },
    { zh: '过了告知的期限还没有告知的，提示督办。', en: 'Notice that is owed past its day advises supervision.' },
  ),
  sign(
    'sign-not-contacted',
    87,
    { trigger: 'not-contacted', passed: ['contact'] },
    { zh: '没有按期联系', en: 'No first contact' },
    {
      zh: '初次信访过了期限还没有联系信访人的，提示督办。',
      en: 'A first petitioner who was not contacted in time advises it.',
    },
  ),
  sign(
    'sign-not-served',
    88,
    { trigger: 'not-served', passed: ['serve'] },
    { zh: '没有按期送达', en: 'Not served in time' },
    { zh: '书面答复过了期限还没有送达的，提示督办。', en: 'A written answer not served in time advises it.' },
  ),
  sign(
    'sign-not-executed',
    89,
    { trigger: 'not-executed', passed: ['reportExecution'] },
    { zh: '处理意见没有落实', en: 'An opinion not carried out' },
    { zh: '过了期限还没有报告落实的，提示督办。', en: 'An opinion not reported as carried out in time advises it.' },
  ),
  sign(
    'sign-urge-unanswered',
    90,
    { trigger: 'urge-unanswered', passed: ['answerUrge'] },
    { zh: '催办没有回应', en: 'An urging without an answer' },
    { zh: '信访人催办过了期限没有回应的，提示督办。', en: 'An urging not answered in time advises it.' },
  ),
  sign(
    'sign-late',
    91,
    { trigger: 'late', passed: 'any' },
    { zh: '超过期限没有办', en: 'A limit has passed' },
    { zh: '其他期限过了还没有办的，提示督办。', en: 'Any other act owed past its day advises it.' },
  ),
  sign(
    'sign-no-basis',
    92,
    { trigger: 'no-basis', told: 'OpinionIssued', when: ['uncited', 'true'], timesMin: 1 },
    { zh: '处理意见没有写明依据', en: 'An opinion without its basis' },
    {
      zh: '处理意见的“依据”里没有写出哪部规定、哪一条的，提示督办。',
      en: 'An opinion whose basis names no text and no article advises it.',
    },
  ),
  sign(
    'sign-low-rating',
    93,
    { trigger: 'low-rating', told: 'RatedLow', timesMin: 1 },
    { zh: '评价不满意，写了理由', en: 'Rated low, with a reason' },
    {
      zh: '办结后公开的评价是不满意并写了理由的，提示督办；办结以前谁也看不到。',
      en: 'A low rating with a reason advises it, once the matter is concluded; before that nobody sees it.',
    },
  ),
  sign(
    'sign-returned-twice',
    94,
    { trigger: 'returned-twice', told: 'ObjectionAnswered', when: ['answer', 'agreed'], timesMin: 2 },
    { zh: '两次被退回', en: 'Returned twice' },
    { zh: '因异议成立退回过两次的，提示督办。', en: 'Taken back twice because an objection was right advises it.' },
  ),
  sign(
    'sign-not-set-going',
    95,
    { trigger: 'not-set-going', refused: 'any' },
    { zh: '该接着办的没有接上', en: 'What should follow was refused' },
    {
      zh: '系统应当接着办的被退回、没有人处理的，提示督办。',
      en: 'Where what the system should have set going was refused and nobody has seen to it, that advises it.',
    },
  ),
];
