import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import './define.ts';
import { focusReaches, input, named, shown } from './acting.fixture.ts';
import { Rehearsal, taken } from './rehearsal.ts';
import type { ClarionRequestForm } from './request-form.ts';
import { waitUntil } from '../patience.fixture.ts';

describe('<clarion-request-form> whose button is held down when what serves it comes', () => {
  it('moves nothing under the pointer, and takes the press', async () => {
    const rehearsal = new Rehearsal(taken);
    const form = await fixture<ClarionRequestForm>(html`<clarion-request-form endpoint="https://privacy.example.com/" .surroundings=${rehearsal}></clarion-request-form>`);
    await shown(form);
    // As a browser fills it in, without the focus, by which what serves the form would come; with a slip that it would point out.
    input(form, 'email').value = 'ada@gmial.com';
    input(form, 'email').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const button = named(form, 'Send objection');
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 10, Math.round(top) + 10] });
    await sendMouse({ type: 'down' });
    await waitUntil(() => form.conduct, 'What serves the form does not come');
    await form.updateComplete;
    expect(button.getBoundingClientRect().top).to.equal(top);
    await sendMouse({ type: 'up' });
    await focusReaches(form, 'accepted');
    expect(JSON.parse(String(rehearsal.sent[0]?.init.body))).to.deep.include({ subject: { email: 'ada@gmial.com' } });
  });
});
