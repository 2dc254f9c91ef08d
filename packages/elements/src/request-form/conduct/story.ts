import { html, type TemplateResult } from 'lit';
import type { ClarionRightChosenEvent } from '../../erasure-or-objection/events.ts';
import { conductMessages } from './messages.ts';
import type { ClarionRequestForm } from '../request-form.ts';

/** Where the story leads. */
export interface StoryEnds {
  close(): void;
  choose(choice: Pick<ClarionRightChosenEvent, 'right' | 'suppression'>): void;
}

/** What tells an erasure from an objection, in the place of the form that asked; the choice leads back into it. */
export class Story {
  readonly #form: ClarionRequestForm;
  readonly #ends: StoryEnds;

  constructor(form: ClarionRequestForm, ends: StoryEnds) {
    this.#form = form;
    this.#ends = ends;
    void import('../../erasure-or-objection/define.ts').catch(ends.close);
  }

  render(): TemplateResult {
    const { headingLevel, shown } = this.#form;
    const words = this.#form.words('conduct', conductMessages);
    return html`<div id="story" role="group" aria-label=${words.story} tabindex="-1">
      <p><button type="button" class="link" @click=${this.#ends.close}>${words.back}</button></p>
      <clarion-erasure-or-objection
        .headingLevel=${headingLevel}
        .notice=${shown}
        @clarion-right-chosen=${this.#chosen}
      ></clarion-erasure-or-objection>
    </div>`;
  }

  readonly #chosen = (event: ClarionRightChosenEvent): void => {
    // The form that is already there takes the choice: nothing that was typed is asked again.
    event.preventDefault();
    event.stopPropagation();
    this.#ends.choose(event);
  };
}
