import type { DossierKind, SettingKind, WorkforceEvent } from '#chapters/workforce/events.ts';
import type { MatterEvent } from '#kernel/procedure.ts';
import type { Words } from '#ui/language.ts';

/** Why an act on a dossier is turned away, and the way on. */
const refusals: Readonly<Record<string, Words>> = {
  'other-dossier': { zh: '这份档案现在不能这样办', en: 'This dossier does not take this now' },
  'superior-unknown': { zh: '没有这个上级机关，请先把它录进来', en: 'There is no such superior; enter it first' },
  'superior-circle': {
    zh: '这样上下级会绕成一圈，请另选上级机关',
    en: 'Superiors would go round in a circle; choose another',
  },
  'unit-ended': { zh: '这个机构已经撤销了', en: 'This unit has ended already' },
  'unit-unknown': { zh: '那一天没有这个机构，请核对机构和日期', en: 'There is no such unit on that day; check both' },
  'successor-unfit': {
    zh: '承继的机构那一天要在，也不能是它自己',
    en: 'The successor has to exist on that day, and be another unit',
  },
  'day-before-start': { zh: '结束的日子要在开始以后', en: 'The end lies before the beginning' },
  'official-left': { zh: '这个人已经离职，要回来先重新入职', en: 'This official has left; let them join again first' },
  'second-person-needed': {
    zh: '岗位要由两个人变更，请提出以后由另一位管理员或者本单位负责人决定',
    en: 'A post takes two people: propose it, and another administrator or the head of your unit decides',
  },
  'own-powers': {
    zh: '不能给自己任职，请另一位管理员提出',
    en: 'Nobody appoints themselves; another administrator can',
  },
  'powers-first': {
    zh: '这个人是专人、管理员或者负责人，重置以后设密码的人就能用这些权力。请先免去这些岗位，重置以后再由两个人任职',
    en: 'This official is a custodian, an administrator or a head, and whoever sets the password could use that: lay those posts down first, and have them taken up again by two people',
  },
  'for-another': {
    zh: '只能给自己登记；本单位别人的由负责人登记',
    en: 'You enter your own; the head enters those of the unit',
  },
  'days-over': { zh: '这几天已经过去了，请写今天或者以后的日子', en: 'These days are over; write days still to come' },
  'post-held': { zh: '这个岗位那天已经是这个人的了', en: 'This official holds the post on that day already' },
  'post-not-held': { zh: '这个人现在没有这个岗位', en: 'This official does not hold the post' },
  'last-administrator': {
    zh: '这是最后一位管理员，请先让另一个人担任',
    en: 'This is the last administrator; appoint another one first',
  },
  'setting-past': {
    zh: '不能从过去的日子起算，已经告知的日期不会变',
    en: 'Nothing begins in the past: days that were told stay as they are',
  },
  'setting-ended': { zh: '这一条已经停用', en: 'This row has ended already' },
  'proposal-pending': {
    zh: '这个人还有一项变更在等第二个人，先决定那一项',
    en: 'Another change of this official waits for a second person; decide on it first',
  },
  'nothing-proposed': {
    zh: '没有在等的变更，也许刚刚有人决定了',
    en: 'Nothing waits; perhaps somebody has just decided',
  },
  'not-your-unit': {
    zh: '要由另一位管理员或者提出人本单位的负责人决定',
    en: 'Another administrator decides, or the head of the proposer’s unit',
  },
  'same-person': { zh: '提出的人不能自己批准', en: 'Whoever proposed it cannot approve it' },
};

export const refusalWords = (reason: string): Words =>
  refusals[reason] ?? { zh: '现在不能这样办', en: 'This cannot be done now' };

/** Every reason that has words; a test compares it with those that there are. */
export const refusalsKnown: readonly string[] = Object.keys(refusals);

export const eventWords: Readonly<Record<WorkforceEvent['type'] | MatterEvent['type'], Words>> = {
  DossierOpened: { zh: '建档', en: 'Dossier opened' },
  UnitEntered: { zh: '设立机构', en: 'Unit entered' },
  UnitChanged: { zh: '变更机构信息', en: 'Unit changed' },
  UnitEnded: { zh: '撤销或者合并', en: 'Unit ended' },
  OfficialJoined: { zh: '入职', en: 'Joined' },
  OfficialCorrected: { zh: '更正姓名', en: 'Name corrected' },
  OfficialMoved: { zh: '调动', en: 'Moved' },
  OfficialLeft: { zh: '离职', en: 'Left' },
  PostTaken: { zh: '授予岗位', en: 'Post taken up' },
  PostLaidDown: { zh: '免去岗位', en: 'Post laid down' },
  LeaveRecorded: { zh: '请假', en: 'Leave' },
  LeaveCut: { zh: '提前返岗', en: 'Back before the last day' },
  TieDeclared: { zh: '申报利害关系', en: 'An interest declared' },
  TieEnded: { zh: '利害关系没有了', en: 'A declared interest ended' },
  AccessReset: { zh: '重置登录方式', en: 'Access reset' },
  SettingMade: { zh: '设置', en: 'Set' },
  SettingEnded: { zh: '停用', en: 'Ended' },
  ActProposed: { zh: '提出，等第二个人', en: 'Proposed' },
  ActApproved: { zh: '第二个人批准', en: 'Approved by a second person' },
  ActDeclined: { zh: '第二个人不同意', en: 'Declined by a second person' },
  CalendarApplied: { zh: '启用了新的放假安排', en: 'A newer holiday arrangement was taken into use' },
  DutiesRedated: { zh: '重新计算期限', en: 'Limits reckoned again' },
  LimitPassed: { zh: '逾期', en: 'Limit passed' },
  MatterAllocated: { zh: '分办', en: 'Allocated' },
};

export const settingWords: Readonly<Record<SettingKind, Words>> = {
  limit: { zh: '本地期限', en: 'Local limits' },
  region: { zh: '地方', en: 'Places' },
  class: { zh: '分类', en: 'Classes' },
  calendar: { zh: '节假日', en: 'Days off' },
  template: { zh: '常用语', en: 'Ready sentences' },
  outsider: { zh: '社会人士名册', en: 'Roster of outside people' },
  seat: { zh: '联席会议成员', en: 'Seats in the joint conference' },
  hall: { zh: '接访大厅', en: 'Reception halls' },
};

export const systemWords: Readonly<Record<string, Words>> = {
  operator: { zh: '运维人员的文件', en: 'The operator’s file' },
  setup: { zh: '首次设置', en: 'The set-up page' },
  demo: { zh: '演示县', en: 'The demo' },
  directory: { zh: '人员目录（SCIM）', en: 'The directory (SCIM)' },
};

export const kindPath: Readonly<Record<Exclude<DossierKind, 'setting'>, string>> = {
  unit: '/desk/admin/units',
  person: '/desk/admin/people',
};
