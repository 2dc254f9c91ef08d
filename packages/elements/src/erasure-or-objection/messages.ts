/** The words around the story, which the notice room tells. */
export const explainerMessages = {
  step: (number: number, all: number) => `Step ${number} of ${all}`,
  back: 'Back',
  next: (title: string) => `Next: ${title}`,
  all: 'Show all steps',
  choice: 'Your choice',
  loading: 'Loading…',
  failed: 'The forms did not load. Write to',
  retry: 'Try again',
};
