import type { Way } from '../../vocabulary.ts';
import { rightsOffered } from '../asking.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

export const contactHasChannel: Rule = {
  id: 'contact-has-channel',
  severity: 'error',
  source: ukGdpr(13, '(1)(a)'),
  title: 'Each way has what it takes',
  asks: 'Offer a way only where the notice gives what it takes: an address, a number, an email with a link.',
  mend: "Add the channel to 'channels', or take the way out of the right.",
  *check(notice, { placeOf }) {
    const { rights, channels, contact } = notice.figures;
    const possible: Readonly<Record<Way, boolean>> = {
      link: channels.includes('email'),
      call: channels.includes('phone'),
      form: true,
      email: contact.email !== '',
      phone: contact.phone !== '',
      post: contact.post.length > 0,
    };
    for (const right of rightsOffered(notice)) {
      for (const way of rights[right]?.ways ?? []) {
        if (possible[way]) continue;
        yield { place: placeOf(`rights.${right}.ways`), message: `The right '${right}' is offered by '${way}', and nobody is reached that way.` };
      }
    }
  },
};
