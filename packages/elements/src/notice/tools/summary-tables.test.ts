import { notice as example } from '@clarion-privacy/notice/example';
import { expect, html } from '@open-wc/testing';
import '../define.ts';
import { examples } from '../examples.ts';
import type { ClarionNotice } from '../notice.ts';
import { all, one, press, withTools, words } from './tools.fixture.ts';
import { waitUntil } from '../../patience.fixture.ts';

const opened = async (template = examples.own()): Promise<ClarionNotice> => {
  const notice = await withTools(template);
  await press(notice, 'Summary tables');
  await waitUntil(() => all(notice, '.tables table').length > 0);
  return notice;
};
const table = (notice: ClarionNotice, caption: string): HTMLElement =>
  all(notice, '.tables table').find((each) => words(each.querySelector('caption')) === caption) as HTMLElement;
const rows = (element: HTMLElement): string[][] =>
  [...element.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => words(cell).slice(words(cell.querySelector('[aria-hidden]')).length).trim()),
  );

describe('the summary tables of clarion-notice', () => {
  it('tell of sources, data, recipients, retention and rights', async () => {
    const notice = await opened();
    expect(all(notice, '.tables caption').map(words)).to.deep.equal([
      'Where your data comes from',
      'What we hold',
      'Who gets your data',
      'How long we keep it',
      'Your rights',
    ]);
  });

  it('give the periods and promises of the notice (retention.period, object.time, erasure.time, access.time)', async () => {
    const notice = await opened();
    expect(rows(table(notice, 'How long we keep it'))).to.deep.equal([['Contact data', '5 years', 'our last contact with you']]);
    expect(rows(table(notice, 'Your rights')).map((row) => row.slice(0, 2))).to.deep.equal([
      ['Right to object', '30 days'],
      ['Right to erasure', '30 days'],
      ['Right of access', '30 days'],
    ]);
  });

  it('name what another notice states, whoever gets it and where', async () => {
    const notice = await opened(html`<clarion-notice .notice=${example}></clarion-notice>`);
    expect(rows(table(notice, 'Who gets your data'))[1]).to.deep.equal([
      'Tidewater Payments Inc',
      'decides for itself how to use it',
      'United Kingdom, United States',
      'UK addendum to the EU clauses',
      'Orders and payments',
    ]);
  });

  it('head each row and each column, in the desk’s layout and in the phone’s', async () => {
    const notice = await opened();
    for (const each of all(notice, '.tables table')) {
      expect([...each.querySelectorAll('thead th')].every((cell) => cell.getAttribute('scope') === 'col')).to.equal(true);
      for (const row of each.querySelectorAll('tbody tr')) {
        expect(row.firstElementChild?.getAttribute('scope')).to.equal('row');
        expect(row.children.length).to.equal(each.querySelectorAll('thead th').length);
      }
    }
    const cell = one(notice, '.tables tbody td');
    const label = cell.querySelector('span') as HTMLElement;
    expect(getComputedStyle(label).display).to.equal('none');
    notice.classList.add('narrow');
    const style = document.createElement('style');
    style.textContent = '.narrow { inline-size: 300px; }';
    notice.after(style);
    expect([getComputedStyle(cell).display, getComputedStyle(label).display]).to.deep.equal(['block', 'inline']);
    expect(words(label)).to.equal('Given by:');
    expect(one(notice, '.tables').scrollWidth).to.be.at.most(300);
    await expect(notice).to.be.accessible();
    style.remove();
  });

  it('are not offered where a notice brings no data for them', async () => {
    const notice = await withTools(examples.given());
    expect(all(notice, '[part=tools] button').map(words)).not.to.include('Summary tables');
  });

  it('are accessible', async () => {
    await expect(await opened()).to.be.accessible();
  });
});
