import type { Subject } from '@clarion-privacy/protocol';

/** How the organisation learns that it was the person who asked, before it takes data away or hands it out. */
export const confirmedBy = ({ email }: Subject): string =>
  email
    ? `We send a message to ${email}. Open its link and press the button there: so we know that it is you.`
    : 'Our team gets in touch in the way that you gave, to make sure that it is you.';
