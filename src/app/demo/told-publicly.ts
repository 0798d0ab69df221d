import { recordQuestion, registerAsked } from '#app/doors/consultations.ts';
import { disclosure } from '#chapters/disclosure/chapter.ts';
import type { DisclosureCommand } from '#chapters/disclosure/decide/command.ts';
import { disclosureBegins } from '#chapters/disclosure/routes/acts.ts';
import type { StreamId } from '#kernel/ids.ts';
import { unitId } from './county-files.ts';
import type { Following } from './followed-further.ts';
import type { PlayHouse } from './play-house.ts';

const account = 'gh_nanping';

/** 公开 in the county: posts that left, were dropped and wait for the head; questions answered, registered and open. */
export async function tellPublicly({ open, act, says, goTo, day, staff }: Following, play: PlayHouse): Promise<void> {
  const office = unitId('990101-xf');
  const clerk = staff(office, ['registrar']);
  const head = staff(office, ['head']);
  const page = disclosureBegins.find((one) => one.act === 'draftPost')!.description(undefined);

  const draft = (ago: number, time: string, title: string, text: string): Promise<StreamId> => {
    goTo(ago, time);
    const { edition } = play.calendars.current;
    return open(disclosure, 'XC', clerk, 'draftPost', (opening, deposit) =>
      page.command({ title, text, account }, deposit, [])({ ...opening, subject: undefined, today: day(ago), edition }),
    );
  };
  const asked = async (ago: number, time: string, from: string, text: string): Promise<StreamId> => {
    goTo(ago, time);
    const performed = await recordQuestion(play, { account, from, text });
    if (performed.done !== 'recorded') throw new Error(`the county cannot ask: ${performed.done}`);
    return performed.stream;
  };

  const dropped = await draft(21, '09:20', '来信来访的高峰', '这个月来信比上个月多了一些，请大家错开时间来大厅。');
  goTo(21, '15:40');
  await act(disclosure, dropped, head, 'dropPost', (deposit): DisclosureCommand => ({
    act: 'dropPost',
    reason: says('什么时候来是各人的事，不劝人少来。')(deposit),
  }));
  const days = await draft(
    13,
    '10:10',
    '县领导接访日可以网上预约',
    '接访的日期、地点和领导分管的工作都公布在网上。先预约，到时不用等；没有预约的，当天也接待。',
  );
  goTo(12, '08:50');
  await act(disclosure, days, head, 'publishPost', (): DisclosureCommand => ({ act: 'publishPost' }));

  const papers = await asked(10, '20:05', 'demo-reader-1', '请问去大厅反映问题要带什么材料？要先复印吗？');
  goTo(9, '09:30');
  await act(disclosure, papers, clerk, 'answerConsultation', (deposit): DisclosureCommand => ({
    act: 'answerConsultation',
    text: deposit.text('answer', {
      text: '带身份证件就可以。有合同、照片、以前的答复的，带上原件，大厅免费复印；没有材料也照样登记。',
    }),
  }));
  const said = '中学门口的路灯坏了一个多月，孩子晚自习回家看不见路，请派人修一修。';
  const from = 'demo-reader-2';
  const claim = await asked(5, '21:15', from, said);
  goTo(4, '09:05');
  await act(disclosure, claim, clerk, 'fileConsultation', (): DisclosureCommand => ({ act: 'fileConsultation' }));
  await registerAsked(play, claim, { said, messenger: from, askedOn: day(5) });

  await asked(2, '19:40', 'demo-reader-3', '对答复不满意，是找原来的单位复查，还是找它的上级？');
  await draft(
    1,
    '16:20',
    '复查怎么申请',
    '收到答复三十天内可以申请复查，网上、来信、到大厅都可以，不收费，也不用请人代写。',
  );
}
