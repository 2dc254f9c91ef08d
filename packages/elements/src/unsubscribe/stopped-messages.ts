/** Every word that comes after the button is pressed. */
export const stoppedMessages = {
  stopping: 'Stopping…',
  stopped: (address: string): string => `All marketing to ${address} is stopped`,
  since: 'It counts from',
  covers: [
    'It covers email, telephone, post and social media from every company of the group, and the tracking of emails.',
    'An email that was already on its way may still arrive.',
    'Your address is on our suppression file, so that our systems leave it out from now on.',
  ],
  undo: 'Undo',
  undoing: 'Undoing…',
  undone: 'Undone: everything is as it was before',
  undoneText: 'You get what you got before you pressed the button.',
  notUndone: 'The server did not undo it. Press again, or choose below what you get.',
  privacy: 'What stopping does, and our privacy notice',
  gaveUp: 'We stopped trying. Nothing has changed.',
  changed: 'Your choices have changed since, so they stay as they are',
  changedText: 'What counts now is below.',
  failed: 'It did not work yet',
  failedText: 'The server did not take it, so nothing has changed. Press again, or use this form instead.',
};
