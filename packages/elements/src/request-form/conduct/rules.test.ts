import { expect } from '@open-wc/testing';
import { LIMITS } from '@clarion-privacy/protocol/limits';
import { html } from 'lit';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import type { FieldErrors } from '../form-values.ts';
import { formatDuration } from '../formats.ts';
import { english, englishForm } from '../../languages/english.fixture.ts';
import { later as complaining } from '../rights/complaint-later.ts';
import { later as objecting } from '../rights/objection-later.ts';
import type { RightLater } from '../rights/right-definition.ts';
import { errorsOf } from './problems.ts';
import { requestOf } from './request-body.ts';
import { backOff } from './submission.ts';
import { distance, likelyAddress } from './typos.ts';
import { check as checkAnswers } from './validation.ts';

const complaint = complaining(englishForm);
const objection = objecting(englishForm);

const answers = (own: Readonly<Record<string, string | readonly string[]>>): FormData => {
  const data = new FormData();
  for (const [name, values] of Object.entries(own)) for (const value of [values].flat()) data.append(name, value);
  return data;
};

const check = (data: FormData): FieldErrors => checkAnswers(english, data, objection.asks, objection);

describe('Checking the answers', () => {
  it('lets one good detail through', () => {
    expect(check(answers({ email: 'ada@example.com' }))).to.deep.equal({});
    expect(check(answers({ phone: '+44 20 7946 0000' }))).to.deep.equal({});
    expect(check(answers({ postal: '1 Example Street\nLondon' }))).to.deep.equal({});
  });

  it('names each field that cannot be used', () => {
    const found = check(answers({ email: 'ada@example', phone: 'none', name: 'a'.repeat(LIMITS.name + 1) }));
    expect(Object.keys(found)).to.have.members(['email', 'phone', 'name']);
    expect(found.name).to.equal('Full name must be 200 characters or fewer');
  });

  it('asks for the detail of each channel that was chosen', () => {
    const found = check(answers({ 'channels-scope': 'some', channels: ['phone', 'post'], email: 'ada@example.com' }));
    expect(Object.keys(found)).to.have.members(['phone', 'postal']);
  });

  it('asks for any detail where social media alone is chosen', () => {
    expect(check(answers({ 'channels-scope': 'some', channels: 'social' }))).to.have.property('email');
  });

  it('counts all that becomes the message together', () => {
    const found = checkAnswers(english, answers({ message: 'a'.repeat(3_000), wish: 'b'.repeat(2_500) }), complaint.asks, complaint);
    expect(found.message).to.equal('What happened must be 5000 characters or fewer');
  });

  it('asks who acts for another, and how they may', () => {
    const page = complaint.pages.find(({ isAsked }) => isAsked)!;
    expect(page.isAsked!(answers({}))).to.equal(false);
    expect(page.isAsked!(answers({ 'for-another': 'yes' }))).to.equal(true);
    expect(Object.keys(checkAnswers(english, answers({}), page.fields, complaint))).to.deep.equal([
      'representative-name',
      'representative-email',
      'representative-authority',
    ]);
    expect(checkAnswers(english, answers({ 'representative-email': 'al@example' }), page.fields, complaint)['representative-email']).to.contain('like name@example.com');
  });
});

describe('The body of a request', () => {
  const pagesOf = ({ asks, pages }: RightLater) => [{ fields: asks, render: () => html`` }, ...pages.filter(({ isAsked }) => !isAsked)];

  it('leaves out what was left empty, and tidies what was pasted', () => {
    const data = answers({ email: ' ada@example.com\t', name: 'Ada \t Example', phone: '  ' });
    expect(requestOf('objection', objection, pagesOf(objection), data, figures, { locale: 'not a locale' })).to.deep.equal({
      right: 'objection',
      subject: { email: 'ada@example.com', name: 'Ada Example' },
      noticeVersion: figures.version,
    });
  });

  it('carries nothing that the right does not ask, whatever another form of the page was told', () => {
    const data = answers({ email: 'ada@example.com', 'channels-scope': 'some', channels: 'email', suppression: 'remove', message: 'Hello', wish: 'Sorry' });
    expect(requestOf('complaint', complaint, pagesOf(complaint), data, figures, {})).to.deep.equal({
      right: 'complaint',
      subject: { email: 'ada@example.com' },
      noticeVersion: figures.version,
      message: 'Hello\n\nWhat would put it right: Sorry',
    });
  });
});

describe('Problems of the server', () => {
  it('go to the field that their pointer names', () => {
    const at = (pointer: string): string[] => Object.keys(errorsOf([{ pointer, detail: 'x' }], [...objection.asks, 'representative-name', 'message']));
    expect(at('#/subject/phone')).to.deep.equal(['phone']);
    expect(at('#/subject')).to.deep.equal(['email']);
    expect(at('#/companies/0')).to.deep.equal(['companies']);
    expect(at('#/representative/name')).to.deep.equal(['representative-name']);
    expect(at('#/message')).to.deep.equal(['message']);
    expect(at('#/noticeVersion')).to.deep.equal([]);
  });
});

describe('A likely slip', () => {
  it('is seen in well-known domains', () => {
    expect(likelyAddress('ada@gmial.com', false)).to.equal('ada@gmail.com');
    expect(likelyAddress('ada@hotmial.co.uk', false)).to.equal('ada@hotmail.co.uk');
    expect(likelyAddress('ada@gmail.con', false)).to.equal('ada@gmail.com');
    expect(likelyAddress('ada@gmail.co', false)).to.equal('ada@gmail.com');
  });

  it('is not seen in domains that are real, or still being typed', () => {
    for (const real of ['gmail.com', 'ymail.com', 'yahoo.no', 'hotmail.ca', 'yahoo.co.in', 'example.com', '']) {
      expect(likelyAddress(`ada@${real}`, false), real).to.equal(undefined);
    }
    for (const growing of ['gmail.co', 'yahoo.com.', 'hotmail.co.u']) {
      expect(likelyAddress(`ada@${growing}`, true), growing).to.equal(undefined);
    }
  });

  it('counts a swap of neighbours as one change', () => {
    expect(distance('gmial', 'gmail')).to.equal(1);
    expect(distance('', 'abc')).to.equal(3);
  });
});

describe('Times', () => {
  it('double between attempts, and spread by half', () => {
    expect([1, 2, 3, 9].map((attempt) => backOff(attempt, 0))).to.deep.equal([1_000, 2_000, 4_000, 30_000]);
    expect(backOff(1, 0.5)).to.equal(1_250);
  });

  it('of a notice are put in words', () => {
    expect(['P30D', 'P6M', 'P1Y'].map((time) => formatDuration(time, english))).to.deep.equal([
      '30 days',
      '6 months',
      '1 year',
    ]);
  });

  it('are said in English as the browser says them', () => {
    for (const count of [1, 2, 11, 21, 30]) {
      const said = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(count);
      expect(formatDuration(`P${count}M`, english)).to.equal(said);
    }
  });
});
