import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { append, found, set, write } from '../changed-notice.fixture.ts';
import { profilingStated } from './profiling-stated.ts';

describe('profiling-stated', () => {
  it('finds segments without the word', () => {
    assert.deepEqual(
      found(profilingStated, [set('purposes.marketing.profiling'), write('your-right-to-object.md', 'It covers profiling for marketing too.', 'It covers all.'), append('why-we-use-it.md', 'We segment our customers.')]),
      ['why-we-use-it.md: We segment our customers.'],
    );
  });

  it('finds nothing in a complete notice', () => {
    assert.deepEqual(found(profilingStated), []);
  });
});
