export {
  CHANNELS,
  IDEMPOTENCY_HEADER,
  LIMITS,
  PATTERNS,
  PROBLEM_MEDIA_TYPE,
  RIGHTS,
  STATUSES,
} from './limits.ts';
export type { Channel, Right, Status } from './limits.ts';
export { noticeSchema } from './notice.ts';
export { PROBLEMS, problemSchema, problemType } from './problem.ts';
export type { Problem, ProblemCode, ProblemError } from './problem.ts';
export { receiptSchema } from './receipt.ts';
export type { Receipt } from './receipt.ts';
export { formRequestSchema, requestSchema, subjectSchema } from './request.ts';
export type { Request, Subject } from './request.ts';
