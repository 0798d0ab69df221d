import { placesIn, type Citation } from '#kernel/citation.ts';
import type { FormId, RuleSetId, Wording } from './rule.ts';

/** One form in which a matter is raised (信访形式), and where each rule set names it. */
export interface Form {
  readonly id: FormId;
  readonly title: Wording;
  readonly under: Readonly<Record<RuleSetId, Citation>>;
}

const r05 = placesIn('regulations-2005')(2, 1);
const r22 = placesIn('regulations-2022')(17, 1);
const both = { 'regulations-2005': r05, 'regulations-2022': r22 };
/** Both lists of forms end in "and others"; the policy names these. */
const byPolicy = placesIn('policy-2013')(5);
const encouraged = { 'regulations-2005': byPolicy, 'regulations-2022': byPolicy };

/** Every form that can be registered. None is turned away for its form. */
export const forms: readonly Form[] = [
  { id: 'web', title: { zh: '网上', en: 'Online' }, under: { ...both, 'regulations-2005': byPolicy } },
  { id: 'letter', title: { zh: '来信', en: 'Letter' }, under: both },
  { id: 'email', title: { zh: '电子邮件', en: 'E-mail' }, under: both },
  { id: 'fax', title: { zh: '传真', en: 'Fax' }, under: both },
  { id: 'phone', title: { zh: '电话', en: 'Telephone' }, under: both },
  { id: 'visit', title: { zh: '来访', en: 'Visit' }, under: both },
  { id: 'video', title: { zh: '视频', en: 'Video' }, under: encouraged },
  { id: 'hotline', title: { zh: '热线转入', en: 'Hotline' }, under: encouraged },
  { id: 'messenger', title: { zh: '即时通信', en: 'Messenger' }, under: both },
  { id: 'agency', title: { zh: '代理代办', en: 'Petition agency' }, under: encouraged },
];
