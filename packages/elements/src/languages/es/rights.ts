import type { Words } from '../catalogue.ts';

const law = (): string => 'La ley nos da un mes para responder.';
const answer = (time: string | undefined): string => (time ? `Respondemos en un plazo de ${time}.` : law());
const prepare = 'Preparar el correo';
const send = 'Enviar la solicitud';
const sending = 'Enviando su solicitud…';
const another = 'Enviar otra solicitud';
const doneBy = 'Responderemos a más tardar el';
const due = 'Respuesta a más tardar el';
const asked = 'Usted pidió';
const known = 'Indique al menos uno, tal como le conocemos.';
const quote = 'Si escribe o llama por este asunto, dé la referencia.';
/** How we learn that it was the person who asked. */
const confirmedBy = ({ email }: { readonly email?: string | undefined }): string =>
  email
    ? `Enviamos un mensaje a ${email}. Abra su enlace y pulse el botón: así sabremos que es usted.`
    : 'Nuestro equipo se pondrá en contacto por el medio que indicó, para asegurarse de que es usted.';

/** Spanish words of the form for each right. */
export const rights: Pick<
  Words,
  | 'objection' | 'objectionLater' | 'erasure' | 'erasureLater' | 'access' | 'accessLater' | 'rectification' | 'rectificationLater'
  | 'restriction' | 'restrictionLater' | 'portability' | 'portabilityLater' | 'complaint' | 'complaintLater'
> = {
  objection: {
    name: 'Oponerse a la publicidad',
    promise: (time) =>
      `En cuanto lo recibamos, sus datos pasan a nuestra lista de exclusión, que los mantiene fuera de nuestra publicidad.${time ? ` Tramitamos su oposición en un plazo de ${time}.` : ''}`,
    give: 'Indique al menos uno.',
    send: 'Enviar la oposición',
    prepare,
  },
  objectionLater: {
    channels: 'Elija qué debemos dejar de enviarle',
    companies: 'Elija al menos una empresa',
    missing: {
      email: 'Indique la dirección de correo electrónico a la que debemos dejar de escribir',
      phone: 'Indique el número de teléfono al que debemos dejar de llamar',
      postal: 'Indique la dirección postal a la que debemos dejar de escribir',
    },
    why: {
      email: 'Para detener los correos, necesitamos la dirección a la que llegan.',
      phone: 'Para detener las llamadas, necesitamos el número al que llamamos.',
      postal: 'Para detener el correo postal, necesitamos la dirección a la que llega.',
    },
    asked: 'Nos pidió que dejáramos de enviarle',
    stop: 'Dejen de enviarme',
    from: 'De',
    send: 'Enviar la oposición',
    prepare,
    sending: 'Enviando su oposición…',
    accepted: 'Tenemos su oposición',
    doneBy: 'La habremos cumplido a más tardar el',
    next: () => [
      'Sus datos están desde ahora en nuestra lista de exclusión, para que nuestros sistemas los dejen fuera de la publicidad.',
      'Un mensaje que ya estaba en camino aún puede llegar.',
      `No tiene que hacer nada más. ${quote}`,
    ],
    another: 'Enviar otra oposición',
    receipt: 'Justificante de una oposición a la publicidad',
    due: 'Hecho a más tardar el',
    subject: 'Oposición a la publicidad',
    opening: 'Me opongo al uso de mis datos personales para publicidad directa.',
  },
  erasure: {
    name: 'Pedir la supresión',
    promise: (time) => (time ? `Suprimimos los datos en un plazo de ${time}.` : law()),
    title: '¿Solo quiere que le dejemos en paz?',
    silence: {
      remove: 'Entonces opóngase: eso mantiene lejos nuestra publicidad. La supresión elimina también la nota que lo consigue, y podríamos encontrarle de nuevo y escribirle.',
      'keep-minimal': 'Entonces opóngase: eso mantiene lejos nuestra publicidad. La supresión también lo hace, y elimina su ficha.',
      ask: 'Entonces opóngase: eso mantiene lejos nuestra publicidad. La supresión elimina su ficha, y usted elige si deja la nota que lo consigue.',
    },
    object: 'Oponerse en su lugar',
    story: 'Ver qué hace cada una',
    legend: '¿Qué debe quedar en nuestra lista de exclusión?',
    kept: {
      'keep-minimal': { label: 'Conservar un código', hint: 'Solo dice: dejen en paz a esta persona.' },
      remove: { label: 'Eliminarlo todo', hint: 'Entonces podríamos encontrarle de nuevo y escribirle.' },
    },
  },
  erasureLater: {
    give: `${known} Con una dirección de correo puede confirmar enseguida que es usted.`,
    missing: { suppression: 'Elija qué debe quedar en nuestra lista de exclusión' },
    labels: { suppression: 'Lista de exclusión' },
    asked: [asked, 'La supresión de sus datos'],
    send,
    prepare,
    sending,
    accepted: 'Tenemos su solicitud de supresión',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Después suprimimos lo que guardamos sobre usted, y avisamos a quienes lo recibieron de nosotros.'],
    another,
    receipt: 'Justificante de una solicitud de supresión',
    due,
    subject: 'Solicitud de supresión',
    opening: 'Les pido que supriman los datos personales que guardan sobre mí (artículo 17 del RGPD del Reino Unido).',
  },
  access: {
    name: 'Pedir sus datos',
    promise: (time) => (time ? `Respondemos gratis, en un plazo de ${time}.` : `${law()} Es gratis.`),
    title: '¿Qué quiere ver?',
    label: 'Algo en particular',
    hint: 'Déjelo vacío para recibir todo lo que guardamos sobre usted.',
  },
  accessLater: {
    give: `${known} Con una dirección de correo puede confirmar enseguida que es usted, y recibir allí los datos.`,
    labels: { message: 'Qué quiere ver' },
    asked,
    some: 'Parte de los datos que guardamos sobre usted',
    all: 'Todos los datos que guardamos sobre usted',
    send,
    prepare,
    sending,
    accepted: 'Tenemos su solicitud de datos',
    doneBy,
    next: ({ subject }) => [
      confirmedBy(subject),
      subject.email ? 'Los datos llegan a esa dirección por un enlace que funciona una sola vez, nunca a esta página.' : 'Después le envía los datos, nunca a esta página.',
    ],
    another,
    receipt: 'Justificante de una solicitud de acceso',
    due,
    subject: 'Solicitud de acceso a mis datos',
    opening: 'Pido una copia de los datos personales que guardan sobre mí, y la información que los acompaña (artículo 15 del RGPD del Reino Unido).',
  },
  rectification: {
    name: 'Pedir una rectificación',
    promise: answer,
    title: '¿Qué debemos rectificar?',
    label: '¿Qué está mal o falta?',
    wish: '¿Qué debería decir en su lugar?',
  },
  rectificationLater: {
    give: 'Indique al menos uno, tal como le conocemos ahora, aunque sea eso lo que está mal.',
    missing: { message: 'Diga qué está mal o falta' },
    labels: { message: 'Qué está mal o falta', wish: 'Qué debería decir en su lugar' },
    asked: [asked, 'Una rectificación de sus datos'],
    send,
    prepare,
    sending,
    accepted: 'Tenemos su solicitud de rectificación',
    doneBy,
    next: () => [
      'Nuestro equipo revisa lo que guardamos, lo rectifica y avisa a quienes lo recibieron de nosotros.',
      'Si necesitamos saber más, le preguntamos antes.',
      quote,
    ],
    another,
    receipt: 'Justificante de una solicitud de rectificación',
    due,
    subject: 'Solicitud de rectificación',
    opening: 'Les pido que rectifiquen los datos personales que guardan sobre mí (artículo 16 del RGPD del Reino Unido).',
  },
  restriction: {
    name: 'Pedir una limitación',
    promise: answer,
    title: '¿Por qué debemos solo guardar sus datos?',
    legend: 'Elija lo que mejor encaje',
    grounds: {
      accuracy: 'Están mal, y aún tienen que comprobarlo',
      unlawful: 'No pueden usarlos, y no quiero que se supriman',
      claims: 'Ustedes ya no los necesitan, pero yo sí, para una reclamación legal',
      objection: 'Me opuse, y aún tienen que valorarlo',
    },
    label: 'Algo que añadir',
    hint: 'Por ejemplo, a qué datos se refiere.',
  },
  restrictionLater: {
    give: known,
    missing: { ground: 'Elija por qué debemos solo guardar sus datos' },
    labels: { ground: 'Motivo', message: 'Lo que añadió' },
    asked: [asked, 'Una limitación: que guardemos sus datos y no los usemos'],
    send,
    prepare,
    sending,
    accepted: 'Tenemos su solicitud de limitación',
    doneBy,
    next: () => [
      'Nuestro equipo la estudia y le dice si el uso de sus datos queda limitado.',
      'Le avisamos antes de que termine una limitación.',
      quote,
    ],
    another,
    receipt: 'Justificante de una solicitud de limitación',
    due,
    subject: 'Solicitud de limitación',
    opening: 'Les pido que limiten el uso de los datos personales que guardan sobre mí (artículo 18 del RGPD del Reino Unido).',
  },
  portability: {
    name: 'Pedir sus datos para llevárselos',
    promise: answer,
    title: '¿Qué quiere llevarse?',
    covers: 'Esto abarca los datos que usted nos dio y que usamos con su consentimiento o para un contrato. Para todo lo demás, pida el acceso.',
    label: '¿Qué datos?',
    hint: 'Déjelo vacío para recibirlos todos.',
    wish: '¿Quién debe recibirlos, si no es usted?',
  },
  portabilityLater: {
    give: known,
    labels: { message: 'Qué datos', wish: 'Quién debe recibirlos' },
    asked: [asked, 'Sus datos en una forma que pueda llevarse'],
    send,
    prepare,
    sending,
    accepted: 'Tenemos su solicitud de llevarse sus datos',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Después le enviamos los datos en una forma que otros programas leen.', quote],
    another,
    receipt: 'Justificante de una solicitud de portabilidad',
    due,
    subject: 'Solicitud de portabilidad de datos',
    opening: 'Pido los datos personales que les di, en una forma que otros programas lean (artículo 20 del RGPD del Reino Unido).',
  },
  complaint: {
    name: 'Reclamar',
    promise: () =>
      'La ley nos obliga a acusar recibo de su reclamación en 30 días. Le decimos cómo avanza, y en qué queda, sin demora indebida.',
    title: '¿Qué ha salido mal?',
    label: '¿Qué pasó, y cuándo?',
    wish: '¿Qué lo arreglaría?',
    too: 'También puede reclamar ante la autoridad de control:',
  },
  complaintLater: {
    give: 'Indique al menos uno, para que podamos responder.',
    missing: { message: 'Diga qué pasó' },
    labels: { message: 'Qué pasó', wish: 'Qué lo arreglaría' },
    asked: ['Usted envió', 'Una reclamación sobre cómo usamos sus datos'],
    send: 'Enviar la reclamación',
    prepare,
    sending: 'Enviando su reclamación…',
    accepted: 'Tenemos su reclamación',
    doneBy: 'Acusaremos recibo a más tardar el',
    next: () => [
      'Nuestro equipo la estudia sin demora indebida, y puede pedirle más información.',
      'Le decimos cómo avanza, y en qué queda.',
      quote,
    ],
    another: 'Enviar otra reclamación',
    receipt: 'Justificante de una reclamación',
    due: 'Acuse de recibo a más tardar el',
    subject: 'Reclamación sobre el uso de mis datos',
    opening: 'Reclamo por cómo usan los datos personales (sección 164A de la Data Protection Act 2018).',
  },
};
