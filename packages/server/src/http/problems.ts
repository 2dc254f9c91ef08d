import type { Context } from 'hono';
import { PROBLEMS, PROBLEM_MEDIA_TYPE, problemType } from '@clarion-privacy/protocol';
import type { Problem, ProblemCode, ProblemError } from '@clarion-privacy/protocol';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What the handlers of one request tell each other. */
export interface Env {
  /** What is known of the connection; nothing where there is none. */
  Bindings: {
    /** Of its other end. */
    readonly address?: string | undefined;
  };
  Variables: {
    /** For the log. */
    problem: ProblemCode;
  };
}

/** Thrown by whatever refuses a request; `answerProblem` says it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly errors: readonly ProblemError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, errors: readonly ProblemError[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(PROBLEMS[code].title);
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A body full of mistakes gets no longer an answer than one can read. */
const MOST_ERRORS = 50;

/** The problem as RFC 9457 has it. */
export const problemOf = ({ code, errors }: Pick<HttpProblem, 'code' | 'errors'>): Problem => ({
  type: problemType(code),
  ...{ title: PROBLEMS[code].title, status: PROBLEMS[code].status },
  ...(errors.length > 0 && { errors: errors.slice(0, MOST_ERRORS) }),
});

/** Answers with a problem, and leaves its code to the log. */
export const answerProblem = (c: Context<Env>, problem: Pick<HttpProblem, 'code' | 'errors' | 'headers'>): Response => {
  c.set('problem', problem.code);
  return c.body(JSON.stringify(problemOf(problem)), PROBLEMS[problem.code].status as ContentfulStatusCode, {
    ...problem.headers,
    'Content-Type': PROBLEM_MEDIA_TYPE,
    'Cache-Control': 'no-store',
  });
};
