import type { Selectable } from 'kysely';
import type { Way } from '@clarion-privacy/notice';
import type { Channel, Representative, Right, Status, SuppressionChoice } from '@clarion-privacy/protocol';
import type { ReviewReason } from '../../abuse/admit.ts';
import type { RequestChanges, RequestLife, StoredRequest } from '../../requests/request-store.ts';
import type { WaitsFor } from '../../requests/states.ts';
import type { RequestTable } from './tables.ts';

/** Every column of a request but its own id. */
export const COLUMNS = [
  'reference',
  'right',
  'status',
  'received_at',
  'promised_by',
  'statutory_by',
  'due_by',
  'notice_version',
  'name',
  'email',
  'phone',
  'postal',
  'linkedin',
  'channels',
  'companies',
  'site',
  'message',
  'locale',
  'suppression',
  'representative',
  'way',
  'paused_since',
  'waits_for',
  'paused_days',
  'extended_at',
  'extended_until',
  'extension_reason',
  'acknowledged_at',
  'answer',
  'closed_at',
  'forgotten_at',
  'review',
] as const satisfies readonly (keyof RequestTable)[];
export type RequestRow = Pick<Selectable<RequestTable>, (typeof COLUMNS)[number]>;

export const toRow = (request: StoredRequest): RequestRow => ({
  reference: request.reference,
  right: request.right,
  status: request.status,
  received_at: request.receivedAt,
  promised_by: request.promisedBy,
  statutory_by: request.statutoryBy,
  due_by: request.dueBy,
  notice_version: request.noticeVersion,
  name: request.subject.name ?? null,
  email: request.subject.email ?? null,
  phone: request.subject.phone ?? null,
  postal: request.subject.postal ?? null,
  linkedin: request.subject.linkedin ?? null,
  channels: request.channels ? JSON.stringify(request.channels) : null,
  companies: request.companies ? JSON.stringify(request.companies) : null,
  site: request.site ?? null,
  message: request.message ?? null,
  locale: request.locale ?? null,
  suppression: request.suppression ?? null,
  representative: request.representative ? JSON.stringify(request.representative) : null,
  way: request.way ?? null,
  acknowledged_at: request.acknowledgedAt ?? null,
  answer: request.answer ?? null,
  closed_at: request.closedAt ?? null,
  forgotten_at: request.forgottenAt ?? null,
  review: request.review ?? null,
  ...toPause(request),
  ...toExtension(request),
});

const toPause = ({ pausedSince, waitsFor, pausedDays }: Partial<RequestLife>) => ({
  paused_since: pausedSince ?? null,
  waits_for: waitsFor ?? null,
  paused_days: pausedDays ?? null,
});

const toExtension = ({ extension }: Partial<RequestLife>) => ({
  extended_at: extension?.at ?? null,
  extended_until: extension?.until ?? null,
  extension_reason: extension?.reason ?? null,
});

/** Only what the changes name. */
export const toChanges = (changes: RequestChanges): Partial<RequestRow> => ({
  status: changes.status,
  promised_by: changes.promisedBy,
  statutory_by: changes.statutoryBy,
  due_by: changes.dueBy,
  ...('pausedDays' in changes && { paused_days: changes.pausedDays ?? null }),
  ...('pausedSince' in changes && { paused_since: changes.pausedSince ?? null, waits_for: changes.waitsFor ?? null }),
  ...('extension' in changes && toExtension(changes as Partial<RequestLife>)),
  ...('acknowledgedAt' in changes && { acknowledged_at: changes.acknowledgedAt ?? null }),
  ...('answer' in changes && { answer: changes.answer ?? null }),
  ...('closedAt' in changes && { closed_at: changes.closedAt ?? null }),
});

/** What tells of the person. */
export const FORGOTTEN = {
  ...{ name: null, email: null, phone: null, postal: null, linkedin: null, message: null, representative: null },
  ...{ answer: null, extension_reason: null },
} as const satisfies Partial<RequestRow>;

/** What proof needs: what was asked, when, and what became of it. A column is in one of the two, or its test fails. */
export const PROOF = [
  ...(['reference', 'right', 'status', 'received_at', 'promised_by', 'statutory_by', 'due_by', 'notice_version'] as const),
  ...(['channels', 'companies', 'site', 'locale', 'suppression', 'way'] as const),
  ...(['paused_since', 'waits_for', 'paused_days', 'extended_at', 'extended_until', 'acknowledged_at', 'closed_at', 'forgotten_at', 'review'] as const),
] as const satisfies readonly Exclude<keyof RequestRow, keyof typeof FORGOTTEN>[];

export const toRequest = (row: RequestRow): StoredRequest => ({
  reference: row.reference,
  right: row.right as Right,
  status: row.status as Status,
  receivedAt: row.received_at,
  promisedBy: row.promised_by,
  statutoryBy: row.statutory_by,
  dueBy: row.due_by,
  noticeVersion: row.notice_version,
  subject: {
    ...(row.name !== null && { name: row.name }),
    ...(row.email !== null && { email: row.email }),
    ...(row.phone !== null && { phone: row.phone }),
    ...(row.postal !== null && { postal: row.postal }),
    ...(row.linkedin !== null && { linkedin: row.linkedin }),
  },
  ...(row.channels !== null && { channels: JSON.parse(row.channels) as Channel[] }),
  ...(row.companies !== null && { companies: JSON.parse(row.companies) as string[] }),
  ...(row.site !== null && { site: row.site }),
  ...(row.message !== null && { message: row.message }),
  ...(row.locale !== null && { locale: row.locale }),
  ...(row.suppression !== null && { suppression: row.suppression as SuppressionChoice }),
  ...(row.representative !== null && { representative: JSON.parse(row.representative) as Representative }),
  ...toLife(row),
});

const toLife = (row: RequestRow): Partial<RequestLife> => ({
  ...(row.way !== null && { way: row.way as Way }),
  ...(row.paused_since !== null && { pausedSince: row.paused_since }),
  ...(row.waits_for !== null && { waitsFor: row.waits_for as WaitsFor }),
  ...(row.paused_days !== null && { pausedDays: row.paused_days }),
  ...(row.extended_at !== null &&
    row.extended_until !== null && { extension: { at: row.extended_at, until: row.extended_until, reason: row.extension_reason ?? '' } }),
  ...(row.acknowledged_at !== null && { acknowledgedAt: row.acknowledged_at }),
  ...(row.answer !== null && { answer: row.answer }),
  ...(row.closed_at !== null && { closedAt: row.closed_at }),
  ...(row.forgotten_at !== null && { forgottenAt: row.forgotten_at }),
  ...(row.review !== null && { review: row.review as ReviewReason }),
});
