import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventOf, startCrm, textOf } from './crm.fixture.ts';
import { NotScreened } from './screening.ts';

const JO = { name: 'Jo Bloggs', email: 'jo@example.com', phone: '020 7946 0000', company: 'Bloggs & Co' };

describe('the CRM', () => {
  it('adds whoever did not object, and shows them as free', async (t) => {
    const { add, page } = await startCrm(t);
    const response = await add(JO);
    assert.equal(response.status, 303);
    const text = await page(response.headers.get('location')!);
    assert.match(text, /Jo Bloggs is added\./u);
    assert.match(text, /Jo Bloggs jo@example\.com 020 7946 0000 Bloggs &amp; Co May be contacted/u);
  });

  it('holds a contact back as soon as the objection arrives: by channel and company, why and since when (object.crm)', async (t) => {
    const { add, ask, deliver, page } = await startCrm(t);
    await add(JO);
    const { reference } = await ask({ subject: { phone: '+44 20 7946 0000' }, channels: ['phone', 'email'], companies: ['ccit'] });
    assert.match(await page(), /May be contacted 1 Held back 0 /u);
    assert.equal(await deliver(), 1);
    const text = await page();
    assert.match(text, new RegExp(`Held back No marketing by phone and email from CCIT, since \\d+ \\w+ \\d{4}: they objected, reference ${reference}\\.`, 'u'));
    assert.match(text, /An objection: held back at once objection\.received .* •••000/u);
  });

  it('lets nobody add again who objected, however the address is written, and says why and since when (object.suppression)', async (t) => {
    const { add, ask, contacts } = await startCrm(t);
    const { reference } = await ask({ subject: { email: 'jo@example.com', phone: '020 7946 0000' } });
    for (const spelling of [{ email: 'jo@example.com' }, { email: ' JO@Example.COM' }, { email: 'Jo Bloggs <Jo@EXAMPLE.com>' }, { phone: '0044 (0)20 7946-0000' }, { email: 'new@example.com', phone: '+442079460000' }]) {
      const response = await add({ name: 'Jo Bloggs', ...spelling });
      assert.equal(response.status, 409);
      const text = textOf(await response.text());
      assert.match(text, new RegExp(`Jo Bloggs cannot be added Objected to all marketing on \\d+ \\w+ \\d{4}, reference ${reference}\\.`, 'u'));
      assert.match(text, /Since \d+ \w+ \d{4} Not by any channel Not from any company of the group/u);
    }
    assert.equal(contacts.tally().all, 0);
  });

  it('lives the explainer’s story: who objects cannot be added again, and who has their data erased can (object.suppression, erasure.effect, erasure.suppression, erasure.risk)', async (t) => {
    const { add, ask, confirm, deliver, contacts, importList, page, time } = await startCrm(t);
    await add(JO);
    await ask({ subject: { email: 'jo@example.com', phone: '020 7946 0000' } });
    await deliver();
    assert.deepEqual(contacts.tally(), { all: 1, held: 1 });
    // The sales person takes them off by hand, and a bought list brings them back: the objection holds.
    contacts.remove(contacts.find({ email: 'jo@example.com', phone: undefined })[0]!, new Date().toISOString());
    assert.equal((await add(JO)).status, 409);
    assert.match(textOf(await (await importList('email\nJO@example.com')).text()), /Kept out 1 /u);

    await ask({ right: 'erasure', subject: { email: 'jo@example.com', phone: '020 7946 0000' } });
    await deliver();
    assert.equal((await add(JO)).status, 409);
    assert.equal((await confirm()).status, 200);
    await deliver();
    assert.equal(contacts.tally().all, 0);
    assert.match(await page(), /erasure\.confirmed/u);
    // With the suppression entry gone, nothing holds the address back any more.
    time.now = new Date(time.now.getTime() + 1_000);
    assert.equal((await add(JO)).status, 303);
    assert.match(await page(), /Jo Bloggs jo@example\.com .*May be contacted/u);
  });

  it('imports a bought list without those who objected, and says of each line what became of it (object.suppression)', async (t) => {
    const { add, ask, importList, contacts } = await startCrm(t);
    await add({ name: 'Al', email: 'al@example.com' });
    await ask({ subject: { email: 'jo@example.com' } });
    const response = await importList('', '\uFEFFFull name,E-mail,Telephone\n"Bloggs, Jo", JO@example.com ,\nAl,AL@example.com,\n\nAda,ada@example.com,07700 900142\nNobody,none,\nAda again,,+447700900142\n');
    const text = textOf(await response.text());
    assert.match(text, /Added 1 Already there 2 Not checked 1 Kept out 1 /u);
    assert.match(text, /Bloggs, Jo JO@example\.com line 2 Objected to all marketing on/u);
    assert.match(text, /Nobody none line 6 Cannot be checked/u);
    assert.match(text, /Already there .* Al AL@example\.com line 3 Ada again line 7/u);
    assert.match(text, /Added No objection found\. Ada ada@example\.com line 5/u);
    assert.deepEqual(contacts.list(10, 0).map(({ name }) => name), ['Ada', 'Al']);
  });

  it('reads a pasted list of addresses alone, and refuses one that it cannot read', async (t) => {
    const { importList, contacts } = await startCrm(t);
    assert.match(textOf(await (await importList('ada@example.com\nal@example.org\n')).text()), /ada@example\.com line 1 .*al@example\.org line 2/u);
    assert.equal(contacts.tally().all, 2);
    for (const [typed, says] of [['', 'Paste a list, or choose a file'], ['name,town\nJo,Leeds', 'Name a column email or phone'], ['name,email\n"Jo,jo@example.com', 'Mend line'], ['email', 'one line for each person']] as const) {
      const response = await importList(typed);
      assert.equal(response.status, 422);
      assert.ok(textOf(await response.text()).includes(says), says);
    }
  });

  it('adds nobody while screening gives no answer', async (t) => {
    const { add, importList, contacts } = await startCrm(t, { wrap: () => () => Promise.reject(new NotScreened('no answer')) });
    assert.equal((await add(JO)).status, 503);
    assert.equal((await importList('email\njo@example.com')).status, 503);
    assert.equal(contacts.tally().all, 0);
  });

  it('keeps nothing of whoever it refused', async (t) => {
    const { add, ask, contacts, page } = await startCrm(t);
    await ask({ subject: { email: 'jo@example.com' } });
    await add(JO);
    assert.doesNotMatch(await page(), /Bloggs|jo@|7946/u);
    assert.deepEqual(contacts.list(10, 0), []);
  });

  it('says which field to mend', async (t) => {
    const { add } = await startCrm(t);
    await add(JO);
    for (const [fields, says] of [[{ name: 'Jo' }, 'Give an email address or a telephone number'], [{ email: 'jo' }, 'cannot be read'], [JO, 'among the contacts already']] as const) {
      const response = await add(fields);
      assert.equal(response.status, 422);
      assert.ok(textOf(await response.text()).includes(says), says);
    }
  });
});

describe('an event', () => {
  const objection = (at: string, more: object = {}) => eventOf('objection.received', at, { email: 'jo@example.com' }, more);

  it('is taken only with a signature of the last minutes that holds', async (t) => {
    const { post, add, contacts } = await startCrm(t);
    await add(JO);
    const event = objection(new Date().toISOString());
    assert.equal((await post(event, { secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` })).status, 401);
    assert.equal((await post(event, { at: new Date(Date.now() - 600_000) })).status, 401);
    assert.equal(contacts.tally().held, 0);
    assert.equal((await post(event)).status, 204);
    assert.equal(contacts.tally().held, 1);
  });

  it('is taken once, however often it arrives', async (t) => {
    const { post, add, contacts, page } = await startCrm(t);
    const event = eventOf('erasure.confirmed', '2026-09-03T10:15:00.000Z', { email: 'jo@example.com' }, { suppression: 'removed' });
    assert.equal((await post(event, { id: 'msg_one' })).status, 204);
    await add(JO);
    assert.equal((await post(event, { id: 'msg_one' })).status, 204);
    assert.equal(contacts.tally().all, 1);
    assert.equal((await page()).match(/erasure\.confirmed/gu)?.length, 1);
  });

  it('that arrives late counts at its own time', async (t) => {
    const { post, add, contacts } = await startCrm(t);
    await add(JO);
    const changed = (at: string, more: object) => eventOf('preferences.changed', at, { email: 'jo@example.com' }, { cause: 'centre', everything: false, stopped: [], tracking: {}, ...more });
    await post(changed('2026-09-03T12:00:00.000Z', { stopped: [{ channel: 'email', company: 'ccm' }] }));
    await post(objection('2026-09-03T10:00:00.000Z'));
    const [contact] = contacts.list(1, 0);
    assert.deepEqual(contact?.stops, [{ since: '2026-09-03T10:00:00.000Z', reference: '4T7M-9K2C-XW5H', how: 'objected', channel: 'email', company: 'ccm', list: 'all' }]);
    await post(changed('2026-09-03T13:00:00.000Z', {}));
    await post(changed('2026-09-03T12:30:00.000Z', { everything: true }));
    assert.deepEqual(contacts.list(1, 0)[0]?.stops, []);
  });

  it('of an objection by telephone stays when the email preferences change', async (t) => {
    const { post, add, contacts } = await startCrm(t);
    await add(JO);
    await post(eventOf('objection.received', '2026-09-03T10:00:00.000Z', { phone: '+442079460000' }));
    await post(eventOf('preferences.changed', '2026-09-03T11:00:00.000Z', { email: 'jo@example.com' }, { cause: 'centre', everything: false, stopped: [], tracking: {} }));
    assert.equal(contacts.list(1, 0)[0]?.stops.length, 1);
  });

  it('of an erasure removes the contact, and not one that was added after it', async (t) => {
    const { post, add, contacts, time } = await startCrm(t);
    await add(JO);
    const erased = (at: Date) => eventOf('erasure.confirmed', at.toISOString(), { email: 'jo@example.com' }, { suppression: 'removed' });
    await post(erased(new Date(time.now.getTime() + 1_000)));
    assert.equal(contacts.tally().all, 0);
    time.now = new Date(time.now.getTime() + 2_000);
    await add(JO);
    await post(erased(new Date(time.now.getTime() - 1_000)));
    assert.equal(contacts.tally().all, 1);
  });

  it('of a correction is noted at the contact, the youngest one', async (t) => {
    const { post, add, page } = await startCrm(t);
    await add(JO);
    const corrected = (at: string, correction: string) => eventOf('rectification.made', at, { phone: '+442079460000' }, { correction });
    await post(corrected('2026-09-04T10:00:00.000Z', 'The name is Jo Blogs.'));
    await post(corrected('2026-09-03T10:00:00.000Z', 'The name is Joe.'));
    assert.match(await page(), /To be put right: The name is Jo Blogs\./u);
  });

  it('of a type that nobody knows here is taken and ignored', async (t) => {
    const { post, page } = await startCrm(t);
    assert.equal((await post({ ...objection('2026-09-03T10:00:00.000Z'), type: 'person.moved' })).status, 204);
    assert.match(await page(), /does not know: ignored person\.moved/u);
  });

  it('that arrives while a person is being screened finds them added', async (t) => {
    const [begun, screening] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { post, add, contacts } = await startCrm(t, { wrap: (screen) => async (entries) => {
      const verdicts = await screen(entries);
      begun.resolve();
      await screening.promise;
      return verdicts;
    } });
    const adding = add(JO);
    await begun.promise;
    const posting = post(objection(new Date().toISOString()));
    screening.resolve();
    await Promise.all([adding, posting]);
    assert.deepEqual(contacts.tally(), { all: 1, held: 1 });
  });
});
