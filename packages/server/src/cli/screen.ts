import type { Command } from './command.ts';
export const screen: Command = { name: 'screen', summary: '', help: '', run: () => Promise.resolve(1) };
