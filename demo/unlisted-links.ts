import type { Plugin } from 'vite';

/** Where a site's server does this, its page itself can be found, and no link of an email that speaks for a person. */
export const unlistedLinks: Plugin = {
  name: 'clarion-demo-unlisted-links',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (/[?&][rt]=/u.test(request.url ?? '')) response.setHeader('X-Robots-Tag', 'noindex');
      next();
    });
  },
};
