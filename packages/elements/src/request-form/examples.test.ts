import { expect, fixture } from '@open-wc/testing';
import './define.ts';
import { act, settled, shown } from './acting.fixture.ts';
import { examples, type Example } from './examples.ts';
import type { ClarionRequestForm } from './request-form.ts';

describe('Every state of the form is accessible:', () => {
  for (const [name, { template, steps }] of Object.entries<Example>(examples)) {
    it(name, async () => {
      const form = await fixture<ClarionRequestForm>(template());
      await shown(form);
      await act(form, steps);
      await settled(form);
      await expect(form).to.be.accessible();
    });
  }
});
