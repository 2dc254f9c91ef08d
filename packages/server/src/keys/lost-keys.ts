import type { KeyCount } from '../suppression/suppression-store.ts';

/** Says on each start which keys were given up, and what it means for the people who objected under them. */
export const sayLostKeys = (lost: readonly { readonly id: string; readonly at: string }[], counts: readonly KeyCount[], tell: (line: string) => void): void => {
  for (const { id, at } of lost) {
    const { statements = 0, trackingChoices = 0 } = counts.find(({ keyId }) => keyId === id) ?? {};
    tell(
      `LOST KEY: ${id} was given up on ${at.slice(0, 10)}. ${statements} statements and ${trackingChoices} tracking choices under it match nobody: ` +
        'whoever made them can be written to again, against their objection. Found the key? Put it back into keys/suppression.json.',
    );
  }
};
