/**
 * Whether a text that came without a form reports misconduct of those in office (检举控告). A person decides it at every
 * other door; here a plain rule has to, before anybody reads. It errs towards the seal: a report in the common lane
 * cannot be unread, while whoever keeps the seal passes on what is none.
 */
export function soundsLikeReport(text: string): boolean {
  if (offence.test(text)) return true;
  return reporting.test(text) && inOffice.test(text);
}

const offence =
  /贪污|受贿|行贿|索贿|贿赂|回扣|吃拿卡要|挪用公款|挪用资金|挪用专项|侵吞|公款吃喝|公款旅游|徇私|滥用职权|玩忽职守|以权谋私|买官卖官|权钱交易|打击报复|截留补|截留专项|截留资金|虚报冒领|\b(brib\w+|corrupt(ion)?|embezzl\w+|kickbacks?)\b/i;

const reporting = /举报|检举|控告|揭发|\breport(ing)? (an? )?(official|officer)s?\b/i;

const inOffice =
  /干部|书记|主任|局长|镇长|乡长|县长|市长|村长|所长|科长|处长|院长|校长|法官|检察官|民警|公务员|领导|工作人员|\bofficials?\b|\bofficers?\b|\bcadres?\b/i;
