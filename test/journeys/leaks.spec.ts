import type { CDPSession } from '@playwright/test';
import { expect, test } from './demo.ts';

const ELEMENTS = ['privacy', 'notice', 'request-form', 'erasure-or-objection', 'unsubscribe', 'preferences', 'acknowledgement', 'request-status', 'settings'];

/** By what a link or a message says whom it is for: with it, an element asks the backend each time. */
const KNOWN = { token: 'a-damaged-link', claim: { reference: '4T7M-9K2C-XW5H', token: 'a-wrong-code' } };

/**
 * How many trees of nodes are in memory and in no page. Whatever keeps a node keeps its whole tree: trees count what is kept,
 * where nodes would count how large the last one was that the browser has not let go of yet.
 */
async function detachedTrees(page: CDPSession): Promise<number> {
  const objectGroup = 'trees';
  const { result: prototype } = await page.send('Runtime.evaluate', { expression: 'Node.prototype', objectGroup });
  const { objects } = await page.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId!, objectGroup });
  // Prototypes are found too: they are no nodes.
  const roots = `function () {
    const nodes = this.filter((found) => !Object.hasOwn(found, 'constructor') && !found.isConnected);
    return new Set(nodes.map((node) => node.getRootNode({ composed: true }))).size;
  }`;
  const { result } = await page.send('Runtime.callFunctionOn', { objectId: objects.objectId!, functionDeclaration: roots, returnByValue: true });
  // What was found is held until then.
  await page.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(result.value);
}

/** What an element leaves behind in a page that puts it in and takes it out again, by the browser's own counts. */
for (const element of ELEMENTS) {
  test(`a hundred mounts of clarion-${element} leave no listener, timer, request or detached node behind`, async ({ page, demo }) => {
    await page.addInitScript(() => {
      const waiting = new Set<unknown>();
      const { setTimeout: begin, clearTimeout: end, setInterval: repeat, clearInterval: stop, fetch: ask } = window;
      Object.assign(window, {
        waiting,
        setTimeout: (run: () => void, milliseconds?: number) => {
          const id = begin(() => (waiting.delete(id), run()), milliseconds);
          waiting.add(id);
          return id;
        },
        clearTimeout: (id: number) => (waiting.delete(id), end(id)),
        setInterval: (run: () => void, milliseconds?: number) => {
          const id = repeat(run, milliseconds);
          waiting.add(id);
          return id;
        },
        clearInterval: (id: number) => (waiting.delete(id), stop(id)),
        fetch: (...asked: Parameters<typeof ask>) => {
          const answer = ask(...asked);
          waiting.add(answer);
          return answer.finally(() => waiting.delete(answer));
        },
      });
    });
    await page.goto('/ccm/');
    const counters = await page.context().newCDPSession(page);
    const mount = (times: number) =>
      page.evaluate(
        async ({ tag, many, endpoint, known }) => {
          await import(`/clarion/${tag}.js`);
          const form = document.createElement('form');
          document.body.append(form);
          for (let time = 0; time < many; time += 1) {
            const mounted = Object.assign(document.createElement(tag), { endpoint, company: 'ccm', site: 'ccm', ...known }) as unknown as HTMLElement & { updateComplete: Promise<unknown> };
            form.append(mounted);
            await mounted.updateComplete;
            // What follows the first view has its frame.
            await new Promise(requestAnimationFrame);
            mounted.remove();
          }
          form.remove();
        },
        { tag: `clarion-${element}`, many: times, endpoint: demo.backend, known: KNOWN },
      );
    const counted = async () => {
      for (let round = 0; round < 3; round += 1) await counters.send('HeapProfiler.collectGarbage');
      const { jsEventListeners } = await counters.send('Memory.getDOMCounters');
      return { trees: await detachedTrees(counters), listeners: jsEventListeners };
    };
    await mount(20);
    // Modules, style sheets and templates come once, on a busy machine late: they are in one round, and a leak is in every round.
    await expect(async () => {
      const before = await counted();
      await mount(100);
      await expect.poll(() => page.evaluate(() => (window as unknown as { waiting: Set<unknown> }).waiting.size)).toBe(0);
      const after = await counted();
      expect({ listeners: after.listeners - before.listeners > 2, trees: after.trees - before.trees > 2 }).toEqual({ listeners: false, trees: false });
    }).toPass({ timeout: 40_000 });
  });
}
