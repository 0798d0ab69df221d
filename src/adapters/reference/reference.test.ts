import { expect, test } from 'vitest';
import { findRegion, loadRegions, regionPath } from './regions.ts';
import { loadTaxonomy } from './taxonomy.ts';

test('the regions are all there, each under the one above', () => {
  const regions = loadRegions();
  const count = (level: string): number => regions.filter((region) => region.level === level).length;
  expect(['province', 'city', 'county', 'township'].map(count)).toEqual([31, 342, 2978, 41_352]);
  const codes = new Set(regions.map(({ code }) => code));
  expect(codes.size).toBe(regions.length);
  const above = { 4: 2, 6: 4, 9: 6 } as const;
  const orphans = regions.filter(({ code }) => {
    const digits = above[code.length as 4 | 6 | 9];
    return digits !== undefined && !codes.has(code.slice(0, digits));
  });
  expect(orphans).toEqual([]);
  expect(regions.every(({ name, code }) => name.length > 0 && /^\d+$/.test(code))).toBe(true);
});

test('the last line of a file is read like the first', () => {
  expect(findRegion('110101001')).toEqual({ code: '110101001', name: '东华门街道', level: 'township' });
  expect(findRegion('659012505')).toEqual({ code: '659012505', name: '一六五团', level: 'township' });
  expect(findRegion('65')?.name).toBe('新疆维吾尔自治区');
});

test('a place knows the places around it', () => {
  expect(regionPath('330106002').map(({ name }) => name)[0]).toBe('浙江省');
  expect(regionPath('110101001').map(({ level }) => level)).toEqual(['province', 'city', 'county', 'township']);
  expect(regionPath('1101').map(({ code }) => code)).toEqual(['11', '1101']);
});

test('codes that begin with 99 are left to the demo county', () => {
  expect(loadRegions().some(({ code }) => code.startsWith('99'))).toBe(false);
  expect(regionPath('990101')).toEqual([]);
});

test('the classes have 17 names on the first level and 112 on the second', () => {
  const { classes, get } = loadTaxonomy();
  const first = classes.filter(({ level }) => level === 1);
  expect(first.map(({ name }) => name)).toEqual([
    '农村农业',
    '国土资源',
    '城乡建设',
    '劳动和社会保障',
    '卫生计生',
    '教育文体',
    '民政',
    '政法',
    '经济管理',
    '交通运输',
    '商贸旅游',
    '科技与信息产业',
    '环境保护',
    '党务政务',
    '组织人事',
    '纪检监察',
    '其他',
  ]);
  expect(classes.filter(({ level }) => level === 2)).toHaveLength(112);
  for (const { code, level, parent, name, nameEn } of classes) {
    expect(code).toMatch(level === 1 ? /^\d{2}$/ : /^\d{4}$/);
    expect(parent).toBe(level === 1 ? null : code.slice(0, 2));
    expect(get(code)?.name).toBe(name);
    expect(nameEn).toMatch(/^[A-Z][A-Za-z ,-]+$/);
  }
  expect(new Set(classes.map(({ code }) => code)).size).toBe(129);
});

test('each of the five hot fields has classes, and no class has a field that is not one of them', () => {
  const { classes, hotFields } = loadTaxonomy();
  expect(hotFields.map(({ id }) => id)).toEqual(['land', 'labour', 'education-health', 'restructuring', 'environment']);
  const used = new Set(classes.flatMap(({ hot }) => (hot === null ? [] : [hot])));
  expect([...used].toSorted()).toEqual(hotFields.map(({ id }) => id).toSorted());
  const land = classes.filter(({ hot }) => hot === 'land').map(({ name }) => name);
  expect(land).toEqual(['土地征收', '集体土地上房屋拆迁与补偿', '国有土地上房屋征收与补偿']);
});
