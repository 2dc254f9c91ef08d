/** One secret under which identifiers are hashed. It lives outside the database. */
export interface SuppressionKey {
  readonly id: string;
  /** 256 random bits. */
  readonly secret: Buffer;
}

/** New entries are made under `current`; `all`, which holds it too, still find the older ones. */
export interface SuppressionKeys {
  readonly current: SuppressionKey;
  readonly all: readonly SuppressionKey[];
}
