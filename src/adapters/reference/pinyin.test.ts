import { expect, test } from 'vitest';
import { byPinyin, pinyinIn, readingsOf } from './pinyin.ts';
import { loadRegions } from './regions.ts';

test.each([
  ['青禾街道', 'qinghejiedao'],
  ['南坪县', 'nanpingxian'],
  ['重庆市', 'chongqingshi'],
  ['厦门市', 'xiamenshi'],
  ['长沙县', 'changshaxian'],
  ['六安市', 'luanshi'],
  ['蚌埠市', 'bengbushi'],
  ['吕梁市', 'lvliangshi'],
  ['吕梁市', 'luliangshi'],
  ['绿春县', 'lvchunxian'],
  ['住房和城乡建设局', 'zhufanghechengxiangjiansheju'],
  ['邓州市', 'dengzhoushi'],
  ['乐清市', 'yueqingshi'],
  ['乐山市', 'leshanshi'],
  ['番禺区', 'panyuqu'],
])('%s is read %s', (name, letters) => {
  expect(pinyinIn(name, letters)).toBe(0);
});

test('whole syllables, their beginnings and mixtures are found, from any character on', () => {
  for (const letters of ['qhjd', 'qinghe', 'qhjiedao', 'QHJD', 'q']) expect(pinyinIn('青禾街道', letters)).toBe(0);
  expect(pinyinIn('青禾街道', 'jd')).toBe(2);
  expect(pinyinIn('南坪县信访局', 'xfj')).toBe(3);
  for (const letters of ['qhx', 'ingh', 'qhjdx']) expect(pinyinIn('青禾街道', letters)).toBeUndefined();
});

test('every character in the name of a division has a reading, and every division is found by its first letters', () => {
  const regions = loadRegions();
  const without = new Set(
    regions.flatMap(({ name }) =>
      [...name].filter((one) => /\p{Script=Han}/u.test(one) && readingsOf(one).length === 0),
    ),
  );
  expect([...without]).toEqual([]);
  for (const { name } of regions.filter(({ level }) => level !== 'township')) {
    const first = [...name].map((one) => readingsOf(one)[0]?.[0] ?? '').join('');
    expect(pinyinIn(name, first), name).toBe(0);
  }
});

test('names are sorted as a dictionary sorts them', () => {
  expect(['张三', '阿明', '李四', '欧阳', '陈一', '安然'].toSorted(byPinyin)).toEqual([
    '阿明',
    '安然',
    '陈一',
    '李四',
    '欧阳',
    '张三',
  ]);
});
