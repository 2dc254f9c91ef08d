import { expect, test } from './demo.ts';

const ELEMENTS = ['privacy', 'notice', 'request-form', 'erasure-or-objection', 'unsubscribe', 'preferences', 'acknowledgement', 'request-status', 'settings'];

/** By what a link or a message says whom it is for: with it, an element asks the backend each time. */
const KNOWN = { token: 'a-damaged-link', claim: { reference: '4T7M-9K2C-XW5H', token: 'a-wrong-code' } };

/** What an element leaves behind in a page that puts it in and takes it out again, by the browser's own counts. */
for (const element of ELEMENTS) {
  test(`a hundred mounts of clarion-${element} leave no listener, timer, request or node behind`, async ({ page, demo }) => {
    await page.addInitScript(() => {
      const waiting = new Set<unknown>();
      const { setTimeout: begin, clearTimeout: end, fetch: ask } = window;
      Object.assign(window, {
        waiting,
        setTimeout: (run: () => void, milliseconds?: number) => {
          const id = begin(() => (waiting.delete(id), run()), milliseconds);
          waiting.add(id);
          return id;
        },
        clearTimeout: (id: number) => (waiting.delete(id), end(id)),
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
      const { nodes, jsEventListeners } = await counters.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners };
    };
    // The first ones bring what is there once: modules, style sheets, templates.
    await mount(20);
    const before = await counted();
    await mount(100);
    await expect.poll(() => page.evaluate(() => (window as unknown as { waiting: Set<unknown> }).waiting.size)).toBe(0);
    await expect.poll(async () => (await counted()).listeners - before.listeners).toBeLessThanOrEqual(2);
    // One element has dozens of nodes: a few of the browser's own are no leak of a hundred.
    await expect.poll(async () => (await counted()).nodes - before.nodes).toBeLessThan(100);
  });
}
