import type { PaperReason } from '../../decide/paper-command.ts';
import { say, type Sentence } from './sentence.ts';

/** Why a signed paper is turned away, with the way on. */
export const paperSentences: Readonly<Record<PaperReason, Sentence>> = {
  'paper-not-scanned': say(
    { zh: '没有签名纸件的扫描件。', en: 'The signed paper is not scanned.' },
    { zh: '请把信访人签了名的纸扫描或者拍照放进来。', en: 'Add a scan or a photograph of the paper that they signed.' },
  ),
  'rates-itself': say(
    {
      zh: '登记的就是办理的单位，不能经手对自己的评价。',
      en: 'This unit handles the matter and takes in no rating of itself.',
    },
    {
      zh: '请信访人凭查询码自己评价，或者交给上一级信访部门。',
      en: 'The petitioner rates with their own code, or hands it to the petition office above.',
    },
  ),
  'contact-not-given': say(
    { zh: '没有写新的联系方式。', en: 'No new contact is given.' },
    { zh: '请照纸件填写电话或者电子邮件。', en: 'Write the telephone or the e-mail as it stands on the paper.' },
  ),
};
