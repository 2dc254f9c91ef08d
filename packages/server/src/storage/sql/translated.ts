type Method = (...words: readonly unknown[]) => unknown;

/** The same stores, whose every failure is what `translate` makes of it: whoever reads outside a transaction is told as clearly as who writes. */
export const translated = <Stores extends object>(stores: Stores, translate: (error: unknown) => unknown): Stores =>
  mapped(stores, (store) => mapped(store as object, (method) => translating(method as Method, translate)));

const mapped = <T extends object>(object: T, map: (value: unknown) => unknown): T =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)])) as T;

const translating =
  (method: Method, translate: (error: unknown) => unknown): Method =>
  (...words) => {
    const found = method(...words);
    return isList(found) ? each(found, translate) : Promise.resolve(found).catch((error: unknown) => Promise.reject(translate(error) as Error));
  };

const isList = (found: unknown): found is AsyncIterable<unknown> => typeof found === 'object' && found !== null && Symbol.asyncIterator in found;

async function* each(found: AsyncIterable<unknown>, translate: (error: unknown) => unknown): AsyncGenerator {
  const rows = found[Symbol.asyncIterator]();
  try {
    for (;;) {
      // What the reader of a row throws is not of the storage.
      const { done, value } = await rows.next().catch((error: unknown) => Promise.reject(translate(error) as Error));
      if (done) return;
      yield value;
    }
  } finally {
    await rows.return?.();
  }
}
