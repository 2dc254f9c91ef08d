import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { notice } from '@clarion-privacy/notice/clarion';
import { waitUntil } from '../patience.fixture.ts';
import type { ClarionAcknowledgement } from './acknowledgement.ts';
import { box, sent, shown } from './acting.fixture.ts';
import './define.ts';
import { ClarionAcknowledgedEvent } from './events.ts';
import { examples } from './examples.ts';

const VERSION = notice.figures.version;

const button = (control: ClarionAcknowledgement, words: string): HTMLButtonElement =>
  [...control.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent?.includes(words))!;

/** Sends the form without leaving the page, as an application does. */
function submit(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  form.requestSubmit();
}

describe('clarion-acknowledgement', () => {
  it('says in two sentences, from the notice and for the company of the site, what becomes of the details (enquiry.use.request, enquiry.use.marketing)', async () => {
    const { control } = await shown(examples.blank());
    const use = control.shadowRoot!.querySelector('[part=use]')!.textContent!.trim();
    const { request, marketing } = notice.collection!;
    expect(use).to.equal(
      `Clarion Communication Systems Ltd uses the details that you give here ${request}. ` +
        `It may also use them ${marketing} by email, telephone or post, unless you refuse it here.`,
    );
    expect(control.shadowRoot!.textContent).not.to.match(/consent/i);
  });

  it('sends which notice was shown, when and in what language, and no refusal and no tick that the person did not make', async () => {
    const { form } = await shown(examples.blank());
    const { 'acknowledgement-at': at, ...rest } = sent(form);
    expect(rest).to.deep.equal({
      email: [''],
      'acknowledgement-notice': ['clarion'],
      'acknowledgement-version': [VERSION],
      'acknowledgement-hash': [notice.hash],
      'acknowledgement-language': ['en-GB'],
    });
    expect(new Date(String(at![0])).toISOString()).to.equal(at![0]);
  });

  it('sends what the person ticked, by keyboard too, under the name that the site chose (enquiry.object)', async () => {
    const { form, control } = await shown(examples.blank());
    control.name = 'privacy';
    box(control, 'I have read').focus();
    await sendKeys({ press: ' ' });
    box(control, 'email').click();
    box(control, 'post').click();
    await control.updateComplete;
    const data = sent(form);
    expect([data['privacy'], data['privacy-refusals']]).to.deep.equal([['yes'], ['email', 'post']]);
    expect([control.value, form.elements.namedItem('privacy')]).to.deep.equal(['yes', control]);
  });

  it('takes a value and gives one as a control of a framework does, by the time that it tells of input', async () => {
    const { form, control } = await shown(examples.blank());
    control.value = 'yes';
    await control.updateComplete;
    expect([box(control, 'I have read').checked, sent(form)['acknowledgement']]).to.deep.equal([true, ['yes']]);
    control.value = '';
    await control.updateComplete;
    const told: string[] = [];
    control.addEventListener('input', () => told.push(control.value));
    box(control, 'I have read').click();
    expect(told).to.deep.equal(['yes']);
  });

  it('tells the host by events, without anything of the person', async () => {
    const { form, control } = await shown(examples.blank());
    (form.elements.namedItem('email') as HTMLInputElement).value = 'jo@example.com';
    const told: Event[] = [];
    for (const type of ['clarion-acknowledged', 'change']) form.addEventListener(type, (event) => told.push(event));
    box(control, 'I have read').click();
    await waitUntil(() => told.some(({ type }) => type === 'change'));
    const event = told[0] as ClarionAcknowledgedEvent;
    expect(event).to.be.instanceOf(ClarionAcknowledgedEvent);
    const { notice: id, version, hash, language, refusals } = event;
    expect({ id, version, hash, language, refusals }).to.deep.equal({ id: 'clarion', version: VERSION, hash: notice.hash, language: 'en-GB', refusals: [] });
    expect(JSON.stringify(Object.values(event))).not.to.contain('@');
    box(control, 'I have read').click();
    await waitUntil(() => told.filter(({ type }) => type === 'change').length === 2);
    expect(told.filter(({ type }) => type === 'clarion-acknowledged')).to.have.lengthOf(1);
  });

  it('keeps a form from being sent until it is ticked, where the site requires it, says why and takes the focus', async () => {
    const { form, control } = await shown(examples.required());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.requestSubmit();
    await control.updateComplete;
    expect(control.validity.valueMissing).to.equal(true);
    expect(control.validationMessage).to.equal('Confirm that you have read how your details are used');
    expect(control.shadowRoot!.querySelector('[role=alert]')!.textContent).to.equal(control.validationMessage);
    const required = box(control, 'I have read');
    expect(control.shadowRoot!.activeElement === required).to.be.true;
    const alert = control.shadowRoot!.querySelector('[role=alert]')!;
    expect([required.ariaInvalid, required.getAttribute('aria-describedby')]).to.deep.equal(['true', alert.id]);
    expect(getComputedStyle(alert).color).to.equal('rgb(154, 23, 23)');
    required.click();
    await control.updateComplete;
    expect([required.ariaInvalid, required.getAttribute('aria-describedby')]).to.deep.equal([null, null]);
    expect([form.checkValidity(), control.shadowRoot!.querySelector('[role=alert]')!.textContent]).to.deep.equal([true, '']);
  });

  it('is optional unless the site says otherwise, and says so', async () => {
    const { form, control } = await shown(examples.blank());
    expect(form.checkValidity()).to.equal(true);
    expect(box(control, 'I have read').labels![0]!.textContent).to.contain('(optional)');
  });

  it('goes back to nothing ticked with a reset, and comes back as it was left', async () => {
    const { form, control } = await shown(examples.blank());
    box(control, 'I have read').click();
    box(control, 'telephone').click();
    await control.updateComplete;
    const at = sent(form)['acknowledgement-at'];
    form.reset();
    await control.updateComplete;
    expect([control.acknowledged, control.refusals, box(control, 'telephone').checked]).to.deep.equal([false, [], false]);
    control.formStateRestoreCallback(JSON.stringify([at![0], true, ['phone']]));
    await control.updateComplete;
    const data = sent(form);
    expect([data['acknowledgement'], data['acknowledgement-at'], data['acknowledgement-refusals']]).to.deep.equal([['yes'], at, ['phone']]);
    expect(box(control, 'telephone').checked).to.equal(true);
  });

  it('is found in its form by its name, and styled as disabled, whichever way either is set', async () => {
    const { form, control } = await shown(examples.blank());
    expect(form.elements.namedItem('acknowledgement') === control).to.be.true;
    control.name = 'privacy';
    control.disabled = true;
    await control.updateComplete;
    expect([form.elements.namedItem('privacy') === control, control.matches(':disabled[disabled]')]).to.deep.equal([true, true]);
    control.setAttribute('name', 'notice');
    control.removeAttribute('disabled');
    await control.updateComplete;
    expect([control.name, control.disabled, form.elements.namedItem('notice'), control.matches(':enabled')]).to.deep.equal(['notice', false, control, true]);
  });

  it('sends nothing and keeps nobody while it is disabled, by itself or by its fieldset', async () => {
    const { form, control } = await shown(examples.disabled());
    expect(Object.keys(sent(form))).to.deep.equal(['email']);
    expect([form.checkValidity(), box(control, 'I have read').disabled, control.willValidate]).to.deep.equal([true, true, false]);
    form.querySelector('fieldset')!.disabled = false;
    control.disabled = true;
    await waitUntil(() => box(control, 'email').disabled);
    expect(Object.keys(sent(form))).to.deep.equal(['email']);
    control.disabled = false;
    await waitUntil(() => !box(control, 'email').disabled);
    expect(form.checkValidity()).to.equal(false);
  });

  it('opens the whole notice in place, gives the focus back, and loses nothing that was typed', async () => {
    const { form, control } = await shown(examples.blank());
    (form.elements.namedItem('email') as HTMLInputElement).value = 'jo@example.com';
    const open = button(control, 'Read the full privacy notice');
    open.focus();
    open.click();
    await waitUntil(() => control.shadowRoot!.querySelector('dialog')?.open);
    const full = control.shadowRoot!.querySelector('clarion-notice')!;
    await full.updateComplete;
    expect(full.shadowRoot!.querySelector('h2')!.textContent).to.equal(notice.text.title);
    button(control, 'Close').click();
    expect(control.shadowRoot!.activeElement === open).to.be.true;
    expect(sent(form)['email']).to.deep.equal(['jo@example.com']);
  });

  it('is accessible in every state', async () => {
    for (const template of Object.values(examples)) {
      const { control } = await shown(template());
      await expect(control).to.be.accessible({ ignoredRules: ['region'] });
    }
  });
});

describe('clarion-acknowledgement with an endpoint', () => {
  const bodies: URLSearchParams[] = [];
  const real = window.fetch;
  let answer: () => Promise<Response> = async () => Response.json({}, { status: 201 });
  beforeEach(() => {
    bodies.length = 0;
    window.fetch = (url, init) => {
      if (String(url) !== 'https://privacy.example.com/v1/acknowledgements') return real(url, init);
      expect([init?.method, init?.keepalive, init?.credentials]).to.deep.equal(['POST', true, 'omit']);
      bodies.push(init?.body as URLSearchParams);
      return answer();
    };
  });
  afterEach(() => (window.fetch = real));

  const recording = () =>
    shown(html`<form id="enquiry">
      <input name="mail" value=" jo@example.com " />
      <clarion-acknowledgement endpoint="https://privacy.example.com/" company="ccs" site="ccs" email-field="mail"></clarion-acknowledgement>
    </form>`);

  it('records what was answered as the form is sent, with the address that the form holds, under a key that the form carries too', async () => {
    const { form, control } = await recording();
    box(control, 'I have read').click();
    box(control, 'email').click();
    await control.updateComplete;
    let carried: Record<string, FormDataEntryValue[]> = {};
    form.addEventListener('submit', () => (carried = sent(form)), { once: true });
    submit(form);
    const { key, at, ...body } = Object.fromEntries(bodies[0]!);
    expect(body).to.deep.equal({
      notice: 'clarion',
      noticeVersion: VERSION,
      noticeHash: notice.hash,
      language: 'en-GB',
      acknowledged: 'yes',
      refuses: 'email',
      company: 'ccs',
      site: 'ccs',
      form: 'enquiry',
      email: 'jo@example.com',
    });
    expect([carried['acknowledgement-key'], carried['acknowledgement-at']]).to.deep.equal([[key], [at]]);
  });

  it('gives the same answers the same key, and others another', async () => {
    const { form, control } = await recording();
    submit(form);
    submit(form);
    box(control, 'post').click();
    await control.updateComplete;
    submit(form);
    const keys = bodies.map((body) => body.get('key'));
    expect([keys[0] === keys[1], keys[1] === keys[2]]).to.deep.equal([true, false]);
  });

  it('breaks nothing where the endpoint cannot be reached, and records nothing while it is disabled', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const { form, control } = await recording();
    submit(form);
    expect(bodies).to.have.lengthOf(1);
    control.disabled = true;
    await control.updateComplete;
    submit(form);
    control.remove();
    submit(form);
    expect(bodies).to.have.lengthOf(1);
  });
});
