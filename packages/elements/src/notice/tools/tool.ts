import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Speaker } from '../../languages/catalogue.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SectionLinks } from '../section-links.ts';
import type { ReadNotice } from '../notice.ts';

/** The element whose notice a tool works on. */
export interface ToolHost extends ReactiveControllerHost, Speaker {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly settings: Settings;
  /** Level of the notice's title among the page's headings. */
  readonly headingLevel: number;
  readonly links: SectionLinks;
  readonly shown: ReadNotice | undefined;
}

/** What opens under the row of buttons. */
export interface Tool {
  render(): TemplateResult;
  /** Takes back what it has done to the text. */
  close?(): void;
}

/** A tool as its file gives it. */
export interface ToolClass {
  readonly styles: CSSResult;
  new (host: ToolHost): Tool;
}
