import type { Citation, InstrumentId } from '#kernel/citation.ts';
import { articlesFrom, type ArticleRow } from './articles.ts';
import * as other from './other-articles.ts';
import * as path from './path-articles.ts';
import { articles2013 } from './policy-2013/articles.ts';
import { practiceArticles } from './practice/articles.ts';
import { articles2005 } from './regulations-2005/articles.ts';
import { articles2022 } from './regulations-2022/articles.ts';
import { on, type Article, type Instrument, type Source, type Wording } from './rule.ts';

function instrument(
  id: InstrumentId,
  names: { readonly name: Wording; readonly short: Wording; readonly issued: Wording },
  dates: readonly [from: string, until: string | null],
  source: Source,
  table: Readonly<Record<number, ArticleRow>>,
): Instrument {
  const [from, until] = dates;
  return {
    id,
    ...names,
    inForceFrom: on(from),
    inForceUntil: until ? on(until) : null,
    source,
    articles: articlesFrom(table),
  };
}

/** Every instrument that a rule, limit or ground cites. The project holds none of their texts. */
export const instruments: readonly Instrument[] = [
  instrument(
    'regulations-2022',
    {
      name: { zh: '信访工作条例', en: 'Regulations on Petition Work' },
      short: { zh: '2022年条例', en: 'Regulations 2022' },
      issued: { zh: '中共中央、国务院2022年2月25日发布', en: 'Central Committee and State Council, 25 February 2022' },
    },
    ['2022-05-01', null],
    'text',
    articles2022,
  ),
  instrument(
    'regulations-2005',
    {
      name: { zh: '信访条例', en: 'Regulations on Letters and Visits' },
      short: { zh: '2005年条例', en: 'Regulations 2005' },
      issued: { zh: '国务院令第431号，2005年1月10日公布', en: 'State Council Decree 431, 10 January 2005' },
    },
    ['2005-05-01', '2022-05-01'],
    'text',
    articles2005,
  ),
  instrument(
    'policy-2013',
    {
      name: {
        zh: '关于创新群众工作方法解决信访突出问题的意见',
        en: 'Opinions on New Ways of Working with the People to Solve Prominent Petition Problems',
      },
      short: { zh: '2013年意见', en: 'Policy 2013' },
      issued: {
        zh: '中办发〔2013〕27号，2013年12月20日',
        en: 'General Offices, document 27 of 2013, 20 December 2013',
      },
    },
    ['2013-12-20', null],
    'text',
    articles2013,
  ),
  instrument(
    'civil-code',
    {
      name: { zh: '中华人民共和国民法典', en: 'Civil Code' },
      short: { zh: '民法典', en: 'Civil Code' },
      issued: { zh: '2020年5月28日通过', en: 'adopted 28 May 2020' },
    },
    ['2021-01-01', null],
    'reported',
    other.civilCode,
  ),
  instrument(
    'civil-procedure',
    {
      name: { zh: '中华人民共和国民事诉讼法', en: 'Civil Procedure Law' },
      short: { zh: '民事诉讼法', en: 'Civil Procedure Law' },
      issued: { zh: '2023年修正', en: 'as amended in 2023' },
    },
    ['2024-01-01', null],
    'reported',
    other.civilProcedure,
  ),
  instrument(
    'reconsideration',
    {
      name: { zh: '中华人民共和国行政复议法', en: 'Administrative Reconsideration Law' },
      short: { zh: '行政复议法', en: 'Reconsideration Law' },
      issued: { zh: '2023年修订', en: 'as revised in 2023' },
    },
    ['2024-01-01', null],
    'text',
    path.reconsideration,
  ),
  instrument(
    'administrative-litigation',
    {
      name: { zh: '中华人民共和国行政诉讼法', en: 'Administrative Litigation Law' },
      short: { zh: '行政诉讼法', en: 'Administrative Litigation Law' },
      issued: { zh: '2017年修正', en: 'as amended in 2017' },
    },
    ['2017-07-01', null],
    'text',
    path.administrativeLitigation,
  ),
  instrument(
    'labour-arbitration',
    {
      name: { zh: '中华人民共和国劳动争议调解仲裁法', en: 'Law on Mediation and Arbitration of Labour Disputes' },
      short: { zh: '劳动争议调解仲裁法', en: 'Labour Arbitration Law' },
      issued: { zh: '2008年5月1日起施行', en: 'in force from 1 May 2008' },
    },
    ['2008-05-01', null],
    'text',
    path.labourArbitration,
  ),
  instrument(
    'people-mediation',
    {
      name: { zh: '中华人民共和国人民调解法', en: "People's Mediation Law" },
      short: { zh: '人民调解法', en: "People's Mediation Law" },
      issued: { zh: '2011年1月1日起施行', en: 'in force from 1 January 2011' },
    },
    ['2011-01-01', null],
    'text',
    path.peopleMediation,
  ),
  instrument(
    'stepwise-2014',
    {
      name: {
        zh: '关于进一步规范信访事项受理办理程序引导来访人依法逐级走访的办法',
        en: 'Measures on Acceptance Procedure and Visits Level by Level',
      },
      short: { zh: '2014年逐级走访办法', en: 'Visits level by level 2014' },
      issued: { zh: '国家信访局，2014年5月1日起施行', en: 'national bureau, in force from 1 May 2014' },
    },
    ['2014-05-01', '2022-05-01'],
    'reported',
    other.stepwise2014,
  ),
  instrument(
    'first-petitions-2014',
    {
      name: {
        zh: '关于初次信访事项办理的规定（国信发〔2014〕13号）',
        en: 'Rules on First Petitions (document 13 of 2014)',
      },
      short: { zh: '2014年初次信访规定', en: 'First petitions 2014' },
      issued: { zh: '国信发〔2014〕13号', en: 'national bureau, document 13 of 2014' },
    },
    ['2014-05-01', '2022-05-01'],
    'reported',
    other.firstPetitions2014,
  ),
  instrument(
    'first-petitions-2022',
    {
      name: {
        zh: '关于初次信访事项办理的办法（国信办发〔2022〕15号）',
        en: 'Measures on First Petitions (document 15 of 2022)',
      },
      short: { zh: '2022年初次信访办法', en: 'First petitions 2022' },
      issued: { zh: '国信办发〔2022〕15号', en: 'national bureau, document 15 of 2022' },
    },
    ['2022-05-01', null],
    'reported',
    other.firstPetitions2022,
  ),
  instrument(
    'simple-2016',
    {
      name: { zh: '信访事项简易办理办法（试行）', en: 'Trial Measures on the Simple Procedure' },
      short: { zh: '2016年简易办理办法', en: 'Simple procedure 2016' },
      issued: { zh: '国信发〔2016〕8号', en: 'national bureau, document 8 of 2016' },
    },
    ['2016-07-01', '2022-05-01'],
    'reported',
    other.simpleTrial2016,
  ),
  instrument(
    'simple-2022',
    {
      name: { zh: '信访事项简易办理办法', en: 'Measures on the Simple Procedure' },
      short: { zh: '2022年简易办理办法', en: 'Simple procedure 2022' },
      issued: { zh: '国信办发〔2022〕17号', en: 'national bureau, document 17 of 2022' },
    },
    ['2022-05-01', null],
    'unverified',
    other.simpleMeasures2022,
  ),
  instrument(
    'practice',
    {
      name: { zh: '本系统工作约定', en: 'Working Practice of This System' },
      short: { zh: '工作约定', en: 'Working practice' },
      issued: { zh: '不是法律规定，使用单位可以调整', en: 'not law; the office that uses it may change it' },
    },
    ['2005-05-01', null],
    'practice',
    practiceArticles,
  ),
  instrument(
    'local-33-2016',
    {
      name: { zh: '浙江省信访条例', en: 'Zhejiang Regulations on Letters and Visits' },
      short: { zh: '浙江2016年条例', en: 'Zhejiang 2016' },
      issued: { zh: '2016年7月29日修订', en: 'revised 29 July 2016' },
    },
    ['2016-08-01', '2022-05-01'],
    'text',
    other.zhejiangArticles,
  ),
  instrument(
    'local-11-2006',
    {
      name: { zh: '北京市信访条例', en: 'Beijing Regulations on Letters and Visits' },
      short: { zh: '北京2006年条例', en: 'Beijing 2006' },
      issued: { zh: '2006年9月15日修订', en: 'revised 15 September 2006' },
    },
    ['2007-01-01', '2022-05-01'],
    'text',
    other.beijingArticles,
  ),
];

const byId = new Map(instruments.map((one) => [one.id, one]));

/** One instrument. @throws RangeError for one that is not known */
export function instrumentOf(id: InstrumentId): Instrument {
  const found = byId.get(id);
  if (!found) throw new RangeError(`no instrument is named ${id}`);
  return found;
}

/** What an article says in our own words, or undefined where the instrument or the article is not known. */
export function articleOf({ instrument: id, article }: Citation): Article | undefined {
  return byId.get(id)?.articles.find((one) => one.article === article);
}
