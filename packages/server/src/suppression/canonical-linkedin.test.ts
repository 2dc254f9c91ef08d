import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalLinkedin } from './canonical-linkedin.ts';

describe('canonicalLinkedin', () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9éßΣ][a-zA-Z0-9éßΣ-]{2,30}$/u);

  it('gives one spelling for all addresses of a profile', () => {
    fc.assert(
      fc.property(name, (slug) => {
        const canonical = canonicalLinkedin(`https://www.linkedin.com/in/${slug}`);
        assert.ok(canonical);
        const encoded = encodeURIComponent(slug);
        for (const text of [`linkedin.com/in/${slug}`, `HTTP://UK.LinkedIn.com/in/${slug.normalize('NFD')}/`, ` https://www.linkedin.com/in/${encoded}/en?trk=x#about\n`, `https://m.linkedin.com/in/${slug}?utm_source=share`, `https://www.linkedin.com/mwlite/in/${slug}`, `\ufeffhttps://linkedin.com/in/${slug.toUpperCase()}`])
          assert.equal(canonicalLinkedin(text), canonical, text);
      }),
      { numRuns: 500 },
    );
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.oneof(name, fc.string({ unit: 'binary' })), (text) => {
        const canonical = canonicalLinkedin(`linkedin.com/in/${text}`);
        if (canonical !== undefined) assert.equal(canonicalLinkedin(canonical), canonical);
      }),
      { numRuns: 3_000 },
    );
  });

  for (const text of ['', 'jane-doe', 'https://www.linkedin.com/company/clarion', 'https://www.linkedin.com/in/', 'https://linkedin.com.example.org/in/jane', 'https://example.com/linkedin.com/in/jane', 'jane@example.com'])
    it(`finds no profile in ${JSON.stringify(text)}`, () => assert.equal(canonicalLinkedin(text), undefined));
});
