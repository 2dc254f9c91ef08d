import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS, PATTERNS } from './limits.ts';
import { subjectSchema } from './request.ts';

describe('a detail that is too long', () => {
  for (const [name, limit] of [['phone', LIMITS.phone], ['email', LIMITS.email], ['name', LIMITS.name], ['postal', LIMITS.postal]] as const)
    it(`is told its limit alone, as no pattern is tried on it: ${name}`, () => {
      const { error } = subjectSchema.safeParse({ phone: '020 7946 0000', [name]: `1${'\u0000'.repeat(60_000)}!` });
      assert.deepEqual(error?.issues.map(({ message }) => message), [`Use ${limit} characters or fewer.`]);
    });
});

describe('a telephone number', () => {
  for (const written of ['020 7946 0000', '+44 (0)20 7946 0000', '020-7946-0000 x12', '020 7946 0000 ext. 12', '020.7946.0000ext12'])
    it(`may be written ${written}`, () => assert.match(written, PATTERNS.phone));
  for (const written of ['12', 'call me', '020 7946 0000 xx', '020 7946 0000!'])
    it(`is not ${written}`, () => assert.doesNotMatch(written, PATTERNS.phone));
});
