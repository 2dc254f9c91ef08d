import assert from 'node:assert/strict';

/** One post: it goes out again under its key until it is answered. */
export interface Post {
  readonly key: string;
  readonly body: string;
}

export const emailOf = (number: number): string => `person-${number}@example.com`;
export const numberOf = (key: string): number => Number(key.split('-').at(-1));

/** Makes posts by their number. */
export const newPosts = (name: string) => (number: number): Post => ({
  key: `${name}-${number}`,
  body: JSON.stringify({
    right: 'objection',
    subject: { email: emailOf(number) },
    channels: number % 2 ? ['email'] : undefined,
    noticeVersion: '2018-05-10',
  }),
});

/** The reference, or undefined when the server died before it answered. */
export const send = async (url: string, { key, body }: Post, mayBeUnavailable = false): Promise<string | undefined> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}/v1/requests`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body,
    });
    text = await response.text();
  } catch {
    return undefined;
  }
  if (response.status === 503 && mayBeUnavailable) return undefined;
  assert.equal(response.status, 201, text);
  return (JSON.parse(text) as { reference: string }).reference;
};
