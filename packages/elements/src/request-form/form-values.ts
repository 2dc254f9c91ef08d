/** The details by which a person can be found. */
export type Detail = 'email' | 'phone' | 'postal' | 'name';

/** Everything that a person can get wrong; also the id of the control to go to. */
export type FieldId =
  | Detail
  | 'channels'
  | 'companies'
  | 'message'
  | 'wish'
  | 'ground'
  | 'suppression'
  | `representative-${'name' | 'email' | 'phone' | 'authority'}`;

export type FieldErrors = Readonly<Partial<Record<FieldId, string>>>;
