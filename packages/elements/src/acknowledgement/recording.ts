import type { ReactiveController } from 'lit';
import type { ClarionAcknowledgement } from './acknowledgement.ts';

/** The details of a person that the form may hold, by their names at the endpoint. */
const DETAILS = { email: 'emailField', phone: 'phoneField', postal: 'postalField' } as const;

/**
 * Records at the endpoint what the person answered, as their form leaves the page. A form's own media type needs no question
 * to the server first (CORS), and `keepalive` lets it outlive the page. What goes wrong is nobody's to wait for: the form's
 * data carries all of it, under the same key, for the host to forward.
 */
export class Recording implements ReactiveController {
  readonly #host: ClarionAcknowledgement;
  #root: Node | undefined;
  #sent = '';
  #key = '';

  constructor(host: ClarionAcknowledgement) {
    this.#host = host;
  }

  /** At the root, and on the way down: before whatever the host does with the form. */
  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('submit', this, true);
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('submit', this, true);
  }

  handleEvent(event: Event): void {
    const { target, submitter } = event as SubmitEvent;
    const host = this.#host;
    // A button to close the dialog that the form stands in: the form is not sent.
    if (submitter?.getAttribute('formmethod') === 'dialog') return;
    const { form, outline, settings, internals } = host;
    if (!form || target !== form || !outline || !settings.endpoint || host.matches(':disabled') || !host.validity.valid) return;
    const body = this.#body(form, outline);
    // The same answers again are the same record; another answer is another.
    const text = body.toString();
    if (text !== this.#sent) this.#key = newKey();
    this.#sent = text;
    body.set('key', this.#key);
    const entries = host.entries();
    entries.set(`${host.name}-key`, this.#key);
    // With the state that the control restores: left out, going back would bring it the entries.
    internals.setFormValue(entries, JSON.stringify([host.outline?.at ?? '', host.acknowledged, host.refusals]));
    const url = `${settings.endpoint.replace(/\/$/, '')}/v1/acknowledgements`;
    fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => 0);
  }

  #body(form: HTMLFormElement, outline: NonNullable<ClarionAcknowledgement['outline']>): URLSearchParams {
    const host = this.#host;
    const { company, site } = host.settings;
    const { notice, version, hash, at, language, refusals } = outline;
    const body = new URLSearchParams({ notice, noticeVersion: version, noticeHash: hash, at, language });
    if (host.acknowledged) body.set('acknowledged', 'yes');
    for (const channel of refusals) body.append('refuses', channel);
    // A field of the form may be called `id`.
    const about = { company, site, form: form.getAttribute('id') };
    for (const [name, value] of Object.entries(about)) if (value) body.set(name, value);
    for (const [detail, property] of Object.entries(DETAILS)) {
      const field = host[property] && form.elements.namedItem(host[property]);
      if (field && 'value' in field && field.value) body.set(detail, field.value.trim());
    }
    return body;
  }
}

/** `randomUUID` exists in secure contexts alone, and a host may still be on plain HTTP. */
const newKey = (): string => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
