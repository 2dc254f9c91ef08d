import { canonicalText, caseFolded } from './canonical-text.ts';

/** A person's page under any of LinkedIn's hosts, with or without scheme; what follows the name is language, view or tracking. */
const PROFILE = /^(?:https?:\/\/)?(?:[a-z]{1,3}\.)?linkedin\.com\/(?:mwlite\/)?in\/([^/?#\s]+)(?:[/?#].*)?$/iu;
/** As nearly all are written: nothing to fold but case. */
const PLAIN = /^(?:https?:\/\/)?(?:[A-Za-z]{1,3}\.)?[Ll]inked[Ii]n\.com\/in\/([\w-]{1,100})\/?$/u;
const NAME = /^[\p{L}\p{M}\p{N}_-]{1,100}$/u;

/** The one spelling of a LinkedIn profile, such as `linkedin.com/in/jane-doe`; undefined for a company's page or anything else. */
export const canonicalLinkedin = (text: string): string | undefined => {
  const plain = PLAIN.exec(text);
  if (plain) return `linkedin.com/in/${plain[1]!.toLowerCase()}`;
  const name = PROFILE.exec(canonicalText(text))?.[1];
  if (name === undefined) return undefined;
  const canonical = caseFolded(canonicalText(decoded(name)));
  return NAME.test(canonical) ? `linkedin.com/in/${canonical}` : undefined;
};

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
