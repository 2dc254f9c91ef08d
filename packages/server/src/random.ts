import { randomBytes } from 'node:crypto';

/** Bytes drawn from the system at once. */
const DRAWN = 8_192;
/** Longer ones, of which keys are made, are drawn by themselves. */
const SHORT = 31;

/** Random bytes of the system. Short ones come from a stock, of which each byte is given out once: drawing costs more than the bytes do. */
export const drawRandom = (): ((length: number) => Buffer) => {
  let stock = Buffer.alloc(0);
  return (length) => {
    if (length > SHORT) return randomBytes(length);
    if (stock.length < length) stock = randomBytes(DRAWN);
    const drawn = stock.subarray(0, length);
    stock = stock.subarray(length);
    return drawn;
  };
};
