const policy = trustedTypes.createPolicy('host', { createHTML: (text) => text });
document.querySelector('main').innerHTML = policy.createHTML(document.querySelector('template').innerHTML);
