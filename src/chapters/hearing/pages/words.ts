import type { LineView } from '#kernel/views.ts';
import { unknownDuty, noDays, type DutyWords, type LifeWords } from '#ui/life/words.ts';
import { factDay, type Words } from '#ui/language.ts';
import type { ClosedFor, HearingEvent } from '../events.ts';
import type { LiveStage } from '../hearing.ts';

export const closedWords: Readonly<Record<ClosedFor, Words>> = {
  'state-secret': { zh: '涉及国家秘密', en: 'a state secret' },
  'trade-secret': { zh: '涉及商业秘密', en: 'a trade secret' },
  privacy: { zh: '涉及个人隐私', en: 'privacy' },
  minor: { zh: '涉及未成年人', en: 'a minor' },
};

const stageWords: Readonly<Record<LiveStage, Words>> = {
  asked: { zh: '等待决定', en: 'To be decided' },
  ordered: { zh: '正在准备', en: 'Being prepared' },
  announced: { zh: '已通知', en: 'Announced' },
  held: { zh: '已举行', en: 'Held' },
  recorded: { zh: '核对笔录', en: 'Record being checked' },
  deliberated: { zh: '已合议', en: 'Deliberated' },
  reported: { zh: '已出报告', en: 'Reported' },
  ended: { zh: '已办结', en: 'Ended' },
};

const dutyWords: Readonly<Record<string, DutyWords>> = {
  agree: {
    act: { zh: '决定是否听证', en: 'Decide on a hearing' },
    clock: { zh: '听证决定期限', en: 'Decision on a hearing by' },
    verb: { zh: '已决定', en: 'Decided' },
  },
  announce: {
    act: { zh: '确定听证组，发听证通知', en: 'Name the panel and announce' },
    clock: { zh: '听证通知期限', en: 'Notice by' },
    verb: { zh: '已通知', en: 'Announced' },
  },
  hold: {
    act: { zh: '举行听证', en: 'Hold the hearing' },
    clock: { zh: '听证日', en: 'Day of the hearing' },
    verb: { zh: '已举行', en: 'Held' },
  },
  layRecord: {
    act: { zh: '交出笔录核对', en: 'Lay the record open' },
    clock: { zh: '笔录期限', en: 'Record by' },
    verb: { zh: '已交出', en: 'Laid open' },
  },
  confirmRecord: {
    act: { zh: '核对听证笔录', en: 'Check the record' },
    clock: { zh: '核对笔录期限', en: 'Check by' },
    verb: { zh: '已核对', en: 'Checked' },
  },
  readRecord: {
    act: { zh: '核对听证笔录', en: 'Check the record' },
    clock: { zh: '核对笔录期限', en: 'Check by' },
    verb: { zh: '已核对', en: 'Checked' },
  },
  deliberate: {
    act: { zh: '合议', en: 'Deliberate' },
    clock: { zh: '合议期限', en: 'Deliberation by' },
    verb: { zh: '已合议', en: 'Deliberated' },
  },
  report: {
    act: { zh: '出具听证报告', en: 'Make the report' },
    clock: { zh: '听证报告期限', en: 'Report by' },
    verb: { zh: '已出具', en: 'Reported' },
  },
  end: {
    act: { zh: '公开或者办结听证', en: 'Publish or end the hearing' },
    clock: { zh: '听证办结期限', en: 'End by' },
    verb: { zh: '已办结', en: 'Ended' },
  },
  decideRecusal: {
    act: { zh: '决定听证员回避', en: 'Decide who steps aside' },
    clock: { zh: '回避决定期限', en: 'Decision on recusal by' },
    verb: { zh: '已决定', en: 'Decided' },
  },
  approve: {
    act: { zh: '通读公开文本', en: 'Read what is to be published' },
    clock: { zh: '通读期限', en: 'Read by' },
    verb: { zh: '已通读', en: 'Read' },
  },
};

type Code = HearingEvent['type'];

const lineWords: Readonly<Record<Code, (facts: LineView['facts']) => Words>> = {
  HearingAsked: ({ askedBy }) =>
    askedBy === 'organ'
      ? { zh: '机关提出举行听证', en: 'The organ takes up a hearing' }
      : { zh: '信访人申请听证', en: 'The petitioner asks for a hearing' },
  HearingDeclined: () => ({ zh: '不举行听证', en: 'No hearing is held' }),
  HearingOrdered: ({ closedFor }) =>
    closedFor
      ? {
          zh: `决定举行听证，不公开：${closedWords[closedFor as ClosedFor].zh}`,
          en: `A closed hearing is decided: ${closedWords[closedFor as ClosedFor].en}`,
        }
      : { zh: '决定公开举行听证', en: 'An open hearing is decided' },
  PanelNamed: ({ people }) => ({ zh: `听证组确定，${people} 人`, en: `A panel of ${people} is named` }),
  HearingAnnounced: ({ heldOn }) => ({
    zh: `听证通知：${factDay('zh', heldOn)} 举行`,
    en: `Hearing announced for ${factDay('en', heldOn)}`,
  }),
  HearingRecusalAsked: () => ({ zh: '申请听证员回避', en: 'Somebody is asked to step aside' }),
  HearingRecusalDecided: ({ granted }) =>
    granted ? { zh: '同意回避', en: 'Recusal granted' } : { zh: '不同意回避', en: 'Recusal not granted' },
  HearingCancelled: () => ({ zh: '听证取消', en: 'The hearing is called off' }),
  HearingHeld: ({ fromOn, toOn }) =>
    fromOn === toOn
      ? { zh: `听证举行（${factDay('zh', fromOn)}）`, en: `Hearing held on ${factDay('en', fromOn)}` }
      : {
          zh: `听证举行（${factDay('zh', fromOn)} 至 ${factDay('zh', toOn)}）`,
          en: `Hearing held from ${factDay('en', fromOn)} to ${factDay('en', toOn)}`,
        },
  HearingRecordLaid: ({ lines }) => ({ zh: `听证笔录，共 ${lines} 行`, en: `Record of the hearing, ${lines} lines` }),
  HearingRecordConfirmed: ({ party, contested }) => {
    const who: Words = party === 'organ' ? { zh: '机关', en: 'The organ' } : { zh: '信访人', en: 'The petitioner' };
    return contested
      ? {
          zh: `${who.zh}核对笔录，对第 ${String(contested).replaceAll(' ', '、')} 行有异议`,
          en: `${who.en} contests lines ${String(contested)} of the record`,
        }
      : { zh: `${who.zh}核对笔录，没有异议`, en: `${who.en} confirms the record` };
  },
  HearingDeliberated: ({ votesFor, votesAgainst }) => ({
    zh: `合议：同意 ${votesFor}，不同意 ${votesAgainst}`,
    en: `Deliberation: ${votesFor} for, ${votesAgainst} against`,
  }),
  HearingReported: () => ({ zh: '听证报告', en: 'Report of the hearing' }),
  HearingPublished: () => ({ zh: '听证情况公开', en: 'The hearing is published' }),
  HearingEnded: () => ({ zh: '听证办结', en: 'The hearing has ended' }),
};

/** How the common lists and pages speak of a hearing. */
export const hearingWords: LifeWords = {
  kind: { zh: '听证', en: 'Hearing' },
  list: '/desk/hearings',
  key: 'hearings',
  owing: Object.keys(dutyWords).filter((act) => act !== 'readRecord' && act !== 'approve'),
  duty: (act) => dutyWords[act] ?? unknownDuty,
  reason: () => noDays,
  stage: (stage) => stageWords[stage as LiveStage] ?? { zh: stage, en: stage },
  href: (number) => `/desk/hearings/${number}`,
  line: ({ code, facts }) => lineWords[code as Code]?.(facts) ?? { zh: code, en: code },
  doors: (number, { all }) =>
    all.includes('handler') || all.includes('head')
      ? [{ href: `/desk/hearings/new/order?about=${number}`, label: { zh: '举行听证', en: 'Hold a hearing' } }]
      : [],
};
