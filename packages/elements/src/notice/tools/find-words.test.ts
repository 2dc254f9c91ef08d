import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import { examples } from '../examples.ts';
import type { ClarionNotice } from '../notice.ts';
import { FindWords } from './find-words.ts';
import { findWords } from './found-words.ts';
import { all, one, press, withTools, words } from './tools.fixture.ts';
import { waitUntil } from '../../patience.fixture.ts';

const opened = async (template = examples.own()): Promise<ClarionNotice> => {
  const notice = await withTools(template);
  await press(notice, 'Find a word');
  await waitUntil(() => notice.shadowRoot?.activeElement?.localName === 'input');
  return notice;
};
const type = async (notice: ClarionNotice, query: string): Promise<void> => {
  const field = one<HTMLInputElement>(notice, '.find input');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await notice.updateComplete;
};
const told = (notice: ClarionNotice): string => words(one(notice, '.find [role=status]'));
const marked = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());

describe('finding words in a text', () => {
  for (const [text, query, found] of [
    ['Erasure and ERASURE', 'erasure', ['Erasure', 'ERASURE']],
    ['at the café, at the CAFE', 'cafe', ['café', 'CAFE']],
    ['at the cafe\u0301s', 'cafés', ['cafe\u0301s']],
    ['someone’s life', "someone's", ['someone’s']],
    ['thirty\u00A0 \n days', 'thirty days', ['thirty\u00A0 \n days']],
    ['Straße', 'strasse', ['Straße']],
    ['a-b, a–b', 'a-b', ['a-b', 'a–b']],
    ['aaa', 'aa', ['aa']],
    ['😀 data 😀', 'data', ['data']],
    ['data', '  data ', ['data']],
    ['data', '   ', []],
    ['a.c abc', 'a.c', ['a.c']],
  ] as const) {
    it(`finds '${query}' in '${text}'`, () => {
      expect(findWords(text, query).map(({ start, end }) => text.slice(start, end))).to.deep.equal(found);
    });
  }
});

describe('the search in clarion-notice', () => {
  it('marks every match in the text and counts them', async () => {
    const notice = await opened();
    await type(notice, 'suppression');
    const count = one(notice, 'article').textContent.match(/suppression/gi)?.length ?? 0;
    expect(count).to.be.greaterThan(1);
    expect(marked('clarion-found').length).to.equal(count);
    expect(told(notice)).to.equal(`${count} matches.`);
  });

  it('finds words that run over emphasis and links', async () => {
    const notice = await opened(examples.given());
    await type(notice, 'STRONG, stressed and linked');
    expect(marked('clarion-found')).to.deep.equal(['strong, stressed and linked']);
    expect(told(notice)).to.equal('1 match.');
  });

  it('says so where there is no match', async () => {
    const notice = await opened();
    await type(notice, 'xylophone');
    expect(told(notice)).to.equal('No match for ‘xylophone’.');
    expect(marked('clarion-found')).to.deep.equal([]);
  });

  it('goes on by Enter and back by Shift and Enter, round and round, and says where', async () => {
    const notice = await opened(examples.given());
    await type(notice, 'kept');
    const count = marked('clarion-found').length;
    expect(count).to.equal(2);
    await sendKeys({ press: 'Enter' });
    expect(told(notice)).to.equal('Match 1 of 2.');
    await sendKeys({ press: 'Enter' });
    expect(told(notice)).to.equal('Match 2 of 2, in ‘Kinds of data’.');
    await sendKeys({ press: 'Enter' });
    expect(told(notice)).to.equal('Match 1 of 2.');
    // No driver but Chromium's holds a key down.
    one(notice, '.find input').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true, cancelable: true }));
    await notice.updateComplete;
    expect(told(notice)).to.equal('Match 2 of 2, in ‘Kinds of data’.');
    expect(marked('clarion-found-current')).to.deep.equal(['Kept']);
    expect(notice.shadowRoot?.activeElement?.localName).to.equal('input');
  });

  it('brings the match into the window, and a reader who wants it to its place', async () => {
    const notice = await opened();
    await type(notice, 'registered third-party data supplier');
    await press(notice, 'Next');
    const [range] = [...(CSS.highlights.get('clarion-found-current') ?? [])] as Range[];
    expect(range?.getBoundingClientRect().top).to.be.within(0, innerHeight);
    await press(notice, 'Read here');
    expect(words(notice.shadowRoot?.activeElement)).to.contain('registered third-party data supplier');
  });

  it('opens a closed section that holds the match', async () => {
    const notice = await opened();
    await press(notice, 'Close all sections');
    const body = one(notice, '[aria-labelledby=where-your-data-comes-from] > :last-child');
    expect(body.hasAttribute('hidden')).to.equal(true);
    await type(notice, 'registered third-party data supplier');
    await press(notice, 'Next');
    expect(body.hasAttribute('hidden')).to.equal(false);
  });

  it('takes its marks away when it closes, and gives the focus back', async () => {
    const notice = await opened();
    await type(notice, 'data');
    expect(marked('clarion-found').length).to.be.greaterThan(9);
    await press(notice, 'Close');
    expect(marked('clarion-found')).to.deep.equal([]);
    await waitUntil(() => /Find a word|Contents/.test(words(notice.shadowRoot?.activeElement)));
  });

  it('marks whole passages where the browser cannot mark words', async () => {
    const notice = await withTools(examples.given());
    const search = new FindWords(notice, null);
    const panel = await fixture<HTMLElement>(html`<div>${search.render()}</div>`);
    const field = panel.querySelector('input') as HTMLInputElement;
    field.value = 'Telephone number';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(all(notice, '[data-found]').map(words)).to.deep.equal(['Telephone number']);
    search.close();
    expect(all(notice, '[data-found]').length).to.equal(0);
  });

  it('is accessible', async () => {
    const notice = await opened();
    await type(notice, 'data');
    await press(notice, 'Next');
    await expect(notice).to.be.accessible();
  });
});
