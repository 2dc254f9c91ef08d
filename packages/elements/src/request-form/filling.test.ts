import { expect, fixture, html } from '@open-wc/testing';
import './define.ts';
import { act, focusReaches, press, shown } from './acting.fixture.ts';
import { refused, Rehearsal, taken, type Answer } from './rehearsal.ts';
import type { ClarionRequestForm } from './request-form.ts';

const open = async (...answers: Answer[]): Promise<[ClarionRequestForm, Rehearsal]> => {
  const rehearsal = new Rehearsal(...answers);
  const form = await fixture<ClarionRequestForm>(html`<clarion-request-form endpoint="https://privacy.example.com/" .surroundings=${rehearsal}></clarion-request-form>`);
  await shown(form);
  return [form, rehearsal];
};

const told = ({ sent }: Rehearsal): unknown[] => sent.map(({ init }) => (JSON.parse(String(init.body)) as { filling?: unknown }).filling);

describe('<clarion-request-form> tells for how long it was open', () => {
  it('in whole seconds, and of a longer time only that it was a minute', async () => {
    for (const [passed, seconds] of [[1_999, 1], [41_000, 41], [9 * 86_400_000, 60]] as const) {
      const [form, rehearsal] = await open(taken);
      rehearsal.passed = passed;
      await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
      await focusReaches(form, 'accepted');
      expect(told(rehearsal)).to.deep.equal([{ seconds }]);
    }
  });

  it('the same when it is sent again, so that the backend knows it for the same request', async () => {
    const [form, rehearsal] = await open(refused(503), refused(403), taken);
    rehearsal.passed = 2_000;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    rehearsal.passed = 20_000;
    rehearsal.elapse();
    await focusReaches(form, 'summary');
    rehearsal.passed = 40_000;
    await press(form, 'Send objection');
    await focusReaches(form, 'accepted');
    expect(new Set(rehearsal.sent.map(({ init }) => init.body))).to.have.property('size', 1);
    expect(told(rehearsal)[2]).to.deep.equal({ seconds: 2 });
  });

  it('anew for the next request', async () => {
    const [form, rehearsal] = await open(taken);
    rehearsal.passed = 30_000;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    await focusReaches(form, 'accepted');
    await press(form, 'Send another objection');
    rehearsal.passed = 35_000;
    await act(form, [{ type: 'grace@example.com', into: 'email' }, { press: 'Send objection' }]);
    await focusReaches(form, 'accepted');
    expect(told(rehearsal)).to.deep.equal([{ seconds: 30 }, { seconds: 5 }]);
  });

  it('nothing after the clock was put back', async () => {
    const [form, rehearsal] = await open(taken);
    rehearsal.passed = -5_000;
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    await focusReaches(form, 'accepted');
    expect(told(rehearsal)).to.deep.equal([undefined]);
  });
});
