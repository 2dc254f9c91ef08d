import type { Rule } from '../rule.ts';
import { abbreviationExplained } from './abbreviation-explained.ts';
import { acknowledgementImposed } from './acknowledgement-imposed.ts';
import { answerCountedInDays } from './answer-counted-in-days.ts';
import { answerWithinOneMonth } from './answer-within-one-month.ts';
import { assessmentBeforeUse } from './assessment-before-use.ts';
import { assessmentComplete } from './assessment-complete.ts';
import { assessmentDated } from './assessment-dated.ts';
import { assessmentOnRequest } from './assessment-on-request.ts';
import { assessmentOverdue } from './assessment-overdue.ts';
import { assessmentReviewDated } from './assessment-review-dated.ts';
import { assessmentStated } from './assessment-stated.ts';
import { automatedDecisions } from './automated-decisions.ts';
import { automatedLogic } from './automated-logic.ts';
import { automatedReview } from './automated-review.ts';
import { basesRecited } from './bases-recited.ts';
import { businessDataException } from './business-data-exception.ts';
import { callsScreened } from './calls-screened.ts';
import { changesTold } from './changes-told.ts';
import { channelDataListed } from './channel-data-listed.ts';
import { childrenAddressed } from './children-addressed.ts';
import { childrenStated } from './children-stated.ts';
import { complaintAcknowledgement } from './complaint-acknowledgement.ts';
import { complaintByElectronicMeans } from './complaint-by-electronic-means.ts';
import { complaintOutcome } from './complaint-outcome.ts';
import { complaintProcedure } from './complaint-procedure.ts';
import { consentWithdrawal } from './consent-withdrawal.ts';
import { consentWithdrawalEasy } from './consent-withdrawal-easy.ts';
import { contactHasChannel } from './contact-has-channel.ts';
import { contactInText } from './contact-in-text.ts';
import { controllerNamed } from './controller-named.ts';
import { cookiesStated } from './cookies-stated.ts';
import { dataDenied } from './data-denied.ts';
import { dataRequired } from './data-required.ts';
import { dataRequiredConsequence } from './data-required-consequence.ts';
import { dataSource } from './data-source.ts';
import { dataStated } from './data-stated.ts';
import { effectiveDate } from './effective-date.ts';
import { electronicLawNamed } from './electronic-law-named.ts';
import { emailRule } from './email-rule.ts';
import { emailToIndividuals } from './email-to-individuals.ts';
import { erasureSuppression } from './erasure-suppression.ts';
import { extensionExplained } from './extension-explained.ts';
import { factStated } from './fact-stated.ts';
import { figureMissing } from './figure-missing.ts';
import { figureTyped } from './figure-typed.ts';
import { freeOfCharge } from './free-of-charge.ts';
import { headingLength } from './heading-length.ts';
import { headingUnique } from './heading-unique.ts';
import { identityExplained } from './identity-explained.ts';
import { interestDeemed } from './interest-deemed.ts';
import { interestNamed } from './interest-named.ts';
import { jointControllers } from './joint-controllers.ts';
import { lawNamed } from './law-named.ts';
import { legalJargon } from './legal-jargon.ts';
import { linkCurrent } from './link-current.ts';
import { linkSecure } from './link-secure.ts';
import { linkUntracked } from './link-untracked.ts';
import { linkWords } from './link-words.ts';
import { objectionAbsolute } from './objection-absolute.ts';
import { objectionApart } from './objection-apart.ts';
import { objectionByElectronicMeans } from './objection-by-electronic-means.ts';
import { objectionInSummary } from './objection-in-summary.ts';
import { objectionOnEachChannel } from './objection-on-each-channel.ts';
import { objectionProfiling } from './objection-profiling.ts';
import { objectionToOtherUses } from './objection-to-other-uses.ts';
import { officerStated } from './officer-stated.ts';
import { openEndedLists } from './open-ended-lists.ts';
import { paragraphLength } from './paragraph-length.ts';
import { plainSentences } from './plain-sentences.ts';
import { portabilityFormat } from './portability-format.ts';
import { previousVersion } from './previous-version.ts';
import { profilingStated } from './profiling-stated.ts';
import { promiseInText } from './promise-in-text.ts';
import { purposeBasis } from './purpose-basis.ts';
import { purposeData } from './purpose-data.ts';
import { purposesStated } from './purposes-stated.ts';
import { readingDifficulty } from './reading-difficulty.ts';
import { recipientCountry } from './recipient-country.ts';
import { recipientNamed } from './recipient-named.ts';
import { recipientsStated } from './recipients-stated.ts';
import { recipientsTold } from './recipients-told.ts';
import { refusalAtCollection } from './refusal-at-collection.ts';
import { registeredCompanyListed } from './registered-company-listed.ts';
import { regulatorCurrent } from './regulator-current.ts';
import { representativeNamed } from './representative-named.ts';
import { requestsInWritingOnly } from './requests-in-writing-only.ts';
import { retentionByPurpose } from './retention-by-purpose.ts';
import { retentionOpenEnded } from './retention-open-ended.ts';
import { retentionStart } from './retention-start.ts';
import { retentionStated } from './retention-stated.ts';
import { reviewDated } from './review-dated.ts';
import { reviewOverdue } from './review-overdue.ts';
import { reviewedInTheFuture } from './reviewed-in-the-future.ts';
import { rightDiscouraged } from './right-discouraged.ts';
import { rightLimited } from './right-limited.ts';
import { rightOfAccess } from './right-of-access.ts';
import { rightToComplain } from './right-to-complain.ts';
import { rightToErasure } from './right-to-erasure.ts';
import { rightToObject } from './right-to-object.ts';
import { rightToPortability } from './right-to-portability.ts';
import { rightToRectification } from './right-to-rectification.ts';
import { rightToRestriction } from './right-to-restriction.ts';
import { sectionFacts } from './section-facts.ts';
import { sectionLength } from './section-length.ts';
import { sectionReference } from './section-reference.ts';
import { senderIdentity } from './sender-identity.ts';
import { sourceNamed } from './source-named.ts';
import { sourceTiming } from './source-timing.ts';
import { sourcesStated } from './sources-stated.ts';
import { specialDataCondition } from './special-data-condition.ts';
import { storageContradicted } from './storage-contradicted.ts';
import { summaryLayer } from './summary-layer.ts';
import { trackingConsent } from './tracking-consent.ts';
import { trackingInData } from './tracking-in-data.ts';
import { trackingWayOut } from './tracking-way-out.ts';
import { transferCopy } from './transfer-copy.ts';
import { transferSafeguard } from './transfer-safeguard.ts';
import { transfersContradicted } from './transfers-contradicted.ts';
import { transfersStated } from './transfers-stated.ts';
import { turnedOffReason } from './turned-off-reason.ts';
import { turnedOffUnknown } from './turned-off-unknown.ts';
import { unsubscribeAtOnce } from './unsubscribe-at-once.ts';
import { vagueWords } from './vague-words.ts';
import { wayInText } from './way-in-text.ts';

/** Every rule, in the order of the articles that they stand on. */
export const RULES: readonly Rule[] = [
  plainSentences,
  readingDifficulty,
  summaryLayer,
  paragraphLength,
  sectionLength,
  vagueWords,
  openEndedLists,
  legalJargon,
  abbreviationExplained,
  childrenStated,
  childrenAddressed,
  rightDiscouraged,
  requestsInWritingOnly,
  answerWithinOneMonth,
  answerCountedInDays,
  extensionExplained,
  freeOfCharge,
  identityExplained,
  registeredCompanyListed,
  controllerNamed,
  jointControllers,
  contactInText,
  contactHasChannel,
  representativeNamed,
  officerStated,
  lawNamed,
  electronicLawNamed,
  purposesStated,
  purposeBasis,
  purposeData,
  basesRecited,
  interestNamed,
  recipientsStated,
  recipientNamed,
  transfersStated,
  transferSafeguard,
  transferCopy,
  transfersContradicted,
  recipientCountry,
  storageContradicted,
  retentionByPurpose,
  retentionStated,
  retentionStart,
  retentionOpenEnded,
  rightOfAccess,
  rightToRectification,
  rightToErasure,
  rightToRestriction,
  rightToPortability,
  rightToObject,
  recipientsTold,
  erasureSuppression,
  portabilityFormat,
  objectionToOtherUses,
  objectionProfiling,
  objectionAbsolute,
  objectionApart,
  objectionInSummary,
  objectionByElectronicMeans,
  objectionOnEachChannel,
  businessDataException,
  rightLimited,
  unsubscribeAtOnce,
  automatedDecisions,
  automatedLogic,
  automatedReview,
  profilingStated,
  consentWithdrawal,
  consentWithdrawalEasy,
  dataRequired,
  dataRequiredConsequence,
  dataStated,
  channelDataListed,
  dataDenied,
  specialDataCondition,
  sourcesStated,
  sourceNamed,
  sourceTiming,
  dataSource,
  rightToComplain,
  regulatorCurrent,
  complaintProcedure,
  complaintAcknowledgement,
  complaintByElectronicMeans,
  complaintOutcome,
  trackingConsent,
  trackingWayOut,
  trackingInData,
  cookiesStated,
  callsScreened,
  emailRule,
  emailToIndividuals,
  refusalAtCollection,
  interestDeemed,
  acknowledgementImposed,
  senderIdentity,
  assessmentStated,
  assessmentDated,
  assessmentBeforeUse,
  assessmentReviewDated,
  assessmentOverdue,
  assessmentComplete,
  assessmentOnRequest,
  reviewDated,
  reviewOverdue,
  reviewedInTheFuture,
  effectiveDate,
  previousVersion,
  changesTold,
  figureTyped,
  promiseInText,
  wayInText,
  factStated,
  sectionFacts,
  linkSecure,
  linkCurrent,
  linkUntracked,
  linkWords,
  sectionReference,
  headingUnique,
  headingLength,
  figureMissing,
  turnedOffUnknown,
  turnedOffReason,
];
