// First, as it is unlike all that follows, and would stand between what is alike: the file compresses better.
import '@clarion-privacy/notice/clarion/text';
// In the order in which they compress best of those that were tried.
import './request-status/define.ts';
import './unsubscribe/define.ts';
import './erasure-or-objection/define.ts';
import './privacy/define.ts';
import './notice/define.ts';
import './request-form/define.ts';
import './acknowledgement/define.ts';
import './settings/define.ts';
import './preferences/define.ts';
