// First, as it is unlike all that follows, and would stand between what is alike: the file compresses better.
import '@clarion-privacy/notice/clarion/text';
import './acknowledgement/define.ts';
import './erasure-or-objection/define.ts';
import './notice/define.ts';
import './preferences/define.ts';
import './privacy/define.ts';
import './request-form/define.ts';
import './request-status/define.ts';
import './settings/define.ts';
import './unsubscribe/define.ts';
