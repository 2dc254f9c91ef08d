import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import '@clarion-privacy/elements/define/acknowledgement';

const text = () => new FormControl('', { nonNullable: true, validators: Validators.required });

@Component({
  selector: 'enquiry-page',
  imports: [ReactiveFormsModule],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (sent()) {
      <h1 role="status">Thank you. We have your enquiry.</h1>
    } @else {
      <h1>Send an enquiry</h1>
      <form id="enquiry" [formGroup]="answers" ngNativeValidate (submit)="send($event)">
        <label>Full name <input formControlName="name" name="name" autocomplete="name" required /></label>
        <label>Email address <input type="email" formControlName="email" name="email" autocomplete="email" required /></label>
        <label>What can we help with? <textarea formControlName="message" name="message" rows="4" required></textarea></label>
        <clarion-acknowledgement
          formControlName="acknowledgement"
          ngDefaultControl
          endpoint="https://privacy.example.com"
          company="ccm"
          site="ccm"
          required
          email-field="email"
        ></clarion-acknowledgement>
        @if (answers.value.acknowledgement) {
          <p>You have read how we use your details.</p>
        }
        <button>Send enquiry</button>
        <button type="reset">Start again</button>
      </form>
    }
  `,
})
export class EnquiryForm {
  readonly answers = new FormGroup({ name: text(), email: text(), message: text(), acknowledgement: text() });
  readonly sent = signal(false);

  async send(event: Event): Promise<void> {
    // What was acknowledged and refused is in the form's data, as of any other control.
    const body = new FormData(event.target as HTMLFormElement);
    this.sent.set((await fetch('/enquiry/angular', { method: 'POST', body })).ok);
  }
}
