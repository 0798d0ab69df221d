import { placesIn, type Citation } from '#kernel/citation.ts';
import type { Source, Wording } from './rule.ts';

/** Names of the lawful paths outside the petition procedure. */
export type LawfulPathId =
  | 'civil-court'
  | 'administrative-court'
  | 'labour-arbitration'
  | 'reconsideration'
  | 'procuratorate'
  | 'police'
  | 'discipline'
  | 'congress';

/** A period of another law (应知期限) that a person must know: petitioning does not stop it. */
export interface PathPeriod {
  readonly title: Wording;
  readonly n: number;
  readonly unit: 'day' | 'working-day' | 'month' | 'year';
  /** What happens on day zero. The day itself is known to the person and to that organ, not to the petition office. */
  readonly from: Wording;
  /** Whose period it is: the person loses something when it ends, or the organ has to act. */
  readonly bound: 'person' | 'organ';
  readonly under: Citation;
  readonly source: Source;
}

/** A procedure of another law (法定途径) to which a person is pointed, with the organ that takes it up. */
export interface LawfulPath {
  readonly id: LawfulPathId;
  readonly title: Wording;
  readonly organ: Wording;
  /** None where the law fixes no number that the person must know before going there. */
  readonly periods: readonly PathPeriod[];
}

const reconsideration = placesIn('reconsideration');
const litigation = placesIn('administrative-litigation');
const labour = placesIn('labour-arbitration');
const civil = placesIn('civil-code');
const mediation = placesIn('people-mediation');

const text = { source: 'text' } as const;
const known: Wording = { zh: '知道或者应当知道那个行政行为', en: 'knowing of the act' };
const asked: Wording = { zh: '收到申请', en: 'receipt of the application' };

/** Every lawful path that a petitioner can be pointed to, in the order in which a form offers them. */
export const lawfulPaths: readonly LawfulPath[] = [
  {
    id: 'reconsideration',
    title: { zh: '行政复议', en: 'Administrative reconsideration' },
    organ: { zh: '本级人民政府的行政复议机构', en: 'the reconsideration body of the government of the level' },
    periods: [
      {
        ...text,
        title: { zh: '申请行政复议', en: 'Ask for reconsideration' },
        n: 60,
        unit: 'day',
        from: known,
        bound: 'person',
        under: reconsideration(20, 1),
      },
      {
        ...text,
        title: { zh: '审查是否受理', en: 'Acceptance examined' },
        n: 5,
        unit: 'working-day',
        from: asked,
        bound: 'organ',
        under: reconsideration(30, 1),
      },
      {
        ...text,
        title: { zh: '作出复议决定', en: 'Decision' },
        n: 60,
        unit: 'day',
        from: { zh: '受理', en: 'acceptance' },
        bound: 'organ',
        under: reconsideration(62, 1),
      },
    ],
  },
  {
    id: 'administrative-court',
    title: { zh: '行政诉讼', en: 'Suing an organ' },
    organ: { zh: '有管辖权的人民法院', en: 'the court that has jurisdiction' },
    periods: [
      {
        ...text,
        title: { zh: '直接起诉', en: 'Sue directly' },
        n: 6,
        unit: 'month',
        from: known,
        bound: 'person',
        under: litigation(46, 1),
      },
      {
        ...text,
        title: { zh: '不服复议决定的起诉', en: 'Sue after reconsideration' },
        n: 15,
        unit: 'day',
        from: { zh: '收到复议决定', en: 'receipt of the reconsideration decision' },
        bound: 'person',
        under: litigation(45),
      },
      {
        ...text,
        title: { zh: '机关不履行职责的，满多久可以起诉', en: 'Sue an organ that does not act, after' },
        n: 2,
        unit: 'month',
        from: { zh: '向机关提出申请', en: 'asking the organ to act' },
        bound: 'organ',
        under: litigation(47, 1),
      },
      {
        ...text,
        title: { zh: '一审判决', en: 'Judgment at first instance' },
        n: 6,
        unit: 'month',
        from: { zh: '立案', en: 'the filing of the case' },
        bound: 'organ',
        under: litigation(81),
      },
    ],
  },
  {
    id: 'labour-arbitration',
    title: { zh: '劳动争议仲裁', en: 'Labour arbitration' },
    organ: { zh: '劳动人事争议仲裁委员会', en: 'the labour arbitration commission' },
    periods: [
      {
        ...text,
        title: { zh: '申请仲裁', en: 'Apply' },
        n: 1,
        unit: 'year',
        from: { zh: '知道或者应当知道权利受侵害', en: 'knowing of the wrong' },
        bound: 'person',
        under: labour(27, 1),
      },
      {
        ...text,
        title: { zh: '决定是否受理', en: 'Acceptance decided' },
        n: 5,
        unit: 'day',
        from: asked,
        bound: 'organ',
        under: labour(29),
      },
      {
        ...text,
        title: { zh: '作出裁决', en: 'Award' },
        n: 45,
        unit: 'day',
        from: { zh: '受理', en: 'acceptance' },
        bound: 'organ',
        under: labour(43, 1),
      },
      {
        ...text,
        title: { zh: '不服裁决的起诉', en: 'Sue after the award' },
        n: 15,
        unit: 'day',
        from: { zh: '收到裁决书', en: 'receipt of the award' },
        bound: 'person',
        under: labour(50),
      },
    ],
  },
  {
    id: 'civil-court',
    title: { zh: '民事诉讼', en: 'A civil suit' },
    organ: { zh: '有管辖权的人民法院', en: 'the court that has jurisdiction' },
    periods: [
      {
        title: { zh: '提起民事诉讼', en: 'Bring a civil claim' },
        n: 3,
        unit: 'year',
        from: { zh: '知道或者应当知道权利受损害和义务人', en: 'knowing of the damage and who caused it' },
        bound: 'person',
        under: civil(188, 1),
        source: 'unverified',
      },
      {
        ...text,
        title: { zh: '已有调解协议的，共同申请司法确认', en: 'Have a mediated agreement confirmed' },
        n: 30,
        unit: 'day',
        from: { zh: '调解协议生效', en: 'the agreement taking effect' },
        bound: 'person',
        under: mediation(33, 1),
      },
    ],
  },
  {
    id: 'procuratorate',
    title: { zh: '检察监督', en: 'The procuratorate' },
    organ: { zh: '人民检察院', en: "the people's procuratorate" },
    periods: [],
  },
  {
    id: 'police',
    title: { zh: '公安机关', en: 'The police' },
    organ: { zh: '有管辖权的公安机关', en: 'the police organ that has jurisdiction' },
    periods: [],
  },
  {
    id: 'discipline',
    title: { zh: '纪检监察', en: 'Discipline and supervision' },
    organ: { zh: '有管理权限的纪检监察机关', en: 'the discipline and supervision organ in charge' },
    periods: [],
  },
  {
    id: 'congress',
    title: { zh: '人民代表大会', en: "The people's congress" },
    organ: { zh: '人大常委会的信访机构', en: "the petition office of the congress's standing committee" },
    periods: [],
  },
];

/** One path. @throws RangeError for a name that is none */
export function lawfulPath(id: LawfulPathId): LawfulPath {
  const found = lawfulPaths.find((one) => one.id === id);
  if (!found) throw new RangeError(`no lawful path is named ${id}`);
  return found;
}
