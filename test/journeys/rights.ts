import type { Locator, Page } from '@playwright/test';

/** What opens below a notice's text: the words of its button, and the name of the form. */
export const FORMS = {
  'Ask for erasure': 'Ask for erasure',
  'Ask for your data': 'Ask for your data',
  'Ask for a correction': 'Ask for a correction',
  'Ask for a restriction': 'Ask for a restriction',
  'Ask for your data to take elsewhere': 'Ask for your data to take elsewhere',
  'Complain to us': 'Complain',
} as const;

/** The button of a privacy page that opens a form, or the explainer. */
export const opener = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true }).getByRole('button', { name, exact: true });
