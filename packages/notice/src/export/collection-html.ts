import type { CompiledNotice } from '../notice.ts';
import type { Channel } from '../vocabulary.ts';
import { htmlText } from './html-text.ts';

/** Where the control stands, as its site has it. */
export interface CollectionPlace {
  readonly company: string;
  /** Address of the full notice. */
  readonly privacyPage: string;
  /** What the names of the fields begin with. */
  readonly name?: string;
  readonly required?: boolean;
}

const WAYS: Readonly<Record<Channel, string>> = { email: 'email', phone: 'telephone', post: 'post', social: 'social media' };

/** What stands between the tags of `<clarion-acknowledgement>`: native controls that post the same names without scripts. */
export function collectionControls({ figures, collection, hash }: CompiledNotice, { company, privacyPage, name = 'acknowledgement', required = false }: CollectionPlace): string {
  const who = figures.companies.find(({ id }) => id === company)?.name;
  const { request = 'as the privacy notice says', marketing, channels = [] } = collection ?? {};
  const ways = new Intl.ListFormat(figures.language, { type: 'disjunction' }).format(channels.map((channel) => WAYS[channel]));
  const hidden = { notice: figures.id, version: figures.version, hash, language: figures.language };
  const refusal = (channel: Channel): string =>
    `<label><input type="checkbox" name="${htmlText(name)}-refusals" value="${channel}"> ${WAYS[channel]}</label>`;
  return [
    `<p>${htmlText(who ? `${who} uses` : 'We use')} the details that you give here ${htmlText(request)}.`,
    marketing === undefined ? '' : `${who ? 'It' : 'We'} may also use them ${htmlText(marketing)} by ${ways}, unless you refuse it here.`,
    '</p>',
    `<label><input type="checkbox" name="${htmlText(name)}" value="yes"${required ? ' required' : ''}> I have read the <a href="${htmlText(privacyPage)}">privacy notice</a>${required ? '' : ' (optional)'}</label>`,
    ...Object.entries(hidden).map(([field, value]) => `<input type="hidden" name="${htmlText(name)}-${field}" value="${htmlText(value)}">`),
    marketing === undefined ? '' : `<fieldset><legend>I refuse marketing by</legend>\n${channels.map(refusal).join('\n')}\n</fieldset>`,
  ].join('\n');
}
