import { html } from 'hono/html';
import { contactBlock } from './contact.ts';
import type { Page } from './page.ts';
import { framed, requestBlock } from './waiting-page.ts';
import type { RequestPage } from './waiting-page.ts';

/** The page of the link to the data: a press fetches it, once. To look at this page uses nothing up. */
export const bundlePage = (page: RequestPage): Page => {
  const { request, figures } = page;
  const machineFirst = request.right === 'portability';
  return framed(page, 'Your data is ready', html`
<h1>Your data is ready</h1>
<p>The link works once. Save what you get: by a page to read, or by a file for machines. The page holds the file too.</p>
<form method="post">
<p class="buttons">
<button type="submit" name="format" value="html" class="${machineFirst ? 'quiet' : ''}">Open my data</button>
<button type="submit" name="format" value="json" class="${machineFirst ? '' : 'quiet'}">Save as JSON</button>
</p>
</form>
${requestBlock(request, figures)}
${contactBlock(figures.contact)}`);
};

/** For a link that was used or has run out: one press sends a new one to the address on file. */
export const bundleOverPage = (page: RequestPage, used: boolean): Page => {
  const title = used ? 'This link was used' : 'This link has run out';
  return framed(page, title, html`
<h1>${title}</h1>
<p>${used ? 'Somebody has fetched the data by it. If it was not you, tell us.' : 'Nobody fetched the data by it.'} We can send a new link to the same address.</p>
<form method="post">
<p><button type="submit" name="action" value="again">Send me a new link</button></p>
</form>
${requestBlock(page.request, page.figures)}
${contactBlock(page.figures.contact)}`);
};
