/** What a form needs of the browser around it. Tests pass their own, and so need no clock and no network. */
export interface Surroundings {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Runs something after some milliseconds; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** A key that no other request has. */
  newKey(): string;
  online(): boolean;
  /** Opens an address such as `mailto:` in whatever program answers it. */
  open(url: string): void;
  /** Rejects where the browser does not allow it. */
  copy(text: string): Promise<void>;
  /** Prints a text alone, without the page around it. */
  print(text: string): void;
}

export const browser: Surroundings = {
  fetch: (url, init) => fetch(url, init),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  random: () => Math.random(),
  // `randomUUID` exists in secure contexts alone, and a host may still be on plain HTTP.
  newKey: () => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-'),
  online: () => navigator.onLine,
  open: (url) => location.assign(url),
  copy: async (text) => navigator.clipboard.writeText(text),
  print: (text) => {
    const frame = document.createElement('iframe');
    // Out of sight, but rendered: Firefox prints nothing of a frame that is not. Properties, because a
    // strict `style-src` allows them where it allows no attribute.
    Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
    frame.ariaHidden = 'true';
    frame.tabIndex = -1;
    document.body.append(frame);
    const page = frame.contentWindow!;
    const sheet = page.document.createElement('pre');
    sheet.textContent = text;
    sheet.style.whiteSpace = 'pre-wrap';
    // The signature of a receipt is one long word.
    sheet.style.overflowWrap = 'anywhere';
    page.document.body.append(sheet);
    page.onafterprint = () => frame.remove();
    page.print();
  },
};
