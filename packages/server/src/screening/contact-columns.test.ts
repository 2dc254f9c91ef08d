import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contactColumns } from './contact-columns.ts';

const found = (...header: string[]) => contactColumns(header).map(({ kind, name }) => `${kind}: ${name}`);

describe('contact columns', () => {
  for (const name of ['email', 'E-mail', 'EMAIL ADDRESS', 'e_mail', 'Mail', 'Work Email', 'Email 2', 'emailAddress', 'Primary e-mail', ' Email ', 'ＥＭＡＩＬ', 'Contact Email Address'])
    it(`finds email in ${JSON.stringify(name)}`, () => assert.deepEqual(found('x', name), [`email: ${name}`]));

  for (const name of ['phone', 'Tel', 'Telephone', 'Tel.', 'Mobile', 'Mobile Phone', 'Cell', 'Phone No.', 'Telephone number', 'Direct Dial', 'DDI', 'Work Phone 2', 'Landline'])
    it(`finds a telephone in ${JSON.stringify(name)}`, () => assert.deepEqual(found('x', name), [`phone: ${name}`]));

  for (const name of ['Address', 'postal address', 'Postal', 'Mailing Address', 'Home Address'])
    it(`finds a postal address in ${JSON.stringify(name)}`, () => assert.deepEqual(found('x', name), [`postal: ${name}`]));

  it('puts the lines of one address together, and keeps two addresses apart', () => {
    assert.deepEqual(found('Address 1', 'Address line 2', 'Town', 'Postcode'), ['postal: Address 1 + Address line 2 + Town + Postcode']);
    assert.deepEqual(found('Address', 'City', 'Post code'), ['postal: Address', 'postal: Address + City + Post code']);
    assert.deepEqual(found('Billing Street', 'Billing City', 'Delivery Street', 'Delivery City'), [
      'postal: Billing Street + Billing City',
      'postal: Delivery Street + Delivery City',
    ]);
  });

  it('finds all columns of a kind', () => {
    assert.deepEqual(found('Email', 'Name', 'Phone', 'Email 2', 'Mobile'), ['email: Email', 'email: Email 2', 'phone: Phone', 'phone: Mobile']);
  });

  for (const name of ['Email opt-in', 'Emails sent', 'Phone consent', 'Town', 'IP address', 'Telephone calls', 'Email status', 'Name'])
    it(`does not take ${JSON.stringify(name)} for a contact`, () => assert.throws(() => found(name), /no column for email/u));

  it('names the columns that it saw when none is a contact', () => {
    assert.throws(() => found('Name', 'Company'), /among "Name", "Company"\. Name one with --email-column/u);
  });

  it('repeats no contact where the names of the columns are missing', () => {
    assert.throws(() => found('jane@example.com', 'Jane'), (error: Error) => /Add a line with names/u.test(error.message) && !error.message.includes('jane'));
    assert.throws(() => found('07700 900123'), (error: Error) => !error.message.includes('900'));
  });

  it('takes the columns that the user names, and guesses only other kinds', () => {
    const columns = contactColumns(['Kontakt', 'Email', 'Phone'], { email: ['kontakt'] });
    assert.deepEqual(columns.map(({ name }) => name), ['Kontakt', 'Phone']);
    assert.throws(() => contactColumns(['a', 'Email'], { email: ['b'] }), /there is no column "b" among "a", "Email"/u);
  });
});
