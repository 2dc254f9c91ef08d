import { expect } from '@open-wc/testing';
import type { Preferences } from '@clarion-privacy/protocol';
import { changeOf } from './choices-change.ts';
import { choicesOf } from './choices.ts';

const grid = {
  channels: ['email', 'phone', 'post', 'social'],
  companies: [{ id: 'ccm', name: 'CCM' }, { id: 'ccs', name: 'CCS' }],
} as const;
const tracking = { opens: 'refuse', clicks: 'refuse' } as const;
const streams = grid.companies.flatMap(({ id }) => grid.channels.map((channel) => ({ channel, company: id as string })));
const names = (list: Preferences['stopped']): string[] => list.map(({ channel, company }) => `${channel} ${company}`).sort();

describe('What is stopped, read as choices', () => {
  it('says the same again when it is saved, whatever it is', () => {
    for (let pattern = 0; pattern < 2 ** streams.length - 1; pattern += 1) {
      const stopped = streams.filter((_, index) => pattern & (1 << index));
      const change = changeOf(choicesOf({ stopped, tracking }, grid), grid, { stopped });
      expect(names(change.stopped ?? []), `pattern ${pattern}`).to.deep.equal(names(stopped));
    }
  });

  it('keeps what the page does not know', () => {
    const later = { channel: 'email' as const, company: 'a-later-company' };
    expect(changeOf(choicesOf({ stopped: [later], tracking }, grid), grid, { stopped: [later] }).stopped).to.deep.equal([later]);
  });

  it('is everything, that of later companies too, where nothing is left', () => {
    expect(changeOf(choicesOf({ stopped: streams, tracking }, grid), grid, { stopped: streams })).to.deep.equal({ everything: true, tracking });
  });
});
