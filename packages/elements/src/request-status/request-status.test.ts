import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import { waitUntil } from '../patience.fixture.ts';
import { refused, Rehearsal, type Answer } from '../request-form/rehearsal.ts';
import { examples, of, tells } from './examples.ts';
import { standing } from './samples.ts';
import type { ClarionRequestStatus } from './request-status.ts';

const root = (element: ClarionRequestStatus): ShadowRoot => element.shadowRoot!;
const text = (element: ClarionRequestStatus): string => (root(element).textContent ?? '').replace(/\s+/g, ' ');
const focused = (element: ClarionRequestStatus, id: string): Promise<void> =>
  waitUntil(() => root(element).activeElement?.id === id, `The focus does not reach “${id}”`);
const says = (element: ClarionRequestStatus, words: string): Promise<void> =>
  waitUntil(() => root(element).querySelector('[role=status]')?.textContent?.includes(words), words);
const press = async (element: ClarionRequestStatus, words: string): Promise<void> => {
  [...root(element).querySelectorAll('button')].find((button) => button.textContent?.includes(words))!.focus();
  await sendKeys({ press: 'Enter' });
};
const type = async (element: ClarionRequestStatus, id: string, typed: string): Promise<void> => {
  root(element).querySelector<HTMLElement>(`#${id}`)!.focus();
  for (const key of typed) await sendKeys({ type: key });
};

const stands = (element: ClarionRequestStatus): Promise<void> => waitUntil(() => root(element).querySelector('#standing'));

const open = async (...answers: Answer[]): Promise<[ClarionRequestStatus, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const element = await fixture<ClarionRequestStatus>(of(rehearsal));
  await stands(element);
  return [element, rehearsal];
};

describe('<clarion-request-status>', () => {
  it('tells what was asked, where it stands, what happens next and by when, and what has happened', async () => {
    const [element, rehearsal] = await open(tells());
    expect(rehearsal.sent[0]?.url).to.equal(`https://privacy.example.com/v1/requests/${standing.reference}`);
    expect(rehearsal.sent[0]?.init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(new Headers(rehearsal.sent[0]?.init.headers).get('authorization')).to.equal('Bearer a-token');
    expect(text(element)).to.contain('Your request for your data').and.to.contain('We are working on it').and.to.contain(standing.reference);
    expect(text(element)).to.match(/answer you by Saturday,? 3 October 2026/);
    expect(text(element)).to.contain('3 September 2026: We have it');
  });

  it('tells of a pause and of an extension, each with its reason', async () => {
    const [paused] = await open(tells({ paused: { since: '2026-09-05T09:00:00Z', for: 'clarification' } }));
    expect(text(paused)).to.contain('Since 5 September 2026 we wait for your answer');
    const [extended] = await open(tells({ extension: { until: '2026-12-03', reason: 'There is a lot of it.' } }));
    expect(text(extended)).to.match(/until Thursday,? 3 December 2026, because:.*There is a lot of it/);
  });

  it('tells of a complaint the one date that it has, until it is acknowledged', async () => {
    const [received] = await open(tells({ right: 'complaint', status: 'received' }));
    expect(text(received)).to.match(/We acknowledge it by Saturday,? 3 October 2026.*We acknowledge it by Saturday,? 3 October 2026, look into it/);
    const [acknowledged] = await open(tells({ right: 'complaint', status: 'acknowledged' }));
    expect(text(acknowledged)).to.contain('tell you without undue delay what comes of it').and.not.to.contain('October');
  });

  it('tells of an objection that it binds from now on (object.suppression)', async () => {
    const [element] = await open(tells({ right: 'objection', status: 'received', mayWithdraw: false, mayClarify: false }));
    expect(text(element)).to.contain('Your details are on our suppression file').and.not.to.contain('Nothing more happens');
  });

  it('reads its link once, and takes it out of the address', async () => {
    const before = location.href;
    const url = new URL(before);
    url.searchParams.set('t', 'a-token');
    url.searchParams.set('r', standing.reference);
    history.replaceState(null, '', url);
    const rehearsal = new Rehearsal(tells());
    const element = await fixture<ClarionRequestStatus>(
      html`<clarion-request-status endpoint="https://privacy.example.com" .surroundings=${rehearsal}></clarion-request-status>`,
    );
    expect(location.href).to.equal(before);
    await stands(element);
    expect(window.localStorage.length + window.sessionStorage.length).to.equal(0);
  });

  it('takes no focus for a link that nobody pressed here, and scrolls nothing', async () => {
    const page = await fixture(html`<div><p tabindex="-1" class="read">Read</p>${of(new Rehearsal(tells()))}</div>`);
    const read = page.querySelector<HTMLElement>('.read')!;
    read.style.marginBlockEnd = '300vh';
    read.focus();
    await stands(page.querySelector('clarion-request-status')!);
    await new Promise(requestAnimationFrame);
    expect([document.activeElement === read, scrollY]).to.deep.equal([true, 0]);
  });

  it('takes the focus where the address points to it', async () => {
    const page = await fixture(html`<div></div>`);
    const element = document.createElement('clarion-request-status') as ClarionRequestStatus;
    element.id = 'stands';
    page.append(element);
    location.hash = 'stands';
    Object.assign(element, { surroundings: new Rehearsal(tells()), claim: { token: 'a-token', reference: standing.reference } });
    element.setAttribute('endpoint', 'https://privacy.example.com');
    await focused(element, 'standing');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('asks again at a press, and then takes the focus', async () => {
    const element = await fixture<ClarionRequestStatus>(of(new Rehearsal(refused(503), tells())));
    await waitUntil(() => root(element).querySelector('#trouble button'));
    expect(root(element).activeElement === null).to.be.true;
    await press(element, 'Try again');
    await focused(element, 'standing');
  });

  it('asks for reference and code, or takes the whole link pasted', async () => {
    const rehearsal = new Rehearsal(tells());
    const element = await fixture<ClarionRequestStatus>(
      html`<clarion-request-status endpoint="https://privacy.example.com" .surroundings=${rehearsal}></clarion-request-status>`,
    );
    await press(element, 'Show my request');
    await focused(element, 'summary');
    expect(root(element).querySelector('#code')?.getAttribute('aria-invalid')).to.equal('true');
    root(element).querySelector<HTMLInputElement>('#code')!.value = `https://site.example.com/request/?t=a-token&r=${standing.reference}`;
    await press(element, 'Show my request');
    await focused(element, 'standing');
    expect(rehearsal.sent[0]?.url).to.contain(standing.reference);
  });

  it('takes the link to the page without scripts too, beside the reference', async () => {
    const rehearsal = new Rehearsal(tells());
    const element = await fixture<ClarionRequestStatus>(
      html`<clarion-request-status endpoint="https://privacy.example.com" .surroundings=${rehearsal}></clarion-request-status>`,
    );
    const fill = (id: string, value: string): void => {
      root(element).querySelector<HTMLInputElement>(`#${id}`)!.value = value;
    };
    fill('reference', standing.reference.toLowerCase());
    fill('code', 'https://privacy.example.com/r/a-token');
    await press(element, 'Show my request');
    await focused(element, 'standing');
    expect(rehearsal.sent[0]?.url).to.contain(standing.reference);
    expect(new Headers(rehearsal.sent[0]?.init.headers).get('authorization')).to.equal('Bearer a-token');
  });

  it('withdraws only after a second press, and says so', async () => {
    const [element, rehearsal] = await open(tells(), tells({ status: 'withdrawn', mayWithdraw: false, mayClarify: false }));
    await press(element, 'Withdraw this request');
    await focused(element, 'withdrawing');
    expect(rehearsal.sent).to.have.length(1);
    await press(element, 'No, keep it');
    await focused(element, 'withdraw');
    await press(element, 'Withdraw this request');
    await focused(element, 'withdrawing');
    await press(element, 'Yes, withdraw it');
    await says(element, 'You have withdrawn it.');
    expect(rehearsal.sent[1]?.url).to.match(/\/withdrawal$/);
    expect(rehearsal.sent[1]?.init.body).to.equal('{}');
    expect(new Headers(rehearsal.sent[1]?.init.headers).get('authorization')).to.equal('Bearer a-token');
    expect(text(element)).to.contain('Nothing more happens');
  });

  it('adds a clarification, and keeps what was typed when the server fails', async () => {
    const [element, rehearsal] = await open(tells(), refused(422), tells());
    await press(element, 'Add this');
    await focused(element, 'text');
    expect(text(element)).to.contain('Write what you want to add');
    await type(element, 'text', 'From May');
    await press(element, 'Add this');
    await says(element, 'did not accept it');
    expect(root(element).querySelector<HTMLTextAreaElement>('#text')!.value).to.equal('From May');
    await press(element, 'Add this');
    await says(element, 'We have added it');
    expect(rehearsal.sent[2]?.init.body).to.equal('{"text":"From May"}');
  });

  for (const [name, template] of Object.entries(examples)) {
    it(`is accessible: ${name}`, async () => {
      const element = await fixture<ClarionRequestStatus>(template());
      await waitUntil(() => !root(element).querySelector('[role=status]')?.textContent);
      await expect(element).to.be.accessible();
    });
  }
});
