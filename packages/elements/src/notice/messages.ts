/** The words around a notice that are not the notice's own. */
export const noticeMessages = {
  contents: 'Contents',
  contentsAndTools: 'Contents and tools',
  version: (version: string) => `Version ${version}`,
  reviewed: (date: string) => `Last reviewed ${date}`,
  more: (title: string) => `More on ‘${title}’`,
  link: (title: string) => `Link to section ${title}`,
  rights: 'Use your rights',
  use: 'Use this right',
  contact: 'How to reach us',
  email: 'Email',
  phone: 'Telephone',
  post: 'Post',
  loading: 'Loading the privacy notice…',
  retry: 'Try again',
};
