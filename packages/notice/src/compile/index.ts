export { compileNotice } from './compile.ts';
export type { CompileResult } from './compile.ts';
export { factsIn, withoutFacts } from './facts.ts';
export { problemInWords } from './problem.ts';
export type { NoticeProblem } from './problem.ts';
export { hashOf } from './hash.ts';
export type { Position, Positions } from './positions.ts';
export { compileMarkdown } from './plain/compile-markdown.ts';
