import { controlWords as words, useInWords } from '../collection/collection-words.ts';
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

/** What stands between the tags of `<clarion-acknowledgement>`: native controls that post the same names without scripts. */
export function collectionControls(notice: CompiledNotice, { company, privacyPage, name = 'acknowledgement', required = false }: CollectionPlace): string {
  const { figures, collection, hash } = notice;
  const { marketing, channels = [] } = collection ?? {};
  const hidden = { notice: figures.id, version: figures.version, hash, language: figures.language };
  const refusal = (channel: Channel): string =>
    `<label><input type="checkbox" name="${htmlText(name)}-refusals" value="${channel}"> ${words[channel]}</label>`;
  return [
    `<p>${htmlText(useInWords(notice, company))}</p>`,
    `<label><input type="checkbox" name="${htmlText(name)}" value="yes"${required ? ' required' : ''}> ${words.read}${required ? '' : words.optional}</label>`,
    `<p><a href="${htmlText(privacyPage)}">${words.open}</a></p>`,
    ...Object.entries(hidden).map(([field, value]) => `<input type="hidden" name="${htmlText(name)}-${field}" value="${htmlText(value)}">`),
    marketing === undefined ? '' : `<fieldset><legend>${words.refuse}</legend>\n${channels.map(refusal).join('\n')}\n</fieldset>`,
  ].join('\n');
}
