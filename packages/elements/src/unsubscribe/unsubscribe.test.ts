import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../request-form/define.ts';
import '../preferences/define.ts';
import './define.ts';
import { act, focusReaches, has, named, press, says, status, text } from '../preferences/acting.fixture.ts';
import type { ClarionPreferencesSavedEvent } from '../preferences/events.ts';
import { holding, leftList, mixed, stopped, untouched } from '../preferences/samples.ts';
import { click } from '../request-form/acting.fixture.ts';
import { Rehearsal, refused, taken, type Answer } from '../request-form/rehearsal.ts';
import type { ClarionUnsubscribe } from './unsubscribe.ts';
import { waitUntil } from '../patience.fixture.ts';
// As in the fixture: fetched before the tests begin.
import './finer.ts';
import './offer.ts';
import './reason.ts';
import './stopping.ts';

const open = async (...answers: Answer[]): Promise<[ClarionUnsubscribe, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const landing = await fixture<ClarionUnsubscribe>(
    html`<clarion-unsubscribe
      endpoint="https://privacy.example.com/"
      site="ccm"
      privacy-page="/privacy/"
      .token=${'secret-token'}
      .surroundings=${rehearsal}
    ></clarion-unsubscribe>`,
  );
  return [landing, rehearsal];
};
const damaged = refused(401, { type: 'urn:clarion-privacy:problem:link-not-accepted' });
const changed = refused(412, { type: 'urn:clarion-privacy:problem:changed-meanwhile' });
const methods = ({ sent }: Rehearsal): string[] => sent.map(({ init }) => init.method ?? 'GET');
const header = ({ sent }: Rehearsal, index: number, name: string): string | null => new Headers(sent[index]?.init.headers).get(name);
const body = ({ sent }: Rehearsal, index: number): unknown => JSON.parse(String(sent[index]?.init.body));
const STOP = 'Stop all marketing from the group';

describe('<clarion-unsubscribe> opens', () => {
  it('takes the token out of the address bar, keeps it nowhere, and sends it in one header alone', async () => {
    const before = location.href;
    const withToken = new URL(location.href);
    withToken.searchParams.set('t', 'secret-token');
    history.replaceState(null, '', withToken);
    const rehearsal = new Rehearsal(holding(untouched));
    const landing = await fixture<ClarionUnsubscribe>(
      html`<clarion-unsubscribe endpoint="https://privacy.example.com" .surroundings=${rehearsal}></clarion-unsubscribe>`,
    );
    expect(location.href).to.equal(before);
    await says(landing, 'a••@example.com');
    expect(rehearsal.sent).to.have.length(1);
    expect(rehearsal.sent[0]).to.deep.include({ url: 'https://privacy.example.com/v1/preferences' });
    expect(rehearsal.sent[0]?.init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(header(rehearsal, 0, 'authorization')).to.equal('Bearer secret-token');
    const kept = JSON.stringify({ ...window.localStorage, ...window.sessionStorage, state: history.state as unknown });
    expect(`${kept} ${document.cookie} ${location.href} ${landing.outerHTML}`).not.to.contain('secret-token');
  });

  it('shows the masked address, and the one press for everything before the finer choices (object.way.link)', async () => {
    const [landing] = await open(holding(untouched));
    const button = await named(landing, STOP);
    const finer = await named(landing, 'Choose what to stop');
    expect(text(landing)).to.contain('a••@example.com');
    expect(button.compareDocumentPosition(finer)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('changes nothing by opening, scrolling, moving the mouse, waiting, focusing or pressing by script', async () => {
    const [landing, rehearsal] = await open(holding(untouched));
    const button = await named(landing, STOP);
    const { x, y } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 10), Math.round(y + 10)] });
    window.scrollTo(0, document.body.scrollHeight);
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    button.focus();
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    (await named(landing, 'Choose what to stop')).click();
    await named(landing, 'Save my choices').then((save) => save.click());
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    expect(new Set(methods(rehearsal))).to.deep.equal(new Set(['GET']));
    expect(rehearsal.waits).to.deep.equal([]);
  });

  it('says so where all marketing is stopped already', async () => {
    const [landing] = await open(holding(stopped));
    await says(landing, 'All marketing from the group is stopped.');
    expect(has(landing, STOP)).to.equal(false);
  });
});

describe('<clarion-unsubscribe> stops', () => {
  it('all marketing and the tracking of emails by one press (tracking.opens.optout, tracking.clicks.optout)', async () => {
    const [landing, rehearsal] = await open(holding(untouched), holding(stopped, '"2"'));
    await press(landing, STOP);
    await focusReaches(landing, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
    expect(body(rehearsal, 1)).to.deep.equal({ everything: true, tracking: { opens: 'refuse', clicks: 'refuse' } });
    expect(header(rehearsal, 1, 'authorization')).to.equal('Bearer secret-token');
    expect(header(rehearsal, 1, 'if-match')).to.equal(null);
  });

  it('says what happened, from when, what of mail on its way, and where to read more', async () => {
    const [landing] = await open(holding(untouched), holding(stopped, '"2"'));
    await press(landing, STOP);
    await says(landing, 'All marketing to a••@example.com is stopped');
    expect(text(landing)).to.contain('It counts from Thursday, 3 September 2026 at 10:00').and.to.contain('may still arrive');
    expect(((await named(landing, 'What stopping does')) as HTMLAnchorElement).pathname).to.equal('/privacy/');
    expect(has(landing, 'Choose what you get')).to.equal(true);
  });

  it('says the moment of the press where the link may not read the history', async () => {
    const earlier = { ...stopped, since: '2025-01-01T00:00:00Z', history: [] };
    const [landing] = await open(holding(untouched), holding(earlier, '"2"'));
    await press(landing, STOP);
    await says(landing, 'It counts from Thursday, 3 September 2026 at 10:00');
  });

  it('by keyboard alone', async () => {
    const [landing, rehearsal] = await open(holding(untouched), holding(stopped));
    (await named(landing, STOP)).focus();
    await sendKeys({ press: 'Enter' });
    await focusReaches(landing, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
  });

  it('once, however often the button is pressed, and says that it is at work', async () => {
    const [landing, rehearsal] = await open(holding(untouched), 'pending');
    const button = await named(landing, STOP);
    expect(status(landing)).to.equal('');
    await click(button);
    await waitUntil(() => status(landing) === 'Stopping…');
    await click(button);
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
  });

  it('as soon as the network is back', async () => {
    const [landing, rehearsal] = await open(holding(untouched), 'lost', holding(stopped));
    await named(landing, STOP);
    rehearsal.connected = false;
    await press(landing, STOP);
    await says(landing, 'You are offline');
    rehearsal.connected = true;
    window.dispatchEvent(new Event('online'));
    await focusReaches(landing, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'PUT']);
  });

  it('after a wait that can be ended or given up', async () => {
    const [landing, rehearsal] = await open(holding(untouched), 'lost', 'lost', holding(stopped));
    await press(landing, STOP);
    await says(landing, 'Trying again in 1 second');
    await press(landing, 'Stop trying');
    await focusReaches(landing, 'stop');
    expect(status(landing)).to.equal('We stopped trying. Nothing has changed.');
    await press(landing, STOP);
    await press(landing, 'Try now');
    await focusReaches(landing, 'outcome');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'PUT', 'PUT']);
  });

  it('tells its host, and nothing personal with it', async () => {
    const [landing] = await open(holding(untouched), holding(stopped));
    const saved = oneEvent(landing, 'clarion-preferences-saved') as Promise<ClarionPreferencesSavedEvent>;
    await press(landing, STOP);
    const event = await saved;
    expect(event).to.include({ everything: true, bubbles: true, composed: true });
    expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal(['everything']);
  });
});

describe('<clarion-unsubscribe> takes it back', () => {
  it('to what was before, and only if nothing was said since', async () => {
    const [landing, rehearsal] = await open(holding(mixed), holding(stopped, '"2"'), holding(mixed, '"3"'));
    await act(landing, [{ press: STOP }, { press: 'Undo' }]);
    await says(landing, 'Undone: everything is as it was before');
    await focusReaches(landing, 'outcome');
    const { everything, tracking } = mixed;
    expect(body(rehearsal, 2)).to.deep.equal({ everything, stopped: mixed.stopped, lists: [], tracking });
    expect(header(rehearsal, 2, 'if-match')).to.equal('"2"');
    expect(has(landing, STOP)).to.equal(true);
  });

  it('with the mailing lists that were left', async () => {
    const [landing, rehearsal] = await open(holding(leftList), holding(stopped, '"2"'), holding(leftList, '"3"'));
    await act(landing, [{ press: STOP }, { press: 'Undo' }]);
    await says(landing, 'Undone: everything is as it was before');
    expect(body(rehearsal, 2)).to.deep.include({ lists: leftList.lists });
  });

  it('but nothing where the choices have changed since, which it tells', async () => {
    const [landing, rehearsal] = await open(holding(untouched), holding(stopped, '"2"'), changed, holding(mixed, '"3"'));
    await act(landing, [{ press: STOP }, { press: 'Undo' }]);
    await says(landing, 'Your choices have changed since, so they stay as they are');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'PUT', 'GET']);
  });

  it('or says that it could not, and keeps the button', async () => {
    const [landing] = await open(holding(untouched), holding(stopped, '"2"'), refused(403));
    await act(landing, [{ press: STOP }, { press: 'Undo' }]);
    await waitUntil(() => status(landing).startsWith('The server did not undo it.'));
    expect(has(landing, 'Undo')).to.equal(true);
  });

  it('not by a script', async () => {
    const [landing, rehearsal] = await open(holding(untouched), holding(stopped, '"2"'));
    await press(landing, STOP);
    (await named(landing, 'Undo')).click();
    await nextFrame();
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
  });
});

describe('<clarion-unsubscribe> never ends nowhere', () => {
  it('takes an objection by typed address where the link is damaged (object.everywhere)', async () => {
    const [landing, rehearsal] = await open(damaged, taken);
    await says(landing, 'This link does not work');
    const form = landing.renderRoot.querySelector('clarion-request-form')!;
    await waitUntil(() => form.shadowRoot?.querySelector<HTMLInputElement>('#email'), 'The form for a typed address does not come');
    form.shadowRoot!.querySelector<HTMLInputElement>('#email')!.focus();
    for (const key of 'ada@example.com') await sendKeys({ type: key });
    await press(landing, 'Send objection');
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'accepted', 'The form does not say that the objection is taken');
    expect(rehearsal.sent[1]?.url).to.equal('https://privacy.example.com/v1/requests');
    expect(body(rehearsal, 1)).to.deep.include({ right: 'objection', subject: { email: 'ada@example.com' }, channels: ['email'] });
    expect(header(rehearsal, 1, 'authorization')).to.equal(null);
  });

  it('does so without a link, and says nothing of one', async () => {
    const rehearsal = new Rehearsal(taken);
    const landing = await fixture<ClarionUnsubscribe>(
      html`<clarion-unsubscribe endpoint="https://privacy.example.com" .surroundings=${rehearsal}></clarion-unsubscribe>`,
    );
    await named(landing, 'Send objection');
    expect(text(landing)).not.to.contain('link does not work');
    expect(rehearsal.sent).to.have.length(0);
  });

  it('does so where the link is refused at the press, with the focus on why', async () => {
    const [landing] = await open(holding(untouched), damaged);
    await press(landing, STOP);
    await says(landing, 'This link does not work');
    await focusReaches(landing, 'trouble');
    await named(landing, 'Send objection');
  });

  it('does so where the server refuses, and says that nothing has changed', async () => {
    const [landing] = await open(holding(untouched), refused(403));
    await press(landing, STOP);
    await says(landing, 'so nothing has changed');
    await focusReaches(landing, 'outcome');
    await named(landing, 'Send objection');
    expect(has(landing, STOP)).to.equal(true);
  });

  it('asks again where the server could not be reached', async () => {
    const [landing] = await open('lost', holding(untouched));
    await says(landing, 'We could not reach the server');
    await named(landing, 'Send objection');
    await press(landing, 'Try again');
    await named(landing, STOP);
  });

  it('gives the notice’s ways where there is no backend', async () => {
    const landing = await fixture<ClarionUnsubscribe>(html`<clarion-unsubscribe .token=${'secret-token'}></clarion-unsubscribe>`);
    await named(landing, 'Prepare email');
    await named(landing, '0333 222 6633');
  });
});

describe('<clarion-unsubscribe> has finer choices', () => {
  it('for the same person, and stops all of them again by one press', async () => {
    const [landing, rehearsal] = await open(holding(untouched), holding(untouched), holding(mixed, '"2"'), holding(mixed, '"2"'), holding(stopped));
    await press(landing, 'Choose what to stop');
    await press(landing, 'Telephone calls');
    await press(landing, 'Save my choices');
    await says(landing, 'Your choices are saved');
    expect(header(rehearsal, 2, 'authorization')).to.equal('Bearer secret-token');
    expect(has(landing, 'Turn everything off')).to.equal(false);
    await press(landing, STOP);
    await says(landing, 'All marketing to a••@example.com is stopped');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'GET', 'PUT', 'GET', 'PUT']);
    expect(has(landing, 'Save my choices')).to.equal(false);
  });
});
