// The sensors of Japan's National Police Agency, as its report of June 2016 tells: 53413/udp from August 2015 on, 23/tcp from
// January, and on 26 June, 06:45 to 09:41 in Japan, answers of all thirteen root servers to packets that somebody else sent.
// The times are those of syslog: of Japan, without a year.
import { datagram, fromOutside, syn } from '../netfilter.mjs';
import { rootServers } from '../rootServers.mjs';

const roots = rootServers(2016);
const dst = '203.0.113.10';
const day = 86_400;
const first = Date.UTC(2015, 7, 1);
const dayOf = (year, month, date) => (Date.UTC(year, month - 1, date) - first) / 1000 / day;
const end = dayOf(2016, 7, 1);

/** `Jun 26 06:45:00 sensor kernel: DROP IN=ppp0 ...` */
function line(seconds, packet) {
  const time = new Date(first + Math.floor(seconds) * 1000).toUTCString();
  const [, date, month, , clock] = time.split(' ');
  const text = `${month} ${String(Number(date)).padStart(2)} ${clock} sensor kernel: DROP ${fromOutside} ${packet}`;
  return { seconds, text };
}

/** Every root server answers 24 times, two times of three with SYN-ACK, the first at 06:45:00 and the last at 09:41:00. */
function backscatter() {
  const from = dayOf(2016, 6, 26) * day + 6.75 * 3600;
  return roots.flatMap((src, server) =>
    Array.from({ length: 24 }, (_none, i) => {
      const flags = i % 3 ? 'ACK SYN' : 'RST';
      const answer = syn({ src, dst, spt: 53, dpt: 20_000 + server * 100 + i, flags, ttl: 55, len: 44, id: 1, window: 8192 });
      return line(from + (i * 176 * 60) / 23, answer);
    }),
  );
}

/** So many events on every day, each made from its number within all. */
function daily(from, to, events, packet) {
  const lines = [];
  for (let number = from, all = 0; number < to; number++) {
    const count = events(number);
    for (let i = 0; i < count; i++, all++) lines.push(line(number * day + ((i + 0.5) * day) / count, packet(all, number)));
  }
  return lines;
}

/** 5,000 events: 20 a day, in June 65 or 66. 987 of every 1,000 have a TTL below 64. */
function telnet() {
  const june = dayOf(2016, 6, 1);
  const events = (number) => (number < june ? 20 : 65 + (number - june < 10 ? 1 : 0));
  return daily(dayOf(2016, 1, 1), end, events, (i) =>
    syn({ src: `198.51.100.${1 + (i % 60)}`, dst, spt: 1024 + (i % 60_000), dpt: 23, ttl: i % 1000 < 987 ? 40 + (i % 14) : 115, len: 60, id: i, window: 14_600 }),
  );
}

/** Rises late in November, on 4 June (logins) and on 26 June (downloads, longer packets). 40 of its 50 sources try 23/tcp too. */
function netis() {
  const november = dayOf(2015, 11, 25);
  const logins = dayOf(2016, 6, 4);
  const downloads = dayOf(2016, 6, 26);
  const events = (number) => (number < november ? 4 : number < logins ? 12 : number < downloads ? 36 : 90);
  return daily(0, end, events, (i, number) => {
    const src = i % 50 < 40 ? `198.51.100.${21 + (i % 50)}` : `192.0.2.${i % 50}`;
    const len = number < logins ? 46 : number < downloads ? 52 : 160;
    return datagram({ src, dst, spt: 1024 + (i % 60_000), dpt: 53_413, ttl: [50, 110, 240][i % 3], len, id: i });
  });
}

function others() {
  return daily(0, end, () => 8, (i) =>
    syn({ src: `192.0.2.${100 + (i % 120)}`, dst, spt: 1024 + (i % 60_000), dpt: 445, ttl: [50, 110, 240][i % 3], len: 52, id: i, window: 8192 }),
  );
}

/** All lines in the order of time. @returns {string[]} */
export function june2016() {
  return [...backscatter(), ...telnet(), ...netis(), ...others()]
    .sort((a, b) => a.seconds - b.seconds)
    .map(({ text }) => text);
}
