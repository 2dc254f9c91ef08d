import { receiptForm } from './receipt-form.ts';

// Where a page may not compute (no secure context), or is not this one, the form is posted as it is.
const form = document.querySelector<HTMLFormElement>('form[data-checks]');
if (form && globalThis.crypto?.subtle) receiptForm(form);
