import { acceptanceSample } from './acceptance/sample.ts';
import { assignmentLetterSample } from './assignment-letter/sample.ts';
import { certificationFormSample } from './certification-form/sample.ts';
import { certificationReportSample } from './certification-report/sample.ts';
import { helpDecisionSample } from './help-decision/sample.ts';
import { settlementAgreementSample } from './settlement-agreement/sample.ts';
import { completionReportSample } from './completion-report/sample.ts';
import { extensionSample } from './extension/sample.ts';
import { inquiryRecordSample } from './inquiry-record/sample.ts';
import { judicialConclusionSample } from './judicial-conclusion/sample.ts';
import { judicialCoverSample } from './judicial-cover/sample.ts';
import { materialRequestSample } from './material-request/sample.ts';
import { noLongerAcceptedSample } from './no-longer-accepted/sample.ts';
import { objectionLetterSample } from './objection/sample.ts';
import { opinionSample } from './opinion/sample.ts';
import { pathNoticeSample } from './path-notice/sample.ts';
import { pathResultSample } from './path-result/sample.ts';
import { reReviewOpinionSample } from './re-review-opinion/sample.ts';
import { redirectionSample } from './redirection/sample.ts';
import { refusalSample } from './refusal/sample.ts';
import { registrationSample } from './registration/sample.ts';
import { returnReceiptSample } from './return-receipt/sample.ts';
import { reviewAcceptanceSample } from './review-acceptance/sample.ts';
import { reviewOpinionSample } from './review-opinion/sample.ts';
import { suggestionReplySample } from './suggestion-reply/sample.ts';
import { transferLetterSample } from './transfer-letter/sample.ts';
import { whereaboutsSample } from './whereabouts/sample.ts';

/** A sample of each paper, by its kind. */
export const samples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  registration: registrationSample,
  whereabouts: whereaboutsSample,
  'transfer-letter': transferLetterSample,
  'assignment-letter': assignmentLetterSample,
  'judicial-cover': judicialCoverSample,
  acceptance: acceptanceSample,
  'path-notice': pathNoticeSample,
  refusal: refusalSample,
  'no-longer-accepted': noLongerAcceptedSample,
  redirection: redirectionSample,
  extension: extensionSample,
  'material-request': materialRequestSample,
  objection: objectionLetterSample,
  'inquiry-record': inquiryRecordSample,
  opinion: opinionSample,
  'suggestion-reply': suggestionReplySample,
  'path-result': pathResultSample,
  'judicial-conclusion': judicialConclusionSample,
  'review-acceptance': reviewAcceptanceSample,
  'review-opinion': reviewOpinionSample,
  're-review-opinion': reReviewOpinionSample,
  'return-receipt': returnReceiptSample,
  'completion-report': completionReportSample,
  'settlement-agreement': settlementAgreementSample,
  'help-decision': helpDecisionSample,
  'certification-report': certificationReportSample,
  'certification-form': certificationFormSample,
};
