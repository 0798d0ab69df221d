import type { House } from '#kernel/house.ts';
import type { UnitId } from '#kernel/ids.ts';
import { codeOf } from '#kernel/ledger/check.ts';
import type { Receipt } from '#kernel/ledger/receipt.ts';
import { readStatement } from '#kernel/ledger/signed.ts';
import type { Paper, PaperData } from '#kernel/typesetter.ts';
import { dateTime } from '#ui/language.ts';
import { maskName } from '#ui/masking.ts';
import { qrImage } from '#ui/qr-drawing.ts';
import type { BesidePaper } from '#ui/life/papers-beside.ts';
import { dayWritten, paperOf } from '#ui/papers/paper.ts';
import { dayOf } from '#kernel/clock.ts';
import { archivePeriod } from '#law/archive.ts';
import { limit, ruleSetOn } from '#law/law.ts';
import { papersOfMatter, settingOf, type MatterRecord } from './compose.ts';

/** What every bound paper says at its foot and on its cover. */
const head = ({
  house,
  number,
  recorded,
}: MatterRecord): { readonly office: UnitId; readonly archive: string; readonly shared: Paper['content'] } => {
  const registered = recorded[0]!.event;
  if (registered.type !== 'PetitionRegistered') throw new Error('a matter begins with its registration');
  const { office } = registered;
  const { ruleSet, region, registeredOn } = registered;
  return {
    office,
    archive: archivePeriod(ruleSet, region ?? undefined, registeredOn).words.zh,
    shared: {
      organ: house.units.get(office)?.name ?? office,
      number,
      registered: dayWritten(registered.registeredOn),
      printed: dateTime('zh', house.clock.now()),
      demo: house.mode === 'county' || undefined,
    },
  };
};

/** The address in the window of an envelope (信封标签). Without an address there is a name alone, to write below. */
export function labelOf(record: MatterRecord, sender: UnitId): Paper {
  const { party, house } = record;
  return {
    template: 'label',
    content: {
      ...head(record).shared,
      title: '信封标签',
      to: party['name'] || '信访人',
      address: party['address'] || '（登记时没有留下地址）',
      'sender-address': house.units.get(sender)?.address ?? '',
    },
  };
}

/** The receipt on paper (收件凭证): what was taken in and when, what comes next, and the code by which anybody checks it. */
export function receiptOnPaper(record: MatterRecord, receipt: Receipt, origin: string): Paper {
  const { party } = record;
  const [registered] = papersOfMatter(record);
  const promise = readStatement('promise', receipt.promise)!;
  const { subject = '', received = '' } = registered?.content ?? {};
  return {
    template: 'receipt',
    content: {
      ...head(record).shared,
      title: '信访事项收件凭证',
      head: head(record).shared['organ'],
      subject,
      received,
      name: party['name'] ? maskName(party['name']) : '没有留下姓名',
      next: '登记机关按期限转给负责的单位，负责的单位按期限书面告知您怎么办。每一步的日期在网上写明。',
      query: `打开 ${origin}/track，填登记编号和查询码，可以查询、补充、催办和评价。`,
      verify: `${origin}/verify`,
      entry: promise.entry,
      key: receipt.promise.key,
      state: receipt.inclusion
        ? '已经封存在签过名的历史里。'
        : `本机关承诺 ${promise.within} 秒内封存；封存以后再下载，凭证就是完整的。`,
    },
    images: { 'code.svg': qrImage(`${origin}/verify#${codeOf(receipt)}`) },
  };
}

/**
 * The whole file of a matter (一案一档): cover, index with page numbers, every paper in the order of its day.
 * @param others what a hearing or another chapter's matter made for its party
 */
export async function caseFileOf(
  { typesetter }: Pick<House, 'typesetter'>,
  record: MatterRecord,
  others: readonly BesidePaper[],
): Promise<Paper> {
  const setting = settingOf(record);
  const own = papersOfMatter(record);
  const papers = [
    ...own.map((paper) => ({ paper, setting })),
    ...others.map((paper) => ({ paper, setting: { ...setting, number: paper.number } })),
  ].toSorted((a, b) => Temporal.PlainDate.compare(a.paper.on, b.paper.on));
  const bound: PaperData[] = [];
  for (const { paper, setting: of } of papers) {
    const pieces = (await typesetter.pieces(paperOf(of, paper))) as unknown as PaperData;
    const entry = [dayWritten(paper.on), paper.model.title.zh, paper.mark].filter(Boolean).join('　');
    bound.push({ entry, pieces });
  }
  return {
    template: 'case-file',
    content: {
      ...head(record).shared,
      title: '信访事项案卷',
      subject: own[0]?.content['subject'] ?? '',
      name: record.party['name'] ?? '',
      count: `${papers.length} 件`,
      archive: head(record).archive,
      papers: bound,
    },
  };
}

const againNote = (days: number): string =>
  `请在收到意见书之日起 ${days} 日内提出；可以在网上申请，也可以把这张表交给接收申请的机关。不会写的，可以口头说，由工作人员写下来。`;

/** 复查、复核申请书 as a blank: for whoever asks on paper and has no matter open before them. */
export const blankReviewForm = ({ clock }: Pick<House, 'clock'>): Paper => ({
  template: 'review-form',
  content: {
    title: '复查（复核）申请书',
    note: againNote(limit(ruleSetOn(dayOf(clock.now())), 'requestReview').length.n),
    printed: dateTime('zh', clock.now()),
  },
});

/**
 * The same with what is on record: the answer that was served last, who gave it, and the organ above.
 * @returns undefined while there is no answer that could be looked at again
 */
export function reviewFormOf(record: MatterRecord): Paper | undefined {
  const answer = papersOfMatter(record).findLast(
    ({ model, served }) => served && ['opinion', 'review-opinion'].includes(model.kind),
  );
  if (!answer) return undefined;
  const { party, house } = record;
  const { printed, number, demo } = head(record).shared;
  const registered = record.recorded[0]!.event;
  if (registered.type !== 'PetitionRegistered') return undefined;
  const { ruleSet, region, registeredOn } = registered;
  const first = answer.model.kind === 'opinion';
  const row = limit(ruleSet, first ? 'requestReview' : 'requestReReview', region ?? undefined, registeredOn);
  const days = row.length.n;
  return {
    template: 'review-form',
    content: {
      printed,
      number,
      demo,
      title: first ? '复查申请书' : '复核申请书',
      name: party['name'] ?? '',
      phone: party['phone'] ?? '',
      address: party['address'] ?? '',
      respondent: answer.issuer ?? house.units.get(answer.signer)?.name ?? '',
      opinion: `${answer.model.title.zh} ${answer.mark}`,
      reviewer: house.units.superior(answer.signer, answer.on)?.name ?? '',
      note: againNote(days),
    },
  };
}
