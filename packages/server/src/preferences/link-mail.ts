import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { Links } from '@clarion-privacy/mail';
import type { Mail } from '../outbox/outbox-store.ts';

/** The email by which somebody comes to their own choices. */
export const linkMail = (email: string, links: Links, figures: NoticeFigures): Mail => {
  const url = links.createLink({ email, purpose: 'preferences' });
  const read = links.readLink(url, ['preferences']);
  const until = read.ok && read.link.expiresAt ? dateInWords(civilDateIn(read.link.expiresAt.toISOString(), figures.timeZone), figures.language) : '';
  const { organisation, contact } = figures;
  return {
    kind: 'preferences-link',
    recipient: email,
    subject: 'Your choices about our marketing',
    body: `You asked ${organisation.name} for a link to your marketing choices.

See and change them here, until ${until}:

${url}

If it was not you who asked, you need do nothing: nothing has changed.

${contact.team}
${[...contact.post, contact.email, contact.phone].join('\n')}
`,
  };
};
