import { afterAll, beforeAll, expect, test } from 'vitest';
import { carriedBy } from '#adapters/messages/carriers.ts';
import { sendWorkMail } from '#app/work-mail/send.ts';
import { ChannelDown, type Message } from '#kernel/notices.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// Whoever owes an act is reminded by mail before its day, once a day and by day; a head reads how the unit stands.

let story: StorySite;
let matter: Filed;
const mails: Message[] = [];
let fault: Error | undefined;
const messenger = carriedBy(
  [
    {
      channel: 'email',
      async send(message) {
        mails.push(message);
        if (fault) throw fault;
        return { state: 'sent' };
      },
    },
  ],
  { from: 21, until: 8 },
);
const pass = () => sendWorkMail(story.house, messenger);

beforeAll(async () => {
  story = await storySite('2026-03-02');
  matter = await bring(story.house, 'registered', { title: '电梯停运' });
  const wish = async (who: 'clerk' | 'officeHead', typed: Record<string, string>): Promise<void> => {
    const desk = await story.desk(who);
    const done = await desk.submit(await desk.visit('/desk/account'), typed, { button: '记下提醒' });
    expect(done.text).toContain('已记下');
  };
  await wish('clerk', { email: 'clerk@xf.example.org' });
  await wish('officeHead', { email: 'head@xf.example.org', digest: 'weekly' });
});
afterAll(() => story.house.database.drop());

const to = (contact: string): Message[] => mails.filter((one) => one.contact === contact);

test('nothing is sent while the day is far, nor in the quiet hours', async () => {
  story.house.clock.goTo('2026-03-14');
  await pass();
  expect(to('clerk@xf.example.org')).toEqual([]);
  story.house.clock.goTo('2026-03-15');
  story.house.clock.wind(-300);
  await pass();
  expect(mails).toEqual([]);
});

test('from two days before the day it is named, once a day, under an id that stays when nobody knows whether it left', async () => {
  story.house.clock.goTo('2026-03-15');
  fault = new ChannelDown('421');
  await pass();
  await pass();
  expect(to('clerk@xf.example.org')).toHaveLength(1);
  fault = undefined;
  story.house.clock.wind(11);
  await pass();
  await pass();
  const [first, second, ...more] = to('clerk@xf.example.org');
  expect([second!.id, more]).toEqual([first!.id, []]);
  expect(second!.text).toMatch(new RegExp(`2026-03-17 .*…${matter.number.slice(-4)}`));
  expect(second!.text).not.toMatch(/电梯/);
  story.house.clock.goTo('2026-03-16');
  await pass();
  expect(new Set(to('clerk@xf.example.org').map(({ id }) => id)).size).toBe(2);
});

test('a head has a digest on Mondays, in numbers alone', async () => {
  const digests = to('head@xf.example.org').filter(({ text }) => text.includes('本单位在办'));
  expect(digests).toHaveLength(1);
  expect(digests[0]!.text).toMatch(/本单位在办 \d+ 件，超期 0 件，一周内到期 1 件/);
  expect(digests[0]!.text).not.toMatch(/电梯/);
  story.house.clock.goTo('2026-03-17');
  await pass();
  expect(to('head@xf.example.org').filter(({ text }) => text.includes('本单位在办'))).toHaveLength(1);
});

test('an address that is none is not kept; without one nothing more is sent', async () => {
  const desk = await story.desk('clerk');
  const wrong = await desk.submit(await desk.visit('/desk/account'), { email: 'no' }, { button: '记下提醒' });
  expect(wrong.text).toContain('没有改动');
  await desk.submit(await desk.visit('/desk/account'), { email: '' }, { button: '记下提醒' });
  expect(await story.house.database.as('app').rows({ text: 'SELECT person FROM house.work_contact' })).toHaveLength(1);
});
