await customElements.whenDefined('clarion-privacy');
const other = document.implementation.createHTMLDocument('another');
const copy = other.importNode(document.querySelector('template').content, true);
other.body.append(copy);
for (const node of [...other.body.childNodes]) document.querySelector('main').append(document.adoptNode(node));
