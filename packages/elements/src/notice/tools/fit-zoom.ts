/** Where a page zooms what the notice stands in, a window's height is zoomed with it: the contents are then kept to the real one. */
export function fitZoom(root: ShadowRoot): void {
  const { currentCSSZoom: zoom = 1 } = root.host as { readonly currentCSSZoom?: number };
  if (zoom === 1) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{--_zoom:${zoom}}`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
