import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from './acting.fixture.ts';
import type { ClarionRequestForm } from './request-form.ts';

describe('The plain form between the tags', () => {
  it('hands over what was typed, and the focus, when the element takes its place', async () => {
    const page = await fixture<HTMLElement>(html`
      <main>
        <clarion-request-form>
          <form method="post">
            <input name="email" aria-label="Email" />
            <input name="phone" aria-label="Telephone" />
            <textarea name="postal" aria-label="Address"></textarea>
            <input type="checkbox" name="channels" value="email" aria-label="Email" />
            <input type="checkbox" name="channels" value="phone" aria-label="Telephone" />
            <input type="checkbox" name="companies" value="ccm" aria-label="CCM" />
          </form>
        </clarion-request-form>
      </main>
    `);
    const plain = page.querySelector('form') as HTMLFormElement;
    const control = (name: string): HTMLInputElement => plain.elements.namedItem(name) as HTMLInputElement;
    control('email').value = 'ada@example.com';
    control('postal').value = '1 Example Street\nLondon';
    (plain.querySelector('[value=phone]') as HTMLInputElement).checked = true;
    (plain.querySelector('[value=ccm]') as HTMLInputElement).checked = true;
    control('phone').focus();
    await sendKeys({ type: '020' });

    await import('./define.ts');
    // Its questions are still on their way.
    expect(plain.checkVisibility()).to.equal(true);
    await sendKeys({ type: ' 7' });
    await sendKeys({ press: 'Home' });
    const form = page.querySelector('clarion-request-form') as ClarionRequestForm;
    await settled(form);
    const own = form.shadowRoot?.querySelector('form') as HTMLFormElement;
    const data = new FormData(own);
    expect(data.get('email')).to.equal('ada@example.com');
    expect(String(data.get('postal')).replace(/\r/g, '')).to.equal('1 Example Street\nLondon');
    expect(data.getAll('channels')).to.deep.equal(['phone']);
    expect(data.get('channels-scope')).to.equal('some');
    expect(data.getAll('companies')).to.deep.equal(['ccm']);
    const phone = form.shadowRoot?.activeElement as HTMLInputElement;
    expect([phone.id, phone.value, phone.selectionStart]).to.deep.equal(['phone', '020 7', 0]);
    expect(plain.getClientRects()).to.have.length(0);
  });

  it('shows at once what a hidden field of it chooses, so that nothing moves when somebody begins', async () => {
    await import('./define.ts');
    const form = await fixture<ClarionRequestForm>(html`
      <clarion-request-form><form><input type="hidden" name="channels" value="post" /></form></clarion-request-form>
    `);
    await settled(form);
    const boxes = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=channels]')];
    expect(boxes.filter(({ checked }) => checked).map(({ value }) => value)).to.deep.equal(['post']);
    expect(boxes.length).to.be.greaterThan(1);
  });

  it('has no other ways below it before the element’s own form, which would push them out of sight', async () => {
    const form = await fixture<ClarionRequestForm>(html`<clarion-request-form .right=${'of no kind' as 'objection'}><p>Write to us.</p></clarion-request-form>`);
    const root = form.shadowRoot!;
    // The form has asked for them before.
    await import('./other-ways.ts');
    await form.updateComplete;
    expect(root.querySelectorAll('form, aside').length).to.equal(0);
  });
});
