import type { Words } from '../catalogue.ts';

const law = (): string => 'Prawo daje nam miesiąc na odpowiedź.';
const answer = (time: string | undefined): string => (time ? `Nasz termin odpowiedzi: ${time}.` : law());
const prepare = 'Przygotuj e-mail';
const send = 'Wyślij wniosek';
const sending = 'Wysyłanie Twojego wniosku…';
const another = 'Wyślij kolejny wniosek';
const doneBy = 'Nasz termin odpowiedzi:';
const due = 'Termin odpowiedzi';
const asked = 'Twój wniosek';
const known = 'Podaj co najmniej jeden kontakt, pod którym Cię znamy.';
const quote = 'Jeśli napiszesz lub zadzwonisz w tej sprawie, podaj numer sprawy.';
/** How we learn that it was the person who asked. */
const confirmedBy = ({ email }: { readonly email?: string | undefined }): string =>
  email
    ? `Wysyłamy wiadomość na adres ${email}. Otwórz link z tej wiadomości i naciśnij tam przycisk: w ten sposób upewnimy się, że to Ty.`
    : 'Nasz zespół odezwie się w podany sposób, aby upewnić się, że to Ty.';

/** Polish words of the form for each right. */
export const rights: Pick<
  Words,
  | 'objection' | 'objectionLater' | 'erasure' | 'erasureLater' | 'access' | 'accessLater' | 'rectification' | 'rectificationLater'
  | 'restriction' | 'restrictionLater' | 'portability' | 'portabilityLater' | 'complaint' | 'complaintLater'
> = {
  objection: {
    name: 'Sprzeciw wobec marketingu',
    promise: (time) =>
      `Gdy to otrzymamy, Twoje dane trafią na naszą listę wykluczeń, która nie dopuszcza ich do marketingu.${time ? ` Nasz termin rozpatrzenia sprzeciwu: ${time}.` : ''}`,
    give: 'Podaj co najmniej jeden kontakt.',
    send: 'Wyślij sprzeciw',
    prepare,
  },
  objectionLater: {
    channels: 'Wybierz, co mamy przerwać',
    companies: 'Wybierz co najmniej jedną spółkę',
    missing: {
      email: 'Podaj adres e-mail, na który mamy przestać pisać',
      phone: 'Podaj numer telefonu, na który mamy przestać dzwonić',
      postal: 'Podaj adres pocztowy, na który mamy przestać pisać',
    },
    why: {
      email: 'Aby przerwać e-maile, potrzebujemy adresu, na który przychodzą.',
      phone: 'Aby przerwać telefony, potrzebujemy numeru, na który dzwonimy.',
      postal: 'Aby przerwać pocztę, potrzebujemy adresu, na który przychodzi.',
    },
    asked: 'Mamy przerwać',
    stop: 'Przerwijcie',
    from: 'Od',
    send: 'Wyślij sprzeciw',
    prepare,
    sending: 'Wysyłanie Twojego sprzeciwu…',
    accepted: 'Mamy Twój sprzeciw',
    doneBy: 'Wykonamy go najpóźniej:',
    next: () => [
      'Twoje dane są odtąd na naszej liście wykluczeń, aby nasze systemy pomijały je w marketingu.',
      'Wiadomość, która była już w drodze, może jeszcze dotrzeć.',
      `Nie musisz robić nic więcej. ${quote}`,
    ],
    another: 'Wyślij kolejny sprzeciw',
    receipt: 'Potwierdzenie sprzeciwu wobec marketingu',
    due: 'Termin wykonania',
    subject: 'Sprzeciw wobec marketingu',
    opening: 'Sprzeciwiam się wykorzystywaniu moich danych osobowych do marketingu bezpośredniego.',
  },
  erasure: {
    name: 'Żądanie usunięcia danych',
    promise: (time) => (time ? `Nasz termin usunięcia danych: ${time}.` : law()),
    title: 'Chcesz tylko spokoju?',
    silence: {
      remove: 'W takim razie wnieś sprzeciw: on powstrzyma nasz marketing. Usunięcie danych usuwa też notatkę, która to robi, więc możemy znów Cię znaleźć i napisać.',
      'keep-minimal': 'W takim razie wnieś sprzeciw: on powstrzyma nasz marketing. Usunięcie danych też to robi, a do tego usuwa Twój wpis.',
      ask: 'W takim razie wnieś sprzeciw: on powstrzyma nasz marketing. Usunięcie danych usuwa Twój wpis, a Ty wybierasz, czy zostanie notatka, która to robi.',
    },
    object: 'Wnieś zamiast tego sprzeciw',
    story: 'Zobacz, co daje jedno i drugie',
    legend: 'Co ma zostać na naszej liście wykluczeń?',
    kept: {
      'keep-minimal': { label: 'Zachowaj kod', hint: 'Mówi on tylko: zostawcie tę osobę w spokoju.' },
      remove: { label: 'Usuń wszystko', hint: 'Wtedy możemy znów Cię znaleźć i napisać.' },
    },
  },
  erasureLater: {
    give: `${known} Dzięki adresowi e-mail możesz od razu potwierdzić, że to Ty.`,
    missing: { suppression: 'Wybierz, co ma zostać na naszej liście wykluczeń' },
    labels: { suppression: 'Lista wykluczeń' },
    asked: [asked, 'Usunięcie Twoich danych'],
    send,
    prepare,
    sending,
    accepted: 'Mamy Twoje żądanie usunięcia danych',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Potem usuniemy to, co o Tobie przechowujemy, i przekażemy to tym, którzy dostali te dane od nas.'],
    another,
    receipt: 'Potwierdzenie żądania usunięcia danych',
    due,
    subject: 'Żądanie usunięcia danych',
    opening: 'Proszę o usunięcie danych osobowych, które o mnie przechowujecie (art. 17 brytyjskiego RODO).',
  },
  access: {
    name: 'Poproś o swoje dane',
    promise: (time) => (time ? `Nasz termin odpowiedzi: ${time}. Odpowiedź jest bezpłatna.` : `${law()} Odpowiedź jest bezpłatna.`),
    title: 'Co chcesz zobaczyć?',
    label: 'Coś konkretnego',
    hint: 'Pozostaw puste, aby otrzymać wszystko, co o Tobie przechowujemy.',
  },
  accessLater: {
    give: `${known} Dzięki adresowi e-mail możesz od razu potwierdzić, że to Ty, i tam otrzymać dane.`,
    labels: { message: 'Co chcesz zobaczyć' },
    asked,
    some: 'Część danych, które o Tobie przechowujemy',
    all: 'Wszystkie dane, które o Tobie przechowujemy',
    send,
    prepare,
    sending,
    accepted: 'Mamy Twój wniosek o dane',
    doneBy,
    next: ({ subject }) => [
      confirmedBy(subject),
      subject.email ? 'Dane trafią na ten adres przez link, który działa jeden raz, nigdy na tę stronę.' : 'Potem prześle Ci dane, nigdy na tę stronę.',
    ],
    another,
    receipt: 'Potwierdzenie wniosku o dostęp do danych',
    due,
    subject: 'Wniosek o dostęp do moich danych',
    opening: 'Proszę o kopię danych osobowych, które o mnie przechowujecie, oraz o związane z nimi informacje (art. 15 brytyjskiego RODO).',
  },
  rectification: {
    name: 'Żądanie sprostowania',
    promise: answer,
    title: 'Co mamy sprostować?',
    label: 'Co jest błędne lub czego brakuje?',
    wish: 'Co powinno tam być?',
  },
  rectificationLater: {
    give: 'Podaj co najmniej jeden kontakt, pod którym znamy Cię teraz, nawet jeśli to on jest błędny.',
    missing: { message: 'Napisz, co jest błędne lub czego brakuje' },
    labels: { message: 'Co jest błędne lub czego brakuje', wish: 'Co powinno tam być' },
    asked: [asked, 'Sprostowanie Twoich danych'],
    send,
    prepare,
    sending,
    accepted: 'Mamy Twoje żądanie sprostowania',
    doneBy,
    next: () => [
      'Nasz zespół sprawdzi, co przechowujemy, sprostuje to i powie tym, którzy dostali te dane od nas.',
      'Jeśli będziemy potrzebować więcej informacji, najpierw zapytamy Ciebie.',
      quote,
    ],
    another,
    receipt: 'Potwierdzenie żądania sprostowania',
    due,
    subject: 'Żądanie sprostowania',
    opening: 'Proszę o sprostowanie danych osobowych, które o mnie przechowujecie (art. 16 brytyjskiego RODO).',
  },
  restriction: {
    name: 'Żądanie ograniczenia',
    promise: answer,
    title: 'Dlaczego mamy tylko przechowywać Twoje dane?',
    legend: 'Wybierz to, co najlepiej pasuje',
    grounds: {
      accuracy: 'Są błędne, a Wy musicie to jeszcze sprawdzić',
      unlawful: 'Nie wolno Wam ich używać, a ja nie chcę ich usunięcia',
      claims: 'Wam nie są już potrzebne, a mnie tak, do roszczenia prawnego',
      objection: 'Jest mój sprzeciw, a Wy musicie go jeszcze rozważyć',
    },
    label: 'Coś jeszcze',
    hint: 'Na przykład, o które dane chodzi.',
  },
  restrictionLater: {
    give: known,
    missing: { ground: 'Wybierz, dlaczego mamy tylko przechowywać Twoje dane' },
    labels: { ground: 'Powód', message: 'Twoje uzupełnienie' },
    asked: [asked, 'Ograniczenie: abyśmy przechowywali Twoje dane i ich nie używali'],
    send,
    prepare,
    sending,
    accepted: 'Mamy Twoje żądanie ograniczenia',
    doneBy,
    next: () => [
      'Nasz zespół rozpatrzy je i powie Ci, czy wykorzystanie Twoich danych jest ograniczone.',
      'Powiemy Ci, zanim ograniczenie się skończy.',
      quote,
    ],
    another,
    receipt: 'Potwierdzenie żądania ograniczenia',
    due,
    subject: 'Żądanie ograniczenia',
    opening: 'Proszę o ograniczenie wykorzystania danych osobowych, które o mnie przechowujecie (art. 18 brytyjskiego RODO).',
  },
  portability: {
    name: 'Poproś o dane, aby je przenieść',
    promise: answer,
    title: 'Co chcesz ze sobą zabrać?',
    covers: 'Dotyczy to danych, które od Ciebie mamy i których używamy za Twoją zgodą lub na potrzeby umowy. W pozostałych sprawach poproś o dostęp do danych.',
    label: 'Które dane?',
    hint: 'Pozostaw puste, aby otrzymać wszystkie.',
    wish: 'Kto ma je otrzymać, jeśli nie Ty?',
  },
  portabilityLater: {
    give: known,
    labels: { message: 'Które dane', wish: 'Kto ma je otrzymać' },
    asked: [asked, 'Twoje dane w postaci, którą można przenieść'],
    send,
    prepare,
    sending,
    accepted: 'Mamy Twój wniosek o przeniesienie danych',
    doneBy,
    next: ({ subject }) => [confirmedBy(subject), 'Potem prześlemy Ci dane w postaci, którą odczytują inne programy.', quote],
    another,
    receipt: 'Potwierdzenie wniosku o przeniesienie danych',
    due,
    subject: 'Wniosek o przeniesienie danych',
    opening: 'Proszę o dane osobowe, które ode mnie macie, w postaci odczytywanej przez inne programy (art. 20 brytyjskiego RODO).',
  },
  complaint: {
    name: 'Złóż skargę',
    promise: () =>
      'Prawo wymaga, abyśmy potwierdzili otrzymanie Twojej skargi w ciągu 30 dni. Bez zbędnej zwłoki powiemy Ci, jak nam idzie i co z niej wynikło.',
    title: 'Co poszło nie tak?',
    label: 'Co się stało i kiedy?',
    wish: 'Co by to naprawiło?',
    too: 'Możesz też złożyć skargę do organu nadzorczego:',
  },
  complaintLater: {
    give: 'Podaj co najmniej jeden kontakt, abyśmy mogli odpowiedzieć.',
    missing: { message: 'Napisz, co się stało' },
    labels: { message: 'Co się stało', wish: 'Co by to naprawiło' },
    asked: ['Twoje zgłoszenie', 'Skarga na to, jak używamy Twoich danych'],
    send: 'Wyślij skargę',
    prepare,
    sending: 'Wysyłanie Twojej skargi…',
    accepted: 'Mamy Twoją skargę',
    doneBy: 'Potwierdzimy jej otrzymanie najpóźniej:',
    next: () => [
      'Nasz zespół rozpatrzy ją bez zbędnej zwłoki i może poprosić Cię o więcej informacji.',
      'Powiemy Ci, jak nam idzie i co z niej wynikło.',
      quote,
    ],
    another: 'Wyślij kolejną skargę',
    receipt: 'Potwierdzenie skargi',
    due: 'Termin potwierdzenia',
    subject: 'Skarga na wykorzystanie moich danych',
    opening: 'Składam skargę na to, jak używacie danych osobowych (art. 164A ustawy Data Protection Act 2018).',
  },
};
