/** A heading, and the sentence below it. */
type Told = readonly [heading: string, text: string];

/** Every word from the first change of a box on. No 'please', no 'sorry', no 'invalid'. */
export const conductMessages = {
  saving: 'Saving…',
  saved: [
    'Your choices are saved',
    'They count from now on. An email that was already on its way may still arrive.',
  ] as Told,
  savedOff: [
    'Everything is off',
    'You get no marketing from the group from now on. An email that was already on its way may still arrive.',
  ] as Told,
  failed: [
    'Your choices are not saved',
    'The server did not take them. They are still here: save again, or ask us in another way.',
  ] as Told,
  changed: [
    'Your choices were changed elsewhere',
    'In another tab, by an email’s link or by a request. Nothing was written over. What you ticked here is not saved.',
  ] as Told,
  companies: ['There is a problem', 'Tick at least one company, or untick every channel'] as Told,
  channels: ['There is a problem', 'Tick at least one channel, or untick every company'] as Told,
  gaveUp: 'We stopped trying. Your choices are still here, and not saved.',
  saveMine: 'Save what I ticked here',
  showSaved: 'Show what is saved',
  upToDate: 'Your choices were changed elsewhere. You see them as they are now.',
  causes: {
    'one-click': 'By the unsubscribe button of your email program',
    unsubscribe: 'By the link in an email',
    preferences: 'On a page like this one',
    undo: 'Undone by you',
    objection: 'By your objection',
  },
  stoppedThen: 'Stopped then',
  everything: 'all marketing',
  nothing: 'nothing',
  list: 'mailing list',
  reference: 'Reference',
};
