/** What tells which request, and that it is the person's own. */
export interface Claim {
  readonly reference: string;
  readonly token: string;
}

/** Takes the claim out of the page's address, so that no history, no copied address and no referrer keeps it. */
export function takeClaim(): Partial<Claim> {
  const url = new URL(location.href);
  const claim = claimIn(url);
  if (claim.token === undefined && claim.reference === undefined) return {};
  url.searchParams.delete('t');
  url.searchParams.delete('r');
  history.replaceState(history.state, '', url);
  return claim;
}

/** What an address of a message claims: of this page, or of the backend's own, which ends in the code. A code alone is taken as it stands. */
export function claimOf(pasted: string): Partial<Claim> {
  if (!URL.canParse(pasted)) return { token: pasted };
  const url = new URL(pasted);
  const token = /\/r\/([^/]+)$/.exec(url.pathname)?.[1];
  return { ...(token && { token: decodeURIComponent(token) }), ...claimIn(url) };
}

const claimIn = ({ searchParams }: URL): Partial<Claim> => {
  const [token, reference] = [searchParams.get('t'), searchParams.get('r')];
  return { ...(token !== null && { token }), ...(reference !== null && { reference }) };
};
