/** The file's field; what was pasted has another, so that either can be left empty. */
export const RECEIPT_FILE = 'file';
export const RECEIPT_TEXT = 'receipt';

/** By which a receipt can be told to be a certain person's. */
export const CONTACT_FIELDS = ['email', 'phone', 'postal'] as const;
