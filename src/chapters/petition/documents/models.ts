import type { AnyPaperModel } from './paper.ts';
import { acceptance } from './acceptance/model.ts';
import { assignmentLetter } from './assignment-letter/model.ts';
import { certificationForm } from './certification-form/model.ts';
import { certificationReport } from './certification-report/model.ts';
import { helpDecision } from './help-decision/model.ts';
import { settlementAgreement } from './settlement-agreement/model.ts';
import { completionReport } from './completion-report/model.ts';
import { extension } from './extension/model.ts';
import { inquiryRecord } from './inquiry-record/model.ts';
import { judicialConclusion } from './judicial-conclusion/model.ts';
import { judicialCover } from './judicial-cover/model.ts';
import { materialRequest } from './material-request/model.ts';
import { noLongerAccepted } from './no-longer-accepted/model.ts';
import { objectionLetter } from './objection/model.ts';
import { opinion } from './opinion/model.ts';
import { pathNotice } from './path-notice/model.ts';
import { pathResult } from './path-result/model.ts';
import { reReviewOpinion } from './re-review-opinion/model.ts';
import { redirection } from './redirection/model.ts';
import { refusal } from './refusal/model.ts';
import { registration } from './registration/model.ts';
import { returnReceipt } from './return-receipt/model.ts';
import { reviewAcceptance } from './review-acceptance/model.ts';
import { reviewOpinion } from './review-opinion/model.ts';
import { suggestionReply } from './suggestion-reply/model.ts';
import { transferLetter } from './transfer-letter/model.ts';
import { whereabouts } from './whereabouts/model.ts';

/** Every paper of this chapter, in the order in which a matter comes to them. */
export const paperModels: readonly AnyPaperModel[] = [
  registration,
  whereabouts,
  transferLetter,
  assignmentLetter,
  judicialCover,
  acceptance,
  pathNotice,
  refusal,
  noLongerAccepted,
  redirection,
  extension,
  materialRequest,
  objectionLetter,
  inquiryRecord,
  opinion,
  suggestionReply,
  pathResult,
  judicialConclusion,
  reviewAcceptance,
  reviewOpinion,
  reReviewOpinion,
  returnReceipt,
  settlementAgreement,
  helpDecision,
  completionReport,
  certificationReport,
  certificationForm,
];
