import type { Context } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';

/** What an event asks by the context protocol, and who is told. */
interface Asked<Value> {
  readonly context: unknown;
  readonly callback: Callback<Value>;
  readonly subscribe?: boolean;
}

type Callback<Value> = (value: Value, leave?: () => void) => void;

/**
 * Takes the place of the provider of `@lit/context` in the files for pages: whoever asks hears the value, and what it becomes. What is left out
 * hands over whoever asked a provider further out, which our elements do themselves: they ask again.
 */
export class ContextProvider<Value> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #context: Context<unknown, Value>;
  /** Who hears of changes, each with how it leaves. */
  readonly #heard = new Map<Callback<Value>, () => void>();
  #value: Value;

  constructor(host: ReactiveElement, { context, initialValue }: { readonly context: Context<unknown, Value>; readonly initialValue: Value }) {
    this.#host = host;
    this.#context = context;
    this.#value = initialValue;
    host.addController(this);
    host.addEventListener('context-request', this.#answer);
  }

  hostConnected(): void {
    const said = { context: this.#context, contextTarget: this.#host };
    this.#host.dispatchEvent(Object.assign(new Event('context-provider', { bubbles: true, composed: true }), said));
  }

  setValue(value: Value): void {
    this.#value = value;
    this.#heard.forEach((leave, callback) => callback(value, leave));
  }

  readonly #answer = (event: Event & Partial<Asked<Value>>): void => {
    const { context, callback, subscribe } = event;
    // What a host asks itself goes to those around it.
    if (context !== this.#context || !callback || event.composedPath()[0] === this.#host) return;
    event.stopPropagation();
    // The same for whoever asks again.
    let leave = this.#heard.get(callback);
    if (subscribe && !leave) this.#heard.set(callback, (leave = () => this.#heard.delete(callback)));
    callback(this.#value, leave);
  };
}
