import type { Channel } from '../../vocabulary.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const NEEDED: Readonly<Record<Channel, { readonly kind: string; readonly words: string }>> = {
  email: { kind: 'email', words: 'email address' },
  phone: { kind: 'phone', words: 'phone number' },
  post: { kind: 'address', words: 'postal address' },
  social: { kind: 'social-network', words: 'social profile' },
};

export const channelDataListed: Rule = {
  id: 'channel-data-listed',
  severity: 'error',
  source: ukGdpr(14, '(1)(d)'),
  title: 'Data for each channel is listed',
  asks: 'List the data that each channel needs: a phone number for calls, an address for post.',
  mend: "Add '{name: phone number, kind: phone}' to the data.",
  *check({ figures, register }, { placeOf }) {
    const items = register.data.flatMap((category) => category.items);
    for (const channel of items.length > 0 ? figures.channels : []) {
      const { kind, words } = NEEDED[channel];
      if (items.some((item) => item.kind === kind)) continue;
      yield { place: placeOf('data'), message: `People are reached by ${channel}, and no ${words} is among the data.` };
    }
  },
};
