import type { Way, Channel } from '../../vocabulary.ts';
import { ukGdpr } from '../law.ts';
import type { Rule } from '../rule.ts';

const STOPS: Readonly<Record<Channel, readonly Way[]>> = {
  email: ['link', 'email'],
  phone: ['call', 'phone'],
  post: ['post'],
  social: ['form', 'email', 'phone'],
};

export const objectionOnEachChannel: Rule = {
  id: 'objection-on-each-channel',
  severity: 'warning',
  source: ukGdpr(21, '(3)'),
  title: 'Each channel can be stopped where it is used',
  asks: 'Take an objection by the channel on which the marketing comes.',
  mend: 'Add call to the ways of the objection where you telephone, link where you send emails.',
  *check({ figures: { channels, rights } }, { placeOf }) {
    for (const channel of rights.objection ? channels : []) {
      if (rights.objection?.ways.some((way) => STOPS[channel].includes(way))) continue;
      yield { place: placeOf('rights.objection.ways'), message: `Marketing comes by ${channel}, and cannot be stopped that way.` };
    }
  },
};
