import type { Words } from '../catalogue.ts';

const law = (): string => 'Das Gesetz gibt uns einen Monat für die Antwort.';
const answer = (time: string | undefined): string => (time ? `Unsere Frist für die Antwort: ${time}.` : law());
const prepare = 'E-Mail vorbereiten';
const send = 'Antrag senden';
const sending = 'Ihr Antrag wird gesendet…';
const another = 'Weiteren Antrag senden';
const doneBy = 'Wir antworten spätestens am';
const due = 'Antwort spätestens am';
const asked = 'Sie baten um';
const known = 'Geben Sie mindestens eine an, unter der wir Sie kennen.';
const quote = 'Wenn Sie dazu schreiben oder anrufen, nennen Sie das Aktenzeichen.';
/** How we learn that it was the person who asked. */
const confirmedBy = ({ email }: { readonly email?: string | undefined }): string =>
  email
    ? `Wir schicken eine Nachricht an ${email}. Öffnen Sie den Link darin und drücken Sie dort den Knopf: So wissen wir, dass Sie es sind.`
    : 'Unser Team meldet sich auf dem Weg, den Sie angegeben haben, um sicherzugehen, dass Sie es sind.';

/** German words of the form for each right. */
export const rights: Pick<
  Words,
  | 'objection' | 'objectionLater' | 'erasure' | 'erasureLater' | 'access' | 'accessLater' | 'rectification' | 'rectificationLater'
  | 'restriction' | 'restrictionLater' | 'portability' | 'portabilityLater' | 'complaint' | 'complaintLater'
> = {
  objection: {
    name: 'Werbung widersprechen',
    promise: (time) =>
      `Sobald wir das haben, kommen Ihre Angaben auf unsere Sperrliste, die sie aus unserer Werbung heraushält.${time ? ` Unsere Frist für die Bearbeitung Ihres Widerspruchs: ${time}.` : ''}`,
    give: 'Geben Sie mindestens eine an.',
    send: 'Widerspruch senden',
    prepare,
  },
  objectionLater: {
    channels: 'Wählen Sie, was wir beenden sollen',
    companies: 'Wählen Sie mindestens eine Gesellschaft',
    missing: {
      email: 'Geben Sie die E-Mail-Adresse an, an die wir nicht mehr schreiben sollen',
      phone: 'Geben Sie die Telefonnummer an, die wir nicht mehr anrufen sollen',
      postal: 'Geben Sie die Postanschrift an, an die wir nicht mehr schreiben sollen',
    },
    why: {
      email: 'Um E-Mails zu beenden, brauchen wir die Adresse, an die sie gehen.',
      phone: 'Um Anrufe zu beenden, brauchen wir die Nummer, die wir anrufen.',
      postal: 'Um Post zu beenden, brauchen wir die Anschrift, an die sie geht.',
    },
    asked: 'Sie baten uns zu beenden',
    stop: 'Beenden Sie',
    from: 'Von',
    send: 'Widerspruch senden',
    prepare,
    sending: 'Ihr Widerspruch wird gesendet…',
    accepted: 'Ihr Widerspruch ist bei uns',
    doneBy: 'Wir haben ihn umgesetzt spätestens am',
    next: () => [
      'Ihre Angaben stehen ab jetzt auf unserer Sperrliste, damit unsere Systeme sie aus der Werbung heraushalten.',
      'Eine Nachricht, die schon unterwegs war, kann noch ankommen.',
      `Sie müssen nichts weiter tun. ${quote}`,
    ],
    another: 'Weiteren Widerspruch senden',
    receipt: 'Bestätigung eines Widerspruchs gegen Werbung',
    due: 'Erledigt spätestens am',
    subject: 'Widerspruch gegen Werbung',
    opening: 'Ich widerspreche der Verwendung meiner personenbezogenen Daten für Direktwerbung.',
  },
  erasure: {
    name: 'Löschung verlangen',
    promise: (time) => (time ? `Unsere Frist für die Löschung: ${time}.` : law()),
    title: 'Wollen Sie nur Ruhe?',
    silence: {
      remove: 'Dann widersprechen Sie: Das hält unsere Werbung fern. Die Löschung entfernt auch den Vermerk, der das tut, und wir können Sie wiederfinden und Ihnen schreiben.',
      'keep-minimal': 'Dann widersprechen Sie: Das hält unsere Werbung fern. Die Löschung tut das auch, und entfernt Ihren Datensatz.',
      ask: 'Dann widersprechen Sie: Das hält unsere Werbung fern. Die Löschung entfernt Ihren Datensatz, und Sie wählen, ob der Vermerk bleibt, der das tut.',
    },
    object: 'Stattdessen widersprechen',
    story: 'Ansehen, was beides bewirkt',
    legend: 'Was soll auf unserer Sperrliste bleiben?',
    kept: {
      'keep-minimal': { label: 'Einen Code behalten', hint: 'Er sagt nur: Diese Person in Ruhe lassen.' },
      remove: { label: 'Alles entfernen', hint: 'Dann können wir Sie wiederfinden und Ihnen schreiben.' },
    },
  },
  erasureLater: {
    give: `${known} Mit einer E-Mail-Adresse können Sie gleich bestätigen, dass Sie es sind.`,
    missing: { suppression: 'Wählen Sie, was auf unserer Sperrliste bleiben soll' },
    labels: { suppression: 'Sperrliste' },
    asked: [asked, 'Löschung Ihrer Daten'],
    send,
    prepare,
    sending,
    accepted: 'Ihr Antrag auf Löschung ist bei uns',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Dann löschen wir, was wir über Sie gespeichert haben, und geben das an alle weiter, die es von uns haben.'],
    another,
    receipt: 'Bestätigung eines Antrags auf Löschung',
    due,
    subject: 'Antrag auf Löschung',
    opening: 'Ich bitte Sie, die personenbezogenen Daten zu löschen, die Sie über mich gespeichert haben (Artikel 17 der britischen DSGVO).',
  },
  access: {
    name: 'Ihre Daten anfordern',
    promise: (time) => (time ? `Unsere Frist für die Antwort: ${time}. Sie ist kostenlos.` : `${law()} Sie ist kostenlos.`),
    title: 'Was möchten Sie sehen?',
    label: 'Etwas Bestimmtes',
    hint: 'Lassen Sie das leer, um alles zu bekommen, was wir über Sie gespeichert haben.',
  },
  accessLater: {
    give: `${known} Mit einer E-Mail-Adresse können Sie gleich bestätigen, dass Sie es sind, und bekommen die Daten dorthin.`,
    labels: { message: 'Was Sie sehen möchten' },
    asked,
    some: 'Einen Teil der Daten, die wir über Sie gespeichert haben',
    all: 'Alle Daten, die wir über Sie gespeichert haben',
    send,
    prepare,
    sending,
    accepted: 'Ihre Anforderung Ihrer Daten ist bei uns',
    doneBy,
    next: ({ subject }) => [
      confirmedBy(subject),
      subject.email ? 'Die Daten kommen an diese Adresse über einen Link, der einmal funktioniert, und nie auf diese Seite.' : 'Dann schickt es Ihnen die Daten, nie auf diese Seite.',
    ],
    another,
    receipt: 'Bestätigung eines Antrags auf Auskunft',
    due,
    subject: 'Antrag auf Auskunft über meine Daten',
    opening: 'Ich bitte um eine Kopie der personenbezogenen Daten, die Sie über mich gespeichert haben, und um die Angaben dazu (Artikel 15 der britischen DSGVO).',
  },
  rectification: {
    name: 'Berichtigung verlangen',
    promise: answer,
    title: 'Was sollen wir berichtigen?',
    label: 'Was ist falsch oder fehlt?',
    wish: 'Was soll stattdessen dort stehen?',
  },
  rectificationLater: {
    give: 'Geben Sie mindestens eine an, unter der wir Sie jetzt kennen, auch wenn gerade sie falsch ist.',
    missing: { message: 'Geben Sie an, was falsch ist oder fehlt' },
    labels: { message: 'Was falsch ist oder fehlt', wish: 'Was stattdessen dort stehen soll' },
    asked: [asked, 'Berichtigung Ihrer Daten'],
    send,
    prepare,
    sending,
    accepted: 'Ihr Antrag auf Berichtigung ist bei uns',
    doneBy,
    next: () => [
      'Unser Team sieht sich an, was wir gespeichert haben, berichtigt es und teilt das allen mit, die es von uns haben.',
      'Wenn wir mehr wissen müssen, fragen wir Sie vorher.',
      quote,
    ],
    another,
    receipt: 'Bestätigung eines Antrags auf Berichtigung',
    due,
    subject: 'Antrag auf Berichtigung',
    opening: 'Ich bitte Sie, die personenbezogenen Daten zu berichtigen, die Sie über mich gespeichert haben (Artikel 16 der britischen DSGVO).',
  },
  restriction: {
    name: 'Einschränkung verlangen',
    promise: answer,
    title: 'Warum sollen wir Ihre Daten nur aufbewahren?',
    legend: 'Wählen Sie, was am besten passt',
    grounds: {
      accuracy: 'Sie sind falsch, und Sie müssen das noch prüfen',
      unlawful: 'Sie dürfen sie nicht verwenden, und ich will sie nicht gelöscht haben',
      claims: 'Sie brauchen sie nicht mehr, ich aber für einen Rechtsanspruch',
      objection: 'Ich habe widersprochen, und Sie müssen das noch abwägen',
    },
    label: 'Noch etwas dazu',
    hint: 'Zum Beispiel, welche Daten Sie meinen.',
  },
  restrictionLater: {
    give: known,
    missing: { ground: 'Wählen Sie, warum wir Ihre Daten nur aufbewahren sollen' },
    labels: { ground: 'Grund', message: 'Was Sie hinzugefügt haben' },
    asked: [asked, 'Einschränkung: dass wir Ihre Daten aufbewahren und nicht verwenden'],
    send,
    prepare,
    sending,
    accepted: 'Ihr Antrag auf Einschränkung ist bei uns',
    doneBy,
    next: () => [
      'Unser Team prüft das und teilt Ihnen mit, ob die Verwendung Ihrer Daten eingeschränkt ist.',
      'Wir sagen Ihnen Bescheid, bevor eine Einschränkung endet.',
      quote,
    ],
    another,
    receipt: 'Bestätigung eines Antrags auf Einschränkung',
    due,
    subject: 'Antrag auf Einschränkung',
    opening: 'Ich bitte Sie, die Verwendung der personenbezogenen Daten einzuschränken, die Sie über mich gespeichert haben (Artikel 18 der britischen DSGVO).',
  },
  portability: {
    name: 'Ihre Daten zum Mitnehmen anfordern',
    promise: answer,
    title: 'Was möchten Sie mitnehmen?',
    covers: 'Das betrifft Daten, die Sie uns gegeben haben und die wir mit Ihrer Einwilligung oder für einen Vertrag verwenden. Für alles andere verlangen Sie Auskunft.',
    label: 'Welche Daten?',
    hint: 'Lassen Sie das leer, um alle zu bekommen.',
    wish: 'Wer soll sie bekommen, wenn nicht Sie?',
  },
  portabilityLater: {
    give: known,
    labels: { message: 'Welche Daten', wish: 'Wer sie bekommen soll' },
    asked: [asked, 'Ihre Daten in einer Form zum Mitnehmen'],
    send,
    prepare,
    sending,
    accepted: 'Ihr Antrag, Ihre Daten mitzunehmen, ist bei uns',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Dann schicken wir Ihnen die Daten in einer Form, die andere Programme lesen.', quote],
    another,
    receipt: 'Bestätigung eines Antrags auf Datenübertragung',
    due,
    subject: 'Antrag auf Datenübertragung',
    opening: 'Ich bitte um die personenbezogenen Daten, die ich Ihnen gegeben habe, in einer Form, die andere Programme lesen (Artikel 20 der britischen DSGVO).',
  },
  complaint: {
    name: 'Sich beschweren',
    promise: () =>
      'Das Gesetz verlangt, dass wir den Eingang Ihrer Beschwerde innerhalb von 30 Tagen bestätigen. Wir sagen Ihnen ohne unnötige Verzögerung, wie es vorangeht und was daraus wird.',
    title: 'Was ist schiefgegangen?',
    label: 'Was ist passiert, und wann?',
    wish: 'Was würde es in Ordnung bringen?',
    too: 'Sie können sich auch bei der Aufsichtsbehörde beschweren:',
  },
  complaintLater: {
    give: 'Geben Sie mindestens eine an, damit wir antworten können.',
    missing: { message: 'Geben Sie an, was passiert ist' },
    labels: { message: 'Was passiert ist', wish: 'Was es in Ordnung bringen würde' },
    asked: ['Sie haben gesendet', 'Eine Beschwerde darüber, wie wir Ihre Daten verwenden'],
    send: 'Beschwerde senden',
    prepare,
    sending: 'Ihre Beschwerde wird gesendet…',
    accepted: 'Ihre Beschwerde ist bei uns',
    doneBy: 'Wir bestätigen ihren Eingang spätestens am',
    next: () => [
      'Unser Team geht ihr ohne unnötige Verzögerung nach und fragt vielleicht bei Ihnen nach.',
      'Wir sagen Ihnen, wie es vorangeht und was daraus wird.',
      quote,
    ],
    another: 'Weitere Beschwerde senden',
    receipt: 'Bestätigung einer Beschwerde',
    due: 'Eingang bestätigt spätestens am',
    subject: 'Beschwerde über die Verwendung meiner Daten',
    opening: 'Ich beschwere mich darüber, wie Sie personenbezogene Daten verwenden (Abschnitt 164A des Data Protection Act 2018).',
  },
};
