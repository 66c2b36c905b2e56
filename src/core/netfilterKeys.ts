import { asciiBytes, startsWith } from './ascii';
import { Field, type FieldName } from './field';

/**
 * The keys of netfilter's log text and of its userspace relatives (ulogd2, Proxmox, ebtables, xtables-monitor), by meaning.
 * Source: torvalds/linux net/netfilter/nf_log_syslog.c; ulogd2 util/printpkt.c; pve-firewall src/pvefw-logger.c.
 */
const meanings: Readonly<Record<string, FieldName>> = {
  IN: 'input',
  OUT: 'output',
  PHYSIN: 'bridgeInput',
  PHYSOUT: 'bridgeOutput',
  MAC: 'mac',
  MACSRC: 'sourceMac',
  MACDST: 'destinationMac',
  MACPROTO: 'etherType',
  VPROTO: 'etherType',
  VID: 'vlan',
  TUNNEL: 'tunnel',
  SRC: 'source',
  IPSRC: 'source',
  DST: 'destination',
  IPDST: 'destination',
  LEN: 'length',
  INVALID: 'incomplete',
  TOS: 'tos',
  PREC: 'precedence',
  TTL: 'ttl',
  HOPLIMIT: 'ttl',
  ID: 'id',
  FRAG: 'fragment',
  TC: 'trafficClass',
  FLOWLBL: 'flowLabel',
  PROTO: 'protocol',
  proto: 'protocol',
  tos: 'tos',
  SPT: 'sourcePort',
  SPORT: 'sourcePort',
  DPT: 'destinationPort',
  DPORT: 'destinationPort',
  SEQ: 'sequence',
  ACK: 'acknowledgement',
  WINDOW: 'window',
  RES: 'reserved',
  URGP: 'urgent',
  TYPE: 'icmpType',
  CODE: 'icmpCode',
  PARAMETER: 'icmpParameter',
  POINTER: 'icmpParameter',
  GATEWAY: 'gateway',
  MTU: 'mtu',
  SPI: 'spi',
  UID: 'uid',
  GID: 'gid',
  MARK: 'mark',
  HTYPE: 'arp',
  PTYPE: 'arp',
  OPCODE: 'arpOperation',
  DESCR: 'description',
};

/** Words that stand alone, without a value. */
const words: Readonly<Record<string, FieldName>> = {
  CE: 'fragmentFlag',
  DF: 'fragmentFlag',
  MF: 'fragmentFlag',
  AE: 'tcpFlag',
  CWR: 'tcpFlag',
  ECE: 'tcpFlag',
  URG: 'tcpFlag',
  ACK: 'tcpFlag',
  PSH: 'tcpFlag',
  RST: 'tcpFlag',
  SYN: 'tcpFlag',
  FIN: 'tcpFlag',
  INCOMPLETE: 'incomplete',
  TRUNCATED: 'incomplete',
  // `Unknown Ext Hdr 255` ends a line of IPv6.
  Hdr: 'incomplete',
  ARP: 'arp',
  OPT: 'options',
};

/** A word's place in a {@link WordTable}; fold the bytes one by one: `hash = hashStep(hash, byte)`, from 0. */
export function hashStep(hash: number, byte: number): number {
  return (Math.imul(hash, hashFactor) + byte) & hashMask;
}

/** Chosen so that no two words of a table share a place; the constructor checks it. */
const hashFactor = 5;
const hashMask = 0x3ff;

/** Finds the field of a word by its hash, without making a string of it. */
export class WordTable {
  readonly #fields = new Int16Array(hashMask + 1).fill(-1);
  readonly #spellings: (Uint8Array | undefined)[] = new Array(hashMask + 1).fill(undefined);

  constructor(meanings: Readonly<Record<string, FieldName>>) {
    for (const [word, meaning] of Object.entries(meanings)) {
      const bytes = asciiBytes(word);
      const hash = bytes.reduce(hashStep, 0);
      if (this.#spellings[hash] !== undefined) throw new Error(`${word} needs another hash`);
      this.#fields[hash] = Field[meaning];
      this.#spellings[hash] = bytes;
    }
  }

  /** The field's code, or -1 for a word that is not in the table. */
  find(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const spelling = this.#spellings[hash];
    if (spelling === undefined || spelling.length !== end - start || !startsWith(bytes, start, end, spelling))
      return -1;
    return this.#fields[hash]!;
  }
}

/** `KEY=` */
export const netfilterKeys = new WordTable(meanings);

/** Bare words. */
export const netfilterWords = new WordTable(words);
