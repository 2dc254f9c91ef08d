await customElements.whenDefined('clarion-privacy');
const main = document.querySelector('main');
for (const element of document.querySelectorAll('clarion-privacy, clarion-request-form, form')) {
  await element.updateComplete;
  const elsewhere = document.createElement('section');
  main.append(elsewhere);
  elsewhere.append(element);
  const clone = element.cloneNode(true);
  element.remove();
  await Promise.resolve();
  main.append(element, clone);
  clone.remove();
  elsewhere.remove();
}
