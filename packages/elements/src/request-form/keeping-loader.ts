import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { ConfirmationView } from './confirmation.ts';
import type { Keeping } from './keeping.ts';

/**
 * Fetches what a receipt is kept by. It begins when the person does, so that a network that goes in
 * between takes no receipt away; where it never comes, the receipt on the page stands by itself.
 */
export class KeepingLoader {
  readonly #host: ReactiveControllerHost;
  #loading: Promise<typeof Keeping | undefined> | undefined;
  #keeping: Keeping | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  readonly load = (): Promise<typeof Keeping | undefined> =>
    (this.#loading ??= import('./keeping.ts').then(
      (module) => module.Keeping,
      () => (this.#loading = undefined),
    ));

  async keep(view: ConfirmationView): Promise<void> {
    const Class = await this.load();
    this.#keeping = Class && new Class(view);
    this.#host.requestUpdate();
  }

  render(print: (text: string) => void, copy: (text: string) => void): TemplateResult | undefined {
    return this.#keeping?.render(print, copy);
  }

  release(): void {
    this.#keeping?.release();
    this.#keeping = undefined;
  }
}
