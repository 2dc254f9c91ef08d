import type { CompiledNotice, SuppressionOnErasure } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { text } from '@clarion-privacy/notice/clarion/text';
import { html, type TemplateResult } from 'lit';

/** The group's notice, were it to say something else of erasure. */
export const noticeThat = (suppression: SuppressionOnErasure): Pick<CompiledNotice, 'figures' | 'text'> => ({
  figures: { ...figures, erasure: { suppression } },
  text,
});

/** States of the explainer, for tests, demo and accessibility sweep alike; `press` is what is pressed, one after the other. */
export const examples: Readonly<Record<string, { readonly template: () => TemplateResult; readonly press: readonly string[] }>> = {
  /** By the group's own notice. */
  built: { template: () => html`<clarion-erasure-or-objection></clarion-erasure-or-objection>`, press: [] },

  /** The last step. */
  'last step': {
    template: () => html`<clarion-erasure-or-objection></clarion-erasure-or-objection>`,
    press: ['Next', 'Next'],
  },

  /** All of it at once. */
  'all steps': {
    template: () => html`<clarion-erasure-or-objection></clarion-erasure-or-objection>`,
    press: ['Show all steps'],
  },

  /** By a notice that keeps a minimal entry. */
  'keep minimal': {
    template: () => html`<clarion-erasure-or-objection .notice=${noticeThat('keep-minimal')}></clarion-erasure-or-objection>`,
    press: ['Show all steps'],
  },

  /** By a notice that lets the person choose: three paths. */
  asks: {
    template: () => html`<clarion-erasure-or-objection .notice=${noticeThat('ask')}></clarion-erasure-or-objection>`,
    press: ['Show all steps'],
  },

  /** The form to object is open. */
  objecting: {
    template: () => html`<clarion-erasure-or-objection endpoint="https://privacy.example.com"></clarion-erasure-or-objection>`,
    press: ['Object to marketing'],
  },

  /** Erasure is chosen. */
  erasing: {
    template: () => html`<clarion-erasure-or-objection></clarion-erasure-or-objection>`,
    press: ['Ask for erasure'],
  },

  /** The form's file does not come. */
  formless: {
    template: () =>
      html`<clarion-erasure-or-objection .loadForm=${() => Promise.reject(new Error('offline'))}></clarion-erasure-or-objection>`,
    press: ['Object to marketing'],
  },

  /** The notice that was asked for does not come. */
  missing: {
    template: () => html`<clarion-erasure-or-objection notice-src="/no-such-notice.json"><p>Static</p></clarion-erasure-or-objection>`,
    press: [],
  },
};
