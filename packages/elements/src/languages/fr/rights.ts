import type { Words } from '../catalogue.ts';

const law = (): string => 'La loi nous donne un mois pour répondre.';
const answer = (time: string | undefined): string => (time ? `Nous répondons dans un délai de ${time}.` : law());
const prepare = 'Préparer l’e-mail';
const send = 'Envoyer la demande';
const sending = 'Envoi de votre demande…';
const another = 'Envoyer une autre demande';
const doneBy = 'Nous répondrons au plus tard le';
const due = 'Réponse au plus tard le';
const asked = 'Vous avez demandé';
const known = 'Indiquez-en au moins une, telle que nous vous connaissons.';
const quote = 'Si vous écrivez ou appelez à ce sujet, donnez la référence.';
/** How we learn that it was the person who asked. */
const confirmedBy = ({ email }: { readonly email?: string | undefined }): string =>
  email
    ? `Nous envoyons un message à ${email}. Ouvrez son lien et appuyez sur le bouton\u00a0: nous saurons ainsi que c’est vous.`
    : 'Notre équipe vous contacte par le moyen que vous avez indiqué, pour s’assurer que c’est vous.';

/** French words of the form for each right. */
export const rights: Pick<
  Words,
  | 'objection' | 'objectionLater' | 'erasure' | 'erasureLater' | 'access' | 'accessLater' | 'rectification' | 'rectificationLater'
  | 'restriction' | 'restrictionLater' | 'portability' | 'portabilityLater' | 'complaint' | 'complaintLater'
> = {
  objection: {
    name: 'S’opposer à la prospection',
    promise: (time) =>
      `Dès que nous recevons ceci, vos coordonnées vont dans notre liste d’opposition, qui les tient à l’écart de notre prospection.${time ? ` Nous traitons votre opposition dans un délai de ${time}.` : ''}`,
    give: 'Indiquez-en au moins une.',
    send: 'Envoyer l’opposition',
    prepare,
  },
  objectionLater: {
    channels: 'Choisissez ce que nous devons arrêter',
    companies: 'Choisissez au moins une société',
    missing: {
      email: 'Indiquez l’adresse e-mail à laquelle nous ne devons plus écrire',
      phone: 'Indiquez le numéro de téléphone que nous ne devons plus appeler',
      postal: 'Indiquez l’adresse postale à laquelle nous ne devons plus écrire',
    },
    why: {
      email: 'Pour arrêter les e-mails, nous avons besoin de l’adresse qui les reçoit.',
      phone: 'Pour arrêter les appels, nous avons besoin du numéro que nous appelons.',
      postal: 'Pour arrêter le courrier, nous avons besoin de l’adresse qui le reçoit.',
    },
    asked: 'Vous nous avez demandé d’arrêter',
    stop: 'Arrêtez',
    from: 'De la part de',
    send: 'Envoyer l’opposition',
    prepare,
    sending: 'Envoi de votre opposition…',
    accepted: 'Nous avons reçu votre opposition',
    doneBy: 'Nous y aurons donné suite au plus tard le',
    next: () => [
      'Vos coordonnées sont désormais dans notre liste d’opposition, pour que nos systèmes les laissent hors de la prospection.',
      'Un message déjà en route peut encore arriver.',
      `Vous n’avez rien d’autre à faire. ${quote}`,
    ],
    another: 'Envoyer une autre opposition',
    receipt: 'Accusé de réception d’une opposition à la prospection',
    due: 'Fait au plus tard le',
    subject: 'Opposition à la prospection',
    opening: 'Je m’oppose à l’utilisation de mes données personnelles à des fins de prospection.',
  },
  erasure: {
    name: 'Demander l’effacement',
    promise: (time) => (time ? `Nous effaçons dans un délai de ${time}.` : law()),
    title: 'Voulez-vous seulement être tranquille\u00a0?',
    silence: {
      remove: 'Alors opposez-vous\u00a0: cela tient notre prospection à distance. L’effacement supprime aussi la note qui le fait, et nous pourrions vous retrouver et vous écrire.',
      'keep-minimal': 'Alors opposez-vous\u00a0: cela tient notre prospection à distance. L’effacement le fait aussi, et supprime votre fiche.',
      ask: 'Alors opposez-vous\u00a0: cela tient notre prospection à distance. L’effacement supprime votre fiche, et vous choisissez s’il laisse la note qui le fait.',
    },
    object: 'S’opposer plutôt',
    story: 'Voir ce que fait chacun',
    legend: 'Que doit-il rester dans notre liste d’opposition\u00a0?',
    kept: {
      'keep-minimal': { label: 'Garder un code', hint: 'Il dit seulement\u00a0: laissez cette personne tranquille.' },
      remove: { label: 'Tout supprimer', hint: 'Nous pourrions alors vous retrouver et vous écrire.' },
    },
  },
  erasureLater: {
    give: `${known} Avec une adresse e-mail, vous pouvez confirmer tout de suite que c’est vous.`,
    missing: { suppression: 'Choisissez ce qui doit rester dans notre liste d’opposition' },
    labels: { suppression: 'Liste d’opposition' },
    asked: [asked, 'L’effacement de vos données'],
    send,
    prepare,
    sending,
    accepted: 'Nous avons reçu votre demande d’effacement',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Ensuite, nous effaçons ce que nous détenons sur vous, et nous le signalons à ceux qui l’ont reçu de nous.'],
    another,
    receipt: 'Accusé de réception d’une demande d’effacement',
    due,
    subject: 'Demande d’effacement',
    opening: 'Je vous demande d’effacer les données personnelles que vous détenez sur moi (article 17 du RGPD britannique).',
  },
  access: {
    name: 'Demander vos données',
    promise: (time) => (time ? `Nous répondons gratuitement, dans un délai de ${time}.` : `${law()} C’est gratuit.`),
    title: 'Que voulez-vous voir\u00a0?',
    label: 'Quelque chose de précis',
    hint: 'Laissez ceci vide pour recevoir tout ce que nous détenons sur vous.',
  },
  accessLater: {
    give: `${known} Avec une adresse e-mail, vous pouvez confirmer tout de suite que c’est vous, et y recevoir les données.`,
    labels: { message: 'Ce que vous voulez voir' },
    asked,
    some: 'Une partie des données que nous détenons sur vous',
    all: 'Toutes les données que nous détenons sur vous',
    send,
    prepare,
    sending,
    accepted: 'Nous avons reçu votre demande de données',
    doneBy,
    next: ({ subject }) => [
      confirmedBy(subject),
      subject.email ? 'Les données arrivent à cette adresse par un lien qui ne sert qu’une fois, jamais sur cette page.' : 'Elle vous envoie ensuite les données, jamais sur cette page.',
    ],
    another,
    receipt: 'Accusé de réception d’une demande d’accès',
    due,
    subject: 'Demande d’accès à mes données',
    opening: 'Je demande une copie des données personnelles que vous détenez sur moi, et les informations qui les accompagnent (article 15 du RGPD britannique).',
  },
  rectification: {
    name: 'Demander une rectification',
    promise: answer,
    title: 'Que devons-nous rectifier\u00a0?',
    label: 'Qu’est-ce qui est faux ou manquant\u00a0?',
    wish: 'Que faut-il indiquer à la place\u00a0?',
  },
  rectificationLater: {
    give: 'Indiquez-en au moins une, telle que nous vous connaissons aujourd’hui, même si c’est elle qui est fausse.',
    missing: { message: 'Dites ce qui est faux ou manquant' },
    labels: { message: 'Ce qui est faux ou manquant', wish: 'Ce qu’il faut indiquer à la place' },
    asked: [asked, 'Une rectification de vos données'],
    send,
    prepare,
    sending,
    accepted: 'Nous avons reçu votre demande de rectification',
    doneBy,
    next: () => [
      'Notre équipe examine ce que nous détenons, le rectifie, et le signale à ceux qui l’ont reçu de nous.',
      'Si nous avons besoin d’en savoir plus, nous vous le demandons d’abord.',
      quote,
    ],
    another,
    receipt: 'Accusé de réception d’une demande de rectification',
    due,
    subject: 'Demande de rectification',
    opening: 'Je vous demande de rectifier les données personnelles que vous détenez sur moi (article 16 du RGPD britannique).',
  },
  restriction: {
    name: 'Demander une limitation',
    promise: answer,
    title: 'Pourquoi devons-nous seulement conserver vos données\u00a0?',
    legend: 'Choisissez ce qui convient le mieux',
    grounds: {
      accuracy: 'Elles sont fausses, et vous devez encore le vérifier',
      unlawful: 'Vous n’avez pas le droit de les utiliser, et je ne veux pas qu’elles soient effacées',
      claims: 'Vous n’en avez plus besoin, mais moi si, pour faire valoir un droit en justice',
      objection: 'Je me suis opposé, et vous devez encore l’examiner',
    },
    label: 'Quelque chose à ajouter',
    hint: 'Par exemple, de quelles données il s’agit.',
  },
  restrictionLater: {
    give: known,
    missing: { ground: 'Choisissez pourquoi nous devons seulement conserver vos données' },
    labels: { ground: 'Motif', message: 'Ce que vous avez ajouté' },
    asked: [asked, 'Une limitation\u00a0: que nous conservions vos données sans les utiliser'],
    send,
    prepare,
    sending,
    accepted: 'Nous avons reçu votre demande de limitation',
    doneBy,
    next: () => [
      'Notre équipe l’examine et vous dit si l’utilisation de vos données est limitée.',
      'Nous vous prévenons avant la fin d’une limitation.',
      quote,
    ],
    another,
    receipt: 'Accusé de réception d’une demande de limitation',
    due,
    subject: 'Demande de limitation',
    opening: 'Je vous demande de limiter l’utilisation des données personnelles que vous détenez sur moi (article 18 du RGPD britannique).',
  },
  portability: {
    name: 'Demander vos données pour les emporter',
    promise: answer,
    title: 'Que voulez-vous emporter\u00a0?',
    covers: 'Cela concerne les données que vous nous avez fournies et que nous utilisons avec votre consentement ou pour un contrat. Pour tout le reste, demandez l’accès.',
    label: 'Quelles données\u00a0?',
    hint: 'Laissez ceci vide pour les recevoir toutes.',
    wish: 'Qui doit les recevoir, si ce n’est pas vous\u00a0?',
  },
  portabilityLater: {
    give: known,
    labels: { message: 'Quelles données', wish: 'Qui doit les recevoir' },
    asked: [asked, 'Vos données sous une forme à emporter'],
    send,
    prepare,
    sending,
    accepted: 'Nous avons reçu votre demande d’emporter vos données',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Ensuite, nous vous envoyons les données sous une forme que d’autres programmes lisent.', quote],
    another,
    receipt: 'Accusé de réception d’une demande de portabilité',
    due,
    subject: 'Demande de portabilité des données',
    opening: 'Je demande les données personnelles que je vous ai fournies, sous une forme que d’autres programmes lisent (article 20 du RGPD britannique).',
  },
  complaint: {
    name: 'Faire une réclamation',
    promise: () =>
      'La loi veut que nous accusions réception de votre réclamation dans les 30 jours. Nous vous disons où nous en sommes, et ce qui en résulte, sans retard injustifié.',
    title: 'Qu’est-ce qui n’a pas été\u00a0?',
    label: 'Que s’est-il passé, et quand\u00a0?',
    wish: 'Qu’est-ce qui réglerait la situation\u00a0?',
    too: 'Vous pouvez aussi vous adresser à l’autorité de contrôle\u00a0:',
  },
  complaintLater: {
    give: 'Indiquez-en au moins une, pour que nous puissions répondre.',
    missing: { message: 'Dites ce qui s’est passé' },
    labels: { message: 'Ce qui s’est passé', wish: 'Ce qui réglerait la situation' },
    asked: ['Vous avez envoyé', 'Une réclamation sur notre utilisation de vos données'],
    send: 'Envoyer la réclamation',
    prepare,
    sending: 'Envoi de votre réclamation…',
    accepted: 'Nous avons reçu votre réclamation',
    doneBy: 'Nous en accuserons réception au plus tard le',
    next: () => [
      'Notre équipe l’examine sans retard injustifié, et peut vous demander des précisions.',
      'Nous vous disons où nous en sommes, et ce qui en résulte.',
      quote,
    ],
    another: 'Envoyer une autre réclamation',
    receipt: 'Accusé de réception d’une réclamation',
    due: 'Accusé de réception au plus tard le',
    subject: 'Réclamation sur l’utilisation de mes données',
    opening: 'Je me plains de votre utilisation de données personnelles (article 164A du Data Protection Act 2018).',
  },
};
