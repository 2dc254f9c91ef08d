const SCHEME = /^Bearer +/iu;

/** The token of an Authorization header of the scheme Bearer (RFC 6750). */
export const bearerToken = (header: string | undefined): string | undefined =>
  header !== undefined && SCHEME.test(header) ? header.replace(SCHEME, '') : undefined;
