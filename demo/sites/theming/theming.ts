import type { Look } from '../../../packages/elements/build/public-tokens.ts';
import type { Theme } from '../../theming/controls.ts';
import { measure, ratioInWords } from '../../../packages/elements/build/contrast.ts';
import { valueIn } from '../../../packages/elements/build/follows.ts';
import { Control } from './controls.ts';
import { changed, declarations, styleSheet, textOf, written, type Scheme } from './look.ts';
import { Looks } from './looks.ts';
import { placeSamples } from './samples.ts';

const SCHEMES = ['light', 'dark'] as const;
const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

const [form, start, undo, reset, copy, css, told, verdict, weak] = [
  byId<HTMLFormElement>('controls'),
  byId<HTMLSelectElement>('start'),
  byId<HTMLButtonElement>('undo'),
  byId<HTMLButtonElement>('reset'),
  byId<HTMLButtonElement>('copy'),
  byId<HTMLTextAreaElement>('css'),
  byId('told'),
  byId('verdict'),
  byId('weak'),
] as const;

const { defaults, themes } = JSON.parse(byId('data').textContent) as { defaults: Look; themes: readonly Theme[] };
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

const looks = new Looks({ look: defaults, start: '' });
let scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const controls = [...form.querySelectorAll<HTMLElement>('[data-token]')].map((element) => {
  const control: Control = new Control(element, (value, isGrowing) => {
    const { look, start } = looks.now;
    const next = value || textOf(defaults[control.name], scheme);
    if (next !== textOf(look[control.name], scheme)) looks.go({ look: changed(look, control.name, scheme, next), start }, control.label, `${control.name} ${scheme}`);
    if (!isGrowing) looks.letGo();
    show();
  });
  return control;
});

/** Says it, also when it was the last thing said. */
function tell(text: string): void {
  told.textContent = '';
  requestAnimationFrame(() => (told.textContent = text));
}

function show(): void {
  const { look, start: begun } = looks.now;
  const { ground, text } = look;
  sheet.replaceSync(`.stage { color-scheme: ${scheme}; ${declarations(look, defaults).join(' ')} background: ${written(ground)}; color: ${written(text)}; }`);
  const measured = { light: measure(look, 'light'), dark: measure(look, 'dark') };
  for (const control of controls) control.show(textOf(valueIn(look, control.name), scheme), measured[scheme]);
  const problems = SCHEMES.flatMap((each) => measured[each].filter(({ isEnough }) => !isEnough).map((pair) => ({ ...pair, each })));
  verdict.className = problems.length > 0 ? 'weak' : 'enough';
  const judged = problems.length === 0 ? '✓ Every pair of colours is strong enough' : `✗ ${problems.length} ${problems.length === 1 ? 'pair' : 'pairs'} of colours too weak`;
  // It is spoken when it changes, not with every shade on the way.
  if (verdict.textContent !== judged) verdict.textContent = judged;
  weak.replaceChildren(
    ...problems.map(({ front, back, ratio, least, each }) => Object.assign(document.createElement('li'), { textContent: `${front} on ${back}, ${each}: ${ratioInWords(ratio)}, needs ${least}:1` })),
  );
  byId('judged').hidden = problems.length === 0;
  css.value = styleSheet(look, defaults);
  css.rows = css.value.split('\n').length;
  start.value = begun;
  undo.setAttribute('aria-disabled', String(!looks.hasPast));
  byId('scheme-name').textContent = scheme;
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=scheme]')) radio.checked = radio.value === scheme;
}

form.addEventListener('submit', (event) => event.preventDefault());
start.addEventListener('change', () => {
  const theme = themes.find(({ id }) => id === start.value);
  looks.go({ look: { ...defaults, ...theme?.look }, start: start.value }, 'the ready theme');
  show();
  tell(`${theme?.name ?? 'The defaults'}: every token is as it has it.`);
});
for (const radio of form.querySelectorAll<HTMLInputElement>('[name=scheme]')) {
  radio.addEventListener('change', () => {
    scheme = radio.value as Scheme;
    show();
  });
}
undo.addEventListener('click', () => {
  const what = looks.undo();
  show();
  tell(what === undefined ? 'There is nothing to undo.' : `Undone: ${what}.`);
});
reset.addEventListener('click', () => {
  const { start } = looks.now;
  looks.go({ look: { ...defaults, ...themes.find(({ id }) => id === start)?.look }, start }, 'the reset');
  show();
  tell(start ? 'Reset to the ready theme. Undo brings your changes back.' : 'Reset to the defaults. Undo brings your changes back.');
});
copy.addEventListener('click', () => {
  navigator.clipboard.writeText(css.value).then(
    () => tell('Copied.'),
    () => {
      css.focus();
      css.select();
      tell('Your browser did not copy it. It is selected below: copy it from there.');
    },
  );
});

// A task for what is shown, after the one in which the page was read.
await new Promise((resolve) => setTimeout(resolve));
show();
byId('theming').hidden = false;
await placeSamples(byId<HTMLTemplateElement>('sample-parts').content, byId('samples'));
// A form of the page's own, around the control that belongs into one.
byId<HTMLFormElement>('enquiry').addEventListener('submit', (event) => {
  event.preventDefault();
  byId('enquiry-told').textContent = 'On your site, your form would be on its way now.';
});
byId('samples').hidden = false;
