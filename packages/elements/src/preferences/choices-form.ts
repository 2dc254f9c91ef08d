import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeFigures } from '@clarion-privacy/notice';
import type { ListStream } from '@clarion-privacy/protocol';
import { cell, listOf, type Choices } from './choices.ts';
import type { Speaker } from '../languages/catalogue.ts';
import { preferencesMessages } from './messages.ts';

/** What the boxes are drawn from. */
export interface ChoicesView {
  readonly speaker: Speaker;
  readonly figures: NoticeFigures;
  readonly choices: Choices;
  /** As they were read: what was off then stands open, and nothing closes under the person's hand. */
  readonly saved: Choices;
  /** Those that were left. */
  readonly lists: readonly ListStream[];
  /** The message by a group. */
  readonly error: ((group: 'channels' | 'companies') => string | undefined) | undefined;
}

/** Boxes in groups: ticked is wanted. */
export function choiceGroups(view: ChoicesView): TemplateResult {
  const { figures, choices, lists } = view;
  const { channels, companies } = figures;
  const nameOf = (id: string | undefined): string | undefined => companies.find((company) => company.id === id)?.name;
  const words = view.speaker.words('preferences', preferencesMessages);
  const { tracking } = words;
  return html`${group(
      view,
      'channels',
      words.channels.legend,
      undefined,
      channels.map((id, index) => {
        const [label, hint] = words.channels[id];
        return box({ name: 'channels', value: id, id: index ? undefined : 'channels', label, hint, ticked: choices.channels.includes(id) });
      }),
    )}
    ${group(
      view,
      'companies',
      words.companies.legend,
      words.companies.hint,
      companies.map(({ id, name: label, tradingNameOf: of }, index) =>
        box({
          name: 'companies',
          value: id,
          id: index ? undefined : 'companies',
          label,
          hint: of && words.companies.tradingNameOf(nameOf(of)),
          ticked: choices.companies.includes(id),
        }),
      ),
    )}
    ${cells(view)}
    ${lists.length
      ? group(
          view,
          'lists',
          words.lists.legend,
          words.lists.hint,
          lists.map((each) =>
            box({
              name: 'lists',
              value: listOf(each),
              label: each.list,
              hint: `${words.channels[each.channel][0]}, ${nameOf(each.company)}`,
              ticked: choices.again.includes(listOf(each)),
            }),
          ),
        )
      : nothing}
    ${group(
      view,
      'tracking',
      tracking.legend,
      tracking.hint,
      (['opens', 'clicks'] as const).map((kind) =>
        box({ name: kind, value: 'allow', label: tracking[kind][0], hint: tracking[kind][1], ticked: choices[kind] }),
      ),
    )}`;
}

/** Single channels of single companies: open where something is off there, so that nothing that counts is hidden. */
function cells({ speaker, figures, choices, saved }: ChoicesView): TemplateResult {
  const words = speaker.words('preferences', preferencesMessages);
  const { channels, companies, except } = choices;
  return html`<details class="cells" ?open=${saved.except.length > 0}>
    <summary>${words.cells}</summary>
    <p class="hint" ?hidden=${channels.length && companies.length}>${words.noCells}</p>
    ${figures.companies.map(
      ({ id, name }) =>
        html`<fieldset ?hidden=${!companies.includes(id) || !channels.length}>
          <legend>${name}</legend>
          <div class="row">
            ${figures.channels.map((channel) => {
              const value = cell(channel, id);
              const label = words.channels[channel][0];
              return box({ name: 'cells', value, label, ticked: !except.includes(value), hidden: !channels.includes(channel) });
            })}
          </div>
        </fieldset>`,
    )}
  </details>`;
}

function group(
  { error }: ChoicesView,
  name: 'channels' | 'companies' | 'lists' | 'tracking',
  legend: string,
  hint: string | undefined,
  boxes: readonly TemplateResult[],
): TemplateResult {
  const text = name === 'channels' || name === 'companies' ? error?.(name) : undefined;
  const described = [hint && `${name}-hint`, text && `${name}-error`].filter(Boolean).join(' ') || nothing;
  return html`<fieldset class=${text ? 'wrong' : nothing} aria-describedby=${described}>
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${text ? html`<p class="error" id="${name}-error">${text}</p>` : nothing} ${boxes}
  </fieldset>`;
}

interface Box {
  readonly name: string;
  readonly value: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly ticked: boolean;
  readonly hidden?: boolean;
}

const box = ({ name, value, id, label, hint, ticked, hidden = false }: Box): TemplateResult =>
  html`<label class="choice" ?hidden=${hidden}
    ><input type="checkbox" id=${id ?? nothing} name=${name} value=${value} .checked=${ticked} /><span
      >${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span
    ></label
  >`;
