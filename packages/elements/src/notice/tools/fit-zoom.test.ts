import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../patience.fixture.ts';
import '../define.ts';
import type { ClarionNotice } from '../notice.ts';

/** WebKit does not say how a page zooms an element. */
const ZOOMS = 'currentCSSZoom' in Element.prototype ? ['1', '1.5'] : ['1'];

describe('the contents in a page that zooms', () => {
  for (const zoom of ZOOMS) {
    it(`end within the window at a zoom of ${zoom}`, async () => {
      const page = await fixture<HTMLElement>(html`<div><clarion-notice></clarion-notice></div>`);
      page.style.setProperty('zoom', zoom);
      // Wide enough for the contents beside the text, and in type too large for the window.
      page.style.setProperty('inline-size', '120em');
      page.style.setProperty('--clarion-font-size', '32px');
      const notice = page.querySelector<ClarionNotice>('clarion-notice')!;
      notice.remove();
      page.append(notice);
      const root = notice.shadowRoot!;
      await waitUntil(() => root.querySelector('[part=tools]'));
      const contents = root.querySelector('nav')!;
      expect(contents.scrollHeight).to.be.greaterThan(contents.clientHeight);
      scrollBy({ top: contents.getBoundingClientRect().top + 200, behavior: 'instant' });
      const { top, bottom } = contents.getBoundingClientRect();
      expect([top >= 0, bottom <= innerHeight]).to.deep.equal([true, true]);
    });
  }
});
