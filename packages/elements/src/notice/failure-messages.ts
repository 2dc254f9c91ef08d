/** Why a notice from another address is not shown: apart, since few pages ask for one. */
export const failureMessages = {
  unreachable: (url: string) => `The privacy notice did not load: ${url} could not be reached.`,
  status: (url: string, status: number) => `The privacy notice did not load: ${url} answered ${status}.`,
  unreadable: (url: string) => `The privacy notice did not load: what ${url} sent is not a compiled notice.`,
};
