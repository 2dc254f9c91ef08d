/** A task after the next paint; soon, where none comes, as in a frame out of sight. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });

/** Whether the browser is about to put the reader back to where the page was left: it needs the page's whole length for it. */
export const hasReturned = (): boolean =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
