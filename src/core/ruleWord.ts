import { actionWords } from './action';
import { asciiBytes, isLetter } from './ascii';

/** Chains, directions and programs that prefixes begin with (`INPUT DROP`, `INBOUND TCP:`, `iptables denied:`). */
const otherWords =
  'INPUT FORWARD OUTPUT PREROUTING POSTROUTING INBOUND OUTBOUND OUTG IPTABLES IP6TABLES NFTABLES NFT NETFILTER UFW';

const ruleWords = [...actionWords, ...otherWords.split(' ')].map(asciiBytes);

/** Shorter ones are parts of other words: `RET`, `ACC`. */
const shortest = 4;

/**
 * Whether a word speaks of a firewall's rule, as no host's name does: `Blocked`, `IPTABLES-DROP`, `LOGDROP`, `drop_wan`. A
 * part counts in capitals anywhere, in small letters where no other letter touches it.
 */
export function isRuleWord(bytes: Uint8Array, start: number, end: number): boolean {
  for (const word of ruleWords) {
    const { length } = word;
    const last = end - length;
    for (let i = start; i <= last; i++) {
      if (i > start && length < shortest) break;
      if (((bytes[i] as number) & ~0x20) !== word[0] || !isWord(bytes, i, word)) continue;
      if (i === start && i === last) return true;
      if (length < shortest) break;
      const stands =
        !(i > start && isLetter(bytes[i - 1] as number)) && !(i < last && isLetter(bytes[i + length] as number));
      if (stands || isInCapitals(bytes, i, i + length)) return true;
    }
  }
  return false;
}

/** Whether the letters at `start` are those of a word in capitals, in any case. */
function isWord(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[start + i] as number;
    if ((isLetter(byte) ? byte & ~0x20 : byte) !== word[i]) return false;
  }
  return true;
}

function isInCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (((bytes[i] as number) & 0x20) !== 0) return false;
  return true;
}
