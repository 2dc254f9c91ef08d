import { civilDateIn, dateInWords } from '@clarion-privacy/notice';
import type { NoticeFigures } from '@clarion-privacy/notice';
import { renderLetter } from '@clarion-privacy/mail';
import type { Links } from '@clarion-privacy/mail';
import type { Mail } from '../outbox/outbox-store.ts';

/** The email by which somebody comes to their own choices. */
export const linkMail = (email: string, links: Links, figures: NoticeFigures): Mail => {
  const url = links.createLink({ email, purpose: 'preferences' });
  const read = links.readLink(url, ['preferences']);
  const until = read.ok && read.link.expiresAt ? dateInWords(civilDateIn(read.link.expiresAt.toISOString(), figures.timeZone), figures.language) : '';
  const letter = renderLetter(
    {
      subject: 'Your choices about our marketing',
      parts: [
        `You asked ${figures.organisation.name} for a link to your marketing choices. It works until ${until}.`,
        { button: { label: 'See and change your choices', href: url } },
        'If it was not you who asked, you need do nothing: nothing has changed.',
      ],
    },
    figures,
  );
  return { kind: 'preferences-link', recipient: email, ...letter };
};
