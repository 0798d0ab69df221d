import type { Wording } from './rule.ts';

/**
 * What can be done after each kind of "no". Every notice carries one; none of them bars a letter or an online
 * filing.
 */
export const remedies = {
  letterOpen: {
    zh: '您可以到通知上写明的接待场所当面反映；也可以随时写信或者在网上提出，不受层级限制。',
    en:
      'You can raise it in person at the reception place named in the notice, and by letter ' +
      'or online at any time, at any level.',
  },
  waitOrWrite: {
    zh: '事项正在办理，期限和承办机关已在通知上写明；到期没有结果的，您可以催办，也可以再向上级提出。补充情况可以写信或者在网上提交。',
    en:
      'The matter is under way; the notice names its organ and last day. You can urge it, raise it higher once ' +
      'the time has run out, and add material by letter or online.',
  },
  newFacts: {
    zh: '有新的事实或者理由，可以作为新的事项提出；生活困难的，可以申请救助。',
    en: 'New facts or grounds can be raised as a new matter; if you are in need you can apply for help.',
  },
  otherOrgan: {
    zh: '请向通知上写明的有权处理的机关提出；对告知不服的，可以向上一级机关反映。',
    en: 'Please turn to the organ named in the notice; if you disagree you can say so to the next higher organ.',
  },
  legalPath: {
    zh: '请按通知上写明的程序和期限向有关机关提出；信访不会使这些期限停下来，请尽早办理。',
    en:
      'Please use the procedure named in the notice within its time. Petitioning does not ' +
      'stop these periods, so do not wait.',
  },
  review: {
    zh: '您可以在通知写明的期限内请求复查或者复核；期限的最后一天是休息日的，顺延到下一个工作日。',
    en:
      'You can ask for review or re-review within the time named; if its last day is a day ' +
      'off it moves to the next working day.',
  },
  goodReason: {
    zh: '没有赶上期限有正当理由的，可以说明理由再次请求；有新的事实，可以作为新的事项提出。',
    en:
      'If there was a good reason for missing the time, state it and ask again; new ' +
      'facts can be raised as a new matter.',
  },
  staysHere: {
    zh: '您不用做什么：在转来的一方同意以前，事项仍由收到的机关负责。',
    en: 'You need do nothing: until the sender agrees the matter stays with the organ that holds it.',
  },
  toldWhy: {
    zh: '延期的理由和新的最后一天会书面告知您；您可以随时催办。',
    en: 'You are told the reason and the new last day in writing, and may urge the organ at any time.',
  },
} as const satisfies Readonly<Record<string, Wording>>;
