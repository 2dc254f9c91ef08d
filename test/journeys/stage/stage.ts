import { render } from 'lit';
import '../../../packages/elements/src/acknowledgement/define.ts';
import '../../../packages/elements/src/erasure-or-objection/define.ts';
import '../../../packages/elements/src/notice/define.ts';
import '../../../packages/elements/src/preferences/define.ts';
import '../../../packages/elements/src/privacy/define.ts';
import '../../../packages/elements/src/request-form/define.ts';
import '../../../packages/elements/src/request-status/define.ts';
import '../../../packages/elements/src/unsubscribe/define.ts';
import * as geometry from './geometry.ts';
import { STATES } from './states.ts';

/** The page on which a state is looked at: the address names it. */
const state = STATES.get(decodeURIComponent(location.hash.slice(1)));
if (!state) throw new Error(`There is no state “${location.hash}”.`);
render(state.template(), document.querySelector('main')!);
Object.assign(window, { looks: geometry });
