/** Hashes: SHA-256 over a purpose and canonical data, so that a hash made for one purpose fits no other. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { hex } from '../../bytes.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

/** 64 lower-case hexadecimal digits. */
export type Hash = string;

/** What a hash is made for; the number changes when the form of the data does. */
export type Purpose =
  | 'part'
  | 'text'
  | 'fact'
  | 'facts'
  | 'record'
  | 'restricted'
  | 'register'
  | 'event';

/** SHA-256 over `minutier/<purpose>/1`, a line feed, and the canonical JSON of the value. */
export function hash(purpose: Purpose, value: Json): Hash {
  return hex(sha256(utf8ToBytes(`minutier/${purpose}/1\n${canonicalJson(value)}`)));
}

/** SHA-256 of a file. */
export function hashBytes(bytes: Uint8Array): Hash {
  return hex(sha256(bytes));
}

/** The salt of one restricted passage: HMAC-SHA-256 of where it stands, under the meeting's key. */
export function saltOf(key: Hash, where: Json): Hash {
  const message = utf8ToBytes(`minutier/salt/1\n${canonicalJson(where)}`);
  return hex(hmac(sha256, hexToBytes(key), message));
}
