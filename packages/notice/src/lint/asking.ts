import type { CompiledNotice, Section } from '../notice.ts';
import type { Purpose } from '../register.ts';
import type { LawfulBasis, Right, Way } from '../vocabulary.ts';
import { RIGHTS } from '../vocabulary.ts';
import type { Finding, LintContext, Rule } from './rule.ts';

/** A finding at a path, unless what is asked for is there. */
export function* unless(met: boolean, context: LintContext, path: string, message: string): Generator<Finding> {
  if (!met) yield { place: context.placeOf(path), message };
}

/** Whether rules that read English words can read the notice. */
export const isInEnglish = ({ figures }: CompiledNotice): boolean => /^en\b/u.test(figures.language);

/** Whether the notice offers a right by a request, with its promise and its ways. */
export const offers = ({ figures }: CompiledNotice, right: Right): boolean => figures.rights[right] !== undefined;

/** The rights that the notice offers, in their usual order. */
export const rightsOffered = (notice: CompiledNotice): readonly Right[] => RIGHTS.filter((right) => offers(notice, right));

export const purposesOn = ({ register }: CompiledNotice, basis: LawfulBasis): readonly Purpose[] =>
  register.purposes.filter((purpose) => purpose.basis === basis);

/** Whether anything that the notice does rests on consent. */
export const restsOnConsent = (notice: CompiledNotice): boolean =>
  purposesOn(notice, 'consent').length > 0 ||
  notice.register.tracking.some(({ basis }) => basis === 'consent') ||
  notice.register.marketing.some(({ rule }) => rule === 'consent');

/** Whether the notice contacts people with marketing by a channel. */
export const marketsBy = ({ figures }: CompiledNotice, channel: CompiledNotice['figures']['channels'][number]): boolean =>
  figures.channels.includes(channel);

/** Ways that leave a person who cannot or will not write without one. */
export const isWritten = (way: Way): boolean => way === 'email' || way === 'post' || way === 'form';

/** The ids of a section and of those inside it. */
export const idsIn = (section: Section): readonly string[] => [section.id, ...(section.sections ?? []).flatMap(idsIn)];

/** The check that a right is offered, as data or in words. */
export const rightIsOffered =
  (right: Right, words: RegExp, message: string): Rule['check'] =>
  (notice, context) => unless(offers(notice, right) || context.reading.says(words), context, 'rights', message);
