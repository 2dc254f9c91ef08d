import type { Receipt } from '@clarion-privacy/protocol';

/** The receipt in an answer; throws where there is none. */
export async function readReceipt(response: Response): Promise<Receipt> {
  const receipt = (await response.json()) as Receipt;
  if (!receipt.reference || !receipt.dueBy) throw new TypeError('No receipt');
  return receipt;
}
