import { html } from 'lit';
import { details } from '../questions/details.ts';
import type { FormView } from '../questions/field.ts';
import { scope } from '../questions/scope.ts';
import { scopeMessages } from '../questions/scope-messages.ts';
import type { RightDefinition } from './right-definition.ts';

/** What the form for an objection says at first. */
export const objection = {
  name: 'Object to marketing',
  promise: (time: string | undefined): string =>
    `Once we have this, your details go on our suppression file, which keeps them out of our marketing.${time ? ` We process your objection within ${time}.` : ''}`,
  give: 'Give at least one.',
  send: 'Send objection',
  prepare: 'Prepare email',
};

/** The right to object to direct marketing: absolute, so no reason is asked (Art 21(2)-(3) UK GDPR). */
export const definition = (form: FormView): RightDefinition => {
  const say = form.words('objection', objection);
  return {
    ...say,
    render: () => {
      const { channels, organisation } = form.figures!;
      const named = form.words('scope', scopeMessages).channels;
      const all = channels.map((channel) => named[channel]).join(', ');
      return html`${scope(form, 'channels', all)} ${scope(form, 'companies', organisation.name)} ${details(form, say.give)}`;
    },
    button: (sends) => (sends ? say.send : say.prepare),
    later: () => import('./objection-later.ts'),
  };
};
