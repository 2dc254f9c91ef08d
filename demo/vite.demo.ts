import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { notice } from '@clarion-privacy/notice/clarion';
import { earlier, notice as example } from '@clarion-privacy/notice/example';
import { renderNoticeHtml } from '@clarion-privacy/notice/export/html';
import { collectionControls } from '@clarion-privacy/notice/export/collection-html';
import { explainerHtml } from '@clarion-privacy/notice/export/explainer-html';
import { defaultClientConditions, type Plugin, type UserConfig } from 'vite';
import { CENTRE_POLICY, POLICY_NAME } from '../packages/elements/build/policy-name.ts';
import { siteFilesOfPages } from './pages.ts';
import { withPreloads } from './preloads.ts';
import { staticNotice } from './static-notice.ts';
import { embedTheming } from './theming/embed-theming.ts';
import { unlistedLinks } from './unlisted-links.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Where the backend is, as the pages know it. */
const endpoint = process.env['CLARION_BASE_URL'] ?? `http://localhost:${process.env['CLARION_PORT'] ?? 8787}`;

/** What each page of a site may do: nothing that a bank's page could not. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' ${endpoint}`,
  `form-action 'self' ${endpoint}`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${POLICY_NAME} ${CENTRE_POLICY}`,
].join('; ');

/** Puts what begins and ends every page of a site around a page, with the page's own link marked, and links to the group's other sites. */
function framed(page: string, address: string): string {
  const [, site = ''] = address.split('/');
  const file = (name: string): string => readFileSync(path(`sites/${name}.html`), 'utf8').trim();
  const others = (): string => file('group').split('\n').filter((line) => !line.includes(`href="/${site}/"`)).join('\n');
  return page.replace(/<!-- site:(top|foot) -->/g, (_, part: string) =>
    file(`${site}/${part}`)
      .replace('<!-- group -->', others)
      .replace(`<a href="${address.replace('index.html', '')}"`, '$& aria-current="page"'),
  );
}

/** Puts the backend's address and the static notice into each page, and the built elements beside them. */
function embed(outDir: string): Plugin {
  return {
    name: 'clarion-demo-embed',
    transformIndexHtml: {
      order: 'pre',
      handler(page, { path: address }) {
        const html = withPreloads(framed(page, address), new URL('../packages/elements/dist/cdn/', import.meta.url));
        const company = /<clarion-privacy[^>]*\bcompany="([^"]+)"/.exec(html)?.[1] ?? '';
        const site = /<clarion-privacy[^>]*\bsite="([^"]+)"/.exec(html)?.[1] ?? '';
        return html
          .replaceAll('%CLARION_ENDPOINT%', endpoint)
          .replaceAll('%CLARION_EXAMPLE%', example.figures.version)
          .replace('<!-- clarion:example -->', () => renderNoticeHtml(example, { headingLevel: 2 }))
          .replace('<!-- clarion:explainer -->', () => explainerHtml(notice.figures, { headingLevel: 2 }))
          .replace('<!-- clarion:acknowledgement -->', () => collectionControls(notice, { company: /<clarion-acknowledgement[^>]*\bcompany="([^"]+)"/.exec(html)?.[1] ?? '', privacyPage: '../privacy/', required: true }))
          .replace('<!-- clarion:static -->', () => staticNotice(notice, { endpoint, company, site }));
      },
    },
    closeBundle() {
      // Where a backend of the example's would keep its versions.
      const versions = `${outDir}/example/v1/notice`;
      mkdirSync(versions, { recursive: true });
      for (const version of [example, ...earlier]) writeFileSync(`${versions}/${version.figures.version}`, JSON.stringify(version));
      cpSync(path('../packages/elements/dist/cdn'), `${outDir}/clarion`, { recursive: true });
      cpSync(path('../packages/elements/themes'), `${outDir}/clarion/themes`, {
        recursive: true,
        filter: (file) => !file.endsWith('.ts'),
      });
    },
  };
}

/** The five micro sites as files, in `outDir`. */
export function demoConfig(): UserConfig {
  const outDir = process.env['DEMO_DIST'] ?? path('dist');
  return {
    root: path('sites'),
    appType: 'mpa',
    resolve: { conditions: ['clarion-source', ...defaultClientConditions] },
    plugins: [embed(outDir), embedTheming(), unlistedLinks],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: siteFilesOfPages().map((file) => path(`sites/${file}`)) },
    },
    preview: {
      port: Number(process.env['DEMO_PORT'] ?? 5173),
      strictPort: true,
      // No other origin reads from here: the inbox is at this one.
      cors: false,
      headers: {
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      },
    },
  };
}
