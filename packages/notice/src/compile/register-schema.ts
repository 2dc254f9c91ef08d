import { z } from 'zod';
import {
  CHANNELS,
  DATA_KINDS,
  KEPT_DATA,
  LAWFUL_BASES,
  LAWS,
  MARKETING_RULES,
  NOTIFICATION_TIMES,
  PROVIDING,
  RECIPIENT_KINDS,
  SAFEGUARDS,
  SOURCE_KINDS,
  SUBSCRIBERS,
  TRACKING_WAYS_OUT,
  WAYS,
} from '../vocabulary.ts';
import { country, date, duration, email, facts, group, id, listById, oneOf, several, text, webAddress, yesOrNo } from './yaml-values.ts';

const maybe = <Type extends z.ZodType>(type: Type) => type.exactOptional();

/** A group that may name the facts that state it. */
const stated = <Shape extends z.ZodRawShape>(shape: Shape) => group({ ...shape, facts: maybe(facts) });
const ids = several(id);
const person = stated({ name: text, email: maybe(email), phone: maybe(text), post: maybe(several(text)) });

/** What a right may say beyond its promise and its ways. */
export const rightDetails = {
  absolute: maybe(yesOrNo),
  free: maybe(yesOrNo),
  answer: maybe(text),
  identity: maybe(text),
  except: maybe(text),
  recipientsTold: maybe(yesOrNo),
  facts: maybe(facts),
};

export const retentionRules = listById(
  stated({ id, name: text, period: maybe(duration), after: maybe(text), criterion: maybe(text) }),
);

/** What `notice.yaml` may state for the register; every part may be left out. */
export const registerShape = {
  laws: maybe(several(oneOf(LAWS))),
  subjects: maybe(several(text)),
  data: maybe(
    listById(
      stated({
        id,
        name: text,
        items: z.array(group({ name: text, kind: maybe(oneOf(DATA_KINDS)) }), 'Write a list.').min(1, 'Write at least one.'),
        special: maybe(yesOrNo),
        sources: maybe(ids),
      }),
    ),
  ),
  purposes: maybe(
    listById(
      stated({
        id,
        name: text,
        basis: maybe(oneOf(LAWFUL_BASES)),
        interest: maybe(text),
        data: maybe(ids),
        recipients: maybe(ids),
        retention: maybe(id),
        providing: maybe(oneOf(PROVIDING)),
        withoutIt: maybe(text),
        marketing: maybe(yesOrNo),
        profiling: maybe(yesOrNo),
      }),
    ),
  ),
  sources: maybe(listById(stated({ id, name: text, kind: oneOf(SOURCE_KINDS), told: maybe(oneOf(NOTIFICATION_TIMES)) }))),
  recipients: maybe(
    listById(
      stated({
        id,
        name: text,
        kind: oneOf(RECIPIENT_KINDS),
        countries: maybe(several(country)),
        safeguard: maybe(oneOf(SAFEGUARDS)),
        data: maybe(ids),
      }),
    ),
  ),
  transfers: maybe(stated({ outside: yesOrNo, copy: maybe(text) })),
  storage: maybe(stated({ countries: several(country) })),
  keeping: maybe(listById(stated({ id: oneOf(KEPT_DATA), period: duration }))),
  consent: maybe(stated({ withdrawal: several(oneOf(WAYS)) })),
  complaints: maybe(stated({ acknowledgement: duration, outcome: maybe(text), regulator: maybe(webAddress) })),
  tracking: maybe(
    listById(
      stated({
        id: oneOf(['opens', 'clicks']),
        basis: maybe(oneOf(LAWFUL_BASES)),
        wayOut: oneOf(TRACKING_WAYS_OUT),
        combined: maybe(yesOrNo),
      }),
    ),
  ),
  marketing: maybe(
    listById(
      stated({
        id: oneOf(CHANNELS),
        rule: maybe(oneOf(MARKETING_RULES)),
        subscribers: maybe(several(oneOf(SUBSCRIBERS))),
        refusalAtCollection: maybe(yesOrNo),
        screened: maybe(yesOrNo),
      }),
    ),
  ),
  assessment: maybe(stated({ date: maybe(date), next: maybe(date), confirms: listById(stated({ id })) })),
  officer: maybe(person),
  representative: maybe(person),
  automatedDecisions: maybe(stated({ used: yesOrNo, logic: maybe(text) })),
  children: maybe(stated({ processed: yesOrNo, minimumAge: maybe(z.int('Write an age in years.').min(0).max(18)) })),
  lint: maybe(
    group({
      off: z.array(
        group({ rule: text.regex(/^[a-z0-9][a-z0-9-]*$/u, 'Write the id of a rule.'), reason: text }),
        'Write a list of rules, each with its reason.',
      ),
    }),
  ),
};
