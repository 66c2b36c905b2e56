// A home router from January 2019 to 10 April 2020, with the figures that its owner published: 92,890 packets to 1900/udp on
// 6 April 2020, without them 5,498.4 a day, and that is 173.2 % of April 2019. What was not published is filled in evenly.
import { at, datagram, fromOutside, router, syn } from '../netfilter.mjs';

/** The owner hid the addresses before showing lines: the router's own, and half of the one that 1900/udp was sent for. */
const dst = 'MY.IP.AD.DR';
const victim = '180.188.***.***';

/** Events per day, month by month from January 2019; April 2019 is 5,498.4 / 1.732. */
const perDay = [2650, 2790, 2980, 3174.6, 3050, 3380, 3610, 3490, 3720, 4010, 4180, 4350, 4600, 4890, 5210, 5498.4];
/** Days since 1 April 2020 of 1 January 2019. */
const firstDay = -456;
/** Ports that only a few try on a day. */
const quietPorts = Array.from({ length: 120 }, (_none, index) => 6000 + index * 7);
/** A source tries fewer ports than a scanner would. */
const sourcesOfPort = 40;

/** Strangers by number: documentation addresses. */
function stranger(number) {
  const index = number % 720;
  return `${['192.0.2', '198.51.100', '203.0.113'][Math.floor(index / 240)]}.${11 + (index % 240)}`;
}

/** Packets to 1900/udp on 6 April: of one source 30,000 from 13h and from 16h, 8 or 9 a second, all with the same TTL. */
function flood() {
  const lines = [];
  const request = (seconds, src, spt) =>
    lines.push(router(seconds, 'DROP ', fromOutside, datagram({ src, dst, spt, dpt: 1900, ttl: 242, len: 118, id: 54_321 })));
  for (const [hour, count] of [[13, 30_000], [14, 3290], [15, 3290], [16, 30_000], [17, 3290]]) {
    for (let i = 0; i < count; i++) request(at(6, hour) + (i * 3600) / count, victim, 1024 + ((i * 7919) % 60_000));
  }
  for (const [index, count] of [12_000, 6500, 3520, 1000].entries()) {
    for (let i = 0; i < count; i++) request(at(6) + (i * 86_400) / count, `198.51.100.${2 + index}`, 50_000 + index);
  }
  return lines;
}

/** What is tried on a day besides the flood: port, transport, events. `day` counts from 1 April 2020. */
function usual(day, total) {
  const named = [
    [23, 'tcp', 200 + (((day + 1000) * 137) % 401)],
    [445, 'tcp', 195 + ((day + 1000) % 11)],
    [80, 'tcp', 130],
    [1433, 'tcp', 120],
    [3389, 'tcp', 45 + ((day + 1000) % 11)],
    [1900, 'udp', day === 5 ? 0 : 30],
    [58_742, 'tcp', { 6: 980, 7: 940 }[day] ?? 0],
    [5353, 'udp', day === 7 ? 760 : 0],
  ];
  const rest = total - named.reduce((sum, [, , events]) => sum + events, 0);
  const quiet = quietPorts.map((port, index) => [
    port,
    'tcp',
    Math.floor(rest / quietPorts.length) + (index < rest % quietPorts.length ? 1 : 0),
  ]);
  return [...named, ...quiet];
}

/** Lines of `most` packets each at most: a year needs fewer lines than its last days. */
function dayLines(day, total, most) {
  return usual(day, total).flatMap(([dpt, transport, events], port) =>
    Array.from({ length: Math.ceil(events / most) }, (_none, line) => {
      const turn = line + day + 1000;
      const facts = {
        src: stranger(port * sourcesOfPort + (turn % sourcesOfPort)),
        dst,
        spt: 20_000 + ((turn * 131) % 40_000),
        dpt,
        ttl: [50, 110, 240][(turn + port) % 3],
        len: transport === 'tcp' ? 60 : 66,
        id: line + 1,
        window: 29_200,
      };
      const packet = (transport === 'tcp' ? syn : datagram)(facts);
      const count = Math.min(most, events - line * most);
      // Over the whole day, every port at another time.
      const part = (line + ((port * 37) % 128) / 128) / Math.ceil(events / most);
      const seconds = day * 86_400 + Math.floor(part * 86_400);
      return count === 1
        ? router(seconds, 'DROP ', fromOutside, packet)
        : router(seconds, `message repeated ${count} times: [ DROP `, fromOutside, `${packet}]`);
    }),
  );
}

/** All lines in the order of time. @returns {string[]} */
export function homeRouter2020() {
  const lines = flood();
  let month = -1;
  let owed = 0;
  for (let day = firstDay; day < 10; day++) {
    const dayOfMonth = new Date(Date.UTC(2020, 3, 1 + day)).getUTCDate();
    if (dayOfMonth === 1) {
      month++;
      owed = 0;
    }
    // Whole events, so that the days of a month make its mean.
    const sum = Math.round(perDay[month] * dayOfMonth);
    lines.push(...dayLines(day, sum - owed, day < 0 ? 60 : 4));
    owed = sum;
  }
  return lines.sort((a, b) => a.seconds - b.seconds).map(({ text }) => text);
}
