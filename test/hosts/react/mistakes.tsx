/** Each element here but the first has a mistake that the types name; the test says which. */
export const mistakes = (
  <>
    <clarion-acknowledgement form="enquiry" emailField="email" required />
    <clarion-acknowledgement emialField="email" />
    <clarion-acknowledgement refusals="email" />
    <clarion-request-form right="oblivion" />
    <clarion-acknowledgement onclarion-acknowledged={({ email }) => email} />
  </>
);
