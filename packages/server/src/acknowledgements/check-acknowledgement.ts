import type { CompiledNotice } from '@clarion-privacy/notice';
import type { Acknowledgement, ProblemError } from '@clarion-privacy/protocol';
import type { Notices } from '../notices/notices.ts';
import { UNKNOWN, UNREADABLE } from '../requests/check-request.ts';
import type { Refusal } from '../requests/check-request.ts';
import { identify } from '../suppression/identify.ts';
import type { Identifier } from '../suppression/identifier.ts';

/** An acknowledgement of a notice that was served here. */
export interface CheckedAcknowledgement {
  readonly acknowledgement: Acknowledgement;
  readonly notice: CompiledNotice;
  readonly identifiers: readonly Identifier[];
}

/** Checks the claim against the notices that were served: nobody can have acknowledged another text under their names. */
export const checkAcknowledgement = (
  acknowledgement: Acknowledgement,
  notices: Notices,
  sites: readonly { readonly id: string }[],
): { readonly checked: CheckedAcknowledgement } | { readonly refusal: Refusal } => {
  const { noticeVersion, company, site, subject = {} } = acknowledgement;
  const notice = notices.find(noticeVersion);
  if (!notice) return refuse('unknown-notice-version', [UNKNOWN.noticeVersion]);
  const errors: ProblemError[] = [];
  const { figures } = notice;
  if (acknowledgement.notice !== figures.id) errors.push({ pointer: '#/notice', detail: `Name the notice that is served here: ${figures.id}.` });
  if (!hashesOf(noticeVersion, notice, notices).has(acknowledgement.noticeHash))
    errors.push({ pointer: '#/noticeHash', detail: 'The notice had another text when this version was served.' });
  if (company !== undefined && !figures.companies.some(({ id }) => id === company))
    errors.push({ pointer: '#/company', detail: `Name a company of the group: ${figures.companies.map(({ id }) => id).join(', ')}.` });
  if (site !== undefined && !sites.some(({ id }) => id === site)) errors.push(UNKNOWN.site);
  const { identifiers, unreadable } = identify(subject);
  for (const kind of unreadable) errors.push({ pointer: `#/subject/${kind}`, detail: UNREADABLE[kind] });
  return errors.length > 0 ? refuse('invalid-request', errors) : { checked: { acknowledgement, notice, identifiers } };
};

const refuse = (code: Refusal['code'], errors: readonly ProblemError[]): { readonly refusal: Refusal } => ({ refusal: { code, errors } });

/** A later release may compile more out of the same text, and hash that too: what was served first counts as well. */
const hashesOf = (version: string, notice: CompiledNotice, notices: Notices): ReadonlySet<string> => {
  const served = JSON.parse(notices.bodyOf(version) ?? '{}') as { readonly hash?: string };
  return new Set([notice.hash, ...(served.hash === undefined ? [] : [served.hash])]);
};
