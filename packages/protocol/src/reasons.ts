/** Why somebody left. Nobody has to say; the answers are counted by day, never beside who. */
export const LEAVING_REASONS = [
  { id: 'too-many', label: 'You write too often' },
  { id: 'not-relevant', label: 'It is not about what I need' },
  { id: 'never-asked', label: 'I never asked for it' },
  { id: 'other', label: 'Another reason' },
] as const;
export type LeavingReasonId = (typeof LEAVING_REASONS)[number]['id'];
