import type { Words } from '#ui/language.ts';

/** What the checking page says, by the code of what it found. */
export const verifyWords: Readonly<Record<string, Words>> = {
  proved: {
    zh: '凭证有效：这条登记在签过名的历史里，签名没有问题。',
    en: 'The proof holds: the registration is in the signed history, and the signatures are right.',
  },
  promised: {
    zh: '签名有效，但这里只有承诺，还没有封存的证明。请用编号和查询码打开回执页，下载完整的凭证。过了承诺的时间还给不出证明，这份承诺就是证据。',
    en: 'The signature is right, but this is only the promise, without the proof. Open the receipt with number and code and download the whole proof. If the office cannot give it after the promised time, this promise is evidence.',
  },
  unreadable: {
    zh: '看不懂：这不是回执凭证，或者不完整。请重新下载，或把二维码里的文字完整贴进来。',
    en: 'This is no receipt, or not a whole one. Download it again, or paste the whole text of the QR code.',
  },
  keys: {
    zh: '凭证无效：它的签名密钥不是本机关的，或者密钥的交接有问题。',
    en: 'The proof does not hold: its keys are not those of this office, or do not introduce each other.',
  },
  promise: {
    zh: '凭证无效：承诺的签名不对，编号、指纹或者时间被改过。',
    en: 'The proof does not hold: the promise was not signed so; number, fingerprint or time was changed.',
  },
  checkpoint: {
    zh: '凭证无效：历史状态的签名不对。',
    en: 'The proof does not hold: the state of the history was not signed so.',
  },
  inclusion: {
    zh: '凭证无效：从这条登记走不到签过名的历史状态。',
    en: 'The proof does not hold: it does not lead from the registration to the signed state.',
  },
  witness: {
    zh: '对不上：见证人留存的同一状态与凭证不同。历史被改写过，或者凭证是假的。请把两份文件都保存好。',
    en: 'They differ: the witness kept another state of the same size. The history was written anew, or the receipt is forged. Keep both files.',
  },
  late: {
    zh: '封存比承诺的时间晚。',
    en: 'It was sealed later than promised.',
  },
  witnessed: {
    zh: '见证人也留存了同样的状态。',
    en: 'The witness had kept the same state.',
  },
  unwitnessed: {
    zh: '见证人的这份文件里没有这个状态，说明不了什么。请换这一天的文件。',
    en: 'The file of the witness does not hold this state and says nothing of it. Take the file of that day.',
  },
  alone: {
    zh: '只凭这份文件，看不出签名的机关后来有没有另写一份历史。要查这一点，请加上见证人的文件，或用 npm run verify 与今天的历史对照。下面的密钥名，请与公布的对照。',
    en: 'From this file alone it cannot be seen whether the office wrote another history later. For that, add the file of a witness, or compare with the history of today by npm run verify. Compare the name of the key below with the published one.',
  },
  number: { zh: '登记编号', en: 'Number' },
  recorded: { zh: '登记时间（UTC）', en: 'Recorded (UTC)' },
  entry: { zh: '记录指纹', en: 'Fingerprint' },
  promisedAt: { zh: '承诺时间（UTC）', en: 'Promised (UTC)' },
  state: { zh: '历史状态：条数、签名时间', en: 'State: entries, when signed' },
  root: { zh: '状态的根', en: 'Root of the state' },
  firstKey: { zh: '机关的第一把密钥', en: 'First key of the office' },
};
