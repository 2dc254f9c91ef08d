import '../preferences/define.ts';
import type { LinkElement } from '../preferences/link-element.ts';
import type { ClarionPreferences } from '../preferences/preferences.ts';

/** The finer choices of the same person: an element that is told all that this one was. */
export function choicesFor({ settings, notice, token, headingLevel, surroundings }: LinkElement): ClarionPreferences {
  const { endpoint, company, site, noticeSrc } = settings;
  // Its language is that of the element around it.
  const told = { endpoint, company, site, noticeSrc, notice, token, headingLevel, surroundings };
  return Object.assign(document.createElement('clarion-preferences'), told);
}
