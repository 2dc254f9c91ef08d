import type { Context } from '@lit/context';

/** What every element can be told, by its own attributes or by a `<clarion-settings>` around it. */
export interface Settings {
  /** Base URL of the backend; without one a form offers email, phone and post. */
  readonly endpoint?: string | undefined;
  /** Id of the group company whose site this is. */
  readonly company?: string | undefined;
  /** Id of the micro site. */
  readonly site?: string | undefined;
  /** URL of a compiled notice that takes the place of the group's own. */
  readonly noticeSrc?: string | undefined;
  /** Language of the element's own words, BCP 47. */
  readonly lang?: string | undefined;
}

/** In the registry of symbols, so that two copies of these files on a page understand each other. */
export const settingsContext = Symbol.for('clarion-settings') as Context<symbol, Settings>;
