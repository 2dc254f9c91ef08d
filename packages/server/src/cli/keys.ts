import { SCOPES } from '../integration-keys/integration-key.ts';
import { UsageError, type Command, type Terminal } from './command.ts';
import { createKey } from './keys/create.ts';
import { giveUpKeys } from './keys/give-up.ts';
import { revokeKey } from './keys/revoke.ts';
import { rotateKey } from './keys/rotate.ts';
import { showKeys } from './keys/show.ts';

const ACTIONS: Readonly<Record<string, (words: readonly string[], terminal: Terminal) => Promise<number>>> = {
  show: showKeys,
  rotate: rotateKey,
  create: createKey,
  revoke: revokeKey,
  'give-up': giveUpKeys,
};

/** Everything about keys. */
export const keys: Command = {
  name: 'keys',
  summary: 'show, rotate, make and revoke keys',
  help: `Usage: clarion-privacy keys [show] [--json]
       clarion-privacy keys rotate suppression [--from TIME]
       clarion-privacy keys rotate receipts
       clarion-privacy keys rotate links
       clarion-privacy keys create --scope SCOPE --name NAME
       clarion-privacy keys revoke ID
       clarion-privacy keys give-up ID…

show      which keys there are, and how much is under each
rotate    makes a new key and uses it from now on. What was made under older ones still holds: keep their file.
          A running server takes a new key up by itself, that of the suppression file a minute later; after
          a new key of links, restart it.
create    makes a key by which another system calls this one; it is shown this once
revoke    ends such a key, from the next call on
give-up   accepts that a suppression key is lost for good: whoever objected under it matches nothing any more

Options:
  --from TIME     when a suppression key comes into use, such as 2026-12-01T09:00:00Z: where several machines
                  share one database, copy keys/ to all of them before
  --scope SCOPE   what the other system may do: ${SCOPES.join(', ')}. Repeat it for several
  --name NAME     what you call that system
  --json          one JSON object

Environment:
  CLARION_DATA    the data folder of the server (.clarion)`,

  async run([action = 'show', ...words], terminal) {
    const run = action.startsWith('-') ? showKeys : ACTIONS[action];
    if (!run) throw new UsageError(`keys is followed by one of ${Object.keys(ACTIONS).join(', ')}.`);
    return run(action.startsWith('-') ? [action, ...words] : words, terminal);
  },
};
