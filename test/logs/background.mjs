// What knocks at a home router day after day: the shape of a published analysis of April 2020 at one fortieth of its
// volume (5,498 packets a day there, 137.5 here), and its two events: 1900/udp on the 6th, 58742/tcp on the 7th and 8th.
import { at, between, chance, datagram, dropped, pick, stranger, syn } from './netfilter.mjs';

const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Packets on each of the ten days. */
const tcpPorts = {
  23: [14, 22, 18, 30, 25, 12, 16, 28, 20, 15],
  2323: [2, 2, 2, 3, 2, 1, 2, 3, 2, 1],
  445: [10, 11, 9, 12, 10, 8, 11, 10, 9, 10],
  22: [8, 9, 7, 8, 8, 9, 7, 8, 8, 8],
  80: [6, 5, 7, 6, 6, 5, 6, 7, 6, 6],
  1433: [5, 4, 6, 5, 5, 5, 4, 6, 5, 5],
  8080: [4, 4, 3, 5, 4, 4, 4, 5, 3, 4],
  5555: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
  3389: [2, 3, 2, 3, 2, 3, 3, 2, 2, 3],
  8291: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  37215: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  81: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  3306: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  6379: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
  58742: [0, 0, 0, 0, 0, 0, 150, 130, 0, 0],
};
const udpPorts = {
  5060: { len: 431, counts: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4] },
  53413: { len: 46, counts: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3] },
  389: { len: 81, counts: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
  123: { len: 220, counts: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
  161: { len: 71, counts: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
  137: { len: 78, counts: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
  11211: { len: 43, counts: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
  1900: { len: 122, counts: [2, 1, 3, 2, 4, 0, 3, 2, 1, 2] },
  5353: { len: 74, counts: [0, 0, 0, 0, 0, 0, 0, 110, 0, 0] },
};

/** Any second of a day; the first day's begins with the log's first line, the last day's ends with its last. */
function secondOf(day) {
  return at(day, between(0, 23), between(0, 59), between(3, 57));
}

function knock(dpt) {
  const src = stranger();
  if (dpt === 23 || dpt === 2323) {
    // Embedded Linux starts at 64: all below, but for one in seventy.
    return syn({ src, dpt, ttl: chance(0.987) ? between(38, 58) : between(100, 116), len: pick([40, 44, 60]) });
  }
  if (dpt === 445 || dpt === 1433 || dpt === 3389) {
    return syn({ src, dpt, ttl: between(102, 118), len: 52, window: pick([8192, 64_240]) });
  }
  if (dpt === 8080) {
    return syn({ src: '198.51.100.200', dpt, ttl: 243, len: 40, window: 65_535, id: 54_321 });
  }
  return syn({ src, dpt, ttl: between(40, 240), len: pick([40, 44]), window: pick([1024, 1025, 65_535]) });
}

/** The other 130: forty ports in three minutes by one source, and ninety strays. */
function scanAndStrays() {
  const scan = Array.from({ length: 40 }, (_, step) =>
    dropped(
      at(4, 2, 10) + step * 4,
      syn({ src: '192.0.2.66', dpt: 20 + step * 3, spt: 40_000, ttl: 240, len: 44, window: 1024 }),
    ),
  );
  const strays = Array.from({ length: 90 }, (_, index) =>
    dropped(
      secondOf(days[index % 10]),
      syn({ src: stranger(), dpt: between(1025, 65_535), ttl: between(40, 240), len: 40 }),
    ),
  );
  return [...scan, ...strays];
}

/** 1,375 lines in ten days. */
export function background() {
  const lines = [];
  for (const [port, counts] of Object.entries(tcpPorts)) {
    days.forEach((day, index) => {
      for (let packet = 0; packet < counts[index]; packet++) {
        lines.push(dropped(secondOf(day), knock(Number(port))));
      }
    });
  }
  for (const [port, { len, counts }] of Object.entries(udpPorts)) {
    days.forEach((day, index) => {
      for (let packet = 0; packet < counts[index]; packet++) {
        lines.push(dropped(secondOf(day), datagram({ src: stranger(), dpt: Number(port), len })));
      }
    });
  }
  return [...lines, ...scanAndStrays()];
}

/** Forged as the sender by somebody who wanted our answers to go there: the victim, not the attacker. */
export const victim = '198.51.100.77';

/** 2,322 M-SEARCH requests on the 6th between 13h and 17h, 1,750 of them with one sender: 75.4 %, up to 8 a second. */
export function flood() {
  const lines = [];
  const search = (src, seconds, len) =>
    dropped(seconds, datagram({ src, dpt: 1900, spt: between(1024, 65_535), ttl: 242, len }));
  for (let packet = 0; packet < 750; packet++) {
    lines.push(search(victim, at(6, 13, 7, 10) + Math.floor(packet / 8), pick([118, 118, 118, 98])));
    lines.push(search(victim, at(6, 16, 5, 29) + Math.floor((packet + 7) / 8), pick([118, 118, 118, 98])));
  }
  for (const [hour, packets] of [
    [14, 120],
    [15, 80],
    [17, 50],
  ]) {
    for (let packet = 0; packet < packets; packet++) {
      lines.push(search(victim, at(6, hour, between(0, 59), between(0, 59)), 118));
    }
  }
  const others = Array.from({ length: 12 }, (_, index) => `192.0.2.${10 + index * 17}`);
  for (let packet = 0; packet < 572; packet++) {
    lines.push(search(pick(others), at(6, between(13, 17), between(0, 59), between(0, 59)), 118));
  }
  return lines;
}
