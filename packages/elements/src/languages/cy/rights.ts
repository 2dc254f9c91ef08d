import type { Words } from '../catalogue.ts';

const law = (): string => 'Mae’r gyfraith yn rhoi un mis inni ateb.';
const answer = (time: string | undefined): string => (time ? `Byddwn yn ateb o fewn ${time}.` : law());
const prepare = 'Paratoi e-bost';
const send = 'Anfon y cais';
const sending = 'Wrthi’n anfon eich cais…';
const another = 'Anfon cais arall';
const doneBy = 'Byddwn yn ateb erbyn';
const due = 'Ateb erbyn';
const asked = 'Gofynnoch am';
const known = 'Rhowch o leiaf un, fel yr ydym yn eich adnabod.';
const quote = 'Os byddwch yn ysgrifennu neu’n ffonio am hyn, rhowch y cyfeirnod.';
/** How we learn that it was the person who asked. */
const confirmedBy = ({ email }: { readonly email?: string | undefined }): string =>
  email
    ? `Byddwn yn anfon neges at ${email}. Agorwch ei dolen a phwyso’r botwm yno: felly byddwn yn gwybod mai chi sydd yno.`
    : 'Bydd ein tîm yn cysylltu yn y ffordd a roesoch, i sicrhau mai chi sydd yno.';

/** Welsh words of the form for each right. */
export const rights: Pick<
  Words,
  | 'objection' | 'objectionLater' | 'erasure' | 'erasureLater' | 'access' | 'accessLater' | 'rectification' | 'rectificationLater'
  | 'restriction' | 'restrictionLater' | 'portability' | 'portabilityLater' | 'complaint' | 'complaintLater'
> = {
  objection: {
    name: 'Gwrthwynebu marchnata',
    promise: (time) =>
      `Unwaith y bydd hwn gyda ni, bydd eich manylion yn mynd ar ein ffeil atal, sy’n eu cadw allan o’n marchnata.${time ? ` Byddwn yn prosesu eich gwrthwynebiad o fewn ${time}.` : ''}`,
    give: 'Rhowch o leiaf un.',
    send: 'Anfon y gwrthwynebiad',
    prepare,
  },
  objectionLater: {
    channels: 'Dewiswch beth ddylem ni ei atal',
    companies: 'Dewiswch o leiaf un cwmni',
    missing: {
      email: 'Rhowch y cyfeiriad e-bost y dylem roi’r gorau i ysgrifennu ato',
      phone: 'Rhowch y rhif ffôn y dylem roi’r gorau i’w ffonio',
      postal: 'Rhowch y cyfeiriad post y dylem roi’r gorau i ysgrifennu ato',
    },
    why: {
      email: 'I atal negeseuon e-bost, mae angen arnom y cyfeiriad y maent yn mynd iddo.',
      phone: 'I atal galwadau, mae angen arnom y rhif yr ydym yn ei ffonio.',
      postal: 'I atal post, mae angen arnom y cyfeiriad y mae’n mynd iddo.',
    },
    asked: 'Gofynnoch inni atal',
    stop: 'Atal',
    from: 'Gan',
    send: 'Anfon y gwrthwynebiad',
    prepare,
    sending: 'Wrthi’n anfon eich gwrthwynebiad…',
    accepted: 'Mae eich gwrthwynebiad gyda ni',
    doneBy: 'Byddwn wedi gweithredu arno erbyn',
    next: () => [
      'Mae eich manylion ar ein ffeil atal o hyn ymlaen, fel bod ein systemau yn eu gadael allan o farchnata.',
      'Gall neges a oedd eisoes ar ei ffordd gyrraedd o hyd.',
      `Nid oes angen i chi wneud dim mwy. ${quote}`,
    ],
    another: 'Anfon gwrthwynebiad arall',
    receipt: 'Derbynneb am wrthwynebiad i farchnata',
    due: 'Wedi’i wneud erbyn',
    subject: 'Gwrthwynebiad i farchnata',
    opening: 'Rwy’n gwrthwynebu defnyddio fy nata personol ar gyfer marchnata uniongyrchol.',
  },
  erasure: {
    name: 'Gofyn am ddileu',
    promise: (time) => (time ? `Byddwn yn dileu o fewn ${time}.` : law()),
    title: 'Ai dim ond llonydd yr ydych ei eisiau?',
    silence: {
      remove: 'Yna gwrthwynebwch: mae hynny’n cadw ein marchnata draw. Mae dileu yn tynnu’r nodyn sy’n gwneud hynny hefyd, a gallwn ddod o hyd i chi eto ac ysgrifennu.',
      'keep-minimal': 'Yna gwrthwynebwch: mae hynny’n cadw ein marchnata draw. Mae dileu yn gwneud hynny hefyd, ac yn tynnu eich cofnod.',
      ask: 'Yna gwrthwynebwch: mae hynny’n cadw ein marchnata draw. Mae dileu yn tynnu eich cofnod, a chi sy’n dewis a yw’n gadael y nodyn sy’n gwneud hynny.',
    },
    object: 'Gwrthwynebu yn lle hynny',
    story: 'Gweld beth mae’r naill a’r llall yn ei wneud',
    legend: 'Beth ddylai aros ar ein ffeil atal?',
    kept: {
      'keep-minimal': { label: 'Cadw cod', hint: 'Dim ond hyn mae’n ei ddweud: gadewch lonydd i’r person hwn.' },
      remove: { label: 'Tynnu popeth', hint: 'Yna gallwn ddod o hyd i chi eto, ac ysgrifennu atoch.' },
    },
  },
  erasureLater: {
    give: `${known} Gyda chyfeiriad e-bost gallwch gadarnhau ar unwaith mai chi sydd yno.`,
    missing: { suppression: 'Dewiswch beth ddylai aros ar ein ffeil atal' },
    labels: { suppression: 'Ffeil atal' },
    asked: [asked, 'Dileu eich data'],
    send,
    prepare,
    sending,
    accepted: 'Mae eich cais am ddileu gyda ni',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Yna byddwn yn dileu’r hyn sydd gennym amdanoch, ac yn rhoi gwybod i’r rhai a’i cafodd gennym.'],
    another,
    receipt: 'Derbynneb am gais am ddileu',
    due,
    subject: 'Cais am ddileu',
    opening: 'Gofynnaf ichi ddileu’r data personol sydd gennych amdanaf (Erthygl 17 o GDPR y DU).',
  },
  access: {
    name: 'Gofyn am eich data',
    promise: (time) => (time ? `Byddwn yn ateb o fewn ${time}, am ddim.` : `${law()} Mae am ddim.`),
    title: 'Beth ydych chi am ei weld?',
    label: 'Rhywbeth penodol',
    hint: 'Gadewch hwn yn wag i gael popeth sydd gennym amdanoch.',
  },
  accessLater: {
    give: `${known} Gyda chyfeiriad e-bost gallwch gadarnhau ar unwaith mai chi sydd yno, a chael y data yno.`,
    labels: { message: 'Beth ydych chi am ei weld' },
    asked,
    some: 'Rhan o’r data sydd gennym amdanoch',
    all: 'Yr holl ddata sydd gennym amdanoch',
    send,
    prepare,
    sending,
    accepted: 'Mae eich cais am eich data gyda ni',
    doneBy,
    next: ({ subject }) => [
      confirmedBy(subject),
      subject.email ? 'Mae’r data yn mynd i’r cyfeiriad hwnnw drwy ddolen sy’n gweithio unwaith, byth i’r dudalen hon.' : 'Yna bydd yn anfon y data atoch, byth i’r dudalen hon.',
    ],
    another,
    receipt: 'Derbynneb am gais i weld data',
    due,
    subject: 'Cais i weld fy nata',
    opening: 'Gofynnaf am gopi o’r data personol sydd gennych amdanaf, ac am yr wybodaeth sy’n mynd gydag ef (Erthygl 15 o GDPR y DU).',
  },
  rectification: {
    name: 'Gofyn am gywiriad',
    promise: answer,
    title: 'Beth ddylem ni ei gywiro?',
    label: 'Beth sy’n anghywir neu ar goll?',
    wish: 'Beth ddylai ei ddweud yn lle hynny?',
  },
  rectificationLater: {
    give: 'Rhowch o leiaf un, fel yr ydym yn eich adnabod nawr, hyd yn oed os dyna sy’n anghywir.',
    missing: { message: 'Dywedwch beth sy’n anghywir neu ar goll' },
    labels: { message: 'Beth sy’n anghywir neu ar goll', wish: 'Beth ddylai ei ddweud yn lle hynny' },
    asked: [asked, 'Cywiriad i’ch data'],
    send,
    prepare,
    sending,
    accepted: 'Mae eich cais am gywiriad gyda ni',
    doneBy,
    next: () => [
      'Bydd ein tîm yn edrych ar yr hyn sydd gennym, yn ei gywiro, ac yn dweud wrth y rhai a’i cafodd gennym.',
      'Os bydd angen inni wybod mwy, byddwn yn gofyn i chi yn gyntaf.',
      quote,
    ],
    another,
    receipt: 'Derbynneb am gais am gywiriad',
    due,
    subject: 'Cais am gywiriad',
    opening: 'Gofynnaf ichi gywiro’r data personol sydd gennych amdanaf (Erthygl 16 o GDPR y DU).',
  },
  restriction: {
    name: 'Gofyn am gyfyngiad',
    promise: answer,
    title: 'Pam ddylem ni storio eich data yn unig?',
    legend: 'Dewiswch yr un sy’n gweddu orau',
    grounds: {
      accuracy: 'Mae’n anghywir, ac nid ydych wedi ei wirio eto',
      unlawful: 'Ni chewch ei ddefnyddio, ac nid wyf am iddo gael ei ddileu',
      claims: 'Nid oes ei angen arnoch mwyach, ond mae ei angen arnaf i ar gyfer hawliad cyfreithiol',
      objection: 'Gwrthwynebais, ac nid ydych wedi pwyso hynny eto',
    },
    label: 'Unrhyw beth i’w ychwanegu',
    hint: 'Er enghraifft, pa ddata yr ydych yn ei olygu.',
  },
  restrictionLater: {
    give: known,
    missing: { ground: 'Dewiswch pam y dylem storio eich data yn unig' },
    labels: { ground: 'Pam', message: 'Yr hyn a ychwanegoch' },
    asked: [asked, 'Cyfyngiad: ein bod yn storio eich data heb ei ddefnyddio'],
    send,
    prepare,
    sending,
    accepted: 'Mae eich cais am gyfyngiad gyda ni',
    doneBy,
    next: () => [
      'Bydd ein tîm yn edrych arno ac yn dweud wrthych a yw’r defnydd o’ch data wedi’i gyfyngu.',
      'Byddwn yn dweud wrthych cyn i gyfyngiad ddod i ben.',
      quote,
    ],
    another,
    receipt: 'Derbynneb am gais am gyfyngiad',
    due,
    subject: 'Cais am gyfyngiad',
    opening: 'Gofynnaf ichi gyfyngu ar y defnydd o’r data personol sydd gennych amdanaf (Erthygl 18 o GDPR y DU).',
  },
  portability: {
    name: 'Gofyn am eich data i fynd ag ef i le arall',
    promise: answer,
    title: 'Beth ydych chi am fynd ag ef gyda chi?',
    covers: 'Mae hyn yn cynnwys data a roesoch inni, ac yr ydym yn ei ddefnyddio drwy eich cydsyniad neu ar gyfer contract. Am bopeth arall, gofynnwch am gael gweld eich data.',
    label: 'Pa ddata?',
    hint: 'Gadewch hwn yn wag i gael y cyfan.',
    wish: 'Pwy ddylai ei gael, os nad chi?',
  },
  portabilityLater: {
    give: known,
    labels: { message: 'Pa ddata', wish: 'Pwy ddylai ei gael' },
    asked: [asked, 'Eich data ar ffurf y gallwch fynd â hi i le arall'],
    send,
    prepare,
    sending,
    accepted: 'Mae eich cais i fynd â’ch data i le arall gyda ni',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Yna byddwn yn anfon y data atoch ar ffurf y mae rhaglenni eraill yn ei darllen.', quote],
    another,
    receipt: 'Derbynneb am gais i fynd â data i le arall',
    due,
    subject: 'Cais am gludo data',
    opening: 'Gofynnaf am y data personol a roddais ichi, ar ffurf y mae rhaglenni eraill yn ei darllen (Erthygl 20 o GDPR y DU).',
  },
  complaint: {
    name: 'Cwyno',
    promise: () =>
      'Mae’r gyfraith yn mynnu ein bod yn cydnabod eich cwyn o fewn 30 diwrnod. Byddwn yn dweud wrthych sut yr ydym yn dod ymlaen, a beth a ddaw ohoni, heb oedi diangen.',
    title: 'Beth aeth o’i le?',
    label: 'Beth ddigwyddodd, a phryd?',
    wish: 'Beth fyddai’n unioni’r sefyllfa?',
    too: 'Gallwch gwyno wrth y rheoleiddiwr hefyd:',
  },
  complaintLater: {
    give: 'Rhowch o leiaf un, er mwyn inni allu ateb.',
    missing: { message: 'Dywedwch beth ddigwyddodd' },
    labels: { message: 'Beth ddigwyddodd', wish: 'Beth fyddai’n unioni’r sefyllfa' },
    asked: ['Anfonoch chi', 'Cwyn am sut rydym yn defnyddio eich data'],
    send: 'Anfon y gŵyn',
    prepare,
    sending: 'Wrthi’n anfon eich cwyn…',
    accepted: 'Mae eich cwyn gyda ni',
    doneBy: 'Byddwn yn ei chydnabod erbyn',
    next: () => [
      'Bydd ein tîm yn ymchwilio iddi heb oedi diangen, ac efallai y bydd yn gofyn am fwy gennych.',
      'Byddwn yn dweud wrthych sut yr ydym yn dod ymlaen, a beth a ddaw ohoni.',
      quote,
    ],
    another: 'Anfon cwyn arall',
    receipt: 'Derbynneb am gŵyn',
    due: 'Cydnabod erbyn',
    subject: 'Cwyn am y defnydd o’m data',
    opening: 'Rwy’n cwyno am sut rydych yn defnyddio data personol (adran 164A o Ddeddf Diogelu Data 2018).',
  },
};
