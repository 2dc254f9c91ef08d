import '../preferences/define.ts';
import type { LinkElement } from '../preferences/link-element.ts';
import type { ClarionPreferences } from '../preferences/preferences.ts';

/** The finer choices of the same person: an element that is told all that this one was. */
export function choicesFor({ settings, notice, token, headingLevel, surroundings }: LinkElement): ClarionPreferences {
  const told = { ...settings, lang: settings.lang ?? '', notice, token, headingLevel, surroundings };
  return Object.assign(document.createElement('clarion-preferences'), told);
}
