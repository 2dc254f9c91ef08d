import { everyConformance } from '../every.conformance.ts';
import { temporaryDatabase } from './database.fixture.ts';
import { openPostgresStorage } from './postgres-storage.ts';

everyConformance('PostgreSQL', async (t) => {
  const url = await temporaryDatabase(t);
  return () => openPostgresStorage(url);
});
