// Generated from content/clarion/2018-05-10 by `npm run generate`. Change the notice there, not here.
import type { NoticeRegister } from '../register.ts';

/** What summary tables, rules and exports need of the group's notice. */
export const register: NoticeRegister = {
"laws": ["eu-gdpr"],
"subjects": ["business decision makers"],
"data": [{"id":"personal","name":"About you","items":[{"name":"first name","kind":"name"},{"name":"last name","kind":"name"},{"name":"email address","kind":"email"},{"name":"social profiles (LinkedIn only)","kind":"social-network"},{"name":"business IP address","kind":"ip-address"},{"name":"physical address","kind":"address"}]},{"id":"business","name":"About your business","items":[{"name":"business name"},{"name":"job function"},{"name":"turnover"}]}],
"purposes": [{"id":"marketing","name":"to send marketing and sales messages","basis":"legitimate-interests","interest":"to promote the group to professionals in business, and to raise awareness of its ICT products and services","data":["personal","business"],"marketing":true},{"id":"enquiries","name":"to process an enquiry or a booking"},{"id":"enquiry-marketing","name":"to tell people who enquired about other products and services of the group","marketing":true},{"id":"measurement","name":"to know which emails were opened and which links were clicked"},{"id":"payments","name":"to process payments and refunds, and to deal with complaints and queries about them","recipients":["paypal","stripe"]}],
"sources": [{"id":"requested","name":"you asked us for information before","kind":"person"},{"id":"forwarded","name":"someone sent us your email address","kind":"third-party"},{"id":"shared","name":"you or someone else expressly shared your details","kind":"third-party"},{"id":"event","name":"you met us at an event","kind":"person"},{"id":"website","name":"you or a colleague visited our website","kind":"person"},{"id":"linkedin","name":"you connected with one of our team on LinkedIn","kind":"person"},{"id":"researched","name":"one of our team found your details online","kind":"public"},{"id":"purchased","name":"we bought your details from a registered data supplier","kind":"third-party"}],
"recipients": [{"id":"group","name":"other companies of the group","kind":"group"},{"id":"storage","name":"administrators of our data centre, telephony system and servers","kind":"processor"},{"id":"email","name":"email service providers and campaign analytics services","kind":"processor"},{"id":"paypal","name":"PayPal","kind":"controller"},{"id":"stripe","name":"Stripe","kind":"controller"},{"id":"applications","name":"internal productivity and communication applications","kind":"processor"},{"id":"law","name":"whoever the law says must get it","kind":"authority"}],
"retention": [{"id":"after-last-contact","name":"Contact data","period":"P5Y","after":"our last contact with you","verifiable":["enquiry","reply","call","meeting","event","order"]}],
"rights": {"objection":{"except":"business data, which the notice holds to be outside GDPR"},"erasure":{},"access":{"free":true}},
"tracking": [{"id":"opens","wayOut":"unsubscribe","combined":true},{"id":"clicks","wayOut":"unsubscribe","combined":true}],
"marketing": [],
"storage": {"countries":["GB"]},
"keeping": [{"id":"acknowledgements","period":"P5Y"},{"id":"preference-history","period":"P2Y"},{"id":"secrets","period":"P30D"},{"id":"sent-mail","period":"P30D"},{"id":"idempotency","period":"P2D"},{"id":"requests","period":"P5Y"},{"id":"dead-letters","period":"P30D"}],
"assessment": {"confirms":[{"id":"basis-appropriate"},{"id":"responsibility-understood"},{"id":"recorded"},{"id":"interests-identified"},{"id":"necessary"},{"id":"balanced"},{"id":"expected"},{"id":"not-intrusive"},{"id":"no-children"},{"id":"safeguards"},{"id":"opt-out"},{"id":"no-impact-assessment"},{"id":"reviewed"},{"id":"described"}]},
"children": {"processed":false},
"lint": {"off":[]}
};
