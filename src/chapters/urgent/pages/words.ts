import type { LineView } from '#kernel/views.ts';
import type { Words } from '#ui/language.ts';
import { noDays, unknownDuty, type DutyWords, type LifeWords } from '#ui/life/words.ts';
import type { Addressee, Danger } from '../events.ts';
import type { Urgent } from '../urgent.ts';

export const dangerWords: Readonly<Record<Danger, Words>> = {
  building: { zh: '房屋、设施有垮塌危险', en: 'A building or structure may fall' },
  'fire-explosion': { zh: '火灾、爆炸', en: 'Fire or explosion' },
  pollution: { zh: '环境污染', en: 'Pollution' },
  'food-water': { zh: '食品、饮用水不安全', en: 'Unsafe food or drinking water' },
  illness: { zh: '疫情、中毒', en: 'Disease or poisoning' },
  'natural-hazard': { zh: '自然灾害', en: 'A natural hazard' },
  'supply-failure': { zh: '停水、停电、停气、停暖', en: 'Water, power, gas or heating has failed' },
  'people-may-be-hurt': { zh: '可能有人受伤害', en: 'People may be hurt' },
};

export const addresseeWords: Readonly<Record<Addressee, Words>> = {
  'party-committee': { zh: '本级党委', en: 'the Party committee' },
  government: { zh: '本级政府', en: 'the government' },
  'government-above': { zh: '上一级政府', en: 'the government above' },
  department: { zh: '有关部门', en: 'the department concerned' },
  'department-above': { zh: '上一级主管部门', en: 'the department above' },
  'conference-office': { zh: '联席会议办公室', en: 'the office of the joint conference' },
  'petition-office-above': { zh: '上一级信访部门', en: 'the petition office above' },
  'national-bureau': { zh: '国家信访局', en: 'the national bureau' },
};

const stageWords: Readonly<Record<Exclude<Urgent['stage'], 'none'>, Words>> = {
  reported: { zh: '已报告，险情没有解除', en: 'Reported, not over yet' },
  ended: { zh: '险情已解除', en: 'Over' },
};

const dutyWords: Readonly<Record<string, DutyWords>> = {
  receiveUrgent: {
    act: { zh: '签收紧急信息，说明怎么处置', en: 'Receive the report and say what is done' },
    clock: { zh: '签收的期限', en: 'To be received by' },
    verb: { zh: '签收', en: 'Received' },
  },
  followUrgent: {
    act: { zh: '续报，或者报告险情解除', en: 'Report how it stands, or that it is over' },
    clock: { zh: '续报的期限', en: 'Next report by' },
    verb: { zh: '续报', en: 'Reported' },
  },
};

function lineWords({ code, facts }: LineView): Words {
  const danger = dangerWords[facts['danger'] as Danger];
  const what = danger ?? { zh: '险情', en: 'A danger' };
  switch (code) {
    case 'UrgentReported': {
      const { minutes } = facts;
      if (minutes === undefined)
        return { zh: `险情已经上报：${what.zh}`, en: `The danger was reported upwards: ${what.en}` };
      return {
        zh: `${what.zh}，得知后 ${String(minutes)} 分钟报告，同时告知 ${String(facts['to'])} 个单位`,
        en: `${what.en}: reported ${String(minutes)} minutes after it was known, to ${String(facts['to'])} units at once`,
      };
    }
    case 'UrgentReceived':
      return { zh: '已签收', en: 'Received' };
    case 'UrgentFollowed':
      return { zh: '续报', en: 'How it stands' };
    case 'UrgentEnded':
      return { zh: '险情已解除', en: 'The danger is over' };
    default:
      return { zh: '已记录', en: 'On record' };
  }
}

const list = '/desk/urgent';

/** How lists and other chapters' pages speak of this one. */
export const urgentWords: LifeWords = {
  list,
  key: 'urgent',
  kind: { zh: '重大紧急信息', en: 'Urgent report' },
  owing: Object.keys(dutyWords),
  duty: (act) => dutyWords[act] ?? unknownDuty,
  reason: () => noDays,
  stage: (stage) => stageWords[stage as Exclude<Urgent['stage'], 'none'>] ?? { zh: stage, en: stage },
  href: (number) => `${list}/${number}`,
  line: lineWords,
  doors: (number, { all }) =>
    all.some((post) => post === 'registrar' || post === 'handler' || post === 'head')
      ? [{ href: `${list}/new/reportUrgent?about=${number}`, label: { zh: '报告紧急险情', en: 'Report a danger' } }]
      : [],
};
