import type { PaperKind } from '../events/paper.ts';
import { forms } from '#law/forms.ts';
import { lawfulPaths, type LawfulPathId } from '#law/lawful-paths.ts';
import { paths } from '#law/paths.ts';
import { pathResults, results, reviewResults } from '#law/results.ts';
import type { AgentKind } from '../events/party.ts';
import type { CallNeed, CallWay } from '../events/thread.ts';
import type { ContactWay } from '../events/routing.ts';
import type { Words } from '#ui/language.ts';
import type {
  ConclusionWay,
  Document,
  Form,
  Grade,
  Path,
  PathResult,
  Result,
  ReviewOutcome,
  Round,
  ServiceWay,
} from '../events.ts';
import type { Interval } from '../events/handling.ts';
import { stages, type Stage } from '../petition.ts';

/** The words of this chapter's codes, each in one place; what the law names is named in `law/`. */

/** Titles by code, from a list of the law. */
function titlesOf<Id extends string | number>(
  rows: readonly { readonly id: Id; readonly title: Words }[],
): Readonly<Record<Id, Words>> {
  return Object.fromEntries(rows.map(({ id, title }) => [id, title])) as Record<Id, Words>;
}

export const formWords: Readonly<Record<Form, Words>> = titlesOf(forms);

/** At most seven public states; internal stages map to them. */
export const stageWords: Readonly<Record<Exclude<Stage, 'none'>, Words>> = {
  registered: { zh: '已登记', en: 'Registered' },
  routed: { zh: '已转送', en: 'With the organ' },
  handling: { zh: '办理中', en: 'Being handled' },
  settled: { zh: '已和解', en: 'Settled' },
  'path-ended': { zh: '办理中', en: 'Being handled' },
  decided: { zh: '办理中', en: 'Being handled' },
  replied: { zh: '已答复', en: 'Answered' },
  'under-review': { zh: '复查中', en: 'Under review' },
  'review-decided': { zh: '复查中', en: 'Under review' },
  reviewed: { zh: '已答复', en: 'Answered' },
  refused: { zh: '不予受理', en: 'Not taken up' },
  redirected: { zh: '办理中', en: 'Being handled' },
  judicial: { zh: '已转送', en: 'With the organ' },
  'judicial-ended': { zh: '办理中', en: 'Being handled' },
  concluded: { zh: '已办结', en: 'Concluded' },
  resealed: { zh: '已转出', en: 'Moved' },
};

export const pathWords: Readonly<Record<Path, Words>> = titlesOf(
  paths.map(({ number, title }) => ({ id: number, title })),
);

export const lawfulPathWords: Readonly<Record<LawfulPathId, Words>> = titlesOf(lawfulPaths);
export const intervalWords: Readonly<Record<Interval, Words>> = {
  hearing: { zh: '听证', en: 'Hearing' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  survey: { zh: '勘验', en: 'Survey' },
};

export const pathResultWords: Readonly<Record<PathResult, Words>> = titlesOf(pathResults);

export const resultWords: Readonly<Record<Result, Words>> = titlesOf(results);

/** An opinion that is annulled always comes with the order to handle the claim anew. */
export const outcomeWords: Readonly<Record<ReviewOutcome, Words>> = titlesOf(reviewResults);

export const roundWords: Readonly<Record<Round, Words>> = {
  review: { zh: '复查', en: 'review' },
  're-review': { zh: '复核', en: 're-review' },
};

export const wayWords: Readonly<Record<ServiceWay, Words>> = {
  'in-person': { zh: '当面', en: 'In person' },
  post: { zh: '邮寄', en: 'By post' },
  electronic: { zh: '电子送达（信访人同意）', en: 'Electronically, with consent' },
  'left-with-witness': { zh: '留置，有见证人', en: 'Left, with a witness' },
  'public-notice': { zh: '公告', en: 'By public notice' },
};

export const documentWords: Readonly<Record<Document, Words>> = {
  refusal: { zh: '不予受理告知书', en: 'Notice of non-acceptance' },
  'judicial-conclusion': { zh: '依法终结告知书', en: 'Notice of the lawful end' },
  redirection: { zh: '告知书（向有权机关提出）', en: 'Notice of where to turn' },
  'path-result': { zh: '处理结果告知书', en: 'Notice of the result' },
  opinion: { zh: '信访事项处理意见书', en: 'Handling opinion' },
  'review-opinion': { zh: '复查意见书', en: 'Opinion on review' },
  're-review-opinion': { zh: '复核意见书', en: 'Opinion on re-review' },
};

/** What a signed paper says. */
export const paperKindWords: Readonly<Record<PaperKind, Words>> = {
  rate: { zh: '评价', en: 'A rating' },
  withdraw: { zh: '撤回', en: 'A withdrawal' },
  contact: { zh: '变更联系方式', en: 'A change of contact' },
};

export const gradeWords: Readonly<Record<Grade, Words>> = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  basically: { zh: '基本满意', en: 'Basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
};

export const conclusionWords: Readonly<Record<ConclusionWay, Words>> = {
  'not-challenged': { zh: '期限内没有申请复查', en: 'No review was asked for in time' },
  're-reviewed': { zh: '已经复核', en: 'Re-reviewed' },
  replied: { zh: '建议已答复', en: 'The suggestion was answered' },
  'own-path': { zh: '已按适用的程序处理并告知', en: 'Ended by the procedure that applies, and told' },
  settled: { zh: '调解、和解协议已经履行', en: 'The settlement was carried out' },
  withdrawn: { zh: '信访人撤回', en: 'Withdrawn by the petitioner' },
  'judicially-ended': { zh: '政法机关依法终结', en: 'Lawfully ended by a political-legal organ' },
  'redirection-served': { zh: '已书面告知向有权机关提出', en: 'The notice of where to turn was served' },
  'refusal-served': { zh: '不予受理告知书已送达', en: 'The notice of non-acceptance was served' },
};

/** The public states, each with all the stages that it stands for; named by the first of them. */
export const publicStates: ReadonlyMap<Stage, readonly Stage[]> = new Map(
  [
    ...Map.groupBy(
      stages.filter((stage) => stage !== 'none' && stage !== 'resealed'),
      (stage) => stageWords[stage as Exclude<Stage, 'none'>].zh,
    ).values(),
  ].map((members) => [members[0]!, members]),
);

export const agentWords: Readonly<Record<AgentKind, Words>> = {
  guardian: { zh: '监护人', en: 'Guardian' },
  relative: { zh: '近亲属', en: 'Close relative' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  agency: { zh: '信访代理员', en: 'Petition agency worker' },
  other: { zh: '其他人', en: 'Somebody else' },
};

export const callNeeds: readonly CallNeed[] = ['relay', 'interpreter', 'slowly'];

export const callWords: Readonly<Record<CallWay, Words>> = {
  in: { zh: '对方打来', en: 'They called' },
  out: { zh: '我们打去，已接通', en: 'We called and spoke' },
  unreached: { zh: '我们打去，没有接通', en: 'We called, nobody answered' },
};

export const needWords: Readonly<Record<CallNeed, Words>> = {
  relay: { zh: '听障，经文字转接', en: 'Deaf: by text relay' },
  interpreter: { zh: '需要翻译', en: 'Needs an interpreter' },
  slowly: { zh: '请慢慢说、重复说', en: 'Slowly, and say it twice' },
};

export const contactWords: Readonly<Record<ContactWay, Words>> = {
  telephone: { zh: '电话', en: 'By telephone' },
  'in-person': { zh: '当面', en: 'In person' },
  video: { zh: '视频', en: 'By video' },
  message: { zh: '短信、网上留言', en: 'By message' },
};
