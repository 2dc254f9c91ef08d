import type { Plugin } from 'vite';

/** The Trusted Types policy of the embed's own copy of Lit, so that it and a host's own Lit each have theirs. */
export const POLICY_NAME = 'clarion-privacy';

/** That of the centre, which shares no file with the others: on one page, each copy needs a policy of its own. */
export const CENTRE_POLICY = 'clarion-privacy-centre';

const LITS_OWN = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/g;

/**
 * Gives Lit's policy our name. A second copy of the script is refused the name where the host's CSP has no
 * 'allow-duplicates'; its elements are registered already, so it goes without.
 */
export const policyName = (name: string): Plugin => ({
  name: 'clarion-policy-name',
  transform: {
    filter: { id: /\/lit-html\/(?:development\/)?lit-html\.js$/ },
    handler(code) {
      let found = 0;
      const renamed = code.replace(LITS_OWN, (_, types: string, rules: string) => {
        found += 1;
        return `(()=>{try{return ${types}.createPolicy("${name}",${rules})}catch{}})()`;
      });
      if (found !== 1) this.error(`Lit makes its Trusted Types policy in another way (${found} found): bring policy-name.ts up to date.`);
      return { code: renamed, map: null };
    },
  },
});
