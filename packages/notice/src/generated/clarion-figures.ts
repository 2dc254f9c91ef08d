// Generated from content/clarion/2018-05-10 by `npm run generate`. Change the notice there, not here.
import type { NoticeFigures } from '../notice.ts';

/** What forms, server and mail need of the group's notice. */
export const figures: NoticeFigures = {
"id": "clarion",
"version": "2018-05-10",
"language": "en-GB",
"reviewed": "2018-05-10",
"timeZone": "Europe/London",
"calendar": "england-and-wales",
"organisation": {"name":"The Clarion Group of Companies","registeredName":"The Clarion Group of Companies Limited","registration":"Z186878X"},
"companies": [{"id":"ccm","name":"Clarion Communication Management Ltd","shortName":"CCM"},{"id":"ccit","name":"Clarion Communication Information Technology Ltd","shortName":"CCIT"},{"id":"ccs","name":"Clarion Communication Systems Ltd"},{"id":"systemsxchange","name":"SystemsXchange","tradingNameOf":"ccs"},{"id":"commswarehouse","name":"Commswarehouse","tradingNameOf":"ccs"}],
"channels": ["email","phone","post","social"],
"contact": {"team":"Data Compliance Team","email":"data-compliance@clarioncomms.com","phone":"0333 222 6633","phoneE164":"+443332226633","post":["Data Compliance","The Clarion Group of Companies","Unit W.01","Canalot Studios","222 Kensal Road","London W10 5BN"]},
"regulator": {"name":"Information Commissioner's Office","shortName":"ICO","url":"https://ico.org.uk"},
"rights": {"objection":{"promise":"P30D","ways":["link","call","phone","email","post"]},"erasure":{"promise":"P30D","ways":["email","post"]},"access":{"promise":"P30D","ways":["email","post"]}},
"erasure": {"suppression":"remove"},
"retention": {"afterLastContact":"P5Y"},
"review": {"lia":"P6M"}
};
