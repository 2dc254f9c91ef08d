/* global jQuery */
jQuery(function ($) {
  $('.contact-form').on('submit', function (event) {
    event.preventDefault();
    // Not $(this).serialize(): jQuery knows no form controls but its own list, and would leave the acknowledgement out.
    const data = new FormData(this);
    $.ajax({ url: this.action, method: 'POST', data, processData: false, contentType: false }).done(() => {
      $(this).replaceWith($('<h2 role="status">').text('Thank you. We have your enquiry.'));
    });
  });
});
