/** Why a notice from another address is not shown: apart, since few pages ask for one. */
export const failureMessages = {
  unreachable: 'Its address could not be reached.',
  status: (status: number) => `Its address answered ${status}.`,
  unreadable: 'What its address sent is not a compiled notice.',
};
