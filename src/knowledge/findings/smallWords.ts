import type { BogonKind, StealthKind } from '../../core/findings/finding';
import type { Bilingual } from '../text';

/** Why a source cannot be genuine. */
export const bogonWords: Readonly<Record<BogonKind, Bilingual>> = {
  invalid: { en: 'addresses that are valid on no wire', ja: '通信に使えないアドレス' },
  private: { en: 'private addresses from outside', ja: '外から届いたプライベートアドレス' },
  shared: { en: "a provider's shared addresses", ja: '事業者の共有アドレス (CGN)' },
  multicast: { en: 'group addresses as source', ja: '送信元がマルチキャスト・ブロードキャスト' },
  own: { en: 'your own addresses from outside', ja: '外から届いた自分側のアドレス' },
  self: { en: 'the same address as the destination', ja: '宛先と同じアドレス' },
};

/** Flag patterns of stealth scans. */
export const stealthWords: Readonly<Record<StealthKind, Bilingual>> = {
  fin: { en: 'FIN alone', ja: 'FIN のみ' },
  null: { en: 'no flags (NULL)', ja: 'フラグなし (NULL)' },
  xmas: { en: 'FIN, PSH and URG (Xmas)', ja: 'FIN・PSH・URG (Xmas)' },
  ack: { en: 'ACK alone', ja: 'ACK のみ' },
};

/** What usually begins with a TTL: never "is a bot". */
export const systemWords: Readonly<Record<64 | 128 | 255, Bilingual>> = {
  64: { en: 'Linux and devices built on it, macOS', ja: 'Linux とその組み込み機器、macOS' },
  128: { en: 'Windows', ja: 'Windows' },
  255: { en: 'some Unix, routers, or a scanning tool', ja: '一部の UNIX、ルーター、またはスキャンツール' },
};
