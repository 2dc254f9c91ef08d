import type { WebhookEvent } from '@clarion-privacy/protocol';
import { maskEmail } from '@clarion-privacy/server';
import type { ContactStore } from './contact-store.ts';

/** Does what an event says, once, however often it arrives; answers whether it was new. */
export const obey = (id: string, event: WebhookEvent, store: ContactStore, now: Date): boolean =>
  store.transaction(() => {
    const { timestamp: at, type, data } = event;
    const { email, phone } = data.person;
    const about = [email && maskEmail(email), phone && `•••${phone.slice(-3)}`].filter((part) => part !== undefined).join(', ');
    if (!store.arrived({ id, type, at, receivedAt: now.toISOString(), about })) return false;
    switch (event.type) {
      case 'objection.received':
      case 'preferences.changed': {
        // Whose it is stands with the contact.
        const said = { ...event.data, person: undefined };
        for (const [kind, value] of [['email', email], ['phone', phone]] as const)
          if (value !== undefined)
            for (const contact of store.find({ [kind]: value })) store.keepSaid(contact, { kind, at, type: event.type, reference: data.reference, data: said });
        break;
      }
      case 'erasure.confirmed':
        for (const contact of store.find({ email, phone })) store.remove(contact, at);
        break;
      case 'retention.due':
        for (const contact of store.find({ email, phone })) store.removeDue(contact, event.data.lastContactOn);
        break;
      case 'rectification.made':
        for (const contact of store.find({ email, phone })) store.keepCorrection(contact, event.data.correction, at);
        break;
      // A withdrawal changes nothing that is kept here, nor does a type of a later version.
      default:
    }
    return true;
  });
