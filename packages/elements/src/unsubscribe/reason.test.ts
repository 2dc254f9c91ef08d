import { expect, fixture, html } from '@open-wc/testing';
import './define.ts';
import { focusReaches, named, press, says } from '../preferences/acting.fixture.ts';
import { body, header, methods } from '../preferences/opened.fixture.ts';
import { holding, stopped, untouched } from '../preferences/samples.ts';
import { Rehearsal, refused, type Answer } from '../request-form/rehearsal.ts';
import type { ClarionUnsubscribe } from './unsubscribe.ts';

const STOP = 'Stop all marketing from the group';
const open = async (...answers: Answer[]): Promise<[ClarionUnsubscribe, Rehearsal]> => {
  const rehearsal = new Rehearsal(holding(untouched), holding(stopped, '"2"'), ...answers);
  const landing = await fixture<ClarionUnsubscribe>(
    html`<clarion-unsubscribe endpoint="https://privacy.example.com" .token=${'secret-token'} .surroundings=${rehearsal}></clarion-unsubscribe>`,
  );
  return [landing, rehearsal];
};

describe('<clarion-unsubscribe> asks why', () => {
  it('once all is done: nobody has to say, and the answer is sent by one press and kept with no address', async () => {
    const counted = (): Response => Response.json({ status: 'counted' });
    const [landing, rehearsal] = await open(counted);
    await press(landing, STOP);
    await says(landing, 'Why did you stop? (optional)');
    await press(landing, 'Send the reason');
    await focusReaches(landing, 'reason');
    await says(landing, 'Choose a reason, or leave this out');
    (await named(landing, 'Send the reason')).click();
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT']);
    await press(landing, 'It is not about what I need');
    await press(landing, 'Send the reason');
    await focusReaches(landing, 'counted');
    await says(landing, 'Thank you for telling us');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'POST']);
    expect(rehearsal.sent[2]?.url).to.equal('https://privacy.example.com/v1/preferences/reason');
    expect(body(rehearsal, 2)).to.deep.equal({ reason: 'not-relevant' });
    expect(header(rehearsal, 2, 'authorization')).to.equal('Bearer secret-token');
    expect(header(rehearsal, 2, 'idempotency-key')).to.match(/^[\x21-\x7e]{8,}$/);
    await named(landing, 'Undo');
  });

  it('and leaves what was stopped stopped where the server takes no reason', async () => {
    const [landing] = await open(refused(422));
    await press(landing, STOP);
    await press(landing, 'Another reason');
    await press(landing, 'Send the reason');
    await says(landing, 'what you stopped stays stopped');
    await says(landing, 'All marketing to a••@example.com is stopped');
  });
});
