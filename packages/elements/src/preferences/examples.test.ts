import { expect, fixture } from '@open-wc/testing';
import '../request-form/define.ts';
import './define.ts';
import { act, rendered } from './acting.fixture.ts';
import type { Example } from '../request-form/examples.ts';
import { examples } from './examples.ts';
import type { ClarionPreferences } from './preferences.ts';

describe('Every state of the choices is accessible:', () => {
  for (const [name, { template, steps }] of Object.entries<Example>(examples)) {
    it(name, async () => {
      const choices = await fixture<ClarionPreferences>(template());
      await act(choices, steps);
      await rendered(choices);
      await expect(choices).to.be.accessible();
    });
  }
});
