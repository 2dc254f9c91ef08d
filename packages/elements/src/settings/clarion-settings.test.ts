import { expect, fixture, html } from '@open-wc/testing';
import '../notice/define.ts';
import { otherNotice } from '../notice/examples.ts';
import type { ClarionNotice } from '../notice/notice.ts';
import { ClarionElement } from './clarion-element.ts';
import { ClarionSettings } from './clarion-settings.ts';
import { examples } from './examples.ts';
import { settingsContext, type Settings } from './settings.ts';

/** Tags are defined in the order in which a page might: the reader first, its settings later. */
class Reader extends ClarionElement {
  protected override render(): string {
    return '';
  }
}

describe('clarion-settings', () => {
  it('reaches elements that came to life before it, the inner settings before the outer ones', async () => {
    customElements.define('early-reader', Reader);
    const around = await fixture(html`<clarion-settings endpoint="https://privacy.example.com" site="outer">
      <clarion-settings site="inner"><early-reader></early-reader></clarion-settings>
    </clarion-settings>`);
    const reader = around.querySelector('early-reader') as Reader;
    expect(reader.settings.site).to.equal(undefined);
    await import('./define.ts');
    await reader.updateComplete;
    expect([reader.settings.endpoint, reader.settings.site]).to.deep.equal(['https://privacy.example.com', 'inner']);
  });

  it('gives what inner settings do not say from the outer ones', async () => {
    const around = await fixture(examples.nested());
    const { settings } = around.querySelector('clarion-notice') as ClarionNotice;
    expect(settings).to.deep.equal({
      endpoint: 'https://privacy.example.com',
      company: 'ccs',
      site: 'ccm',
      noticeSrc: undefined,
      lang: 'en-GB',
    });
  });

  it('gives way to the attributes of the element itself', async () => {
    const around = await fixture(html`<clarion-settings site="ccm"><clarion-notice site="ccs"></clarion-notice></clarion-settings>`);
    expect((around.querySelector('clarion-notice') as ClarionNotice).settings.site).to.equal('ccs');
  });

  it('lets its changes through, of the outer settings too', async () => {
    const outer = await fixture<ClarionSettings>(examples.nested());
    const notice = outer.querySelector('clarion-notice') as ClarionNotice;
    outer.setAttribute('endpoint', 'https://other.example.com');
    outer.lang = 'cy';
    (outer.querySelector('clarion-settings') as ClarionSettings).company = undefined;
    await outer.updateComplete;
    await (outer.querySelector('clarion-settings') as ClarionSettings).updateComplete;
    expect([notice.settings.endpoint, notice.settings.lang, notice.settings.company]).to.deep.equal(['https://other.example.com', 'cy', 'ccm']);
  });

  it('reaches into shadow roots', async () => {
    const around = await fixture(html`<clarion-settings site="ccm"><div></div></clarion-settings>`);
    const root = (around.querySelector('div') as Element).attachShadow({ mode: 'open' });
    const notice = document.createElement('clarion-notice');
    root.append(notice);
    expect(notice.settings.site).to.equal('ccm');
  });

  it('answers whatever else on the page asks by the context protocol, once or from now on, and nothing that asks for something else', async () => {
    const around = await fixture<ClarionSettings>(html`<clarion-settings site="ccm"><div></div></clarion-settings>`);
    const asker = around.querySelector('div') as Element;
    const heard: string[] = [];
    const ask = (name: string, context: unknown, subscribe?: boolean): (() => void) | undefined => {
      let leave: (() => void) | undefined;
      const callback = ({ site }: Settings, stop?: () => void): void => {
        heard.push(`${name} ${site}`);
        leave = stop;
      };
      asker.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context, callback, subscribe }));
      return leave;
    };
    ask('once', settingsContext);
    ask('other', Symbol('clarion-settings'));
    const leave = ask('always', settingsContext, true);
    around.site = 'ccs';
    await around.updateComplete;
    leave?.();
    around.site = 'ccit';
    await around.updateComplete;
    expect(heard).to.deep.equal(['once ccm', 'always ccm', 'always ccs']);
  });

  it('leaves an element that moves elsewhere', async () => {
    const around = await fixture(html`<div><clarion-settings site="ccm"><clarion-notice></clarion-notice></clarion-settings><clarion-settings site="ccs"></clarion-settings></div>`);
    const notice = around.querySelector('clarion-notice') as ClarionNotice;
    around.lastElementChild?.append(notice);
    expect(notice.settings.site).to.equal('ccs');
    around.append(notice);
    expect(notice.settings.site).to.equal(undefined);
  });

  it('brings a notice to all elements inside by its address', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(otherNotice)]));
    const around = await fixture(html`<clarion-settings notice-src=${src}><clarion-notice></clarion-notice></clarion-settings>`);
    const notice = around.querySelector('clarion-notice') as ClarionNotice;
    expect(notice.shown).to.equal(undefined);
    await new Promise((resolve) => notice.addEventListener('clarion-notice-shown', resolve, { once: true }));
    expect(notice.shown?.text.title).to.equal('How Example uses data');
  });

  it('takes no room of its own, and is defined once', async () => {
    const around = await fixture(examples.nested());
    expect(getComputedStyle(around).display).to.equal('contents');
    const again = './define.ts?again';
    await import(again);
    expect(customElements.get('clarion-settings')).to.equal(ClarionSettings);
  });
});
