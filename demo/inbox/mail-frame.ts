/** What the document of a mail may do: look as it was written, and open its links elsewhere. */
export const FRAME_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** The sandbox of the frame itself; the policy above says the same for a mail that is opened on its own. */
export const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

const DOCTYPE = /^\s*<!doctype[^>]*>/iu;

/** The HTML of a mail as a document whose links open in a new tab: in the frame they would go nowhere. */
export const frameDocument = (html: string): string =>
  `<!doctype html>\n<base target="_blank"><meta name="viewport" content="width=device-width, initial-scale=1">\n${html.replace(DOCTYPE, '')}`;
