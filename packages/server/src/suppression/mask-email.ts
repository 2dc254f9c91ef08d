/** As much of an address as its owner knows it by. */
export const maskEmail = (email: string): string => {
  const [first = ''] = email;
  return `${first}•••${email.slice(email.lastIndexOf('@'))}`;
};
