import { TcpFlag } from './packet';

const flagOfLetter: Readonly<Record<number, number>> = {
  83: TcpFlag.SYN,
  65: TcpFlag.ACK,
  70: TcpFlag.FIN,
  82: TcpFlag.RST,
  80: TcpFlag.PSH,
  85: TcpFlag.URG,
  69: TcpFlag.ECE,
  67: TcpFlag.CWR,
};

/** `AS`, as IPFilter and Windows print TCP flags, one letter each; 0 when another byte is among them. */
export function readFlagLetters(bytes: Uint8Array, start: number, end: number): number {
  let flags = 0;
  for (let i = start; i < end; i++) {
    const flag = flagOfLetter[bytes[i]! & ~0x20];
    if (flag === undefined) return 0;
    flags |= flag;
  }
  return flags;
}
