import type { PropertyDeclarations, TemplateResult, nothing } from 'lit';
import { LinkElement, type KnownView } from '../preferences/link-element.ts';

/**
 * The page that an email's link leads to: one press stops all marketing, finer choices stand below.
 * The token (`?t=…`) is read once and taken out of the page's address. Nothing is changed by opening
 * the page, only by a press of a button that a person made. Without a link that can be used, and
 * without an `endpoint`, it takes an objection by typed address. What stands between its tags is the
 * page without scripts.
 *
 * @fires clarion-preferences-saved - All marketing was stopped, or that was undone, or finer choices were saved.
 * @fires clarion-request-submit - From the form for a typed address; cancelable. `-accepted` and `-failed` likewise.
 * @slot - What a page without scripts shows. It comes back should a part of the element not load.
 * @csspart outcome - What came of the press.
 * @csspart objection - The form for a typed address.
 */
export class ClarionUnsubscribe extends LinkElement {
  static override properties: PropertyDeclarations = {
    privacyPage: { attribute: 'privacy-page' },
  };

  /** Where the site explains what stopping does, and shows its privacy notice. */
  declare privacyPage: string | undefined;

  protected override async bring(): Promise<KnownView> {
    return new (await import('./offer.ts')).Offer(this);
  }

  protected override renderUnknown(): TemplateResult | typeof nothing {
    return this.renderTrouble('objects', true);
  }
}
