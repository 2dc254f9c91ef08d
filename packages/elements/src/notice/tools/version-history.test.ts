import type { CompiledNotice } from '@clarion-privacy/notice';
import { earlier, notice as example } from '@clarion-privacy/notice/example';
import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import '../define.ts';
import type { ClarionNotice } from '../notice.ts';
import { all, one, press, withTools, words } from './tools.fixture.ts';
import type { KeptVersion } from './kept-versions.ts';
import { VersionHistory } from './version-history.ts';
import { waitUntil } from '../../patience.fixture.ts';

const first = earlier[0] as CompiledNotice;
const template = (notice = example, endpoint: string | undefined = 'https://privacy.example.com') =>
  html`<clarion-notice .notice=${notice} .endpoint=${endpoint}></clarion-notice>`;
const buttons = (notice: ClarionNotice): string[] => all(notice, '[part=tools] button').map(words);

/** The history as the panel shows it, of a backend that keeps these versions. */
async function history(notice: ClarionNotice, kept: KeptVersion): Promise<ClarionNotice> {
  await press(notice, 'Earlier versions');
  await waitUntil(() => all(notice, '.history h3').length > 0);
  const panel = document.createElement('div');
  panel.className = 'panel history';
  notice.renderRoot.querySelector('.panel')?.replaceWith(panel);
  const tool = new VersionHistory(notice, kept);
  showing = () => render(tool.render(), panel);
  await settled(notice);
  return notice;
}

let showing: () => void;
const settled = (notice: ClarionNotice): Promise<void> =>
  waitUntil(() => {
    showing();
    return !words(one(notice, '.history [role=status]')).startsWith('Loading');
  });
const keeps = (...notices: CompiledNotice[]): KeptVersion => (_, version) => {
  const found = notices.find(({ figures }) => figures.version === version);
  return found ? Promise.resolve(found) : Promise.reject(new Error('404'));
};

describe('the earlier versions of clarion-notice', () => {
  it('are listed with their dates, each with what changed', async () => {
    const notice = await history(await withTools(template()), keeps(first));
    expect(all(notice, '.history h4').map(words)).to.deep.equal([
      `Version 1.1, in force from 16 November 2026 (the one on this page)`,
      `Version 1.0, in force from ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(first.figures.effective ?? first.figures.reviewed))}`,
    ]);
    const [newer, older] = all(notice, '.history ol > li');
    expect(words(newer)).to.contain('What changed from version 1.0').and.match(/→|New /);
    expect(words(older)).to.contain('This is the first version that is kept.');
    expect(words(one(notice, '.history [role=status]'))).to.equal('1 earlier version.');
    await expect(notice).to.be.accessible();
  });

  it('show what came and what went, section by section', async () => {
    const notice = await history(await withTools(template()), keeps(first));
    expect(all(notice, '.history ins').length).to.be.greaterThan(0);
    expect(all(notice, '.history del').length).to.be.greaterThan(0);
  });

  it('say which one did not load, and load it on another try', async () => {
    let isUp = false;
    const notice = await history(await withTools(template()), (endpoint, version, signal) =>
      isUp ? keeps(first)(endpoint, version, signal) : Promise.reject(new Error('offline')),
    );
    expect(words(one(notice, '.history [role=alert]'))).to.equal('Version 1.0 did not load.');
    isUp = true;
    await press(notice, 'Try again');
    await settled(notice);
    expect(all(notice, '.history [role=alert]').length).to.equal(0);
    expect(all(notice, '.history ol > li').length).to.equal(2);
  });

  it('end where they began when two versions name each other', async () => {
    const ring = { ...first, figures: { ...first.figures, previous: '1.1' } };
    const notice = await history(await withTools(template()), keeps(ring));
    expect(all(notice, '.history ol > li').length).to.equal(2);
  });

  it('are asked for at the endpoint', async () => {
    const asked: string[] = [];
    await history(await withTools(template()), (endpoint, version, signal) => {
      asked.push(`${endpoint} ${version}`);
      return keeps(first)(endpoint, version, signal);
    });
    expect(asked).to.deep.equal(['https://privacy.example.com 1.0']);
  });

  it('are not offered without an endpoint, nor for a first version', async () => {
    expect(buttons(await withTools(html`<clarion-notice .notice=${example}></clarion-notice>`))).not.to.include('Earlier versions');
    expect(buttons(await withTools(template(first)))).not.to.include('Earlier versions');
    expect(buttons(await withTools(template()))).to.include('Earlier versions');
  });
});
