import { createRequire } from 'node:module';
import type * as min from 'libphonenumber-js/min';

type Library = typeof min;

const load = createRequire(import.meta.url);
let library: Library | undefined;

/**
 * The library of telephone numbers, loaded when it is first needed: its hundred files take longer than a short list takes to screen,
 * and British numbers as they are mostly written need none of them.
 */
export const phoneLibrary = (): Library => (library ??= load('libphonenumber-js/min') as Library);
