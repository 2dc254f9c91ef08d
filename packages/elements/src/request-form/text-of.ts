/** The text that a form has under a name; empty where it has none. */
export const textOf = (data: FormData, name: string): string => String(data.get(name) ?? '').replace(/\r\n/g, '\n');
