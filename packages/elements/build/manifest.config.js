import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { publicTokens } from './public-tokens.ts';

const OUT = 'packages/elements/dist';

/** What a host can reach: no state of the element's own. */
const publicAlone = () => ({
  name: 'clarion-public-alone',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations = [] }) => declarations.some(({ customElement }) => customElement));
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)) {
      if (!declaration.customElement) continue;
      const hidden = new Set(
        (declaration.members ?? []).filter(({ name, privacy }) => name.startsWith('#') || (privacy && privacy !== 'public')).map(({ name }) => name),
      );
      declaration.members = declaration.members?.filter(({ name, kind, static: isStatic }) => !hidden.has(name) && !(kind === 'method' && isStatic));
      declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden.has(fieldName));
      declaration.events = declaration.events?.filter(({ name }) => name);
    }
  },
});

/** What each element that shows anything takes from the page's custom properties. */
const looks = () => ({
  name: 'clarion-looks',
  packageLinkPhase({ customElementsManifest }) {
    const cssProperties = publicTokens().map(({ name, says, initial }) => ({ name: `--clarion-${name}`, description: says, default: initial }));
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)) {
      if (declaration.customElement && declaration.tagName !== 'clarion-settings') declaration.cssProperties = cssProperties;
    }
  },
});

export default {
  globs: ['packages/elements/src/*/*.ts'],
  exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/*messages.ts'],
  outdir: OUT,
  litelement: true,
  plugins: [
    publicAlone(),
    looks(),
    customElementVsCodePlugin({ outdir: OUT, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: OUT, packageJson: false, hideLogs: true }),
  ],
};
