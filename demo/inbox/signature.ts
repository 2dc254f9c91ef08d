import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

/** Whether a mail is its sender's own, and which headers that holds for. */
export type Signature =
  | { readonly valid: true; readonly domain: string; readonly covers: readonly string[] }
  | { readonly valid: false; readonly why: string };

/** Gives the TXT record of a name, as DNS would. */
export type TxtRecords = (name: string) => string | undefined;

/** Verifies the DKIM signature as the receiving end does, with keys from `txt`: no question leaves this machine. */
export async function verifySignature(raw: Buffer, txt: TxtRecords): Promise<Signature> {
  const resolver = (name: string): Promise<string[][]> => {
    const record = txt(name);
    return record === undefined ? Promise.reject(Object.assign(new Error('no such record'), { code: 'ENOTFOUND' })) : Promise.resolve([[record]]);
  };
  const { results } = await dkimVerify(raw, { resolver });
  const good = results.find(({ status }) => status.result === 'pass');
  if (good)
    return { valid: true, domain: good.signingDomain ?? '', covers: (good.signingHeaders?.keys ?? '').toLowerCase().split(/\s*:\s*/u) };
  const [first] = results;
  if (!first || first.status.result === 'none') return { valid: false, why: 'the mail is not signed.' };
  return { valid: false, why: `${first.status.comment || first.status.result}.` };
}
