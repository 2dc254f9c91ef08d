import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../request-form/define.ts';
import './define.ts';
import { click } from '../request-form/acting.fixture.ts';
import { Rehearsal, refused, taken, type Answer } from '../request-form/rehearsal.ts';
import { act, box, focusReaches, has, named, press, rendered, says, status, text, type } from './acting.fixture.ts';
import type { ClarionPreferencesSavedEvent } from './events.ts';
import type { ClarionPreferences } from './preferences.ts';
import { holding, mixed, stopped, untouched } from './samples.ts';

const open = async (...answers: Answer[]): Promise<[ClarionPreferences, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const choices = await fixture<ClarionPreferences>(
    html`<clarion-preferences
      endpoint="https://privacy.example.com/"
      site="ccm"
      .token=${'secret-token'}
      .surroundings=${rehearsal}
    ></clarion-preferences>`,
  );
  return [choices, rehearsal];
};
const damaged = refused(401, { type: 'urn:clarion-privacy:problem:link-not-accepted' });
const changed = refused(412, { type: 'urn:clarion-privacy:problem:changed-meanwhile' });
const noMail = {
  type: 'urn:clarion-privacy:problem:mail-not-available',
  errors: [{ pointer: '#', detail: 'Write to team@example.com or call 020 7946 0000.' }],
};
const accepted = (): Response => Response.json({ status: 'accepted' }, { status: 202 });
const methods = ({ sent }: Rehearsal): string[] => sent.map(({ init }) => init.method ?? 'GET');
const header = ({ sent }: Rehearsal, index: number, name: string): string | null => new Headers(sent[index]?.init.headers).get(name);
const body = ({ sent }: Rehearsal, index: number): unknown => JSON.parse(String(sent[index]?.init.body));
const ticked = async (choices: ClarionPreferences, ...labels: string[]): Promise<boolean[]> =>
  Promise.all(labels.map(async (label) => (await box(choices, label)).checked));
const SAVE = 'Save my choices';
/** Asks the page whether it may be left, as a browser does. */
const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<clarion-preferences> shows', () => {
  it('what counts for the person now, wherever it was said, by channel, company and tracking', async () => {
    const [choices, rehearsal] = await open(holding(mixed));
    await named(choices, SAVE);
    expect(rehearsal.sent[0]?.url).to.equal('https://privacy.example.com/v1/preferences');
    expect(header(rehearsal, 0, 'authorization')).to.equal('Bearer secret-token');
    expect(text(choices)).to.contain('a••@example.com');
    const channels = await ticked(choices, 'Email', 'Telephone calls', 'Post', 'LinkedIn');
    expect(channels).to.deep.equal([true, false, true, true]);
    const companies = await ticked(choices, 'Clarion Communication Management', 'Clarion Communication Information', 'SystemsXchange');
    expect(companies).to.deep.equal([true, false, true]);
    expect(await ticked(choices, 'That you opened', 'Which links')).to.deep.equal([false, true]);
  });

  it('a single channel of a single company that is off, without being asked', async () => {
    const [choices] = await open(holding(mixed));
    await named(choices, SAVE);
    const groups = [...choices.renderRoot.querySelectorAll('.cells fieldset')];
    const systems = groups.find((group) => group.querySelector('legend')?.textContent === 'Clarion Communication Systems Ltd')!;
    const boxes = [...systems.querySelectorAll<HTMLLabelElement>('label')].filter((label) => label.getClientRects().length > 0);
    expect(boxes.map((label) => [label.innerText.trim(), label.querySelector('input')!.checked])).to.deep.equal([
      ['Email', true],
      ['Post', false],
      ['LinkedIn and other social media', true],
    ]);
  });

  it('tracking that was never allowed as off', async () => {
    const [choices] = await open(holding(untouched));
    expect(await ticked(choices, 'That you opened', 'Which links')).to.deep.equal([false, false]);
  });

  it('the person’s own changes, once they are asked for', async () => {
    const [choices] = await open(holding(mixed));
    await press(choices, 'Your changes so far');
    await says(choices, 'By your objection. Stopped then: Telephone calls.');
    expect(text(choices)).to.contain('Tuesday, 14 July 2026 at 16:05').and.to.contain('Post (Clarion Communication Systems Ltd)');
  });

  it('no history where there is none, or the link may not read it', async () => {
    const [choices] = await open(holding(untouched));
    await named(choices, SAVE);
    expect(has(choices, 'Your changes so far')).to.equal(false);
  });

  it('what each choice means', async () => {
    const [choices] = await open(holding(untouched));
    const labels = [...(await named(choices, SAVE)).closest('form')!.querySelectorAll('fieldset:not(.cells fieldset) label')];
    expect(labels.filter((label) => !label.querySelector('.hint')).map((label) => label.textContent?.trim())).to.deep.equal([
      'Clarion Communication Management Ltd',
      'Clarion Communication Information Technology Ltd',
      'Clarion Communication Systems Ltd',
    ]);
  });
});

describe('<clarion-preferences> saves', () => {
  it('all choices by one press, over the state that they were made from (tracking.opens.optout, tracking.clicks.optout)', async () => {
    const [choices, rehearsal] = await open(holding(mixed, '"7"'), holding(mixed, '"8"'));
    await act(choices, [{ press: 'Post' }, { press: 'Which links' }, { press: SAVE }]);
    await focusReaches(choices, 'outcome');
    await says(choices, 'Your choices are saved');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
    expect(header(rehearsal, 1, 'if-match')).to.equal('"7"');
    const { stopped: sent, tracking } = body(rehearsal, 1) as typeof mixed;
    expect(tracking).to.deep.equal({ opens: 'refuse', clicks: 'refuse' });
    const companies = (channel: string): string[] => sent.filter((stream) => stream.channel === channel).map(({ company }) => company);
    expect(companies('phone')).to.have.length(5);
    expect(companies('post')).to.have.length(5);
    expect(companies('email')).to.deep.equal(['ccit']);
  });

  it('nothing when a box changes, when the page is scrolled, when a script presses or submits', async () => {
    const [choices, rehearsal] = await open(holding(untouched));
    await press(choices, 'Telephone calls');
    const save = await named(choices, SAVE);
    save.click();
    (await named(choices, 'Turn everything off')).click();
    save.closest('form')!.requestSubmit();
    window.scrollTo(0, 0);
    await nextFrame();
    await rendered(choices);
    expect(methods(rehearsal)).to.deep.equal(['GET']);
  });

  it('by keyboard alone, from a box', async () => {
    const [choices, rehearsal] = await open(holding(untouched), holding(mixed));
    (await box(choices, 'Email')).focus();
    await sendKeys({ type: ' ' });
    await says(choices, 'You have changes that are not saved.');
    (await named(choices, SAVE)).focus();
    await sendKeys({ press: 'Enter' });
    await focusReaches(choices, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
  });

  it('everything off at the top by one press, tracking included', async () => {
    const [choices, rehearsal] = await open(holding(untouched), holding(stopped));
    await press(choices, 'Turn everything off');
    await focusReaches(choices, 'outcome');
    expect(body(rehearsal, 1)).to.deep.equal({ everything: true, tracking: { opens: 'refuse', clicks: 'refuse' } });
    expect(await ticked(choices, 'Email', 'SystemsXchange')).to.deep.equal([false, false]);
    expect(text(choices)).to.contain('You get no marketing from the group from now on');
  });

  it('all marketing, later companies included, where every box is unticked', async () => {
    const [choices, rehearsal] = await open(holding(stopped), holding(stopped));
    await press(choices, SAVE);
    await focusReaches(choices, 'outcome');
    expect(body(rehearsal, 1)).to.have.property('everything', true);
  });

  it('not what cannot be meant, and leads to what to mend', async () => {
    const [choices, rehearsal] = await open(holding(stopped));
    await act(choices, [{ press: 'Email' }, { press: SAVE }]);
    await focusReaches(choices, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET']);
    await press(choices, 'Tick at least one company');
    await focusReaches(choices, 'companies');
    const group = choices.renderRoot.querySelector('#companies')!.closest('fieldset')!;
    const described = group.getAttribute('aria-describedby')!.split(' ');
    const said = described.map((id) => (choices.renderRoot as ShadowRoot).getElementById(id)?.textContent);
    expect(said).to.include('Tick at least one company, or untick every channel');
  });

  it('once, however often the button is pressed', async () => {
    const [choices, rehearsal] = await open(holding(untouched), 'pending');
    await press(choices, 'Email');
    const save = await named(choices, SAVE);
    await click(save);
    await click(save);
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
    await waitUntil(() => status(choices) === 'Saving…');
  });

  it('again after a lost connection, and keeps the choices when told to stop', async () => {
    const [choices, rehearsal] = await open(holding(untouched), 'lost', 'lost', holding(mixed));
    await act(choices, [{ press: 'Telephone calls' }, { press: SAVE }]);
    await says(choices, 'We could not reach the server. Trying again in 1 second.');
    rehearsal.elapse();
    await says(choices, 'Trying again in 2 seconds');
    await press(choices, 'Stop trying');
    await focusReaches(choices, 'save');
    expect(status(choices)).to.contain('not saved');
    expect(await ticked(choices, 'Telephone calls')).to.deep.equal([false]);
    await press(choices, SAVE);
    await focusReaches(choices, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'PUT', 'PUT']);
  });

  it('tells its host, and nothing personal with it', async () => {
    const [choices] = await open(holding(untouched), holding(mixed));
    const saved = oneEvent(choices, 'clarion-preferences-saved') as Promise<ClarionPreferencesSavedEvent>;
    await act(choices, [{ press: 'Post' }, { press: SAVE }]);
    const event = await saved;
    expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal(['everything']);
    expect(event.everything).to.equal(false);
  });
});

describe('<clarion-preferences> minds what others do', () => {
  it('never writes over what another tab saved, and lets the person decide', async () => {
    const [choices, rehearsal] = await open(holding(untouched), changed, holding(mixed, '"2"'), holding(untouched, '"3"'));
    await act(choices, [{ press: 'LinkedIn' }, { press: SAVE }]);
    await says(choices, 'Your choices were changed elsewhere');
    await focusReaches(choices, 'outcome');
    expect(await ticked(choices, 'LinkedIn', 'Telephone calls')).to.deep.equal([false, true]);
    await press(choices, 'Save what I ticked here');
    await says(choices, 'Your choices are saved');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'GET', 'PUT']);
    expect(header(rehearsal, 3, 'if-match')).to.equal('"2"');
  });

  it('or shows what is saved', async () => {
    const [choices] = await open(holding(untouched), changed, holding(mixed, '"2"'));
    await act(choices, [{ press: 'LinkedIn' }, { press: SAVE }, { press: 'Show what is saved' }]);
    await focusReaches(choices, 'form');
    expect(await ticked(choices, 'LinkedIn', 'Telephone calls')).to.deep.equal([true, false]);
    expect(has(choices, 'Show what is saved')).to.equal(false);
  });

  it('reads anew when the page is looked at again, and says what it found', async () => {
    const [choices] = await open(holding(untouched), holding(mixed, '"2"'));
    await named(choices, SAVE);
    await rendered(choices);
    document.dispatchEvent(new Event('visibilitychange'));
    await says(choices, 'You see them as they are now');
    expect(await ticked(choices, 'Telephone calls')).to.deep.equal([false]);
  });

  it('but not while the person is at work on it', async () => {
    const [choices, rehearsal] = await open(holding(untouched), holding(mixed, '"2"'));
    await press(choices, 'Post');
    document.dispatchEvent(new Event('visibilitychange'));
    await rendered(choices);
    expect(methods(rehearsal)).to.deep.equal(['GET']);
    expect(await ticked(choices, 'Post')).to.deep.equal([false]);
  });

  it('warns before the page is left only while something is not saved', async () => {
    const [choices] = await open(holding(untouched), holding(mixed));
    await named(choices, SAVE);
    expect(mayLeave()).to.equal(true);
    await press(choices, 'Post');
    await says(choices, 'You have changes that are not saved.');
    expect(mayLeave()).to.equal(false);
    await press(choices, 'Post');
    expect(mayLeave()).to.equal(true);
    await act(choices, [{ press: 'Post' }, { press: SAVE }]);
    await focusReaches(choices, 'outcome');
    expect(mayLeave()).to.equal(true);
  });

  it('keeps the choices and offers other ways where the server refuses', async () => {
    const [choices] = await open(holding(untouched), refused(403));
    await act(choices, [{ press: 'Post' }, { press: SAVE }]);
    await says(choices, 'Your choices are not saved');
    await named(choices, 'data-compliance@clarioncomms.com');
    expect(await ticked(choices, 'Post')).to.deep.equal([false]);
  });
});

describe('<clarion-preferences> without a link', () => {
  it('asks for one by email, and answers the same for every address', async () => {
    const [choices, rehearsal] = await open(damaged, accepted);
    await says(choices, 'Ask for a new one');
    await act(choices, [{ type: 'ada@example.com', into: 'email' }, { press: 'Email me a link' }]);
    await focusReaches(choices, 'outcome');
    await says(choices, 'If ada@example.com is your address');
    expect(text(choices)).not.to.contain('Ask for a new one');
    expect(rehearsal.sent[1]?.url).to.equal('https://privacy.example.com/v1/preferences/link');
    expect(body(rehearsal, 1)).to.deep.equal({ email: 'ada@example.com' });
    expect(header(rehearsal, 1, 'idempotency-key')).to.equal('rehearsal-key-1');
    expect(header(rehearsal, 1, 'authorization')).to.equal(null);
  });

  it('leads from the problem to the field', async () => {
    const [choices, rehearsal] = await open(damaged);
    await press(choices, 'Email me a link');
    await focusReaches(choices, 'summary');
    await press(choices, 'Enter your email address');
    await focusReaches(choices, 'email');
    await type(choices, 'email', 'ada');
    await sendKeys({ press: 'Enter' });
    await says(choices, 'Enter an email address like name@example.com');
    expect(methods(rehearsal)).to.deep.equal(['GET']);
  });

  it('takes an objection where the server sends no mail', async () => {
    const [choices] = await open(damaged, refused(501, noMail), taken);
    await act(choices, [{ type: 'ada@example.com', into: 'email' }, { press: 'Email me a link' }]);
    await says(choices, 'We could not send a link');
    await focusReaches(choices, 'trouble');
    expect(has(choices, 'Email me a link')).to.equal(false);
    await named(choices, 'Send objection');
  });

  it('takes an objection where the server cannot be reached, and asks again', async () => {
    const [choices] = await open('lost', holding(untouched));
    await named(choices, 'Send objection');
    await press(choices, 'Try again');
    await named(choices, SAVE);
  });

  it('gives the notice’s ways where there is no backend', async () => {
    const choices = await fixture<ClarionPreferences>(html`<clarion-preferences></clarion-preferences>`);
    await named(choices, 'Prepare email');
  });
});
