import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../../patience.fixture.ts';
import '../define.ts';
import type { ClarionNotice } from '../notice.ts';

describe('the contents in a page that zooms', () => {
  for (const zoom of ['1', '1.5']) {
    it(`end within the window at a zoom of ${zoom}`, async () => {
      await setViewport({ width: 1600, height: 400 });
      const page = await fixture<HTMLElement>(html`<div><clarion-notice></clarion-notice></div>`);
      page.style.setProperty('zoom', zoom);
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
