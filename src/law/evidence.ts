import type { Evidence } from './rule.ts';

/** The running matter of the same claim, with the organ that has it and the day by which it has to act. */
export const runningMatter: Evidence = {
  id: 'running-matter',
  title: {
    zh: '正在办理的同一事项：编号、承办机关和期限',
    en: 'The same matter under way: its number, its organ and its last day',
  },
};
/** The last opinion of a finished matter. */
export const reReviewOpinion: Evidence = {
  id: 're-review-opinion',
  title: { zh: '已送达的复核意见', en: 'The re-review opinion as served' },
};
/** Two readers found the same facts and grounds. */
export const sameFacts: Evidence = {
  id: 'same-facts',
  title: { zh: '事实和理由相同的比对说明', en: 'A comparison showing the same facts and grounds' },
};
/** Where the person can go instead. */
export const competentOffice: Evidence = {
  id: 'competent-office',
  title: { zh: '有权处理的机关：名称、地址、接待时间', en: 'The organ with power: name, address, hours' },
};
/** Which procedure is open, before whom and until when. */
export const openProcedure: Evidence = {
  id: 'open-procedure',
  title: { zh: '可以走的法定程序、受理机关和期限', en: 'The procedure that is open, before whom and until when' },
};
/** That a document has arrived, and on which day. */
export const proofOfService: Evidence = {
  id: 'proof-of-service',
  title: { zh: '送达证据', en: 'Proof of service' },
};
/** The opinion or review that was not challenged. */
export const servedOpinion: Evidence = {
  id: 'served-opinion',
  title: { zh: '已送达的处理意见或者复查意见', en: 'The opinion or review as served' },
};
/** Why this matter belongs elsewhere. */
export const detailedReasons: Evidence = {
  id: 'detailed-reasons',
  title: { zh: '详细理由', en: 'Full reasons' },
};
/** The head's approval, by name. */
export const headApproval: Evidence = {
  id: 'head-approval',
  title: { zh: '本机关、单位负责人的批准', en: 'Approval of the head of the organ' },
};
/** Certification by two bodies, with its receipt. */
export const certificate: Evidence = {
  id: 'certificate',
  title: { zh: '审核认定办结的证明', en: 'The certificate of conclusion' },
};
/** That nothing was done to reach the province's own department first. */
export const noProvinceRecord: Evidence = {
  id: 'no-province-record',
  title: { zh: '系统中没有省级职能部门的登记记录', en: "No registration with the province's own department on record" },
};
/** The final legal decision. */
export const finalDecision: Evidence = {
  id: 'final-decision',
  title: { zh: '依法终结的文书', en: 'The document that lawfully ended the matter' },
};
