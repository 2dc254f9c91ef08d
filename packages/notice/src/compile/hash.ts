import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { CompiledNotice } from '../notice.ts';
import { without } from './without.ts';

/** The SHA-256 of all that a notice says, in the canonical form of RFC 8785. */
export function hashOf(notice: Omit<CompiledNotice, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(without(notice, 'hash')) ?? '')));
}
