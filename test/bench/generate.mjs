// Writes a netfilter log of a given size: node test/bench/generate.mjs FILE MEGABYTES. The same size gives the same bytes.
import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from '../logs/random.mjs';

const [, , path, megabytes] = process.argv;
const { between, pick } = seeded(20200406);
const random = () => between(0, 2 ** 32 - 1) / 2 ** 32;
const below = (limit) => between(0, limit - 1);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const soughtPorts = [23, 23, 23, 23, 445, 445, 1433, 22, 22, 80, 8080, 3389, 5555, 81, 2323, 37215];

/** Any address of the internet: the log stays on this machine, and countries must be looked up. */
const sources = Array.from({ length: 180_000 }, () => [between(1, 222), below(256), below(256), below(256)].join('.'));

/** Few sources send most packets. */
const source = () => sources[Math.floor(sources.length * random() ** 3)];

function tcp() {
  const port = random() < 0.7 ? pick(soughtPorts) : below(65_536);
  return `SRC=${source()} DST=203.0.113.10 LEN=40 TOS=0x00 PREC=0x00 TTL=${36 + below(24)} ID=${below(65_536)} PROTO=TCP SPT=${1024 + below(64_000)} DPT=${port} WINDOW=${pick([1024, 5840, 14600, 65535])} RES=0x00 SYN URGP=0 `;
}

function udp() {
  const port = pick([1900, 1900, 53413, 5060, 123, 161, 389]);
  return `SRC=${source()} DST=203.0.113.10 LEN=118 TOS=0x00 PREC=0x00 TTL=${220 + below(30)} ID=${below(65_536)} PROTO=UDP SPT=${1024 + below(64_000)} DPT=${port} LEN=98 `;
}

function icmp() {
  return `SRC=${source()} DST=203.0.113.10 LEN=84 TOS=0x00 PREC=0x00 TTL=${40 + below(24)} ID=${below(65_536)} PROTO=ICMP TYPE=8 CODE=0 ID=${below(65_536)} SEQ=${below(9000)} `;
}

function ipv6() {
  const host = below(65_536).toString(16).padStart(4, '0');
  return `SRC=2001:0db8:0000:0000:0000:0000:0000:${host} DST=2001:0db8:0000:0001:0000:0000:0000:0001 LEN=60 TC=0 HOPLIMIT=${40 + below(24)} FLOWLBL=0 PROTO=TCP SPT=${1024 + below(64_000)} DPT=23 WINDOW=5760 RES=0x00 SYN URGP=0 `;
}

/** 64 % TCP, 25 % UDP, 5 % ICMP, 5 % IPv6, 1 % other programs; every tenth prefix is UFW's. */
function message(time) {
  const kind = random();
  if (kind >= 0.99)
    return `sshd[${below(30_000)}]: Failed password for invalid user admin from ${source()} port 40022 ssh2`;
  const prefix = random() < 0.1 ? '[UFW BLOCK] ' : 'DROP ';
  const packet = kind < 0.64 ? tcp() : kind < 0.89 ? udp() : kind < 0.94 ? icmp() : ipv6();
  const uptime = (time / 1000 - 1_570_000_000).toFixed(6);
  return `kernel: [${uptime}] ${prefix}IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:22:08:00 ${packet}`;
}

function stamp(time) {
  const date = new Date(time);
  return `${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)} ${date.toISOString().slice(11, 19)}`;
}

const file = openSync(path, 'w');
const bytes = Number(megabytes) * 1e6;
let time = Date.UTC(2020, 0, 1);
let written = 0;
let text = '';
while (written < bytes) {
  time += random() * 1500;
  const line = `${stamp(time)} router ${message(time)}\n`;
  text += line;
  written += line.length;
  if (text.length < 1 << 20) continue;
  writeSync(file, text);
  text = '';
}
writeSync(file, text);
closeSync(file);
