import { signInAs } from '../walk.ts';
import type { Camera } from './camera.ts';

/** The filled button beside a file field: with script a file that has arrived has a button of its own. */
const sendButton = 'main form:has(input[type="file"]) button.btn:not(.btn--line, .btn--text)';

/** The doors by which a matter comes in besides the form of the site, and what an office says through its account. */
export async function doorScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  await camera.go('/before');
  await camera.send({ text: '我们小区电梯停了两个月，物业不管' });
  await camera.shoot('before-advice');
  await camera.take('/file/for-another', 'for-another');
  await camera.send({ name: '祁大娘' });
  await camera.shoot('for-another-wrong');
  await signInAs(camera, 'clerk');
  await camera.take('/desk/calls', 'desk-calls');
  await camera.take('/desk/register?form=video', 'desk-register-video');
  await camera.go('/desk/letters');
  await page.locator('input[type="file"]').first().setInputFiles('data/samples/letter-scan.jpg');
  if (camera.view.script) await page.locator('main input[name="filesHeld"]').first().waitFor({ state: 'attached' });
  await page.locator(sendButton).first().click();
  await page.locator('main figure.scan').waitFor();
  await camera.shoot('desk-letters-beside');
  await camera.go('/desk/orders');
  await page.locator('input[type="file"]').first().setInputFiles('data/samples/hotline-orders.csv');
  await page.locator(sendButton).first().click();
  await page.waitForLoadState();
  await camera.shoot('desk-orders-taken');
  await camera.take('/desk/disclosure/new/draftPost', 'desk-post-new');
  await camera.send({ title: '接访时间', text: '请打 13900006001', account: 'gh_nanping' });
  await camera.shoot('desk-post-new-wrong');
  await camera.send({ text: '每周三上午接访，可以网上预约，也可以通过视频。' });
  await camera.shoot('desk-post-drafted');
  await camera.take('/desk/disclosure', 'desk-disclosure');
  await videoScenes(camera);
}

/** A leader's day over video, booked by a petitioner: the desk's side and theirs. */
async function videoScenes(camera: Camera): Promise<void> {
  const { page } = camera;
  const zh = camera.view.lang === 'zh';
  await camera.go('/desk/reception');
  const lives = await camera.links('a[href^="/desk/reception/JF"]');
  let term = '';
  for (const path of lives) {
    await camera.go(path);
    if (await page.locator('main a[href*="/new/planDay"]').count()) term ||= path;
  }
  if (!term) return;
  const dayOn = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: 4 }).toString();
  await camera.go(`/desk/reception/new/planDay?about=${term.split('/').at(-1)}`);
  await camera.send({ dayOn, form: 'fixed-place', medium: 'video', place: '上午九点', slots: '4' });
  const day = new URL(page.url()).pathname;
  await camera.go(`${day}/acts/publishDay`);
  await camera.send({}, zh ? '向社会公布' : 'Publish it');
  await camera.go('/demo');
  await page.locator('form[action="/track"] button').nth(3).click();
  await page.waitForURL('**/matters/**');
  const base = new URL(page.url()).pathname;
  await camera.take(`${base}/meet`, 'meet');
  await camera.take(`${base}/contact`, 'matter-contact');
  await camera.go(`${base}/meet`);
  const slot = `${day.split('/').at(-1)}.1`;
  if ((await page.locator(`option[value="${slot}"]`).count()) === 0) return;
  await camera.send({ slot, people: '1' }, zh ? '预约' : 'Book');
  await camera.shoot('meet-over-video');
  await camera.go(day);
  await camera.go('/desk/reception');
  for (const path of await camera.links('a[href^="/desk/reception/JF"]')) {
    await camera.go(`${path}/acts/setMeeting`);
    if ((await page.locator('main [name="address"]').count()) === 0) continue;
    await camera.shoot('desk-visit-video');
    await camera.send({ address: 'https://meet.example.org/j/88012030447719923?pwd=a-very-long-password-0123456789' });
    await camera.shoot('desk-visit-video-set');
    return;
  }
}
