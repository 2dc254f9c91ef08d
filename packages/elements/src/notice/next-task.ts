import { hasReturned } from './first-view.ts';

/**
 * Ends the task in which a file is evaluated: what comes after it in that file runs in one of its own. Not where the browser
 * is about to lead the reader to a place in the page: it looks for the page's length, or for the section, once.
 */
if (!hasReturned() && !location.hash) await new Promise((resolve) => setTimeout(resolve));

export {};
