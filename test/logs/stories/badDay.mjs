// A bad day of a small office's router, and a quiet one. Nobody published it: it holds one of everything that a person must
// learn in a minute. Somebody is let in, a recorder at home is infected, a forged source asks for reflection, and the rest is
// noise that was kept out.
import { at, datagram, fromOutside, ipv4, outer, router, syn, tcp, throughToOutside } from '../netfilter.mjs';

/** Whose name the requests to 1900/udp bear: the victim. */
export const victim = '198.51.100.77';
/** Who guesses passwords. */
export const guesser = '192.0.2.140';
/** Who was let in to Remote Desktop. */
export const visitor = '198.51.100.200';
/** The infected recorder. */
export const recorder = '192.168.1.66';

const usual = { ttl: 52, len: 60, window: 29_200 };

/** Strangers that knock once or twice, and a PC that reads the web. */
function background() {
  return Array.from({ length: 180 }, (_none, i) => {
    const seconds = at(6) + i * 470;
    const address = `${['192.0.2', '198.51.100'][i % 2]}.${1 + ((i * 7) % 60)}`;
    if (i % 9 === 4) {
      const request = ipv4({ src: '192.168.1.20', dst: address, len: 60, ttl: 63, id: i }) + tcp({ spt: 50_000 + i, dpt: 443 });
      return router(seconds, 'ACCEPT ', throughToOutside, request);
    }
    const dpt = [23, 445, 8080, 5060, 1433, 443][i % 6];
    return router(seconds, 'DROP ', fromOutside, syn({ src: address, dst: outer, dpt, spt: 20_000 + i, id: i, ...usual }));
  });
}

function many(count, hour, step, packet) {
  return Array.from({ length: count }, (_none, i) => packet(at(6, hour) + i * step, i));
}

/** All lines of the bad day in the order of time. @returns {string[]} */
export function badDay() {
  const scan = many(40, 3, 4, (seconds, i) =>
    router(seconds, 'DROP ', fromOutside, syn({ src: '192.0.2.66', dst: outer, dpt: 1000 + i, spt: 40_000, id: i, ...usual })),
  );
  const guesses = many(60, 9, 7, (seconds, i) =>
    router(seconds, 'DROP ', fromOutside, syn({ src: guesser, dst: outer, dpt: 22, spt: 41_000 + i, id: i, ...usual })),
  );
  const letIn = many(5, 14, 20, (seconds, i) =>
    router(seconds, 'ACCEPT ', fromOutside, syn({ src: visitor, dst: outer, dpt: 3389, spt: 52_000 + i, id: i, ...usual, ttl: 115 })),
  );
  const infected = many(24, 14, 12, (seconds, i) => {
    const packet = ipv4({ src: recorder, dst: `198.51.100.${100 + i}`, len: 60, ttl: 63, id: i }) + tcp({ spt: 33_000 + i, dpt: 23 });
    return router(seconds + 600, 'DROP ', throughToOutside, packet);
  });
  const forged = many(1200, 16, 0.4, (seconds, i) =>
    router(seconds, 'DROP ', fromOutside, datagram({ src: victim, dst: outer, dpt: 1900, spt: 1024 + ((i * 37) % 60_000), ttl: 242, len: 118, id: i })),
  );
  const answers = many(30, 20, 5, (seconds, i) =>
    router(seconds, 'DROP ', fromOutside, syn({ src: '192.0.2.53', dst: outer, spt: 80, dpt: 30_000 + i * 3, flags: 'ACK SYN', id: i, ...usual })),
  );
  return inOrder([...background(), ...scan, ...guesses, ...letIn, ...infected, ...forged, ...answers]);
}

/** All lines of the quiet day. @returns {string[]} */
export function quietDay() {
  return inOrder(background());
}

function inOrder(lines) {
  return lines.sort((a, b) => a.seconds - b.seconds).map(({ text }) => text);
}
