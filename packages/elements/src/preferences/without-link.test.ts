import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { refused, taken } from '../request-form/rehearsal.ts';
import { act, focusReaches, has, named, press, says, text, type } from './acting.fixture.ts';
import { accepted, body, damaged, header, methods, noMail, open, SAVE } from './opened.fixture.ts';
import type { ClarionPreferences } from './preferences.ts';
import { holding, untouched } from './samples.ts';

describe('<clarion-preferences> without a link', () => {
  it('asks for one by email, and answers the same for every address', async () => {
    const [choices, rehearsal] = await open(damaged, accepted);
    await says(choices, 'Ask for a new one');
    await act(choices, [{ type: 'ada@example.com', into: 'email' }, { press: 'Email me a link' }]);
    await focusReaches(choices, 'outcome');
    await says(choices, 'If ada@example.com is your address');
    expect(text(choices)).not.to.contain('Ask for a new one');
    expect(rehearsal.sent[1]?.url).to.equal('https://privacy.example.com/v1/preferences/link');
    expect(body(rehearsal, 1)).to.deep.equal({ email: 'ada@example.com' });
    expect(header(rehearsal, 1, 'idempotency-key')).to.equal('rehearsal-key-1');
    expect(header(rehearsal, 1, 'authorization')).to.equal(null);
  });

  it('leads from the problem to the field', async () => {
    const [choices, rehearsal] = await open(damaged);
    await press(choices, 'Email me a link');
    await focusReaches(choices, 'summary');
    await press(choices, 'Enter your email address');
    await focusReaches(choices, 'email');
    await type(choices, 'email', 'ada');
    await sendKeys({ press: 'Enter' });
    await says(choices, 'Enter an email address like name@example.com');
    expect(methods(rehearsal)).to.deep.equal(['GET']);
  });

  it('takes an objection where the server sends no mail', async () => {
    const [choices] = await open(damaged, refused(501, noMail), taken);
    await act(choices, [{ type: 'ada@example.com', into: 'email' }, { press: 'Email me a link' }]);
    await says(choices, 'We could not send a link');
    await focusReaches(choices, 'trouble');
    expect(has(choices, 'Email me a link')).to.equal(false);
    await named(choices, 'Send objection');
  });

  it('takes an objection where the server cannot be reached, and asks again', async () => {
    const [choices] = await open('lost', holding(untouched));
    await named(choices, 'Send objection');
    await press(choices, 'Try again');
    await named(choices, SAVE);
  });

  it('gives the notice’s ways where there is no backend', async () => {
    const choices = await fixture<ClarionPreferences>(html`<clarion-preferences></clarion-preferences>`);
    await named(choices, 'Prepare email');
  });
});
