import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import './define.ts';
import { shown, text } from './acting.fixture.ts';
import type { ClarionRequestForm } from './request-form.ts';

describe('<clarion-request-form> that is given another right', () => {
  it('asks what that one asks, though what serves the right before comes only then', async () => {
    const form = await fixture<ClarionRequestForm>(html`<clarion-request-form right="access"></clarion-request-form>`);
    await shown(form);
    expect(text(form)).to.contain('What do you want to see?');
    const before = form.load();
    form.right = 'complaint';
    expect(await before).to.equal(undefined);
    await waitUntil(() => text(form).includes('What went wrong?'));
    await form.load();
    await form.updateComplete;
    expect(text(form)).to.contain('What went wrong?').and.to.not.contain('What do you want to see?');
  });
});
