/** One step of the schema, in the SQL of each database. What was released never changes: a new need is a new step. */
export interface Migration {
  readonly sqlite: string;
  readonly postgres: string;
}
