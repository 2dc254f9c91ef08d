import { isSafeHref, type Block, type CompiledNotice, type Inline, type Section } from '@clarion-privacy/notice';
import type { Speaker } from '../languages/catalogue.ts';
import { failureMessages } from './failure-messages.ts';

/** Gets a compiled notice and looks at every block of it, so that what is shown is whole and safe. */
export async function fetchNotice(url: string, signal: AbortSignal, speaker?: Speaker): Promise<CompiledNotice> {
  const failed = (why: (say: typeof failureMessages) => string): Error => new NoticeFailure(() => why(speaker?.words('noticeFailure', failureMessages) ?? failureMessages));
  const response = await fetch(url, { signal, credentials: 'same-origin' }).catch(() => {
    throw failed((say) => say.unreachable(url));
  });
  if (!response.ok) throw failed((say) => say.status(url, response.status));
  let notice: CompiledNotice | undefined;
  try {
    notice = (await response.json()) as CompiledNotice;
    if (isWhole(notice)) return notice;
  } catch {
    // Told below, whether it is no JSON or a part is missing.
  }
  throw failed((say) => say.unreadable(url));
}

/** Says why in the language of whoever reads it, when it is read. */
class NoticeFailure extends Error {
  readonly #say: () => string;

  constructor(say: () => string) {
    super();
    this.#say = say;
  }

  override get message(): string {
    return this.#say();
  }
}

/** Throws where a part is missing; answers false where a part is not what it may be. */
function isWhole({ schema, figures, text }: CompiledNotice): boolean {
  const { organisation, contact, regulator } = figures;
  const words: readonly unknown[] = [
    figures.version,
    figures.language,
    organisation.registeredName,
    organisation.registration,
    contact.team,
    contact.email,
    contact.phone,
    contact.phoneE164,
    ...contact.post,
    regulator.name,
    regulator.shortName,
    text.title,
    ...text.summary.flatMap(({ title, section }) => [title, section]),
  ];
  return (
    schema === 1 &&
    words.every((word) => typeof word === 'string') &&
    !Number.isNaN(Date.parse(figures.reviewed)) &&
    isSafeHref(regulator.url) &&
    Object.values(figures.rights).every(({ promise }) => typeof promise === 'string') &&
    text.summary.every(({ blocks }) => blocks.every(isBlock)) &&
    text.sections.every(isSection)
  );
}

const isSection = ({ id, title, blocks, sections }: Section): boolean =>
  typeof id === 'string' && typeof title === 'string' && blocks.every(isBlock) && (sections ?? []).every(isSection);

function isBlock(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
      return block.children.every(isInline);
    case 'note':
      return block.blocks.every(isBlock);
    case 'list':
      return block.items.every(({ blocks }) => blocks.every(isBlock));
    case 'definitions':
      return block.items.every(({ term, blocks }) => term.every(isInline) && blocks.every(isBlock));
    case 'table':
      return (
        typeof block.caption === 'string' &&
        block.head.every((cell) => cell.every(isInline)) &&
        block.rows.every(({ cells }) => cells.every((cell) => cell.every(isInline)))
      );
    default:
      return false;
  }
}

const isInline = (inline: Inline): boolean =>
  typeof inline === 'string' ||
  ((inline.type !== 'link' || isSafeHref(inline.href)) && inline.children.every(isInline));
