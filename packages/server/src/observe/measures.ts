/** What is told of each answer: the route by its pattern, never the address. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the application tells whoever measures it. */
export interface Measures {
  answered(answer: Answered): void;
  screened(decision: 'held' | 'clear' | 'unchecked', contacts: number): void;
}
