import { CONTACT_FIELDS, RECEIPT_FILE, RECEIPT_TEXT } from '../receipts/check-fields.ts';
import { keysOfSet } from '../receipts/jwk.ts';
import { judgeReceipt } from '../receipts/judge-receipt.ts';
import { wordsOfJudgement } from '../receipts/judgement-words.ts';
import { browserWords as words } from './browser-words.ts';
import { verdictBlock } from './verdict-block.ts';

/**
 * The form of the page that checks a receipt, checked here: the file need not leave the device. A question about a
 * person is posted, since every spelling of an address is known to the server alone.
 */
export function receiptForm(form: HTMLFormElement): void {
  const { language = 'en-GB', timeZone = 'Europe/London', keys = '' } = form.dataset;
  const file = form.elements.namedItem(RECEIPT_FILE) as HTMLInputElement;
  const text = form.elements.namedItem(RECEIPT_TEXT) as HTMLTextAreaElement;
  const status = form.querySelector<HTMLElement>('[data-status]')!;
  const title = document.title;

  const check = async (): Promise<void> => {
    status.textContent = words.checking;
    // A chosen file goes before pasted text, as on the server; its text then stands there to be seen.
    const [chosen] = file.files ?? [];
    if (chosen) text.value = await chosen.text();
    file.value = '';
    try {
      const judgement = await judgeReceipt(text.value, keysOfSet(await keySet(keys)));
      const told = wordsOfJudgement(judgement, { language, timeZone });
      const block = verdictBlock(told, judgement.kind === 'genuine');
      document.querySelector('#verdict')?.parentElement?.remove();
      document.querySelector('h1')!.after(block);
      document.title = `${told.verdict.replace(/\.$/u, '')} – ${title}`;
      status.textContent = '';
      block.focus();
    } catch (error) {
      // A browser that does not know this kind of signature lets the server look.
      if (!(error instanceof KeysMissing)) return form.submit();
      status.textContent = words.unreachable;
    }
  };

  form.addEventListener('submit', (event) => {
    const asked = CONTACT_FIELDS.some((name) => (form.elements.namedItem(name) as HTMLInputElement).value.trim() !== '');
    if (asked) return;
    event.preventDefault();
    void check();
  });

  for (const type of ['dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      form.classList.toggle('over', type === 'dragover');
      if (type !== 'drop') return;
      file.files = event.dataTransfer.files;
      void check();
    });
  }

  for (const each of document.querySelectorAll<HTMLElement>('[data-with-scripts]')) each.hidden = false;
  for (const each of document.querySelectorAll<HTMLElement>('[data-without-scripts]')) each.hidden = true;
}

/** The public keys did not come. */
class KeysMissing extends Error {}

async function keySet(address: string): Promise<string> {
  try {
    const response = await fetch(address, { credentials: 'omit' });
    if (response.ok) return await response.text();
  } catch {
    // Told below, whatever came between.
  }
  throw new KeysMissing();
}
