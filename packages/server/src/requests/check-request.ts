import type { ProblemCode, ProblemError, Request } from '@clarion-privacy/protocol';
import type { CompiledNotice } from '@clarion-privacy/notice';
import type { Notices } from '../notices/notices.ts';
import { identify } from '../suppression/identify.ts';
import type { Identifier, IdentifierKind } from '../suppression/identifier.ts';

/** A request that names only what there is, with its person in canonical spelling. */
export interface CheckedRequest {
  readonly request: Omit<Request, 'filling'>;
  readonly notice: CompiledNotice;
  readonly identifiers: readonly Identifier[];
}

/** Why a well-formed request is refused all the same. */
export interface Refusal {
  readonly code: Extract<ProblemCode, 'invalid-request' | 'unknown-notice-version'>;
  readonly errors: readonly ProblemError[];
}

/** How to mend a contact detail that cannot be read. */
export const UNREADABLE: Record<IdentifierKind, string> = {
  email: 'Give an email address like name@example.com.',
  phone: 'Give a telephone number with its area code, like 020 7946 0000.',
  postal: 'Give a postal address with a street or a postcode.',
  linkedin: 'Give a LinkedIn profile like linkedin.com/in/jane-doe.',
};

/** How to mend a claim of what is not here. */
export const UNKNOWN = {
  noticeVersion: { pointer: '#/noticeVersion', detail: 'There is no such version of the notice.' },
  site: { pointer: '#/site', detail: 'Name a site that is set up here, or leave it out.' },
} as const satisfies Record<string, ProblemError>;

/** Checks what the shape alone cannot tell: that notice, companies and site exist, and that each contact detail can be read. */
export const checkRequest = (
  request: CheckedRequest['request'],
  notices: Notices,
  sites: readonly { readonly id: string }[],
): { readonly checked: CheckedRequest } | { readonly refusal: Refusal } => {
  const errors: ProblemError[] = [];
  const notice = notices.find(request.noticeVersion);
  if (!notice) errors.push(UNKNOWN.noticeVersion);
  const companies = new Set((notice ?? notices.current).figures.companies.map(({ id }) => id));
  request.companies?.forEach((company, index) => {
    if (!companies.has(company)) {
      errors.push({ pointer: `#/companies/${index}`, detail: `Name companies of the group: ${[...companies].join(', ')}.` });
    }
  });
  if (request.site !== undefined && !sites.some(({ id }) => id === request.site)) {
    errors.push(UNKNOWN.site);
  }
  if (request.suppression !== undefined && (request.right !== 'erasure' || notice?.figures.erasure.suppression !== 'ask')) {
    errors.push({ pointer: '#/suppression', detail: 'Leave this out: the notice itself says what becomes of the suppression entry.' });
  }
  const { identifiers, unreadable } = identify(request.subject);
  for (const kind of unreadable) errors.push({ pointer: `#/subject/${kind}`, detail: UNREADABLE[kind] });
  if (!notice) return { refusal: { code: 'unknown-notice-version', errors } };
  if (errors.length > 0) return { refusal: { code: 'invalid-request', errors } };
  return { checked: { request, notice, identifiers } };
};
