/** Which chores were done on which day, and which reminders were sent: so that several processes do each once. */
export interface ChoreStore {
  /** Takes a chore for this civil date, unless it is done, or another process has it until later than now. */
  claim(chore: { readonly name: string; readonly day: string; readonly now: string; readonly until: string }): Promise<boolean>;
  /** No process takes it again on that day. */
  finish(name: string, day: string): Promise<void>;
  /** Takes a reminder of one date of a request; answers true once in its life. */
  claimReminder(reminder: { readonly reference: string; readonly dueBy: string; readonly days: number }): Promise<boolean>;
}
