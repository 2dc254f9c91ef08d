import { html } from 'lit';
import { details } from '../questions/details.ts';
import { scope } from '../questions/scope.ts';
import { scopeMessages } from '../questions/scope-messages.ts';
import type { RightDefinition } from './right-definition.ts';

/** The right to object to direct marketing: absolute, so no reason is asked (Art 21(2)-(3) UK GDPR). */
export const definition: RightDefinition = {
  name: 'Object to marketing',
  promise: (time) =>
    `Once we have this, your details go on our suppression file, which keeps them out of our marketing.${time ? ` We process your objection within ${time}.` : ''}`,
  render: (form) => {
    const { channels, organisation } = form.figures!;
    const all = channels.map((channel) => scopeMessages.channels[channel]).join(', ');
    return html`${scope(form, 'channels', all)} ${scope(form, 'companies', organisation.name)} ${details(form, 'Give at least one.')}`;
  },
  button: (sends) => (sends ? 'Send objection' : 'Prepare email'),
  later: () => import('./objection-later.ts'),
};
