import type { Rule } from './rule.ts';
import { SEVERITIES } from './rule.ts';

const INTRODUCTION = `# Lint rules

\`clarion-notice lint\` asks these questions of a notice. An **error** is something that the law asks and the
notice lacks, a **warning** is a risk, a **note** is advice. The rules read what \`notice.yaml\` states, and where
that is silent the English text. They are no legal advice.

## Turning a rule off

A rule is turned off in \`notice.yaml\`, with a reason that stays in the notice and in every report:

\`\`\`yaml
lint:
  off:
    - rule: cookies-stated
      reason: our shops have no website
\`\`\`

A reason of fewer than three words, and a rule that does not exist, are findings themselves. These two rules stay on.

## All rules
`;

/** The page of the documentation that lists the rules, in the order in which they are kept. */
export function rulesPage(rules: readonly Rule[]): string {
  const counts = SEVERITIES.map((severity) => {
    const count = rules.filter((rule) => rule.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  const entries = rules.map(
    ({ id, severity, source, title, asks, mend }) =>
      `### ${id}\n\n**${title}** (${severity}, [${source.name}](${source.url}))\n\n${escaped(asks)}\n\nTo mend it: ${escaped(mend)}\n`,
  );
  return `${INTRODUCTION}\n${rules.length} rules: ${counts.join(', ')}.\n\n${entries.join('\n')}`;
}

// Marks and references in an example are to be read as they are, by Markdown and by makers of sites.
const escaped = (text: string): string => text.replaceAll(/[[\]#*_]/gu, '\\$&').replaceAll('{{', '&#123;&#123;');
