import type { Level, UnitKind } from '#kernel/units.ts';
import type { Words } from '#ui/language.ts';

export const levelWords: Readonly<Record<Level, Words>> = {
  central: { zh: '中央', en: 'Central' },
  province: { zh: '省', en: 'Province' },
  city: { zh: '市', en: 'City' },
  county: { zh: '县', en: 'County' },
  township: { zh: '乡镇', en: 'Township' },
};

export const unitKindWords: Readonly<Record<UnitKind, Words>> = {
  'petition-office': { zh: '信访部门', en: 'Petition office' },
  government: { zh: '人民政府', en: 'Government' },
  competent: { zh: '职能部门', en: 'Department in charge of its field' },
  'political-legal': { zh: '政法机关', en: 'Political-legal organ' },
  discipline: { zh: '纪检监察机关', en: 'Discipline and supervision' },
  court: { zh: '法院', en: 'Court' },
  procuratorate: { zh: '检察院', en: 'Procuratorate' },
  congress: { zh: '人大', en: "People's congress" },
  'conference-office': { zh: '联席会议办公室', en: 'Joint conference office' },
  inspection: { zh: '督查机构', en: 'Inspection' },
  enterprise: { zh: '公用企业', en: 'Public utility' },
};
