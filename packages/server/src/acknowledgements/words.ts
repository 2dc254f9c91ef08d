import type { Channel } from '@clarion-privacy/protocol';
import { CHANNEL_WORDS } from '../pages/words.ts';

/** Channels inside a sentence: 'email, telephone or post'. */
export const channelsInWords = (channels: readonly Channel[], language: string, type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(language, { type }).format(channels.map((channel) => CHANNEL_WORDS[channel].toLowerCase()));
