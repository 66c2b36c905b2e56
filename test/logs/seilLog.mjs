// A SEIL router's log. The text of the lines is IIJ's published log list (functions filter, ipf and ntp); what stands
// before it is not published, so several usual heads occur.
import { seeded } from './random.mjs';

const { between, pick, chance } = seeded(20140220);
const outer = '203.0.113.10';

const two = (number) => String(number).padStart(2, '0');

/** The heads: by a syslog server, with its PRI, with the sender's address, and as `show log` might print it. */
function head(part, { day, hour, minute, second }, level) {
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  const date = `Apr ${String(day).padStart(2)} ${clock}`;
  const priority = { error: 139, notice: 141, info: 142 }[level];
  return [
    `${date} seil `,
    `<${priority}>${date} 192.168.1.1 `,
    `${date} 192.168.1.1 filter: `,
    `2020/04/${two(day)} ${clock} filter ${level} `,
  ][part];
}

function lengths(total, header) {
  return `len ${total} ${header}/${total - header}`;
}

/** The packet filter's four forms. */
function packet({
  rule,
  action,
  src,
  spt,
  dst,
  dpt,
  protocol,
  icmp,
  total,
  header = 20,
  direction,
  option = '',
  application,
  via = 'pppoe0',
}) {
  const where = `${via} @postnat:${rule[0]}[${rule[1]}]`;
  const from = spt === undefined ? src : `${src},${spt}`;
  const to = dpt === undefined ? dst : `${dst},${dpt}`;
  const what = application ? `AP ${application}` : `PR ${protocol}`;
  const type = icmp ? ` type ${icmp[0]} code ${icmp[1]}` : '';
  return `${where} ${action} ${from} -> ${to} ${what}${type} ${lengths(total, header)} ${direction}${option && ` ${option}`}`;
}

const stranger = () => `${pick(['192.0.2', '198.51.100'])}.${between(1, 250)}`;
const blockIn = (more) =>
  packet({ rule: [7, 'BLOCK_IN'], action: 'block', src: stranger(), dst: outer, direction: 'in', ...more });

function ordinary() {
  const spt = between(1024, 65_535);
  return pick([
    () => blockIn({ rule: [3, 'DENY_TELNET'], spt, dpt: 23, protocol: 'tcp', total: 60, option: '-S' }),
    () =>
      blockIn({ spt, dpt: pick([445, 1433, 3389, 22, 80]), protocol: 'tcp', total: pick([40, 44, 52]), option: '-S' }),
    () => blockIn({ spt, dpt: pick([1900, 389, 5060, 53413, 53]), protocol: 'udp', total: pick([46, 81, 118, 431]) }),
    () => blockIn({ protocol: 'icmp', icmp: [8, 0], total: 84 }),
    () => blockIn({ protocol: pick(['gre', '47', 'esp']), total: 120 }),
    () =>
      blockIn({
        src: '2001:db8:bad::5',
        dst: '2001:db8:10::10',
        protocol: 'ipv6-icmp',
        icmp: [128, 0],
        total: 104,
        header: 40,
      }),
    () =>
      blockIn({
        src: '2001:db8:bad::5',
        dst: '2001:db8:10::10',
        spt,
        dpt: 22,
        protocol: 'tcp',
        total: 80,
        header: 40,
        option: '-S',
      }),
    () =>
      packet({
        rule: [1, 'PASS_OUT'],
        action: 'pass',
        src: '192.168.1.34',
        spt,
        dst: pick(['8.8.8.8', '1.1.1.1']),
        dpt: 53,
        protocol: 'udp',
        total: 64,
        direction: 'out',
      }),
    () =>
      packet({
        rule: [4, 'LAN_IN'],
        action: 'pass',
        via: 'lan0',
        src: '192.168.1.35',
        spt,
        dst: '192.168.1.1',
        dpt: 53,
        protocol: 'udp',
        total: 60,
        direction: 'in',
      }),
    () =>
      packet({
        rule: [2, 'HTTPS'],
        action: 'pass',
        src: stranger(),
        spt,
        dst: '192.168.1.20',
        dpt: 443,
        protocol: 'tcp',
        total: 60,
        direction: 'in',
        option: '-S',
      }),
  ])();
}

/** On 9 April the router's own time service is asked by everybody, for somebody else: its answers fill the log. */
function reflection() {
  const victim = '198.51.100.123';
  return chance(0.5)
    ? packet({
        rule: [9, 'NTP_IN'],
        action: 'pass',
        src: victim,
        spt: between(1024, 65_535),
        dst: outer,
        dpt: 123,
        protocol: 'udp',
        total: 36,
        direction: 'in',
      })
    : packet({
        rule: [1, 'PASS_OUT'],
        action: 'pass',
        src: outer,
        spt: 123,
        dst: victim,
        dpt: between(1024, 65_535),
        protocol: 'udp',
        total: 468,
        direction: 'out',
      });
}

const ntp = [
  'peer 133.243.238.243 now valid',
  'clock is now synced',
  'adjusting local clock by -0.018274s',
  'reply from 192.53.103.108: not synced (alarm), next query 3151s',
];

/** Ten days, 640 lines. */
export function seilLog() {
  const lines = [];
  const line = (when, text, level = 'info', part = between(0, 3)) => {
    lines.push({
      order: ((when.day * 24 + when.hour) * 60 + when.minute) * 60 + when.second,
      text: head(part, when, level) + text,
    });
  };
  const any = (day) => ({ day, hour: between(0, 23), minute: between(0, 59), second: between(1, 58) });
  for (let count = 0; count < 480; count++) {
    line(any(1 + (count % 10)), ordinary());
  }
  for (let count = 0; count < 120; count++) {
    line({ day: 9, hour: 11, minute: between(0, 59), second: between(0, 59) }, reflection());
  }
  for (let day = 1; day <= 10; day++) {
    line(any(day), pick(ntp), 'info', 0);
    line(
      any(day),
      packet({
        rule: [5, 'P2P'],
        action: 'block',
        src: stranger(),
        spt: 7743,
        dst: outer,
        dpt: 7743,
        application: 'winny',
        total: 51,
        direction: 'in',
      }),
    );
    line(any(day), blockIn({ spt: 500, dpt: 500, protocol: 'udp', total: 1500 }));
  }
  line({ day: 1, hour: 0, minute: 0, second: 0 }, 'iipf: IPv4/IPv6 Packet Filter Enabled', 'notice');
  line({ day: 5, hour: 12, minute: 0, second: 0 }, '== OLDER "filter" LOG MESSAGES WERE TRIMMED ==');
  line({ day: 9, hour: 12, minute: 0, second: 5 }, '== OLDER "ntp" LOG MESSAGES WERE TRIMMED ==');
  line({ day: 9, hour: 12, minute: 30, second: 5 }, 'iipf: filter rule is full', 'error');
  line(
    { day: 10, hour: 23, minute: 59, second: 0 },
    `pppoe0 @postnat:7[BLOCK_IN] block 198.51.100.9,40001 -> ${outer},`,
  );
  return lines
    .map((entry, index) => ({ ...entry, index }))
    .sort((a, b) => a.order - b.order || a.index - b.index)
    .map(({ text }) => text);
}
