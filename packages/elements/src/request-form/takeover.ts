/** What a person had done in the plain form between the tags before the element took its place. */
export interface Takeover {
  readonly data: FormData;
  /** Name of the field that held the focus. */
  readonly focused: string | null | undefined;
}

/** Reads the plain form, so that nothing typed before the scripts arrived is lost. */
export function takeOver(host: HTMLElement): Takeover {
  const data = new FormData(host.querySelector<HTMLInputElement>('input,select,textarea')?.form ?? undefined);
  // There, to tick some is to choose them.
  for (const name of ['channels', 'companies']) if (data.has(name)) data.set(`${name}-scope`, 'some');
  return { data, focused: host.querySelector(':focus')?.getAttribute('name') };
}
