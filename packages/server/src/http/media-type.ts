import { HttpProblem } from './problems.ts';

/** How a request can be written. */
export type BodyKind = 'json' | 'urlencoded' | 'multipart';

const KINDS: Readonly<Record<string, BodyKind>> = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'urlencoded',
  'multipart/form-data': 'multipart',
};
const ACCEPT_POST = Object.keys(KINDS).join(', ');

/** Undefined for everything that no request is written in, another charset than UTF-8 included. */
export const bodyKind = (contentType: string | undefined): BodyKind | undefined => {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && charset.replaceAll('"', '') !== 'utf-8') return undefined;
  return Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
};

/** As `bodyKind`, and refuses what it does not know. */
export const requireBodyKind = (contentType: string | undefined): BodyKind => {
  const kind = bodyKind(contentType);
  if (!kind) throw new HttpProblem('unsupported-media-type', [], { 'Accept-Post': ACCEPT_POST });
  return kind;
};
