import { expect, fixture, html } from '@open-wc/testing';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import '../define.ts';
import { act, focusReaches, has, input, named, press, says, shown, status, text } from '../acting.fixture.ts';
import { receipt, Rehearsal, taken } from '../rehearsal.ts';
import type { ClarionRequestForm } from '../request-form.ts';

const accepted = async (answer = taken): Promise<[ClarionRequestForm, Rehearsal]> => {
  const rehearsal = new Rehearsal(answer);
  const form = await fixture<ClarionRequestForm>(
    html`<clarion-request-form endpoint="https://privacy.example.com" .surroundings=${rehearsal}></clarion-request-form>`,
  );
  await shown(form);
  await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
  await focusReaches(form, 'accepted');
  return [form, rehearsal];
};

const contentOf = async (form: ClarionRequestForm, link: string): Promise<[string, string]> => {
  const anchor = named(form, link) as HTMLAnchorElement;
  return [anchor.download, await (await fetch(anchor.href)).text()];
};

describe('The receipt', () => {
  it('takes the focus, and says by when it is done (object.time)', async () => {
    const [form] = await accepted();
    await focusReaches(form, 'accepted');
    expect(form.shadowRoot?.activeElement?.textContent).to.equal('We have your objection');
    expect(text(form)).to.match(/acted on it by Saturday,? 3 October 2026/);
    expect(text(form)).to.contain(receipt.reference).and.to.contain('Your details ada@example.com');
  });

  it('says that the details are on the suppression file (object.suppression)', async () => {
    const [form] = await accepted();
    expect(text(form)).to.contain('on our suppression file from now on');
  });

  it('can be kept as plain text that is complete by itself', async () => {
    const [form] = await accepted();
    const [name, content] = await contentOf(form, 'Download as text');
    expect(name).to.equal(`objection-${receipt.reference}.txt`);
    for (const part of [
      'Receipt for an objection to marketing',
      `Reference: ${receipt.reference}`,
      'You asked us to stop: All marketing',
      'version 2018-05-10',
      figures.contact.email,
      figures.contact.phone,
      ...figures.contact.post,
    ]) {
      expect(content).to.contain(part);
    }
    expect(content).to.match(/Received: Thursday,? 3 September 2026 at 10:00/);
    expect(content).to.match(/Done by: Saturday,? 3 October 2026/);
    expect(content).to.match(/Date promised by our notice: Saturday,? 3 October 2026/);
    expect(content).to.match(/Date set by law: Monday,? 5 October 2026/);
    expect(content).not.to.contain('ada@example.com');
  });

  it('bears its signature in the last line of the text, so that this file can be checked too', async () => {
    const signature = `eyJ${'a'.repeat(40)}.${'b'.repeat(800)}.${'c'.repeat(86)}`;
    const [form] = await accepted(() => Response.json({ ...receipt, signature }, { status: 201 }));
    const [, content] = await contentOf(form, 'Download as text');
    expect(content.trimEnd().split('\n').slice(-2)).to.deep.equal(['Signature, by which anyone can check this receipt:', signature]);
    const [unsigned] = await accepted();
    expect((await contentOf(unsigned, 'Download as text'))[1]).not.to.contain('Signature');
  });

  it('can be kept as the JSON that the server gave', async () => {
    const [form] = await accepted();
    const [name, content] = await contentOf(form, 'Download as JSON');
    expect(name).to.equal(`objection-${receipt.reference}.json`);
    expect(JSON.parse(content)).to.deep.equal(receipt);
  });

  it('can be printed and copied, and says that it was copied', async () => {
    const [form, rehearsal] = await accepted();
    const [, content] = await contentOf(form, 'Download as text');
    await press(form, 'Print');
    expect(rehearsal.printed).to.deep.equal([content]);
    expect(status(form)).to.equal('');
    await press(form, 'Copy');
    expect(rehearsal.copied).to.deep.equal([content]);
    await says(form, 'Copied.');
  });

  it('shows its text to be copied by hand where copying is not allowed', async () => {
    const [form, rehearsal] = await accepted();
    rehearsal.allowsCopying = false;
    await press(form, 'Copy');
    await says(form, 'Your browser did not allow copying');
    expect(text(form)).to.contain('Receipt for an objection to marketing');
  });

  it('makes way for another request, with nothing left of the last', async () => {
    const [form, rehearsal] = await accepted();
    await press(form, 'Send another objection');
    await focusReaches(form, 'form');
    expect(input(form, 'email').value).to.equal('');
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Send objection' }]);
    const keys = rehearsal.sent.map(({ init }) => new Headers(init.headers).get('Idempotency-Key'));
    expect(new Set(keys)).to.have.property('size', 2);
  });
});

describe('Without an endpoint', () => {
  const local = async (): Promise<[ClarionRequestForm, Rehearsal]> => {
    const rehearsal = new Rehearsal();
    const form = await fixture<ClarionRequestForm>(
      html`<clarion-request-form .surroundings=${rehearsal}></clarion-request-form>`,
    );
    await shown(form);
    return [form, rehearsal];
  };

  it('the form makes an email ready, exact to the letter (object.way.email)', async () => {
    const [form, rehearsal] = await local();
    await act(form, [
      { press: 'Only some of it' },
      { press: 'Post' },
      { press: 'Only some companies' },
      { press: 'Commswarehouse' },
      { type: '1 Example St & Co', into: 'postal' },
      { press: 'Prepare email' },
    ]);
    const body = [
      'I object to the use of my personal data for direct marketing.',
      '',
      'Stop: Post',
      'From: Commswarehouse',
      'Postal address: 1 Example St & Co',
      'Privacy notice: version 2018-05-10',
    ].join('\r\n');
    const href = `mailto:data-compliance@clarioncomms.com?subject=Objection%20to%20marketing&body=${encodeURIComponent(body)}`;
    expect(rehearsal.opened).to.deep.equal([href]);
    expect(rehearsal.sent).to.have.length(0);
    expect(named(form, 'Open it in your email program').getAttribute('href')).to.equal(href);
    await focusReaches(form, 'ready');
  });

  it('the message can be copied, printed as a letter to the right address, and mended (object.way.post)', async () => {
    const [form, rehearsal] = await local();
    await act(form, [{ type: 'ada@example.com', into: 'email' }, { press: 'Prepare email' }]);
    await act(form, [{ press: 'Copy the message' }, { press: 'Print it as a letter' }]);
    expect(rehearsal.copied[0]).to.contain('I object').and.to.contain('ada@example.com');
    expect(rehearsal.printed[0]).to.match(new RegExp(`^${figures.contact.post.join('\n')}`));
    await press(form, 'Change your answers');
    expect(input(form, 'email').value).to.equal('ada@example.com');
    await focusReaches(form, 'form');
  });

  it('a form offers the ways that the notice gives for its right, and no other (erasure.how, access.how)', async () => {
    for (const right of ['erasure', 'access']) {
      const form = await fixture<ClarionRequestForm>(html`<clarion-request-form right=${right}></clarion-request-form>`);
      await shown(form);
      expect(has(form, figures.contact.email)).to.equal(true);
      expect(has(form, figures.contact.phone)).to.equal(false);
      expect(text(form)).to.contain(figures.contact.post.at(-1));
    }
  });
});
