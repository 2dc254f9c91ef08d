import type { Page } from '@playwright/test';
import { expect, type Demo } from './demo.ts';

/** Takes a request as a micro site's page sends it, without its form; gives the receipt to the letter. */
export async function takeRequest(page: Page, demo: Demo, right: string, email: string): Promise<string> {
  const answer = await page.request.post(`${demo.backend}/v1/requests`, {
    headers: { Origin: demo.origin, 'Idempotency-Key': `taken-${right}-${email}` },
    data: { right, subject: { email }, noticeVersion: '2018-05-10', site: 'ccm', ...(right === 'complaint' && { message: 'You called after I had said stop.' }) },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return answer.text();
}

export const referenceOf = (receipt: string): string => (JSON.parse(receipt) as { readonly reference: string }).reference;
