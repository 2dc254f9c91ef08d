import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Contact, ContactStore } from './contact-store.ts';

const COLUMNS = ['name', 'email', 'phone', 'company', 'last contact', 'contact type'] as const;

/** All contacts as CSV, for whoever has the token: `clarion-privacy retention --crm` asks here who is due for deletion. */
export const exportRoute = (contacts: ContactStore, token: string): Hono =>
  new Hono().get('/crm/contacts.csv', (c) => {
    if (!isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)) return c.text('Send the token of the export.', 401, { 'WWW-Authenticate': 'Bearer' });
    // In one go, so that it is of one moment.
    const lines = [COLUMNS, ...contacts.all().map(cellsOf)].map(lineOf);
    return c.body(lines.join(''), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' });
  });

const cellsOf = ({ name, email, phone, company, lastContact }: Contact): readonly string[] => [name, email, phone, company, lastContact?.on ?? '', lastContact?.by ?? ''];

const lineOf = (cells: readonly string[]): string => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;

/** Takes as long whatever differs. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
