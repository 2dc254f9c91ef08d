// Generated from content/clarion/2018-05-10 by `npm run generate`. Change the notice there, not here.
import type { CollectionNotice } from '../notice.ts';

/** What a form that asks for details needs of the group's notice. */
export const notice: CollectionNotice = {
"figures": {"id":"clarion","version":"2018-05-10","language":"en-GB","companies":[{"id":"ccm","name":"Clarion Communication Management Ltd"},{"id":"ccit","name":"Clarion Communication Information Technology Ltd"},{"id":"ccs","name":"Clarion Communication Systems Ltd"},{"id":"systemsxchange","name":"SystemsXchange"},{"id":"commswarehouse","name":"Commswarehouse"}]},
"collection": {"request":"to process your request","marketing":"to tell you about other products and services of the group","channels":["email","phone","post"]},
"hash": "9d01c0cdc3044e9998f320410ad8dbcc15d19ffffa7b2b16260a9fa6902c1cf2"
};
