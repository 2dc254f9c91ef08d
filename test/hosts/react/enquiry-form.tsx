import type { ClarionAcknowledgement } from '@clarion-privacy/elements';
import '@clarion-privacy/elements/define/acknowledgement';
import { useState, type ChangeEvent, type SubmitEvent } from 'react';

type Answers = Pick<ClarionAcknowledgement, 'acknowledged' | 'refusals'> & Record<'name' | 'email' | 'message', string>;

const EMPTY: Answers = { name: '', email: '', message: '', acknowledged: false, refusals: [] };

export function EnquiryForm() {
  const [answers, setAnswers] = useState(EMPTY);
  const [sent, setSent] = useState(false);
  const change = (changed: Partial<Answers>) => setAnswers((before) => ({ ...before, ...changed }));
  const type = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change({ [target.name]: target.value });

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What was acknowledged and refused is in the form's data, as of any other control.
    const response = await fetch('/enquiry/react', { method: 'POST', body: new FormData(event.currentTarget) });
    setSent(response.ok);
  };

  if (sent) return <h1 role="status">Thank you. We have your enquiry.</h1>;
  return (
    <>
      <h1>Send an enquiry</h1>
      <form id="enquiry" onSubmit={send}>
        <label>Full name <input name="name" autoComplete="name" required value={answers.name} onChange={type} /></label>
        <label>Email address <input type="email" name="email" autoComplete="email" required value={answers.email} onChange={type} /></label>
        <label>What can we help with? <textarea name="message" rows={4} required value={answers.message} onChange={type} /></label>
        <clarion-acknowledgement
          endpoint="https://privacy.example.com"
          company="ccm"
          site="ccm"
          required
          email-field="email"
          acknowledged={answers.acknowledged}
          refusals={answers.refusals}
          onchange={({ currentTarget: { acknowledged, refusals } }) => change({ acknowledged, refusals })}
        />
        {answers.acknowledged && <p>You have read how we use your details.</p>}
        <button>Send enquiry</button>
        <button type="button" onClick={() => setAnswers(EMPTY)}>Start again</button>
      </form>
    </>
  );
}
