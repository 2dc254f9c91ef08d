/** Tells the time; passed in, so that rules never read a clock of their own. */
export type Clock = () => Date;
