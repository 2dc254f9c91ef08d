import type { Look, Token, Value } from '../../packages/elements/build/public-tokens.ts';

/** A theme to start from. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
}

/** The controls of the theming page, one for each public token, as the page has them before its script runs. */
export function themingControls(tokens: readonly Token[], themes: readonly Theme[]): string {
  const of = (kind: Token['kind'], isComponent = false): string =>
    tokens.filter((token) => token.kind === kind && (token.layer === 'component') === isComponent).map(control).join('\n');
  return `<fieldset class="group">
<legend>Start</legend>
<div class="control"><label for="start">A ready theme</label>
<select id="start"><option value="">The built-in defaults</option>${themes.map(({ id, name }) => `<option value="${id}">${escaped(name)}</option>`).join('')}</select></div>
<fieldset class="schemes"><legend>Scheme to see and to change</legend>
<label><input type="radio" name="scheme" value="light"> Light</label>
<label><input type="radio" name="scheme" value="dark"> Dark</label></fieldset>
</fieldset>
<fieldset class="group" id="colours"><legend>Colours in <span id="scheme-name">light</span></legend>
${of('colour')}
<div class="judged" id="judged" hidden><p>Too weak to be read or seen well:</p><ul id="weak"></ul></div>
</fieldset>
<fieldset class="group"><legend>Components</legend>
<p class="hint">Each follows one of the colours above until you set it. Empty it, and it follows again.</p>
${of('colour', true)}
</fieldset>
<fieldset class="group"><legend>Type</legend>
<datalist id="stacks">${stacks(themes).map((stack) => `<option value="${escaped(stack)}"></option>`).join('')}</datalist>
${of('font')}
</fieldset>
<fieldset class="group"><legend>Sizes</legend>
${of('size')}
</fieldset>`;
}

/** A picker where a value can be picked, beside the field for any value that CSS allows. */
function control({ name, kind, says, initial }: Token): string {
  const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const picker = { colour: `<input type="color" id="${name}-picker" aria-label="${label}: picker">`, font: '', size: `<input type="range" min="0" max="32" id="${name}-picker" aria-label="${label} in pixels">` }[kind];
  const figures = kind === 'colour' ? `<p class="figures" id="${name}-figures"></p>` : '';
  return `<div class="control ${kind}" data-token="${name}" data-kind="${kind}">
<label for="${name}">${label}</label>
<p class="hint" id="${name}-hint">${escaped(says)}</p>
<p class="wrong" id="${name}-wrong" hidden></p>
<div class="pair">${picker}<input type="text" id="${name}" autocomplete="off" spellcheck="false" placeholder="${kind === 'colour' ? '' : initial}" ${kind === 'font' ? 'list="stacks" ' : ''}aria-describedby="${name}-hint${kind === 'colour' ? ` ${name}-figures` : ''} ${name}-wrong"></div>
${figures}
</div>`;
}

/** The stacks of the ready themes, each once. */
const stacks = (themes: readonly Theme[]): string[] =>
  [...new Set(themes.flatMap(({ look }) => [look['font'], look['heading-font']]).filter((value: Value | undefined) => typeof value === 'string'))];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
