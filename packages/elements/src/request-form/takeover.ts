import { valuesOf, type FormValues } from './form-values.ts';

/** What a person had done in the plain form between the tags before the element took its place. */
export interface Takeover {
  readonly values: FormValues;
  /** Name of the field that held the focus. */
  readonly focused: string | undefined;
}

/** Reads the plain form, so that nothing typed before the scripts arrived is lost. */
export function takeOver(host: HTMLElement): Takeover {
  const form = host.querySelector<HTMLInputElement>('input,select,textarea')?.form;
  const active = host.contains(document.activeElement) ? document.activeElement : null;
  return {
    values: valuesOf(form ? new FormData(form) : new FormData()),
    focused: active?.getAttribute('name') ?? undefined,
  };
}
