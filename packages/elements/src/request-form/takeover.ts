/** Adds what a person answered in the plain forms between a host's tags, so that nothing they did before the scripts arrived is lost. */
export function takeOver(host: HTMLElement, data: FormData): void {
  const controls = host.querySelectorAll<HTMLInputElement>('input,select,textarea');
  for (const form of new Set(Array.from(controls, (control) => control.form))) {
    for (const [name, value] of new FormData(form ?? undefined)) if (value) data.append(name, value);
  }
  // There, to tick some is to choose them.
  for (const name of ['channels', 'companies']) if (data.has(name)) data.set(`${name}-scope`, 'some');
}
