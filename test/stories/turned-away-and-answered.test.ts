import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyApi, type Answer, type Caller, type StoryApi } from '#test/api.ts';
import { openSession } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { takeOn, units } from '#test/cast.ts';
import { ruleSetIds } from '#law/law.ts';

// What an organ may turn away, by whom and with which way on; each result that an answer can have; who looks at it again;
// from which service the petitioner's days run: told through the API under both rule sets.

const starts = { 'regulations-2005': '2021-03-01', 'regulations-2022': '2026-03-02' } as const;
const places = {
  'regulations-2005': { above: '16', rereviewed: '35/3', review: '34', last: '35' },
  'regulations-2022': { above: '19/3', rereviewed: '36/3', review: '35', last: '36/1' },
} as const;

const letter = {
  regionCode: '990101',
  title: '路灯不亮',
  request: '修好路灯',
  facts: '文庙路东段三盏路灯坏了。',
  purpose: 'claim',
  petitioner: { name: '张明', phone: '13800008000' },
};
const parts = { request: '修好路灯', facts: '经查属实。', basis: '《城市照明管理规定》' };
const reviewed = { facts: '事实清楚。', opinion: '维持。', basis: '条例' };

interface Duty {
  readonly act: string;
  readonly closed: string | null;
  readonly due: string;
  readonly citation: string;
  readonly owner: object;
}

interface Filed {
  readonly number: string;
  readonly code: string;
}

for (const ruleSet of ruleSetIds) {
  const zero = Temporal.PlainDate.from(starts[ruleSet]);
  const after = (days: number): string => zero.add({ days }).toString();
  const at = places[ruleSet];
  let api: StoryApi;
  beforeAll(async () => {
    api = await storyApi(starts[ruleSet]);
  });
  afterAll(() => api.house.database.drop());

  const registered = async (fields: object, caller: Caller = {}): Promise<Filed> => {
    api.house.clock.goTo(starts[ruleSet]);
    const { body } = await api.post('/api/v1/petitions', { ...letter, form: 'web', ...fields }, caller);
    return { number: body.number, code: body.queryCode };
  };
  /** One act after the other, each of which has to stand. */
  async function done(number: string, ...acts: readonly (readonly [string, object, Caller])[]): Promise<Answer> {
    let last: Answer | undefined;
    for (const [act, fields, caller] of acts) {
      last = await api.act(number, act, fields, caller);
      expect([act, last.status, last.body.reason]).toEqual([act, 200, undefined]);
    }
    return last!;
  }
  const handler = { as: 'handler' } as const;
  const city = { as: 'cityHandler' } as const;
  const province = { as: 'provinceHandler' } as const;
  const takeUp = ruleSet === 'regulations-2005' ? 'accept' : 'noticePath';
  const handed = [
    ['transfer', { to: units.countyHousing.id }, { as: 'clerk' }],
    [takeUp, { path: 6 }, handler],
  ] as const;
  const answered = (result: string) =>
    [
      ['issueOpinion', { result, opinion: `意见：${result}`, ...parts }, handler],
      ['approve', {}, { as: 'housingHead' }],
    ] as const;
  const served = (by: Caller, on: string, way = 'in-person') =>
    ['serve', { way, servedOn: on, evidence: '本人签收' }, by] as const;
  const looked = (answer: Answer, act: string): Duty =>
    answer.body.duties.find((duty: Duty) => duty.act === act && !duty.closed);
  const seen = ({ number, code }: Filed): Promise<Answer> => api.get(`/api/v1/petitions/${number}`, { code });

  test(`${ruleSet}: what runs below is not taken up above when it is raised in person, by two people, with what stays open; a letter is`, async () => {
    const visit = await registered({ form: 'visit' }, { as: 'cityClerk' });
    const turned = { ground: 'in-process', statement: '县住建局正在办理，期限未到。' };
    const clerk = { as: 'cityClerk' } as const;
    const bare = await api.act(visit.number, 'refuse', { ground: 'in-process' }, clerk);
    expect([bare.status, bare.body.reason]).toEqual([422, 'invalid']);
    const unlisted = await api.act(visit.number, 'refuse', { ...turned, ground: 'too-often' }, clerk);
    expect([unlisted.status, unlisted.body.reason]).toEqual([409, 'ground-not-in-list']);
    const proposed = await done(visit.number, ['refuse', turned, clerk]);
    expect(proposed.body.stage).toBe('registered');
    expect((await api.act(visit.number, 'approve', {}, clerk)).status).toBe(404);
    expect(JSON.stringify((await seen(visit)).body)).not.toContain(turned.statement);

    const written = await registered({ form: 'letter' }, { as: 'cityClerk' });
    const never = await api.act(written.number, 'refuse', turned, { as: 'cityClerk' });
    expect([never.status, never.body.reason, never.body.citation]).toEqual([
      409,
      'ground-not-for-form',
      `${ruleSet}/${at.above}`,
    ]);
  });

  test(`${ruleSet}: what was reviewed twice is not taken up again on the same facts; new ones are open, and it is told`, async () => {
    const filed = await registered({});
    const turned = { ground: 're-reviewed', statement: '省厅已于去年复核并送达，事实和理由相同。' };
    await done(filed.number, handed[0], ['refuse', turned, handler]);
    expect(JSON.stringify((await seen(filed)).body)).not.toContain(turned.statement);
    await done(filed.number, ['approve', {}, { as: 'housingHead' }]);
    await done(filed.number, served(handler, starts[ruleSet]));
    const told = await seen(filed);
    expect(told.body.stage).toBe('concluded');
    const fact = told.body.timeline.find(({ code }: { code: string }) => code === 'PetitionRefused');
    expect([fact.facts.ground, fact.facts.citation]).toEqual(['re-reviewed', `${ruleSet}/${at.rereviewed}`]);
    expect(JSON.stringify(told.body)).toContain(turned.statement);
    const [rating] = told.body.duties.filter(({ act, closed }: Duty) => act === 'rate' && !closed);
    expect(rating.nature).toBe('may');
  });

  test.each(['supported', 'partly', 'explained', 'not-supported'])(
    `${ruleSet}: an answer that says %s is read once it is served, and the next higher organ looks at it again`,
    async (result) => {
      const filed = await registered({});
      await done(filed.number, ...handed, ...answered(result));
      expect(JSON.stringify((await seen(filed)).body)).not.toContain(`意见：${result}`);
      api.house.clock.goTo(after(1));
      await done(filed.number, served(handler, after(1)));
      const read = await seen(filed);
      expect(JSON.stringify(read.body)).toContain(`意见：${result}`);
      const right = looked(read, 'requestReview');
      expect([right.due, right.citation]).toEqual([after(31), `${ruleSet}/${at.review}`]);
      const asked = await done(filed.number, ['requestReview', { reasons: '不同意。' }, { code: filed.code }]);
      expect(looked(asked, 'decideReview').owner).toMatchObject({
        post: 'handler',
        unit: { id: units.cityHousing.id },
      });
    },
  );

  test.each(['upheld', 'changed'])(
    `${ruleSet}: a review that says %s goes to the petitioner, who can ask the organ above once more, and then no one`,
    async (outcome) => {
      const filed = await registered({});
      await done(
        filed.number,
        ...handed,
        ...answered('not-supported'),
        served(handler, starts[ruleSet]),
        ['requestReview', { reasons: '不同意。' }, { code: filed.code }],
        ['decideReview', { outcome, ...reviewed }, city],
        served(city, starts[ruleSet], 'post'),
      );
      const again = await api.act(filed.number, 'requestReview', { reasons: '还是不同意。' }, { code: filed.code });
      expect(looked(again, 'decideReview').owner).toMatchObject({
        post: 'handler',
        unit: { id: units.provinceHousing.id },
      });
      await done(
        filed.number,
        ['decideReview', { outcome: 'upheld', ...reviewed }, province],
        served(province, starts[ruleSet], 'post'),
      );
      const third = await api.act(filed.number, 'requestReview', { reasons: '再看。' }, { code: filed.code });
      expect([third.status, third.body.reason, third.body.citation]).toEqual([
        409,
        'no-review-of-this',
        `${ruleSet}/${at.last}`,
      ]);
      expect(third.body.detail).toContain('有新的事实或者理由，可以另行反映');
    },
  );

  test(`${ruleSet}: without a name it is registered all the same, gets a code, and its answer lies there to be read`, async () => {
    const filed = await registered({ petitioner: undefined, anonymous: true });
    expect(filed.number).toMatch(/^XF\d{14}$/);
    await done(filed.number, ...handed, ...answered('supported'), served(handler, starts[ruleSet], 'electronic'));
    const read = await seen(filed);
    expect([read.body.stage, JSON.stringify(read.body)]).toEqual([
      'replied',
      expect.stringContaining('意见：supported'),
    ]);
    // Nobody is asked how content they are who cannot be reached.
    expect(read.body.duties.map(({ act }: Duty) => act)).not.toContain('rate');
  });

  test.each([
    ['in-person', '本人签收'],
    ['post', '回执 10023'],
    ['electronic', '同意电子送达，到达系统'],
    ['left-with-witness', '居委会两人见证，拍照'],
  ])(`${ruleSet}: served by way of %s with what shows it, thirty days run from that day`, async (way, evidence) => {
    const filed = await registered({});
    await done(filed.number, ...handed, ...answered('explained'));
    api.house.clock.goTo(after(2));
    const bare = await api.act(filed.number, 'serve', { way, servedOn: after(1) }, handler);
    expect([way, bare.status]).toEqual([way, 422]);
    const shown = await done(filed.number, ['serve', { way, servedOn: after(1), evidence }, handler]);
    expect([shown.body.stage, looked(shown, 'requestReview').due]).toEqual(['replied', after(31)]);
  });

  test(`${ruleSet}: raised with the organ itself it is handled there, told within fifteen days, and passed on to nobody`, async () => {
    await takeOn(api.house, [
      {
        person: '99-housingClerk' as PersonId,
        login: 'housingClerk',
        name: '佟欣',
        nameEn: 'housingClerk',
        passwordHash: null,
        posts: [{ unit: units.countyHousing.id, post: 'registrar' }],
        validFrom: Temporal.PlainDate.from('2000-01-01'),
      },
    ]);
    const registrar = await openSession(api.house, '99-housingClerk' as PersonId);
    api.house.clock.goTo(starts[ruleSet]);
    const { body } = await api.post('/api/v1/petitions', { ...letter, form: 'visit' }, { token: registrar });
    const taken = await api.get(`/api/v1/petitions/${body.number}`, handler);
    const notice = looked(taken, 'notice');
    expect([taken.body.stage, notice.due, notice.owner]).toEqual([
      'routed',
      after(15),
      expect.objectContaining({ unit: expect.objectContaining({ id: units.countyHousing.id }) as object }),
    ]);
    expect(taken.body.duties.map(({ act }: Duty) => act)).not.toContain('route');
    expect((await done(body.number, [takeUp, { path: 6 }, handler])).body.stage).toBe('handling');
  });
}

test('regulations-2005: a province’s own ground is there for its matters and for no other', async () => {
  const api = await storyApi(starts['regulations-2005']);
  const turned = { ground: 'late-without-reason', statement: '收到复查意见后六十日才提出，没有说明理由。' };
  const refused = async (regionCode: string) => {
    const { body } = await api.post('/api/v1/petitions', { ...letter, form: 'web', regionCode });
    const answer = await api.act(body.number, 'refuse', turned, { as: 'clerk' });
    return [answer.status, answer.body.reason];
  };
  expect(await refused('110101')).toEqual([200, undefined]);
  expect(await refused('990101')).toEqual([409, 'ground-not-in-list']);
  await api.house.database.drop();
});
