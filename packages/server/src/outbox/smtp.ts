import { createTransport } from 'nodemailer';
import type { Send } from './deliver.ts';

/** In whose name the backend writes. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Milliseconds for a mail server that says nothing. */
const PATIENCE = 30_000;

/** Carries mail to an SMTP server, such as `smtps://user:secret@mail.example.com`. */
export const smtpSend = (url: string, from: Sender): { readonly send: Send; close(): void } => {
  const transport = createTransport({ url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ recipient, subject, body, html, id, createdAt }) {
      await transport.sendMail({
        from,
        to: { name: '', address: recipient },
        subject,
        text: body,
        ...(html !== undefined && { html }),
        // The same in every attempt, so that a mailbox shows a mail that was sent twice once.
        messageId: `<${id}.${Date.parse(createdAt)}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
        date: new Date(createdAt),
        // RFC 3834: nobody's holiday notice answers it.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
};
