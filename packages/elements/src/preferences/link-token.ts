/** The name that a link gives its token. */
const NAME = 't';

/**
 * Takes the token of an email's link out of the page's address, so that no history, no copied
 * address and no referrer keeps it.
 */
export function takeToken(): string | undefined {
  const url = new URL(location.href);
  const token = url.searchParams.get(NAME);
  if (token === null) return undefined;
  url.searchParams.delete(NAME);
  history.replaceState(history.state, '', url);
  return token;
}
