import { notice } from '@clarion-privacy/notice/clarion';
import { HOSTS } from './hosts.ts';
import { expect, test } from './page.ts';
import { recordedFor } from './recorded.ts';

const { version } = notice.figures;

/** One story on every kind of host: what a person does, what the site gets, and what the backend holds then. */
for (const { name, keepsState } of HOSTS) {
  test(`an enquiry on a page of ${name} carries what was read and refused, and the backend has it too (enquiry.collect, enquiry.object)`, async ({ page, hosts, complaints }) => {
    const person = `${name}@example.com`;
    const read = page.getByRole('checkbox', { name: /I have read how my details are used/ });
    const refuse = (channel: string) => page.getByRole('group', { name: 'I refuse marketing by' }).getByRole('checkbox', { name: channel });
    const fields = { 'Full name': 'Jo Bloggs', 'Email address': person, 'What can we help with?': 'Twelve headsets' };
    const fill = async () => {
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
    };
    const told = page.getByText('You have read how we use your details.');

    await page.goto(`/${name}/`);
    await expect(page.getByText(/^Clarion Communication Management Ltd uses the details that you give here/).filter({ visible: true })).toBeVisible();
    await fill();
    await page.getByRole('button', { name: 'Send enquiry' }).click();
    // The site requires it: the form stays, says why, and leads there.
    await expect(page.getByRole('alert').filter({ hasText: 'Confirm that you have read how your details are used' })).toBeVisible();
    await expect(read).toBeFocused();
    expect(hosts.posted.get(name)).toBe(undefined);

    await page.keyboard.press('Space');
    await expect(read).toBeChecked();
    await refuse('post').check();
    if (keepsState) await expect(told).toBeVisible();
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(read).not.toBeChecked();
    await expect(refuse('post')).not.toBeChecked();
    await expect(page.getByLabel('Email address')).toHaveValue('');
    await expect(told).toHaveCount(0);

    await fill();
    await read.check();
    await refuse('email').check();
    await page.getByRole('button', { name: 'Send enquiry' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Thank you. We have your enquiry.' })).toBeVisible();

    const [posted, ...more] = hosts.posted.get(name) ?? [];
    expect(more).toEqual([]);
    const { 'acknowledgement-at': at, 'acknowledgement-key': key, ...rest } = Object.fromEntries(posted ?? []);
    expect(rest).toEqual({
      name: 'Jo Bloggs',
      email: person,
      message: 'Twelve headsets',
      acknowledgement: 'yes',
      'acknowledgement-notice': 'clarion',
      'acknowledgement-version': version,
      'acknowledgement-hash': notice.hash,
      'acknowledgement-language': 'en-GB',
      'acknowledgement-refusals': 'email',
    });
    expect([posted?.length, at, key]).toEqual([11, expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), expect.stringMatching(/^[\w-]{20,}$/)]);
    await expect.poll(() => recordedFor(hosts.data, person)).toEqual({
      acknowledgements: [`page clarion ${version} ccm ccm enquiry acknowledged`],
      heldFor: ['email'],
    });
    expect(complaints).toEqual([]);
  });
}

test('a form that a server gives back by htmx keeps what was ticked in it, in an element of its own', async ({ page, hosts, complaints }) => {
  await page.goto('/htmx/');
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill('again@example.com');
  await page.getByLabel('What can we help with?').fill('?');
  await page.getByRole('checkbox', { name: /I have read/ }).check();
  await page.getByRole('checkbox', { name: 'post' }).check();
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write a few words more.' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /I have read/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'post' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'email' })).not.toBeChecked();
  await page.getByLabel('Full name').fill('Jo Bloggs');
  await page.getByLabel('Email address').fill('again@example.com');
  await page.getByLabel('What can we help with?').fill('Twelve headsets');
  await page.getByRole('button', { name: 'Send enquiry' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Thank you. We have your enquiry.' })).toBeVisible();
  const names = hosts.posted.get('htmx')?.at(-1)?.map(([name, value]) => `${name}=${value}`);
  expect(names?.filter((sent) => /^acknowledgement(-refusals)?=/.test(sent))).toEqual(['acknowledgement=yes', 'acknowledgement-refusals=post']);
  expect(complaints).toEqual([]);
});
