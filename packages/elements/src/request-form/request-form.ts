import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Right } from '@clarion-privacy/notice';
import { ClarionElement } from '../settings/clarion-element.ts';

/** One form for each right. */
export class ClarionRequestForm extends ClarionElement {
  /** The right that the form exercises. */
  @property() right: Right = 'objection';

  protected override render(): TemplateResult {
    return html`<form novalidate></form>`;
  }
}
