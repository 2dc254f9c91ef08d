import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from './openapi.ts';
import { PROBLEMS } from './problem.ts';

const document = () => JSON.parse(JSON.stringify(openApiDocument())) as ReturnType<typeof openApiDocument>;

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(document());
    assert.deepEqual(result.errors ?? [], []);
    assert.equal(result.valid, true);
    assert.equal(validator.version, '3.1');
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document());
    const held = Object.keys(document().components.schemas);
    const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual([...new Set(named)].filter((id) => !held.includes(id!)), []);
    assert.doesNotMatch(text, /"\$ref":"(?!#\/components\/schemas\/)|"\$id"|"\$defs"/);
    assert.deepEqual(held.sort(), [
      'Acknowledgement', 'AcknowledgementReceipt', 'Clarification', 'ErasureConfirmed', 'EventPerson', 'FormAcknowledgement', 'FormRequest',
      'LeavingReason', 'LeavingReasonCounted', 'ListStream', 'Notice', 'ObjectionReceived', 'PreferenceEvent', 'Preferences', 'PreferencesChange',
      'PreferencesChanged', 'PreferencesLinkAccepted', 'PreferencesLinkRequest', 'Problem', 'Receipt', 'RectificationMade', 'Representative',
      'Request', 'RequestStatus', 'RequestWithdrawn', 'RetentionDue', 'ScreenRequest', 'ScreenResult', 'Stream', 'Subject', 'TrackingChoices',
      'Withdrawal',
    ]);
  });

  it('describes every status that a problem of an intake, or of preferences, can have', () => {
    const { paths } = document();
    const elsewhere = ['not-found', 'link-not-accepted', 'changed-meanwhile', 'mail-not-available'] as const;
    const statuses = new Set(Object.values(PROBLEMS).map(({ status }) => String(status)));
    for (const code of elsewhere) statuses.delete(String(PROBLEMS[code].status));
    const taking = Object.keys(paths['/v1/requests'].post.responses);
    for (const status of statuses) assert.ok(taking.includes(status), status);
    const changing = Object.keys(paths['/v1/preferences'].put.responses);
    for (const code of ['link-not-accepted', 'changed-meanwhile'] as const) assert.ok(changing.includes(String(PROBLEMS[code].status)), code);
    assert.ok(Object.keys(paths['/v1/preferences/link'].post.responses).includes(String(PROBLEMS['mail-not-available'].status)));
  });

  it('tells what the schemas check: lengths, patterns, one contact detail, nothing else', () => {
    const schemas = document().components.schemas as Record<string, Record<string, unknown>>;
    assert.equal(schemas['Request']?.['additionalProperties'], false);
    assert.deepEqual(schemas['Subject']?.['anyOf'], [{ required: ['email'] }, { required: ['phone'] }, { required: ['postal'] }, { required: ['linkedin'] }]);
    assert.match(JSON.stringify(schemas['Subject']), /"email":\{[^}]*"maxLength":254/);
    assert.match(JSON.stringify(schemas['Request']), /"uniqueItems":true/);
  });
});
