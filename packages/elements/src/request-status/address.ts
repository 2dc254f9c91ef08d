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

/** What the parameters of an address claim. */
export const claimIn = ({ searchParams }: URL): Partial<Claim> => {
  const [token, reference] = [searchParams.get('t'), searchParams.get('r')];
  return { ...(token !== null && { token }), ...(reference !== null && { reference }) };
};
