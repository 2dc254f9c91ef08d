import { judgeContacts } from './judge-contacts.ts';
import type { ContactsTask } from './judge-contacts.ts';
import { judgePiece } from './judge-piece.ts';
import type { JudgedPiece, PieceTask } from './judge-piece.ts';
import type { Sifted } from './look-up.ts';

/** What threads share in: it can be sent to one, and needs no database. */
export type Task = PieceTask | ContactsTask;
export type Done<T extends Task> = T extends PieceTask ? JudgedPiece : readonly Sifted[];

export const doTask = async <T extends Task>(task: T): Promise<Done<T>> =>
  (task.kind === 'piece' ? await judgePiece(task) : judgeContacts(task)) as Done<T>;
