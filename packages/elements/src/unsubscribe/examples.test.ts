import { expect, fixture } from '@open-wc/testing';
import '../request-form/define.ts';
import '../preferences/define.ts';
import './define.ts';
import { act, rendered } from '../preferences/acting.fixture.ts';
import type { Example } from '../request-form/examples.ts';
import { examples } from './examples.ts';
import type { ClarionUnsubscribe } from './unsubscribe.ts';

describe('Every state of the page behind a link is accessible:', () => {
  for (const [name, { template, steps }] of Object.entries<Example>(examples)) {
    it(name, async () => {
      const landing = await fixture<ClarionUnsubscribe>(template());
      await act(landing, steps);
      await rendered(landing);
      await expect(landing).to.be.accessible();
    });
  }
});
