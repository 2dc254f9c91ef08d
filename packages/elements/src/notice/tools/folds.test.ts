import { expect, oneEvent } from '@open-wc/testing';
import '../define.ts';
import { examples } from '../examples.ts';
import type { ClarionNotice } from '../notice.ts';
import { all, one, press, withTools, words } from './tools.fixture.ts';

const access = 'your-right-of-access';
const body = (notice: ClarionNotice, id = access): HTMLElement => one(notice, `[aria-labelledby=${id}] > :last-child`);
const fold = (notice: ClarionNotice, id = access): HTMLElement => one(notice, `[aria-labelledby=${id}] .fold`);
const isOpen = (notice: ClarionNotice, id = access): boolean =>
  !body(notice, id).hasAttribute('hidden') && body(notice, id).getBoundingClientRect().height > 0;

describe('the layers of clarion-notice', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('starts with every section open', async () => {
    const notice = await withTools(examples.own());
    expect(all(notice, '[hidden]').length).to.equal(0);
    expect(fold(notice).getAttribute('aria-expanded')).to.equal('true');
    expect(fold(notice).getAttribute('aria-label')).to.equal('Section ‘Your right of access’');
  });

  it('closes a section and opens it again', async () => {
    const notice = await withTools(examples.own());
    fold(notice).click();
    await notice.updateComplete;
    expect([isOpen(notice), fold(notice).getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
    expect(isOpen(notice, 'your-right-to-erasure')).to.equal(true);
    fold(notice).click();
    await notice.updateComplete;
    expect([isOpen(notice), fold(notice).getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
  });

  it('closes all and opens all, but never the right to object nor how to reach us (object.everywhere)', async () => {
    const notice = await withTools(examples.own());
    await press(notice, 'Close all sections');
    expect(all(notice, 'section[part=section] > [hidden]').length).to.equal(all(notice, 'section[part=section]').length);
    expect(all(notice, ':is([part=objection], [part=contact]) [hidden]').length).to.equal(0);
    await press(notice, 'Open all sections');
    expect(all(notice, '[hidden]').length).to.equal(0);
  });

  it('opens what a link names, at the very place', async () => {
    const notice = await withTools(examples.own());
    await press(notice, 'Close all sections');
    const changed = oneEvent(window, 'hashchange');
    location.hash = 'assessment';
    await changed;
    await notice.updateComplete;
    expect(isOpen(notice, 'our-lawful-basis')).to.equal(true);
    expect(notice.shadowRoot?.activeElement?.id).to.equal('assessment');
    expect(one(notice, '#assessment').getBoundingClientRect().top).to.be.within(-1, innerHeight);
    expect(isOpen(notice)).to.equal(false);
  });

  it('leaves closed text to the browser’s own search, where that can open it', async () => {
    const notice = await withTools(examples.own());
    fold(notice).click();
    await notice.updateComplete;
    const [hidden, findable] = [body(notice).getAttribute('hidden'), 'onbeforematch' in document];
    expect(hidden).to.equal(findable ? 'until-found' : '');
    body(notice).querySelector('p')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await notice.updateComplete;
    expect([isOpen(notice), fold(notice).getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
  });

  it('is accessible with sections closed', async () => {
    const notice = await withTools(examples.own());
    await press(notice, 'Close all sections');
    await expect(notice).to.be.accessible();
    expect(words(body(notice))).to.contain('30 days');
  });
});
