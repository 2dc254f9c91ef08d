import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { notice } from '@clarion-privacy/notice/clarion';
import { notice as example } from '@clarion-privacy/notice/example';
import { waitUntil } from '../patience.fixture.ts';
import { ClarionAcknowledgement } from './acknowledgement.ts';
import { box, sent, shown } from './acting.fixture.ts';
import './define.ts';
import { examples } from './examples.ts';

describe('The native controls between the tags of clarion-acknowledgement', () => {
  it('give way to controls of the same names, and keep what was ticked in them', async () => {
    const early = document.createElement('form');
    early.innerHTML = '<input type="checkbox" name="acknowledgement-refusals" value="post" checked>';
    const { form, control } = await shown(html`<form><clarion-acknowledgement></clarion-acknowledgement></form>`);
    control.append(...early.children);
    await waitUntil(() => control.refusals.length > 0);
    await control.updateComplete;
    expect(sent(form)['acknowledgement-refusals']).to.deep.equal(['post']);
    const over = await shown(examples['over native controls']());
    expect(sent(over.form)['acknowledgement-version']).to.deep.equal([notice.figures.version]);
    expect(over.control.shadowRoot!.querySelector('slot')!.assignedElements().every((each) => each.getClientRects().length === 0)).to.equal(true);
  });

  it('stay where somebody is at them until the element’s own takes the focus over, with what is ticked', async () => {
    const form = await fixture<HTMLFormElement>(html`<form>
      <early-acknowledgement>
        <label><input type="checkbox" name="acknowledgement" value="yes" /> Read</label>
        <label><input type="checkbox" name="acknowledgement-refusals" value="post" /> No post</label>
      </early-acknowledgement>
    </form>`);
    const native = form.querySelector<HTMLInputElement>('[value=post]')!;
    native.focus();
    await sendKeys({ press: ' ' });
    customElements.define('early-acknowledgement', class extends ClarionAcknowledgement {});
    const control = form.querySelector<ClarionAcknowledgement>('early-acknowledgement')!;
    await waitUntil(() => control.shadowRoot!.activeElement);
    expect(control.shadowRoot!.activeElement === box(control, 'post')).to.be.true;
    expect(native.checkVisibility()).to.equal(false);
    expect(sent(form)['acknowledgement-refusals']).to.deep.equal(['post']);
    await sendKeys({ press: ' ' });
    expect(control.refusals).to.deep.equal([]);
  });

  it('stay while another notice does not load', async () => {
    const { form, control } = await shown(html`<form>
      <clarion-acknowledgement notice-src="/nowhere.json"><label><input type="checkbox" name="acknowledgement" value="yes" checked /> Read</label></clarion-acknowledgement>
    </form>`);
    expect(sent(form)).to.deep.equal({ acknowledgement: ['yes'] });
    control.notice = example;
    await waitUntil(() => control.outline && control.acknowledged);
    await control.updateComplete;
    expect(sent(form)['acknowledgement-notice']).to.deep.equal(['example']);
    expect(control.shadowRoot!.querySelector('[part=use]')!.textContent!.trim()).to.equal(
      'We use the details that you give here to answer you. We may also use them to tell you about our coffee by email, telephone or post, unless you refuse it here.',
    );
    const silent = structuredClone(example);
    Reflect.deleteProperty(silent, 'collection');
    control.notice = silent;
    await waitUntil(() => !control.shadowRoot!.querySelector('fieldset'));
    expect(control.shadowRoot!.querySelector('[part=use]')!.textContent!.trim()).to.equal('We use the details that you give here as the privacy notice says.');
  });
});
