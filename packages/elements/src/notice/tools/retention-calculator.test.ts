import { figures } from '@clarion-privacy/notice/clarion/figures';
import { notice as example } from '@clarion-privacy/notice/example';
import { expect, html } from '@open-wc/testing';
import '../define.ts';
import { examples } from '../examples.ts';
import type { ClarionNotice } from '../notice.ts';
import { deletionDate, type TypedDate } from './deletion-date.ts';
import { all, one, press, withTools, words } from './tools.fixture.ts';
import { waitUntil } from '../../patience.fixture.ts';

const typed = (text: string): TypedDate => {
  const [day = '', month = '', year = ''] = text.split('/');
  return { day, month, year };
};
const deletion = (text: string, period = figures.retention.afterLastContact) => deletionDate(typed(text), period, '2026-09-03');

describe('the day on which data is deleted', () => {
  for (const [contact, deletedBy, passed] of [
    ['27/3/2024', '2029-03-27', false],
    ['29/02/2024', '2029-02-28', false],
    [' 3/9/2026 ', '2031-09-03', false],
    ['3/9/2021', '2026-09-03', false],
    ['2/9/2021', '2026-09-02', true],
  ] as const) {
    it(`is ${deletedBy} for a last contact on ${contact} (retention.period)`, () => {
      expect(deletion(contact)).to.deep.equal({ deletedBy, passed });
    });
  }

  it('moves with the notice’s own period (retention.period)', () => {
    expect(deletion('27/3/2024', 'P3Y')).to.deep.equal({ deletedBy: '2027-03-27', passed: false });
  });

  for (const [contact, mistake, fields] of [
    ['//', 'missing', ['day', 'month', 'year']],
    ['1//2024', 'missing', ['month']],
    ['31/2/2024', 'unreal', ['day', 'month', 'year']],
    ['one/2/2024', 'unreal', ['day']],
    ['-1/2/2024', 'unreal', ['day']],
    ['1/2/24', 'old', ['year']],
    ['1/2/1899', 'old', ['year']],
    ['4/9/2026', 'ahead', ['day', 'month', 'year']],
  ] as const) {
    it(`is not worked out from ${contact}: ${mistake}`, () => {
      expect(deletion(contact)).to.deep.equal({ mistake, fields });
    });
  }
});

describe('the retention calculator', () => {
  const opened = async (template = examples.own()): Promise<ClarionNotice> => {
    const notice = await withTools(template);
    await press(notice, 'When will you delete my data?');
    await waitUntil(() => all(notice, '.retention form').length > 0);
    return notice;
  };
  const ask = async (notice: ClarionNotice, date: string): Promise<void> => {
    for (const [name, value] of Object.entries(typed(date))) one<HTMLInputElement>(notice, `.retention [name=${name}]`).value = value as string;
    await press(notice, 'Work out the date');
  };

  it('states the rule and works out the date by it (retention.period)', async () => {
    const notice = await opened();
    expect(words(one(notice, '.retention'))).to.contain('We keep your data for 5 years after our last contact with you.');
    await ask(notice, '29/2/2016');
    expect(words(one(notice, '.answer'))).to.contain('by 28 February 2021');
    expect(one(notice, '.answer').getAttribute('role')).to.equal('status');
  });

  it('follows the notice that is shown (retention.period)', async () => {
    const notice = await opened(html`<clarion-notice .notice=${example}></clarion-notice>`);
    await ask(notice, '1/3/2017');
    expect(words(one(notice, '.answer'))).to.contain('by 1 March 2020');
  });

  it('explains a date that cannot be, and leads to the field', async () => {
    const notice = await opened();
    await ask(notice, '31/2/2020');
    expect(words(one(notice, '.error'))).to.equal('There is no such date. Check the day, the month and the year.');
    await ask(notice, '3//');
    await waitUntil(() => (notice.shadowRoot?.activeElement as HTMLInputElement | null)?.name === 'month');
    expect(words(one(notice, '.error'))).to.equal('Give the month and year.');
    expect(words(one(notice, '.answer'))).to.equal('');
    await expect(notice).to.be.accessible();
  });

  it('keeps what is typed on the page', async () => {
    const notice = await opened();
    const address = location.href;
    await ask(notice, '1/2/2020');
    expect([location.href, document.cookie, window.localStorage.length + window.sessionStorage.length]).to.deep.equal([address, '', 0]);
  });
});
