/** Why somebody left: counted by day, never beside who. */
export const REASONS = [
  { id: 'too-many', label: 'You write too often' },
  { id: 'not-relevant', label: 'It is not about what I need' },
  { id: 'never-asked', label: 'I never asked for it' },
  { id: 'other', label: 'Another reason' },
] as const;
