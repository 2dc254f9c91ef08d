import { controlWords } from '@clarion-privacy/notice/collection';

/** Every word of the first view that is not the notice's own. */
export const acknowledgementMessages = {
  ...controlWords,
  confirm: 'Confirm that you have read how your details are used',
};
