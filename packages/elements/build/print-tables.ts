import { FROM_SOURCES } from './docs-table.ts';

/** `npm run tables`: prints into the documentation what the sources say of tokens, parts and slots. */
for (const { printed, table } of Object.values(FROM_SOURCES)) printed.print(table());
