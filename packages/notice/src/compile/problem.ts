/** One thing for the author of a notice to mend. */
export interface NoticeProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, and what to write. */
  readonly message: string;
}

/** Takes a problem at a line of the file being read. */
export type Report = (line: number, message: string) => void;

/** `notice.yaml:12: message`, as editors and terminals link it. */
export const problemInWords = ({ file, line, message }: NoticeProblem): string => `${file}:${line}: ${message}`;
