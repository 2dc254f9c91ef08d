/** The words of the notice that are not the notice's own. */
export const noticeMessages = {
  contents: 'Contents',
  version: (version: string) => `Version ${version}`,
  reviewed: (date: string) => `Last reviewed ${date}`,
  more: 'Read more:',
  link: (title: string) => `Link to section ${title}`,
  contact: 'Contact',
  loading: 'Loading the notice…',
  failed: 'The privacy notice did not load',
  retry: 'Try again',
  open: 'Open it by itself',
};
