import { expect, test } from './demo.ts';

test('the commands that the demo prints work as they are pasted: who is due leaves the CRM, dry run first (retention.period)', async ({ page, demo }) => {
  const contact = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await page.goto('/crm/');
  await expect(contact('Priya Oakhampton')).toContainText('last contact 21 March 2018, call');

  const dry = await demo.pasted('npm run --silent clarion-privacy -- retention --crm');
  expect(dry.code, dry.stderr).toBe(0);
  expect(dry.stdout).toContain(',2018-03-21,2023-03-21');
  const [, count] = /--announce (\d+)/u.exec(dry.stderr) ?? [];
  await page.reload();
  await expect(contact('Priya Oakhampton')).toBeVisible();

  const sent = await demo.pasted(`npm run --silent clarion-privacy -- retention --crm --announce ${count}`);
  expect(sent.code, sent.stderr).toBe(0);
  expect(sent.stderr).toContain(`${count} retention.due events wait for the CRM`);
  await expect(async () => {
    await page.goto('/crm/');
    await expect(page.getByText('The end of the period: removed from the contacts')).toHaveCount(Number(count), { timeout: 500 });
  }).toPass();
  await expect(contact('Priya Oakhampton')).toHaveCount(0);
  // A newsletter that was opened counts for nothing: of whom nobody knows when they were in touch, nobody is deleted.
  await expect(contact('Siobhán O’Dell')).toBeVisible();
});

test('a step that the team takes by a pasted command tells the person by mail', async ({ page, demo }) => {
  const taken = await demo.pasted('npm run --silent clarion-privacy -- requests take --right access --way phone --email told@example.com --by Dana');
  expect(taken.code, taken.stderr).toBe(0);
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(taken.stdout + taken.stderr)?.[0] ?? '';
  const done = await demo.pasted(`npm run --silent clarion-privacy -- requests answer ${reference} --text "We hold your address alone." --by Dana`);
  expect(done.code, done.stderr).toBe(0);
  expect(done.stderr).not.toContain('No mail is sent');
  await expect(async () => {
    await page.goto('/inbox/');
    const mail = page.getByRole('listitem').filter({ hasText: 'We hold your address alone.' });
    await expect(mail).toContainText(reference, { timeout: 500 });
  }).toPass();
});
