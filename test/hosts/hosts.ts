/** One kind of page that web teams put the control into: an application of its own in the folder of that name. */
export interface Host {
  readonly name: string;
  /** Whether the page brings its own bundle, with the elements in it; the others load a script from beside them. */
  readonly isBundled: boolean;
  /** The Trusted Types policies that the page needs; undefined where its libraries know none. */
  readonly policies: readonly string[] | undefined;
  /** Whether the page shows what its own state holds of the control. */
  readonly keepsState: boolean;
}

export const HOSTS: readonly Host[] = [
  { name: 'plain', isBundled: false, policies: ['clarion-privacy'], keepsState: false },
  { name: 'react', isBundled: true, policies: ['lit-html'], keepsState: true },
  { name: 'vue', isBundled: true, policies: ['lit-html', 'vue'], keepsState: true },
  { name: 'svelte', isBundled: true, policies: ['lit-html', 'svelte-trusted-html'], keepsState: true },
  { name: 'angular', isBundled: true, policies: ['lit-html', 'angular'], keepsState: true },
  { name: 'htmx', isBundled: false, policies: undefined, keepsState: false },
  { name: 'wordpress', isBundled: false, policies: undefined, keepsState: false },
];
