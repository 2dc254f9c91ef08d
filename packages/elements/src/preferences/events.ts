/** Sent when the backend has saved what a person wants. It says nothing of who they are, and nothing of what they chose but this. */
export class ClarionPreferencesSavedEvent extends Event {
  /** All marketing is stopped. */
  readonly everything: boolean;

  constructor(everything: boolean) {
    super('clarion-preferences-saved', { bubbles: true, composed: true });
    this.everything = everything;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clarion-preferences-saved': ClarionPreferencesSavedEvent;
  }
}
