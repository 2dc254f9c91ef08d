import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../patience.fixture.ts';
import type { ClarionAcknowledgement } from './acknowledgement.ts';
import { box, sent } from './acting.fixture.ts';
import './define.ts';

const ENDPOINT = 'https://privacy.example.com';

/** Everything inside is there, and what follows the first view too. */
async function settled(root: ParentNode): Promise<ClarionAcknowledgement[]> {
  const controls = [...root.querySelectorAll('clarion-acknowledgement')];
  for (const control of controls) await waitUntil(() => control.shadowRoot!.querySelector('[role=status]'));
  return controls;
}

/** Sends the form as a person's press does, without leaving the page. */
function submit(form: HTMLFormElement): boolean {
  let isSent = false;
  form.addEventListener('submit', (event) => ((isSent = true), event.preventDefault()), { once: true });
  form.requestSubmit();
  return isSent;
}

describe('clarion-acknowledgement where a web team may put it', () => {
  const bodies: URLSearchParams[] = [];
  const real = window.fetch;
  beforeEach(() => {
    bodies.length = 0;
    window.fetch = async (url, init) => (String(url).startsWith(ENDPOINT) ? (bodies.push(init?.body as URLSearchParams), Response.json({}, { status: 201 })) : real(url, init));
  });
  afterEach(() => (window.fetch = real));

  it('belongs to the form that it names, from outside of it: it keeps it, goes back with it, is sent and recorded with it', async () => {
    const place = await fixture(html`<div>
      <form id="far"><input name="mail" value="jo@example.com" /></form>
      <fieldset><clarion-acknowledgement form="far" required endpoint=${ENDPOINT} email-field="mail"></clarion-acknowledgement></fieldset>
    </div>`);
    const [control] = await settled(place);
    const form = place.querySelector('form')!;
    expect([control!.form === form, submit(form), bodies.length]).to.deep.equal([true, false, 0]);
    expect(control!.shadowRoot!.activeElement === box(control!, 'I have read')).to.equal(true);
    box(control!, 'I have read').click();
    box(control!, 'post').click();
    await control!.updateComplete;
    expect(sent(form)['acknowledgement-refusals']).to.deep.equal(['post']);
    expect(submit(form)).to.equal(true);
    expect([bodies[0]?.get('email'), bodies[0]?.get('refuses')]).to.deep.equal(['jo@example.com', 'post']);
    form.reset();
    await control!.updateComplete;
    expect([control!.acknowledged, box(control!, 'post').checked, form.checkValidity()]).to.deep.equal([false, false, false]);
    // The fieldset around it counts, and not the form's own.
    place.querySelector('fieldset')!.disabled = true;
    await waitUntil(() => box(control!, 'post').disabled);
    expect([Object.keys(sent(form)), submit(form), bodies.length]).to.deep.equal([['mail'], true, 1]);
  });

  it('stands beside another in one form: each has its own names, its own company, its own record', async () => {
    const place = await fixture(html`<form>
      <input name="mail" value="jo@example.com" />
      <clarion-acknowledgement name="first" company="ccm" endpoint=${ENDPOINT} email-field="mail"></clarion-acknowledgement>
      <clarion-acknowledgement name="second" company="ccs" endpoint=${ENDPOINT} required></clarion-acknowledgement>
    </form>`);
    const form = place as HTMLFormElement;
    const [first, second] = await settled(form);
    box(first!, 'email').click();
    box(second!, 'I have read').click();
    await Promise.all([first!.updateComplete, second!.updateComplete]);
    const data = sent(form);
    expect([data['first'], data['first-refusals'], data['second'], data['second-refusals']]).to.deep.equal([undefined, ['email'], ['yes'], undefined]);
    expect(submit(form)).to.equal(true);
    expect(bodies.map((body) => [body.get('company'), body.get('acknowledged'), body.get('refuses'), body.get('email')])).to.deep.equal([
      ['ccm', null, 'email', 'jo@example.com'],
      ['ccs', 'yes', null, null],
    ]);
    expect(bodies[0]!.get('key')).not.to.equal(bodies[1]!.get('key'));
  });

  it('is one with a form inside the shadow root of another element, and leaves a form of the page around it alone', async () => {
    const outer = await fixture<HTMLFormElement>(html`<form><input name="outer" value="1" /><div></div></form>`);
    const root = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    const inner = document.createElement('form');
    const made = document.createElement('clarion-acknowledgement');
    Object.assign(made, { required: true, endpoint: ENDPOINT });
    inner.append(made);
    root.append(inner);
    const [control] = await settled(root);
    expect([control!.form === inner, submit(inner), submit(outer), bodies.length]).to.deep.equal([true, false, true, 0]);
    expect([root.activeElement === control, control!.shadowRoot!.activeElement === box(control!, 'I have read')]).to.deep.equal([true, true]);
    box(control!, 'I have read').click();
    await control!.updateComplete;
    expect([submit(inner), bodies.length, sent(inner)['acknowledgement'], Object.keys(sent(outer))]).to.deep.equal([true, 1, ['yes'], ['outer']]);
  });

  it('goes over to another form and another fieldset with what was answered', async () => {
    const place = await fixture(html`<div>
      <form id="one"><clarion-acknowledgement endpoint=${ENDPOINT}></clarion-acknowledgement></form>
      <form id="two"><fieldset disabled><p></p></fieldset></form>
    </div>`);
    const [control] = await settled(place);
    const [one, two] = [...place.querySelectorAll('form')] as [HTMLFormElement, HTMLFormElement];
    box(control!, 'telephone').click();
    await control!.updateComplete;
    two.querySelector('p')!.append(control!);
    await waitUntil(() => box(control!, 'telephone').disabled);
    expect([submit(one), submit(two), bodies.length, sent(one), sent(two)]).to.deep.equal([true, true, 0, {}, {}]);
    two.querySelector('fieldset')!.disabled = false;
    await waitUntil(() => !box(control!, 'telephone').disabled);
    expect([submit(one), bodies.length, submit(two), bodies.length, sent(two)['acknowledgement-refusals']]).to.deep.equal([true, 0, true, 1, ['phone']]);
  });

  it('records nothing when the dialog that its form stands in is closed by a button of the form', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog>
      <form action="about:blank">
        <clarion-acknowledgement endpoint=${ENDPOINT}></clarion-acknowledgement>
        <button formmethod="dialog">Cancel</button>
        <button>Send</button>
      </form>
    </dialog>`);
    dialog.showModal();
    const [control] = await settled(dialog);
    box(control!, 'email').click();
    await control!.updateComplete;
    const [cancel, send] = dialog.querySelectorAll('button');
    cancel!.click();
    expect([dialog.open, bodies.length]).to.deep.equal([false, 0]);
    dialog.showModal();
    dialog.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    send!.click();
    expect([dialog.open, bodies.length, bodies[0]?.get('refuses')]).to.deep.equal([true, 1, 'email']);
    dialog.close();
  });

  it('is enabled in the first legend of a fieldset that is turned off, as every control is', async () => {
    const form = await fixture<HTMLFormElement>(html`<form>
      <fieldset disabled><legend><clarion-acknowledgement></clarion-acknowledgement></legend></fieldset>
    </form>`);
    const [control] = await settled(form);
    expect([box(control!, 'I have read').disabled, sent(form)['acknowledgement-notice']]).to.deep.equal([false, ['clarion']]);
  });
});
