import { expect } from '@open-wc/testing';
import { refused } from '../request-form/rehearsal.ts';
import { act, focusReaches, has, named, press, rendered, says } from './acting.fixture.ts';
import { changed, header, methods, open, SAVE, ticked } from './opened.fixture.ts';
import { holding, mixed, untouched } from './samples.ts';

/** Asks the page whether it may be left, as a browser does. */
const mayLeave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<clarion-preferences> minds what others do', () => {
  it('never writes over what another tab saved, and lets the person decide', async () => {
    const [choices, rehearsal] = await open(holding(untouched), changed, holding(mixed, '"2"'), holding(untouched, '"3"'));
    await act(choices, [{ press: 'LinkedIn' }, { press: SAVE }]);
    await says(choices, 'Your choices were changed elsewhere');
    await focusReaches(choices, 'outcome');
    expect(await ticked(choices, 'LinkedIn', 'Telephone calls')).to.deep.equal([false, true]);
    await press(choices, 'Save what I ticked here');
    await says(choices, 'Your choices are saved');
    expect(methods(rehearsal)).to.deep.equal(['GET', 'PUT', 'GET', 'PUT']);
    expect(header(rehearsal, 3, 'if-match')).to.equal('"2"');
  });

  it('or shows what is saved', async () => {
    const [choices] = await open(holding(untouched), changed, holding(mixed, '"2"'));
    await act(choices, [{ press: 'LinkedIn' }, { press: SAVE }, { press: 'Show what is saved' }]);
    await focusReaches(choices, 'form');
    expect(await ticked(choices, 'LinkedIn', 'Telephone calls')).to.deep.equal([true, false]);
    expect(has(choices, 'Show what is saved')).to.equal(false);
  });

  it('reads anew when the page is looked at again, and says what it found', async () => {
    const [choices] = await open(holding(untouched), holding(mixed, '"2"'));
    await named(choices, SAVE);
    await rendered(choices);
    document.dispatchEvent(new Event('visibilitychange'));
    await says(choices, 'You see them as they are now');
    expect(await ticked(choices, 'Telephone calls')).to.deep.equal([false]);
  });

  it('but not while the person is at work on it', async () => {
    const [choices, rehearsal] = await open(holding(untouched), holding(mixed, '"2"'));
    await press(choices, 'Post');
    document.dispatchEvent(new Event('visibilitychange'));
    await rendered(choices);
    expect(methods(rehearsal)).to.deep.equal(['GET']);
    expect(await ticked(choices, 'Post')).to.deep.equal([false]);
  });

  it('warns before the page is left only while something is not saved', async () => {
    const [choices] = await open(holding(untouched), holding(mixed));
    await named(choices, SAVE);
    expect(mayLeave()).to.equal(true);
    await press(choices, 'Post');
    await says(choices, 'You have changes that are not saved.');
    expect(mayLeave()).to.equal(false);
    await press(choices, 'Post');
    expect(mayLeave()).to.equal(true);
    await act(choices, [{ press: 'Post' }, { press: SAVE }]);
    await focusReaches(choices, 'outcome');
    expect(mayLeave()).to.equal(true);
  });

  it('keeps the choices and offers other ways where the server refuses', async () => {
    const [choices] = await open(holding(untouched), refused(403));
    await act(choices, [{ press: 'Post' }, { press: SAVE }]);
    await says(choices, 'Your choices are not saved');
    await named(choices, 'data-compliance@clarioncomms.com');
    expect(await ticked(choices, 'Post')).to.deep.equal([false]);
  });
});
