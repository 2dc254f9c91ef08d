import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import './define.ts';
import { act, click, focusReaches, has, input, named, press, says, settled, shown, status, text, type } from './acting.fixture.ts';
import type { ClarionRequestAcceptedEvent, ClarionRequestFailedEvent, ClarionRequestSubmitEvent } from './events.ts';
import { receipt, refused, Rehearsal, taken, type Answer } from './rehearsal.ts';
import type { ClarionRequestForm } from './request-form.ts';

const open = async (...answers: Answer[]): Promise<[ClarionRequestForm, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const form = await fixture<ClarionRequestForm>(
    html`<clarion-request-form endpoint="https://privacy.example.com/" site="ccm" .surroundings=${rehearsal}></clarion-request-form>`,
  );
  await shown(form);
  return [form, rehearsal];
};

const bodyOf = (rehearsal: Rehearsal, index = 0): unknown => JSON.parse(String(rehearsal.sent[index]?.init.body));
const keyOf = (rehearsal: Rehearsal, index: number): string =>
  new Headers(rehearsal.sent[index]?.init.headers).get('Idempotency-Key') ?? '';

describe('<clarion-request-form> asks', () => {
  it('states the promise of the notice before it is sent (object.time, object.suppression)', async () => {
    const [form] = await open(taken);
    expect(figures.rights.objection?.promise).to.equal('P30D');
    expect(text(form)).to.contain('within 30 days').and.to.contain('suppression file');
  });

  it('posts everything to stop, everywhere, after an email address alone', async () => {
    const [form, rehearsal] = await open(taken);
    await act(form, [{ type: ' ada@example.com ', into: 'email' }, { press: 'Send objection' }]);
    await focusReaches(form, 'accepted');
    expect(rehearsal.sent[0]?.url).to.equal('https://privacy.example.com/v1/requests');
    expect(rehearsal.sent[0]?.init).to.include({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(new Headers(rehearsal.sent[0]?.init.headers).get('content-type')).to.equal('application/json');
    expect(bodyOf(rehearsal)).to.deep.equal({
      right: 'objection',
      subject: { email: 'ada@example.com' },
      site: 'ccm',
      noticeVersion: figures.version,
      locale: 'en-GB',
      filling: { seconds: 0 },
    });
  });

  it('posts the channels, companies and details that were chosen', async () => {
    const [form, rehearsal] = await open(taken);
    await act(form, [
      { press: 'Only some of it' },
      { press: 'Telephone calls' },
      { press: 'Post' },
      { press: 'Only some companies' },
      { press: 'SystemsXchange' },
      { type: '020 7946 0000', into: 'phone' },
      { type: '1 Example Street', into: 'postal' },
      { type: 'Ada Example', into: 'name' },
      { press: 'Send objection' },
    ]);
    expect(bodyOf(rehearsal)).to.deep.include({
      subject: { phone: '020 7946 0000', postal: '1 Example Street', name: 'Ada Example' },
      channels: ['phone', 'post'],
      companies: ['systemsxchange'],
    });
  });

  it('asks for a telephone number, and says why, when calls are to stop', async () => {
    const [form] = await open(taken);
    await act(form, [{ press: 'Only some of it' }, { press: 'Telephone calls' }]);
    const describedBy = input(form, 'phone').getAttribute('aria-describedby') ?? '';
    expect(form.shadowRoot?.getElementById(describedBy)?.textContent).to.contain('the number that we call');
  });

  it('puts the focus into a detail that is added', async () => {
    const [form] = await open(taken);
    await press(form, 'Add a postal address');
    await focusReaches(form, 'postal');
    expect(has(form, 'Add a postal address')).to.equal(false);
  });

  it('can be filled in and sent by keyboard alone', async () => {
    const [form, rehearsal] = await open(taken);
    input(form, 'email').focus();
    await sendKeys({ type: 'ada@example.com' });
    await sendKeys({ press: 'Enter' });
    await focusReaches(form, 'accepted');
    expect(rehearsal.sent).to.have.length(1);
  });

  it('points out a likely slip, and takes the address that was meant', async () => {
    const [form] = await open(taken);
    await type(form, 'email', 'ada@gmial.com');
    expect(text(form)).to.contain('Did you mean ada@gmail.com?');
    await press(form, 'Use ada@gmail.com');
    expect(input(form, 'email').value).to.equal('ada@gmail.com');
    await focusReaches(form, 'email');
    expect(text(form)).not.to.contain('Did you mean');
  });

  it('allows an unusual address to be sent as it is', async () => {
    const [form, rehearsal] = await open(taken);
    await act(form, [{ type: 'ada@gmial.com', into: 'email' }, { press: 'Send objection' }]);
    expect(bodyOf(rehearsal)).to.deep.include({ subject: { email: 'ada@gmial.com' } });
  });
});

describe('<clarion-request-form> has problems', () => {
  it('puts the focus on a summary that links to each field, in the words by the field', async () => {
    const [form, rehearsal] = await open(taken);
    await act(form, [{ press: 'Only some of it' }, { type: 'ada', into: 'email' }, { press: 'Send objection' }]);
    expect(rehearsal.sent).to.have.length(0);
    await focusReaches(form, 'summary');
    expect(text(form)).to.match(/^There is a problem/);

    const email = input(form, 'email');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    const error = form.shadowRoot?.getElementById(email.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).to.equal('Error: Enter an email address like name@example.com');

    await click(named(form, 'Enter an email address like name@example.com'));
    await focusReaches(form, 'email');
    await click(named(form, 'Choose what we should stop'));
    await focusReaches(form, 'channels');
    expect(location.hash).to.equal('');
  });

  it('says that one way to find the person is needed', async () => {
    const [form] = await open(taken);
    await press(form, 'Send objection');
    expect(has(form, 'Enter an email address, or add a telephone number')).to.equal(true);
  });

  it('shows the problems that the server names by their fields', async () => {
    const problem = {
      type: 'urn:clarion-privacy:problem:invalid-request',
      errors: [{ pointer: '#/subject/email', detail: 'Give an email address that can be written to.' }],
    };
    const [form] = await open(refused(422, problem), taken);
    const failed = oneEvent(form, 'clarion-request-failed') as Promise<ClarionRequestFailedEvent>;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    expect(await failed).to.include({ code: 'invalid-request', status: 422 });
    await focusReaches(form, 'summary');
    await click(named(form, 'Give an email address that can be written to.'));
    await focusReaches(form, 'email');
    expect(input(form, 'email').value).to.equal('ada@example.com');
  });

  it('offers email, telephone and post where the server refuses, and keeps the answers', async () => {
    const [form] = await open(refused(403, { type: 'urn:clarion-privacy:problem:origin-not-allowed' }));
    const failed = oneEvent(form, 'clarion-request-failed') as Promise<ClarionRequestFailedEvent>;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    expect(await failed).to.include({ code: 'origin-not-allowed', status: 403, right: 'objection' });
    await focusReaches(form, 'summary');
    expect(input(form, 'email').value).to.equal('ada@example.com');
    const prepared = named(form, 'Send it as an email that we have prepared') as HTMLAnchorElement;
    expect(decodeURIComponent(prepared.href)).to.contain('Email address: ada@example.com');
    expect((named(form, figures.contact.phone) as HTMLAnchorElement).href).to.equal(`tel:${figures.contact.phoneE164}`);
    expect(text(form)).to.contain(figures.contact.post.at(-1));
  });
});

describe('<clarion-request-form> sends', () => {
  it('sends once, however often the button is pressed', async () => {
    const [form, rehearsal] = await open('pending');
    await type(form, 'email', 'ada@example.com');
    const button = named(form, 'Send objection');
    await click(button);
    await click(button);
    await settled(form);
    expect(rehearsal.sent).to.have.length(1);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await focusReaches(form, 'send');
    await says(form, 'Sending your objection…');
  });

  it('tries again after a lost connection, under the same key, and says so', async () => {
    const [form, rehearsal] = await open('lost', refused(503, {}, { 'retry-after': '7' }), taken);
    expect(status(form)).to.equal('');
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    await says(form, 'We could not reach the server. Trying again in 1 second.');
    rehearsal.elapse();
    await says(form, 'The server is busy. Trying again in 7 seconds.');
    await press(form, 'Try now');
    await focusReaches(form, 'accepted');
    expect(rehearsal.sent).to.have.length(3);
    expect(new Set([0, 1, 2].map((index) => keyOf(rehearsal, index)))).to.have.property('size', 1);
  });

  it('takes a new key for another body, and keeps it for the same', async () => {
    const [form, rehearsal] = await open(refused(403), refused(403), taken);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    await focusReaches(form, 'summary');
    await press(form, 'Send objection');
    await focusReaches(form, 'summary');
    await act(form, [{ type: 'Ada', into: 'name' }, { press: 'Send objection' }]);
    await focusReaches(form, 'accepted');
    expect(keyOf(rehearsal, 1)).to.equal(keyOf(rehearsal, 0));
    expect(keyOf(rehearsal, 2)).not.to.equal(keyOf(rehearsal, 0));
  });

  it('waits for the network while offline, and sends when it is back', async () => {
    const [form, rehearsal] = await open('lost', taken);
    rehearsal.connected = false;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    await says(form, 'You are offline');
    expect(rehearsal.waits).to.deep.equal([]);
    rehearsal.connected = true;
    window.dispatchEvent(new Event('online'));
    await focusReaches(form, 'accepted');
    expect(rehearsal.sent).to.have.length(2);
  });

  it('gives up an unanswered attempt after fifteen seconds', async () => {
    const [form, rehearsal] = await open('pending');
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    expect(rehearsal.waits).to.deep.equal([15_000]);
    rehearsal.elapse();
    await settled(form);
    await says(form, 'Trying again');
  });

  it('backs off, then keeps the answers and offers other ways', async () => {
    const [form, rehearsal] = await open('lost');
    const failed = oneEvent(form, 'clarion-request-failed') as Promise<ClarionRequestFailedEvent>;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    for (const seconds of [1, 2, 4, 8, 16]) {
      await says(form, `Trying again in ${seconds} second`);
      expect(rehearsal.waits).to.deep.equal([seconds * 1_000]);
      rehearsal.elapse();
    }
    expect(await failed).to.include({ code: 'unreachable', status: 0 });
    await focusReaches(form, 'summary');
    expect(input(form, 'email').value).to.equal('ada@example.com');
    expect(has(form, 'Send it as an email that we have prepared')).to.equal(true);
  });

  it('stops trying when told to, with the focus on the button', async () => {
    const [form, rehearsal] = await open('lost');
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }, { press: 'Stop trying' }]);
    expect(rehearsal.waits).to.deep.equal([]);
    await says(form, 'We stopped trying');
    await focusReaches(form, 'send');
  });

  it('stops trying when an answer changes, as that is another request', async () => {
    const [form, rehearsal] = await open('lost');
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }, { type: 'Ada', into: 'name' }]);
    expect(rehearsal.waits).to.deep.equal([]);
    await says(form, 'because you changed an answer');
  });

  it('keeps what was typed when it is moved in the page', async () => {
    const [form] = await open(taken);
    await type(form, 'email', 'ada@example.com');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(form);
    await settled(form);
    expect(input(form, 'email').value).to.equal('ada@example.com');
  });
});

describe('<clarion-request-form> tells its host', () => {
  it('what is asked before it is sent, and nothing personal in any event', async () => {
    const [form] = await open(taken);
    const events: Event[] = [];
    for (const name of ['clarion-request-submit', 'clarion-request-accepted']) {
      document.addEventListener(name, (event) => events.push(event), { once: true });
    }
    await act(form, [
      { press: 'Only some of it' },
      { press: 'Email' },
      { type: 'ada@example.com', into: 'email' },
      { type: 'Ada Example', into: 'name' },
      { press: 'Send objection' },
    ]);
    await focusReaches(form, 'accepted');
    const [submit, accepted] = events as [ClarionRequestSubmitEvent, ClarionRequestAcceptedEvent];
    expect(submit).to.deep.include({ right: 'objection', channels: ['email'], companies: [] });
    expect(accepted).to.include({ reference: receipt.reference, right: 'objection', dueBy: '2026-10-03' });
    for (const event of events) expect(JSON.stringify({ ...event })).not.to.match(/ada/i);
  });

  it('and sends nothing where the host takes the sending on itself', async () => {
    const [form, rehearsal] = await open(taken);
    form.addEventListener('clarion-request-submit', (event) => event.preventDefault());
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    expect(rehearsal.sent).to.have.length(0);
    expect(input(form, 'email').value).to.equal('ada@example.com');
  });

  it('and leaves no cookie and no storage', async () => {
    const [form] = await open(taken);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    expect(document.cookie).not.to.contain('ada');
    expect(JSON.stringify({ ...window.localStorage, ...window.sessionStorage })).not.to.contain('ada@example.com');
    expect(location.href).not.to.contain('ada');
  });
});
