import { escapeHtml } from '../html/html.ts';
import type { Letter, LetterFigures, LetterPart } from './letter.ts';

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const PARAGRAPH = 'margin:0 0 16px';

/**
 * A letter in the look of the pages that its links lead to. Mail programs drop style sheets or read half of them, so the light look
 * is in attributes; the dark one is for those that read the rest. A table makes the button: Outlook pads nothing else.
 */
export const letterHtml = ({ subject, heading = subject, parts }: Letter, figures: LetterFigures): string => `<!doctype html>
<html lang="${escapeHtml(figures.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #11181e !important; color: #e9eef2 !important; }
  .quiet { color: #b3c0ca !important; }
  .facts { background: #1b2630 !important; border-color: #6fd3bd !important; }
  .act { background: #6fd3bd !important; }
  .act a { color: #07231d !important; border-color: #6fd3bd !important; }
  .link { color: #8cc4f7 !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#ffffff;color:#14202b">
<div class="paper" lang="${escapeHtml(figures.language)}" style="max-width:600px;margin:0 auto;padding:0 16px 24px;background:#ffffff;color:#14202b;${FONT};font-size:17px;line-height:1.55;text-align:left;overflow-wrap:break-word;word-wrap:break-word">
<p class="quiet" style="margin:0 0 24px;padding:16px 0 12px;border-bottom:1px solid #6f7f8c;color:#4a5864;font-weight:600">${escapeHtml(figures.organisation.name)}</p>
<h1 style="margin:0 0 16px;font-size:26px;line-height:1.2">${escapeHtml(heading)}</h1>
${parts.map(partHtml).join('\n')}
${signature(figures)}
</div>
</body>
</html>
`;

const partHtml = (part: LetterPart): string => {
  if (typeof part === 'string') return `<p style="${PARAGRAPH}">${lines(part)}</p>`;
  if ('list' in part) return `<ul style="${PARAGRAPH};padding:0 0 0 20px">\n${part.list.map((item) => `<li style="margin:0 0 6px">${lines(item)}</li>`).join('\n')}\n</ul>`;
  if ('facts' in part) return factsHtml(part.facts);
  if ('link' in part) return linkHtml(part.link);
  return buttonHtml(part.button);
};

const linkHtml = ({ label, href }: { readonly label: string; readonly href: string }): string =>
  `<p style="${PARAGRAPH}"><a class="link" href="${escapeHtml(href)}" style="color:#0b4f8a">${escapeHtml(label)}</a></p>`;

const factsHtml = (facts: readonly (readonly [label: string, value: string])[]): string =>
  `<dl class="facts" style="margin:0 0 20px;padding:16px 20px 6px;background:#eef3f6;border-left:6px solid #0b5d4e">\n${facts
    .map(([label, value]) => `<dt class="quiet" style="color:#4a5864">${escapeHtml(label)}</dt><dd style="margin:0 0 10px;font-weight:600">${lines(value)}</dd>`)
    .join('\n')}\n</dl>`;

/** The address stands below it too: some programs show no link that they do not trust. */
const buttonHtml = ({ label, href }: { readonly label: string; readonly href: string }): string => `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px"><tr><td class="act" bgcolor="#0b5d4e" style="border-radius:3px;background:#0b5d4e"><a href="${escapeHtml(href)}" style="display:inline-block;padding:12px 26px;border:1px solid #0b5d4e;border-radius:3px;color:#ffffff;${FONT};font-size:17px;font-weight:600;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>
<p class="quiet" style="${PARAGRAPH};color:#4a5864;font-size:14px">Or open this address: <a class="link" href="${escapeHtml(href)}" style="color:#0b4f8a;word-break:break-all">${escapeHtml(href)}</a></p>`;

const signature = ({ organisation, contact: { team, post, email, phone, phoneE164 } }: LetterFigures): string => `<div class="quiet" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #6f7f8c;color:#4a5864;font-size:14px">
<p style="margin:0 0 8px"><strong>${escapeHtml(team)}</strong><br>${[organisation.name, ...post.filter((line) => line !== organisation.name && line !== team)].map(escapeHtml).join('<br>')}</p>
<p style="margin:0"><a class="link" href="mailto:${escapeHtml(email)}" style="color:#0b4f8a">${escapeHtml(email)}</a>${phone === '' ? '' : `<br><a class="link" href="tel:${escapeHtml(phoneE164)}" style="color:#0b4f8a">${escapeHtml(phone)}</a>`}</p>
</div>`;

const lines = (text: string): string => escapeHtml(text).replaceAll(/\r\n|\r|\n/gu, '<br>');
