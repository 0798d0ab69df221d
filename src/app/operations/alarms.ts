import type { Words } from '#ui/language.ts';
import type { Condition } from './condition.ts';

/** One figure of the condition: its metric, its words, and from where on somebody must be called. */
export interface Alarm {
  readonly metric: string;
  readonly words: Words;
  readonly unit: 'count' | 'seconds' | 'hours' | 'days' | 'percent';
  /** Undefined: there is nothing to measure yet. */
  readonly value: (condition: Condition) => number | undefined;
  readonly when: 'over' | 'under';
  readonly limit: number;
  /** What to do then. */
  readonly way: Words;
}

/**
 * Each figure that calls for somebody, and where (告警). The limits are judgements: one that comes too early costs a look,
 * one that comes too late costs a petitioner a day.
 */
export const alarms: readonly Alarm[] = [
  {
    metric: 'sealer_oldest_seconds',
    words: { zh: '最早一条未编号的记录', en: 'Oldest entry without its number' },
    unit: 'seconds',
    value: ({ sealerSeconds }) => sealerSeconds,
    when: 'over',
    limit: 30,
    way: {
      zh: '看后台进程在不在，数据库里有没有一直不结束的事务。',
      en: 'See whether the worker runs, and whether a transaction never ends.',
    },
  },
  {
    metric: 'message_oldest_seconds',
    words: { zh: '最早一条没发出的消息', en: 'Oldest message not sent' },
    unit: 'seconds',
    value: ({ messageSeconds }) => messageSeconds,
    when: 'over',
    limit: 600,
    way: { zh: '看短信、邮件通道通不通。', en: 'See whether the channels for messages answer.' },
  },
  {
    metric: 'messages_queued',
    words: { zh: '排队的消息', en: 'Messages that wait' },
    unit: 'count',
    value: ({ messagesWaiting }) => messagesWaiting,
    when: 'over',
    limit: 1000,
    way: { zh: '通道太慢，或者停了。', en: 'A channel is slow, or stopped.' },
  },
  {
    metric: 'messages_failed',
    words: { zh: '七天内没发成的消息', en: 'Messages that failed within seven days' },
    unit: 'count',
    value: ({ messagesFailed }) => messagesFailed,
    when: 'over',
    limit: 0,
    way: {
      zh: '事项的经过里写着哪一条没发成，请改用信函或者当面送达。',
      en: 'The history of the matter names it; serve by letter or in person.',
    },
  },
  {
    metric: 'reactions_failed',
    words: { zh: '没做成的自动后续', en: 'Reactions that do not stand' },
    unit: 'count',
    value: ({ reactionsFailed }) => reactionsFailed,
    when: 'over',
    limit: 0,
    way: { zh: '会自动再试；不减少时看日志。', en: 'They are tried again; look into the log if they stay.' },
  },
  {
    metric: 'reactions_cut_off',
    words: { zh: '不再重试的自动后续', en: 'Reactions that are tried no more' },
    unit: 'count',
    value: ({ reactionsCutOff }) => reactionsCutOff,
    when: 'over',
    limit: 0,
    way: {
      zh: '要有人处理：表 house.reaction_failure 写着原因。',
      en: 'For a person: house.reaction_failure says why.',
    },
  },
  {
    metric: 'limits_unswept',
    words: { zh: '过了期、还没记录的期限', en: 'Limits past and not on record' },
    unit: 'count',
    value: ({ limitsUnswept }) => limitsUnswept,
    when: 'over',
    limit: 1000,
    way: { zh: '看后台进程在不在。', en: 'See whether the worker runs.' },
  },
  {
    metric: 'backup_age_hours',
    words: { zh: '最近一次备份', en: 'Last backup' },
    unit: 'hours',
    value: ({ backupHours }) => backupHours,
    when: 'over',
    limit: 26,
    way: { zh: '运行 npm run backup，放到另外一台机器上。', en: 'Run npm run backup, to another machine.' },
  },
  {
    metric: 'calendar_left_days',
    words: { zh: '节假日安排还够', en: 'Days that the calendar still covers' },
    unit: 'days',
    value: ({ calendarDays }) => calendarDays,
    when: 'under',
    limit: 45,
    way: {
      zh: '在“节假日”里录入国务院公布的下一年安排。',
      en: 'Enter the next year under Days off once it is published.',
    },
  },
  {
    metric: 'signing_key_days',
    words: { zh: '签名密钥已用', en: 'Age of the signing key' },
    unit: 'days',
    value: ({ keyDays }) => keyDays,
    when: 'over',
    limit: 365,
    way: { zh: '运行 npm run keys -- rotate。', en: 'Run npm run keys -- rotate.' },
  },
  {
    metric: 'master_key_days',
    words: { zh: '主密钥已用', en: 'Age of the master key' },
    unit: 'days',
    value: ({ masterKeyDays }) => masterKeyDays,
    when: 'over',
    limit: 365,
    way: {
      zh: '运行 npm run keys -- rotate-vault，再备份一次，并另存密钥。',
      en: 'Run npm run keys -- rotate-vault, then make a backup and a copy of the keys.',
    },
  },
  {
    metric: 'disk_free_percent',
    words: { zh: '磁盘剩余', en: 'Disk left' },
    unit: 'percent',
    value: ({ diskFreePercent }) => diskFreePercent,
    when: 'under',
    limit: 10,
    way: { zh: '腾出空间或者加盘；满了就登记不了。', en: 'Make room: on a full disk nothing can be registered.' },
  },
  {
    metric: 'clock_behind_seconds',
    words: { zh: '时钟倒退', en: 'Clock gone back' },
    unit: 'seconds',
    value: ({ clockBehindSeconds }) => clockBehindSeconds,
    when: 'over',
    limit: 2,
    way: {
      zh: '机器的时钟比已经记录的时间早。请校时，时间对了就在这一页确认；在此以前，同一件事项的新记录不会写早于上一条的时间。',
      en: 'The machine shows an earlier time than what is on record. Set it right, or say on this page that it is; until then no entry of a matter is dated before the one it follows.',
    },
  },
];

/** A figure that was never measured, such as the age of a backup that was never made, calls as well. */
export function calls({ value, when, limit }: Alarm, condition: Condition): boolean {
  const there = value(condition);
  if (there === undefined) return true;
  return when === 'over' ? there > limit : there < limit;
}
