import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../request-form/acting.fixture.ts';
import { act, box, focusReaches, has, named, press, rendered, says, status, text } from './acting.fixture.ts';
import type { ClarionPreferencesSavedEvent } from './events.ts';
import { body, header, methods, open, SAVE, ticked } from './opened.fixture.ts';
import { holding, leftList, mixed, stopped, untouched } from './samples.ts';
import { waitUntil } from '../patience.fixture.ts';

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

  it('a mailing list that was left, as off', async () => {
    const [choices] = await open(holding(leftList));
    await says(choices, 'Mailing lists that you have left');
    await says(choices, 'Email, Clarion Communication Information Technology Ltd');
    expect(await ticked(choices, 'news')).to.deep.equal([false]);
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

  it('why there are none where the notice that names them did not load, and another try; then those of the notice that came', async () => {
    const [choices] = await open(holding(untouched));
    await named(choices, SAVE);
    choices.noticeSrc = URL.createObjectURL(new Blob(['no notice']));
    await waitUntil(() => status(choices).startsWith('The privacy notice did not load'));
    expect(has(choices, SAVE)).to.equal(false);
    await press(choices, 'Try again');
    await waitUntil(() => status(choices).startsWith('The privacy notice did not load'));
    choices.noticeSrc = undefined;
    await named(choices, SAVE);
    expect(status(choices)).to.equal('');
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

  it('a mailing list as left while all else goes on, and lets it write again where its box is ticked', async () => {
    const [choices, rehearsal] = await open(holding(leftList), holding(leftList, '"2"'), holding(untouched, '"3"'));
    await act(choices, [{ press: 'That you opened' }, { press: SAVE }]);
    await focusReaches(choices, 'outcome');
    expect(body(rehearsal, 1)).to.deep.include({ stopped: [], lists: leftList.lists });
    await press(choices, 'news');
    await says(choices, 'You have changes that are not saved.');
    await press(choices, SAVE);
    await says(choices, 'Your choices are saved');
    await waitUntil(() => !has(choices, 'news'));
    expect(body(rehearsal, 2)).to.deep.include({ stopped: [], lists: [] });
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
