import type { CompiledNotice, NoticeFigures, Section } from '@clarion-privacy/notice';
import { figures } from '@clarion-privacy/notice/clarion/figures';
import { text } from '@clarion-privacy/notice/clarion/text';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ClarionElement } from '../settings/clarion-element.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { blockElements } from './blocks.ts';
import { contentsList, markCurrent, type Entry } from './contents.ts';
import { ClarionNoticeShownEvent } from './events.ts';
import { afterPaint, hasReturned } from './first-view.ts';
import { noticeMessages } from './messages.ts';
import { NoticeSource } from './notice-source.ts';
import { holdPlace } from './place.ts';
import { SectionLinks } from './section-links.ts';
import { noticeStyles } from './styles.ts';
import { summaryList } from './summary.ts';
import type { ReadingTools } from './tools/reading-tools.ts';

const builtIn = { figures, text };
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** What of a compiled notice is read; tools use the rest where it is there. */
export type ReadNotice = Pick<CompiledNotice, 'figures' | 'text'> & Partial<CompiledNotice>;

/**
 * A privacy notice for reading: the short version first, the right to object as a block of its own
 * (Art 21(4)), then the full text beside its contents.
 *
 * @slot - What a page without scripts shows. It gives way to the element, and comes back should the
 *   notice that was asked for not load.
 * @slot objection - Stands at the end of the block on the right to object: a form, for example.
 * @event clarion-notice-shown - A notice has come onto the page.
 * @csspart title - The notice's title.
 * @csspart summary - The list of the short version.
 * @csspart contents - The table of contents.
 * @csspart tools - The buttons under the contents: find a word, tables, earlier versions and the like.
 * @csspart panel - What such a button opens, above the text.
 * @csspart objection - The block on the right to object.
 * @csspart section - A section of the full text.
 * @csspart contact - The contact details at the end.
 */
export class ClarionNotice extends ClarionElement {
  static override styles = [tokens, base, noticeStyles];

  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    rights: { attribute: false },
    contentsOpen: { state: true },
    tools: { state: true },
    isWhole: { state: true },
  };

  /** Level of the title among the page's headings; those below follow. */
  headingLevel = 2;

  /** @internal What a centre has a reader ask for: it stands after the text, in a section of its own. */
  declare rights: TemplateResult | undefined;

  /** @internal Puts the reader back to where the page stood before the element took it over. */
  place = holdPlace(this);

  private contentsOpen = false;

  /** Whether all of the text is there, or only what a reader at the top sees first. */
  private isWhole = false;

  private tools: ReadingTools | undefined;

  readonly #source = new NoticeSource<ReadNotice>(this, builtIn);
  readonly links = new SectionLinks(this);
  #announced: ReadNotice | undefined;
  #rest: Promise<void> | undefined;
  /** Made by hand: a template is parsed first. Where what exercises the right to object goes, and what stands for the rest of the text. */
  readonly #form: HTMLSlotElement = Object.assign(document.createElement('slot'), { name: 'objection' });
  readonly #room: HTMLElement = Object.assign(document.createElement('div'), { className: 'rest' });
  #made = new WeakMap<object, unknown>();
  /** What of the page goes into what is made once. */
  #madeFor = '';

  /** The notice on the page now; undefined while one loads, and when it did not. */
  get shown(): ReadNotice | undefined {
    return this.#source.notice;
  }

  get #say(): typeof noticeMessages {
    return this.words('notice', noticeMessages);
  }

  protected override render(): TemplateResult {
    if (!this.shown) return this.#renderMissing();
    const { rights } = this;
    const { figures, text } = this.shown;
    const { reviewed, language } = figures;
    const sections = [...text.sections.filter(isObjection), ...text.sections.filter((section) => !isObjection(section))];
    const own = this.language;
    const use = { id: 'use-your-rights', title: this.#say.rights, blocks: [], lang: own };
    const reach = { id: 'contact-details', title: this.#say.contact, blocks: [], lang: own };
    // What is the notice's own is marked as such: the words around it may be in another language.
    return html`<article lang="en-GB">
      <header>
        <h2 part="title" lang=${language} aria-level=${this.headingLevel}>${text.title}</h2>
        <p class="small">${this.#say.version(figures.version)} · ${this.#say.reviewed(this.#inWords(reviewed))}</p>
      </header>
      <nav part="contents" aria-label=${this.#say.contents}>
        <button aria-expanded=${this.contentsOpen} @click=${() => (this.contentsOpen = !this.contentsOpen)}>
          ${this.#say.contentsAndTools}
        </button>
        ${this.#listContents(text.sections, rights ? [...sections, use, reach] : [...sections, reach], language)} ${this.tools?.render()}
      </nav>
      <div>
        ${this.tools?.renderPanel()}
        ${this.#once(text.summary, () => summaryList(text, { notice: language, own }, this.headingLevel + 1, this.#say.more))}
        ${(this.isWhole ? sections : sections.slice(0, 1)).map((section) =>
          isObjection(section)
            ? this.#renderSection(section, 'objection', language, this.#form)
            : this.#renderSection(section, 'section', language),
        )}
        ${this.isWhole
          ? [
              rights && this.#renderSection(use, 'rights', own, rights),
              this.#renderSection(reach, 'contact', own, this.#renderContact(figures)),
            ]
          : this.#room}
      </div>
    </article>`;
  }

  /** Whoever is somewhere in the text already, or comes back to it, waits for nothing. */
  protected override willUpdate(): void {
    this.isWhole ||= !!(this.place || location.hash || hasReturned());
    const madeFor = [this.language, this.headingLevel, !!this.rights].join();
    if (madeFor !== this.#madeFor) this.#made = new WeakMap();
    this.#madeFor = madeFor;
  }

  /** A first view is all there when the whole text is. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#rest) return isDone;
    await this.#rest;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    if (this.shown === this.#announced) return;
    if (!this.isWhole && this.shown) return void (this.#rest ??= afterPaint().then(() => void (this.isWhole = true)));
    this.#announced = this.shown;
    if (!this.shown) return;
    this.place?.(this.renderRoot);
    this.dispatchEvent(new ClarionNoticeShownEvent(this.shown.figures.version));
    // What a reader may want beside the text comes after it; without it, the text is all there.
    void import('./tools/reading-tools.ts').then(
      ({ ReadingTools }) => (this.tools ??= new ReadingTools(this)),
      () => 0,
    );
  }

  /** Made without templates, once, and kept: it moves where Lit puts it. */
  #once<Made>(of: object, make: () => Made): Made {
    if (!this.#made.has(of)) this.#made.set(of, make());
    return this.#made.get(of) as Made;
  }

  /** A civil date. The browser's first date by `Intl` costs it more than all else of a first view: an English page has none. */
  #inWords(date: string): string {
    const [year, month, day] = date.split('-').map(Number);
    if (this.language === 'en-GB') return `${day} ${MONTHS[month! - 1]} ${year}`;
    return this.spell(new Intl.DateTimeFormat(this.locales, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)));
  }

  #listContents(of: readonly Section[], entries: readonly Entry[], language: string): HTMLElement {
    const list = this.#once(of, () => contentsList(entries, language, () => (this.contentsOpen = false)));
    if (this.tools) markCurrent(list, this.tools.current);
    return list;
  }

  /** A section of the text; its end is for what else belongs there. */
  #renderSection(section: Section, part: string, language: string, end?: TemplateResult | Node): TemplateResult {
    const { id, title } = section;
    // The right to object is never folded away (Art 21(4)).
    const foldable = part === 'section' ? this.tools : undefined;
    // Its heading stands in the same template: parsing one more costs a first view as much again.
    return html`<section part=${part} aria-labelledby=${id}>
      <div class="heading">
        <h3 id=${id} lang=${language} tabindex="-1" aria-level=${this.headingLevel + 1}>${title}</h3>
        <a class="link" href="#${id}" aria-label=${this.#say.link(title)}>#</a>${foldable?.renderFold(section)}
      </div>
      <div lang=${language} ?hidden=${foldable?.isClosed(id)}>${this.#renderBody(section, 1, language)}${end}</div>
    </section>`;
  }

  #renderHeading({ id, title }: Section, depth: number, language: string): TemplateResult {
    return html`<div class="heading">
      <h4 id=${id} lang=${language} tabindex="-1" aria-level=${this.headingLevel + depth}>${title}</h4>
      <a class="link" href="#${id}" aria-label=${this.#say.link(title)}>#</a>
    </div>`;
  }

  #renderBody({ blocks, sections, right }: Section, depth: number, language: string): unknown[] {
    return [
      this.#once(blocks, () => blockElements(blocks)),
      right && right !== 'objection' && this.rights ? html`<p lang=${this.language}><a href="#ask-${right}">${this.#say.use}</a></p>` : '',
      sections?.map((inner) => [this.#renderHeading(inner, depth + 1, language), this.#renderBody(inner, depth + 1, language)]),
    ];
  }

  /** Always in this order, wherever a page gives them (WCAG 3.2.6). */
  #renderContact({ contact }: NoticeFigures): TemplateResult {
    const say = this.#say;
    return html`<dl>
      <div><dt>${say.phone}</dt><dd><a href="tel:${contact.phoneE164}">${contact.phone}</a>, ${contact.team}</dd></div>
      <div><dt>${say.email}</dt><dd><a href="mailto:${contact.email}">${contact.email}</a></dd></div>
      <div><dt>${say.post}</dt><dd>${contact.post.join(', ')}</dd></div>
    </dl>`;
  }

  #renderMissing(): TemplateResult {
    const { failure } = this.#source;
    if (!failure) return html`<slot></slot><p role="status">${this.#say.loading}</p>`;
    return html`<p role="alert">${failure}</p>
      <p><button @click=${() => this.#source.retry()}>${this.#say.retry}</button></p>
      <slot></slot>`;
  }
}

const isObjection = ({ right }: Section): boolean => right === 'objection';
