import type { UnitId } from '#kernel/ids.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Unit } from '#kernel/units.ts';
import { describe } from '#law/describe.ts';
import { limit } from '#law/law.ts';
import { lawfulPaths, type LawfulPathId } from '#law/lawful-paths.ts';
import type { Path, PetitionEvent, Result } from '../events.ts';
import type { ConclusionPart } from '../events/aftercare.ts';
import { documentWords } from '../pages/words.ts';
import type { Look } from './paper.ts';

/** What several papers say alike. Papers are in Chinese: they are documents of record. */

export const placed = (unit: Unit | undefined): string =>
  unit
    ? [
        ['地址', unit.address],
        ['电话', unit.phone],
        ['接待时间', unit.hours],
      ]
        .flatMap(([name, value]) => (value ? [`${name}：${value}。`] : []))
        .join('')
    : '';

export const handlingRights =
  '您可以凭登记编号和查询码查询办理情况，可以补充材料、询问、催办；认为经办人与事项有利害关系的，可以申请回避；' +
  '不服处理意见的，可以请求复查。';

export const finalRemedy =
  '复核意见是信访程序的最后一步。有新的事实或者理由，可以另行反映；诉讼、复议等法定途径不受影响。';

/** Who may be asked to look again, and within how many days: the organ is named. */
export function reviewRemedy(
  id: 'requestReview' | 'requestReReview',
  by: UnitId,
  on: CivilDate,
  { facts, superior }: Look,
): string {
  const { ruleSet, region, registeredOn } = facts;
  const row = limit(ruleSet, id, region ?? undefined, registeredOn);
  const higher = superior(by, on)?.name;
  const again = id === 'requestReview' ? '复查' : '复核';
  const right = higher
    ? `如不同意本意见，可以自收到之日起 ${row.length.n} 日内，向${higher}请求${again}。依据是${describe(row.under, 'zh')}。`
    : '作出本意见的机关没有上一级机关，本意见是信访程序的最后一步。';
  return `${right}\n诉讼、仲裁、行政复议等法定途径不受影响，请按规定的期限提出。`;
}

/** What a suggestion came to, by the result on record. */
export const adopted: Readonly<Record<Result, string>> = {
  supported: '采纳',
  partly: '部分采纳',
  explained: '暂不采纳，理由如下',
  'not-supported': '不采纳，理由如下',
};

type Routed = Extract<PetitionEvent, { readonly type: 'PetitionTransferred' | 'PetitionAssigned' | 'JudicialSent' }>;

/** What happens after a matter was passed on, and by when. */
export function nextOf(event: Routed, { due }: Look): string {
  if (event.type === 'JudicialSent')
    return '该事项涉及诉讼权利救济，由政法机关依照法律程序办理；那里的期限和救济途径由法律规定。';
  const by = due('notice');
  const told = '收到事项的单位会书面告知您是否受理、走什么途径和程序';
  return `${told}${by ? `，最迟 ${by}` : ''}。您可以凭登记编号和查询码随时查询。`;
}

/** How a claim is handled on its path. */
export function procedureOf(path: Path, simple: boolean): string {
  if (simple) return '适用简易办理：当场或者较短的时间内办结并答复。您不同意简易办理的，转为普通程序。';
  if (path === 6) return '按信访程序办理：查清事实，作出处理意见，出具处理意见书并送达您；不服的，可以请求复查、复核。';
  return '按该途径适用的法律、法规规定的程序办理，结果书面告知您；不适用信访程序的复查、复核。';
}

const units = { day: '日', 'working-day': '个工作日', month: '个月', year: '年' } as const;

/** The periods of another law that a person must know before going there. */
export function periodsOf(id: LawfulPathId): string {
  const path = lawfulPaths.find((one) => one.id === id);
  if (!path) return '';
  const periods = path.periods.map(
    ({ title, n, unit, from, under }) =>
      `${title.zh}：${n} ${units[unit]}，自${from.zh}起（${describe(under, 'zh')}）。`,
  );
  return [`途径：${path.title.zh}，向${path.organ.zh}提出。`, ...periods, '信访不会使这些期限停下来。'].join('\n');
}

/** The letters of a matter that answered it, by number; what has none is not there. */
export function opinionsOf({ markOf }: Pick<Look, 'markOf'>): string {
  const found = (['opinion', 'review-opinion', 're-review-opinion'] as const).flatMap((document) => {
    const mark = markOf(document);
    return mark ? [`${documentWords[document].zh}：${mark}。`] : [];
  });
  return found.join('\n') || '没有出具意见书，按协议或者告知办结。';
}

/** Which body looked at one side of a conclusion, when, and what it found. */
export function checkedBy(part: ConclusionPart, { earlier, unit, day, text }: Look, finding: boolean): string {
  const checked = earlier('ConclusionChecked').findLast((one) => one.part === part);
  if (!checked) return '';
  const who = unit(checked.by)?.name ?? '';
  return finding
    ? `${who}（${day(checked.checkedOn)}）：${text(checked.report)['text'] ?? ''}`
    : `${who}，${day(checked.checkedOn)}。`;
}
