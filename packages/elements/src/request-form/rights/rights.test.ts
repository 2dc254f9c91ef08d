import { expect, fixture, html } from '@open-wc/testing';
import { RIGHTS, type Right } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { WORDY_RIGHTS } from '@clarion-privacy/protocol/limits';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import { noticeThat } from '../../erasure-or-objection/examples.ts';
import { waitUntil } from '../../patience.fixture.ts';
import { act, focusReaches, has, input, named, press, shown, text, type } from '../acting.fixture.ts';
import { refused, Rehearsal, takenFor, type Answer } from '../rehearsal.ts';
import { englishForm } from '../../languages/english.fixture.ts';
import type { ClarionRequestForm } from '../request-form.ts';
import { definitions } from './definitions.ts';

const open = async (right: Right, answers: readonly Answer[] = [takenFor(right)], notice = noticeThat('remove')): Promise<[ClarionRequestForm, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const form = await fixture<ClarionRequestForm>(
    html`<clarion-request-form right=${right} endpoint="https://privacy.example.com" .notice=${notice} .surroundings=${rehearsal}></clarion-request-form>`,
  );
  await shown(form);
  return [form, rehearsal];
};

const bodyOf = (rehearsal: Rehearsal): Record<string, unknown> => JSON.parse(String(rehearsal.sent[0]?.init.body)) as Record<string, unknown>;
const heading = (form: ClarionRequestForm): string => form.shadowRoot!.querySelector('#page')?.textContent ?? '';
const at = async (form: ClarionRequestForm, title: string): Promise<void> => {
  await waitUntil(() => heading(form) === title, `The page is not “${title}”`);
  await focusReaches(form, 'page');
};

const WHO = 'Whose data is it?';

describe('The forms for the other rights', () => {
  for (const right of RIGHTS.filter((each) => each !== 'objection')) {
    const isPromised = figures.rights[right] !== undefined;
    it(`tell the time of ${right}: ${isPromised ? 'the notice’s own (erasure.time, access.time)' : 'the law’s, as the notice promises none'}`, async () => {
      const [form] = await open(right);
      expect(text(form)).to.contain(isPromised ? 'within 30 days' : right === 'complaint' ? 'acknowledge your complaint within 30 days' : 'The law gives us one month');
    });

    it(`are complete for ${right}: words for every answer that they ask`, async () => {
      const definition = (await definitions[right]()).definition(englishForm);
      const later = (await definition.later()).later(englishForm);
      expect(definition.title).to.be.a('string');
      for (const field of later.asks) expect(later.labels, field).to.have.property(field);
      const needed = Object.keys(later.missing(new FormData())).some((field) => field === 'message' || field === 'ground');
      expect(needed, 'words').to.equal(WORDY_RIGHTS.some((each) => each === right));
      expect(Boolean(later.isChecked)).to.equal(right === 'erasure' || right === 'access');
    });
  }

  it('ask for access one thing at a time, by keyboard alone, and show the answers before they are sent (access.what)', async () => {
    const [form, rehearsal] = await open('access');
    const { length } = history;
    input(form, 'message').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await at(form, WHO);
    input(form, 'email').focus();
    for (const key of 'ada@example.com') await sendKeys({ type: key });
    await sendKeys({ press: 'Enter' });
    await at(form, 'Check your answers');
    expect(rehearsal.sent).to.have.length(0);
    expect(text(form)).to.contain('Nothing in particular').and.to.contain('ada@example.com');
    await press(form, 'Send request');
    await focusReaches(form, 'accepted');
    expect(bodyOf(rehearsal)).to.deep.equal({ right: 'access', subject: { email: 'ada@example.com' }, noticeVersion: figures.version, locale: 'en-GB', filling: { seconds: 0 } });
    expect(text(form)).to.contain('We have your request for your data').and.to.contain('never to this page');
    expect(text(form)).to.contain('We send a message to ada@example.com.');
    expect(history).to.have.length(length);
    expect(location.hash).to.equal('');
  });

  it('tell whoever gave no email address that the team gets in touch otherwise', async () => {
    const [form] = await open('erasure');
    await press(form, 'Continue');
    await at(form, WHO);
    await press(form, 'Add a telephone number');
    await focusReaches(form, 'phone');
    await act(form, [{ type: '020 7946 0123', into: 'phone' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    await press(form, 'Send request');
    await focusReaches(form, 'accepted');
    expect(text(form)).to.contain('Our team gets in touch in the way that you gave').and.not.to.contain('press the button there');
  });

  it('change an answer from the last look, and come back to it', async () => {
    const [form, rehearsal] = await open('access');
    await press(form, 'Continue');
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    await press(form, 'Change What you want to see');
    await focusReaches(form, 'message');
    await act(form, [{ type: 'My emails', into: 'message' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    await press(form, 'Send request');
    await focusReaches(form, 'accepted');
    expect(bodyOf(rehearsal)).to.include({ message: 'My emails' });
  });

  it('go back without losing anything', async () => {
    const [form] = await open('rectification');
    expect(has(form, 'Back')).to.equal(false);
    await act(form, [{ type: 'My name', into: 'message' }, { press: 'Continue' }]);
    await at(form, WHO);
    await type(form, 'email', 'ada@example.com');
    await press(form, 'Back');
    await at(form, 'What should we correct?');
    expect(input(form, 'message').value).to.equal('My name');
    await press(form, 'Continue');
    await at(form, WHO);
    expect(input(form, 'email').value).to.equal('ada@example.com');
  });

  it('stay where something is missing, and say what', async () => {
    const [form] = await open('complaint');
    await press(form, 'Continue');
    await focusReaches(form, 'summary');
    await press(form, 'Say what happened');
    await focusReaches(form, 'message');
  });

  it('take a complaint, with the time of its acknowledgement', async () => {
    const [form, rehearsal] = await open('complaint');
    await act(form, [{ type: 'You called', into: 'message' }, { type: 'Stop', into: 'wish' }, { press: 'Continue' }]);
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send complaint' }]);
    await focusReaches(form, 'accepted');
    expect(bodyOf(rehearsal)).to.include({ right: 'complaint', message: 'You called\n\nWhat would put it right: Stop' });
    expect(text(form)).to.match(/We acknowledge it by Saturday,? 3 October 2026/);
  });

  it('let somebody ask for another, say who they are and how they may', async () => {
    const [form, rehearsal] = await open('portability');
    await press(form, 'Continue');
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'I am asking for somebody else' }, { press: 'Continue' }]);
    await at(form, 'About you, who asks for them');
    await press(form, 'Send request');
    await focusReaches(form, 'summary');
    await act(form, [
      { type: 'Al Example', into: 'representative-name' },
      { type: 'al@gmial.com', into: 'representative-email' },
      { type: 'Solicitor', into: 'representative-authority' },
    ]);
    expect(text(form)).to.contain('Did you mean al@gmail.com?');
    await press(form, 'Send request');
    await focusReaches(form, 'accepted');
    expect(bodyOf(rehearsal)).to.deep.include({
      subject: { email: 'ada@example.com' },
      representative: { name: 'Al Example', email: 'al@gmial.com', authority: 'Solicitor' },
    });
  });

  it('keep every answer through a failure, and offer the message and the ways', async () => {
    const [form] = await open('restriction', [refused(403)]);
    await act(form, [{ press: 'It is wrong' }, { press: 'Continue' }]);
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send request' }]);
    await focusReaches(form, 'summary');
    const { href } = named(form, 'Send it as an email that we have prepared') as HTMLAnchorElement;
    expect(decodeURIComponent(href)).to.contain('It is wrong, and you still have to check it').and.to.contain('Article 18');
    expect(input(form, 'email').value).to.equal('ada@example.com');
  });

  it('go to the page of what the server will not take', async () => {
    const errors = [{ pointer: '#/message', detail: 'Use fewer words.' }];
    const [form] = await open('access', [refused(422, { type: 'urn:clarion-privacy:problem:invalid-request', errors })]);
    await press(form, 'Continue');
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    await press(form, 'Send request');
    await focusReaches(form, 'summary');
    expect(heading(form)).to.equal('What do you want to see?');
    await press(form, 'Use fewer words.');
    await focusReaches(form, 'message');
  });

  it('make a message ready where there is no backend (access.how, erasure.how)', async () => {
    const rehearsal = new Rehearsal();
    const form = await fixture<ClarionRequestForm>(html`<clarion-request-form right="access" .surroundings=${rehearsal}></clarion-request-form>`);
    await shown(form);
    await press(form, 'Continue');
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    await press(form, 'Prepare email');
    await focusReaches(form, 'ready');
    expect(decodeURIComponent(rehearsal.opened[0] ?? '')).to.contain('Article 15').and.to.contain('ada@example.com');
  });
});

describe('The form for erasure', () => {
  it('first says whether erasure gives silence, by what the notice does (erasure.distinct, erasure.advice, erasure.risk)', async () => {
    expect(text((await open('erasure'))[0])).to.contain('we may find you again');
    expect(text((await open('erasure', undefined, noticeThat('keep-minimal')))[0])).not.to.contain('find you again');
  });

  it('turns into an objection with all that was typed (erasure.choice)', async () => {
    const [form] = await open('erasure');
    await press(form, 'Continue');
    await at(form, WHO);
    await type(form, 'email', 'ada@example.com');
    await press(form, 'Back');
    await at(form, 'Do you only want silence?');
    await press(form, 'Object instead');
    await waitUntil(() => has(form, 'Send objection'));
    expect(form.right).to.equal('objection');
    expect(input(form, 'email').value).to.equal('ada@example.com');
  });

  it('unless its host leads elsewhere', async () => {
    const [form] = await open('erasure');
    form.addEventListener('clarion-right-chosen', (event) => event.preventDefault());
    await press(form, 'Object instead');
    expect(form.right).to.equal('erasure');
  });

  it('tells the whole story in its place, whose choice leads on in the form', async () => {
    const [form] = await open('erasure', undefined, noticeThat('ask'));
    await press(form, 'See what each one does');
    await waitUntil(() => form.shadowRoot?.querySelector('clarion-erasure-or-objection')?.shadowRoot?.querySelector('[part=choice] button'));
    const story = form.shadowRoot!.querySelector('clarion-erasure-or-objection')!;
    const find = (): HTMLElement | undefined =>
      [...story.shadowRoot!.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent?.includes('but keep a code'));
    await waitUntil(find);
    find()!.focus();
    await sendKeys({ press: 'Enter' });
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    expect(text(form)).to.contain('Keep a code');
  });

  it('asks what becomes of the suppression entry only where the notice leaves it to the person (erasure.suppression)', async () => {
    const [form, rehearsal] = await open('erasure', undefined, noticeThat('ask'));
    await press(form, 'Continue');
    await focusReaches(form, 'summary');
    await act(form, [{ press: 'Remove everything' }, { press: 'Continue' }]);
    await at(form, WHO);
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Continue' }]);
    await at(form, 'Check your answers');
    await press(form, 'Send request');
    await focusReaches(form, 'accepted');
    expect(bodyOf(rehearsal)).to.include({ suppression: 'remove' });
    expect(text((await open('erasure'))[0])).not.to.contain('What should stay');
  });

  it('tells and asks nothing again of whoever comes from the explainer', async () => {
    const typed = new FormData();
    typed.set('email', 'ada@example.com');
    const form = await fixture<ClarionRequestForm>(
      html`<clarion-request-form right="erasure" .notice=${noticeThat('ask')} .explained=${true} .suppression=${'keep-minimal'} .typed=${typed}></clarion-request-form>`,
    );
    await shown(form);
    expect(heading(form)).to.equal(WHO);
    expect(input(form, 'email').value).to.equal('ada@example.com');
    expect(has(form, 'Back')).to.equal(false);
    await press(form, 'Continue');
    await at(form, 'Check your answers');
    expect(text(form)).to.contain('Keep a code');
  });
});
