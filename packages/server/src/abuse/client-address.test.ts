import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientAddress, prefixOf } from './client-address.ts';
import { networksOf } from './limit-settings.ts';

const TRUSTED = networksOf(['127.0.0.0/8', '::1', '10.0.0.0/8', '2001:db8:ffff::/48']);

describe('from where a request came', () => {
  const cases: readonly (readonly [what: string, socket: string | undefined, forwardedFor: string | undefined, expected: string | undefined])[] = [
    ['the connection says', '203.0.113.9', undefined, '203.0.113.9'],
    ['the connection says, whatever a stranger writes', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a trusted proxy says', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['the nearest trusted proxy says, whatever stands before', '127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['a chain of trusted proxies says', '::1', '198.51.100.1, 203.0.113.9, 10.1.2.3, 2001:db8:ffff::7', '203.0.113.9'],
    ['an IPv4 address is mapped', '::ffff:127.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
    ['a proxy adds the port', '127.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
    ['a proxy adds brackets and the port', '127.0.0.1', '[2001:db8::1]:4711', '2001:db8::1'],
    ['a proxy says something else', '127.0.0.1', 'unknown', undefined],
    ['everything is trusted', '127.0.0.1', '10.0.0.1', undefined],
    ['nobody says', undefined, undefined, undefined],
  ];
  for (const [what, socket, forwardedFor, expected] of cases)
    it(`is known where ${what}`, () => {
      assert.equal(clientAddress(socket, forwardedFor, TRUSTED), expected);
    });
});

describe('the prefix of an address', () => {
  it('is what one holder mostly has', () => {
    assert.equal(prefixOf('203.0.113.9'), '203.0.113.0/24');
    for (const address of ['2001:db8:1:2ab::1', '2001:0db8:0001:02ff:ffff::', '2001:db8:1:200:1:2:3:4']) assert.equal(prefixOf(address), '2001:db8:1:200::/56', address);
    assert.equal(prefixOf('2001:db8::1'), '2001:db8:0:0::/56');
    assert.equal(prefixOf('::2'), '0:0:0:0::/56');
    assert.notEqual(prefixOf('2001:db8:1:300::1'), prefixOf('2001:db8:1:200::1'));
  });
});
