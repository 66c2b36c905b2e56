import type { Bilingual } from './text';

/** The bits of the TCP flags as this project packs them (the order of the TCP header, FIN lowest). */
export const tcpFlagBits = { FIN: 1, SYN: 2, RST: 4, PSH: 8, ACK: 16, URG: 32, ECE: 64, CWR: 128 } as const;

/** The name of a TCP flag, as netfilter logs it. */
export type TcpFlag = keyof typeof tcpFlagBits;

/** What a combination of TCP flags says about the packet. */
export type TcpFlagsCode =
  | 'open'
  | 'answer'
  | 'reset'
  | 'close'
  | 'data'
  | 'ackOnly'
  | 'finScan'
  | 'nullScan'
  | 'xmasScan'
  | 'illegal';

/** The words of every code. */
export const tcpFlagsWords: Readonly<Record<TcpFlagsCode, Bilingual>> = {
  open: {
    en: 'SYN: asks for a new connection. The first packet of a scan, of a login attempt, or of normal use.',
    ja: 'SYN: 新しい接続の要求です。スキャン、ログイン試行、通常の通信のどれもこのパケットで始まります。',
  },
  answer: {
    en: 'SYN ACK: the answer to a connection request. Without a request of yours it is backscatter (someone forged your address) or a late reply.',
    ja: 'SYN ACK: 接続要求への応答です。こちらが要求していなければ、送信元を詐称された跳ね返り (バックスキャッター) か、遅れて届いた応答です。',
  },
  reset: {
    en: 'RST: refuses or breaks off a connection. Often backscatter, or the end of a connection the firewall has forgotten.',
    ja: 'RST: 接続の拒否または強制切断です。跳ね返り (バックスキャッター) か、ファイアウォールが忘れた接続の後始末であることが多いです。',
  },
  close: {
    en: 'FIN ACK: closes a connection in the normal way. A dropped one usually arrived after the firewall forgot the connection.',
    ja: 'FIN ACK: 通常の切断です。破棄された場合は、ファイアウォールが接続を忘れた後に届いたものがほとんどです。',
  },
  data: {
    en: 'ACK with data: part of a connection that is already open. A dropped one is usually late traffic.',
    ja: 'データ付き ACK: すでに開いている接続の一部です。破棄された場合は、遅れて届いた通信がほとんどです。',
  },
  ackOnly: {
    en: 'ACK only: part of an open connection. If none is known it is late traffic, more rarely an ACK scan that maps firewall rules.',
    ja: 'ACK のみ: 開いている接続の一部です。該当する接続がなければ遅れて届いた通信で、まれにルールを調べる ACK スキャンです。',
  },
  finScan: {
    en: 'FIN without ACK: no normal connection sends this. A stealth scan that tries to pass simple filters.',
    ja: 'ACK のない FIN: 通常の通信では現れません。単純なフィルターのすり抜けを狙うステルススキャンです。',
  },
  nullScan: {
    en: 'No flags at all: no normal connection sends this. A stealth scan (NULL scan).',
    ja: 'フラグなし: 通常の通信では現れません。ステルススキャン (NULL スキャン) です。',
  },
  xmasScan: {
    en: 'FIN PSH URG: no normal connection sends this. A stealth scan (Xmas scan).',
    ja: 'FIN PSH URG: 通常の通信では現れません。ステルススキャン (Xmas スキャン) です。',
  },
  illegal: {
    en: 'These flags contradict each other: forged by a scanning tool, or damaged on the way.',
    ja: '矛盾したフラグの組み合わせです。スキャンツールが作ったものか、途中で壊れたパケットです。',
  },
};

const { FIN, SYN, RST, PSH, ACK, URG } = tcpFlagBits;

/** Packs flag names into bits; a name that is not a flag is ignored. */
export function tcpFlagMask(flags: Iterable<string>): number {
  let mask = 0;
  for (const flag of flags) {
    mask |= isTcpFlag(flag) ? tcpFlagBits[flag] : 0;
  }
  return mask;
}

function isTcpFlag(name: string): name is TcpFlag {
  return Object.hasOwn(tcpFlagBits, name);
}

/** What the combination means. ECE and CWR (congestion notification) never change the meaning. */
export function tcpFlagsCode(mask: number): TcpFlagsCode {
  const flags = mask & (FIN | SYN | RST | PSH | ACK | URG);
  if (flags === 0) {
    return 'nullScan';
  }
  if (flags & SYN) {
    if (flags & (FIN | RST | URG)) {
      return 'illegal';
    }
    return flags & ACK ? 'answer' : 'open';
  }
  if (flags & RST) {
    return flags & (FIN | URG) ? 'illegal' : 'reset';
  }
  if (flags & ACK) {
    if (flags & FIN) {
      return 'close';
    }
    return flags === ACK ? 'ackOnly' : 'data';
  }
  if (flags & FIN) {
    return flags === (FIN | PSH | URG) ? 'xmasScan' : 'finScan';
  }
  return 'illegal';
}
