// Writes firewall-log.tmLanguage.json and firewall-log.injection.tmLanguage.json beside itself.
//
// The grammars are composed here from named parts, because the rule for a usual line has some sixty groups, and a program
// counts them better than a person. `node syntaxes/build.mjs` writes; test/grammar/run.mjs proves that the JSON is current.
//
// Cheap by construction: one match takes a whole usual line. No look-behind, no nested quantifier, every quantifier over
// free text is bounded, and no rule has a `begin` and an `end`: nothing leaks into the next line.
import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Meaning -> scope, once for all dialects. Each scope is followed by `.firewall-log` in the grammar. */
export const scopes = {
  time: 'comment.time',
  priority: 'comment.priority',
  facility: 'comment.facility',
  program: 'comment.program',
  uptime: 'comment.uptime',
  caller: 'comment.caller',
  mac: 'comment.mac',
  quoted: 'meta.quoted-packet comment.block.quoted-packet',
  host: 'entity.name.type.host',
  rule: 'entity.name.function.rule',
  description: 'string.quoted.double.description',
  // two scopes: themes that do not know the last one colour the first
  drop: 'markup.deleted.action.drop invalid.action.drop',
  reject: 'keyword.other.action.reject markup.changed.action.reject',
  accept: 'string.unquoted.action.accept markup.inserted.action.accept',
  audit: 'entity.name.type.action.audit',
  field: 'variable.other.field',
  ipv4: 'entity.name.type.address.ipv4',
  ipv6: 'entity.name.type.address.ipv6',
  masked: 'entity.name.type.address.masked',
  sourcePort: 'constant.numeric.port.source',
  destinationPort: 'keyword.control.port.destination',
  protocol: 'storage.type.protocol',
  flag: 'constant.language.flag',
  interface: 'variable.other.constant.interface',
  direction: 'keyword.other.direction',
  number: 'constant.numeric',
  repeat: 'keyword.other.repeat',
  service: 'support.function.service',
  header: 'markup.heading.header',
  incomplete: 'invalid.illegal.incomplete',
};

// --- how rules are composed ------------------------------------------------------------------------------------------
const scopeOf = (meaning) => scopes[meaning].replaceAll(/\S+/g, '$&.firewall-log');
const includes = (...names) => names.map((name) => ({ include: name }));

/**
 * Template tag for a stretch of a pattern: text stands as it is, `${...}` is a group or another stretch. It may be broken into
 * lines: a line break and the blanks after it are not part of the pattern, so a blank that is one is written `[ ]` there.
 */
const seq = ({ raw }, ...parts) =>
  raw.map((text) => text.replaceAll(/\n */g, '')).flatMap((text, i) => (i < parts.length ? [text, parts[i]] : [text]));

/** Template tags for groups: as.time`\d+` is a group with the scope of a time. */
const as = Object.fromEntries(
  Object.keys(scopes).map((meaning) => [
    meaning,
    (...template) => ({ inner: seq(...template), capture: { name: scopeOf(meaning) } }),
  ]),
);
/** A group that is read again by other rules of the repository. */
const reread = (inner, ...names) => ({ inner, capture: { patterns: includes(...names) } });

/** Template tag for a rule: a stretch with its groups numbered. */
const rule = (...template) => {
  const captures = {};
  let groups = 0;
  const write = (part) => {
    if (typeof part === 'string') return part;
    if (Array.isArray(part)) return part.map(write).join('');
    captures[++groups] = part.capture;
    return `(${write(part.inner)})`;
  };
  return { match: write(seq(...template)), captures };
};
/** A run of fields: what is not a value in it (the keys) has the scope of a field. */
const fields = (...template) => ({ name: scopeOf('field'), ...rule(...template) });

// --- addresses and numbers -------------------------------------------------------------------------------------------
const v4 = seq`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}`;
const v6 = seq`[\da-fA-F]{0,4}:[\da-fA-F:.]{1,44}`;
const v6NoDot = seq`[\da-fA-F]{0,4}:[\da-fA-F:]{1,44}`;
const address = seq`(?:${as.ipv4`${v4}`}|${as.ipv6`${v6}`})`;
const masked = as.masked`[\w*][\w.*:-]{0,60}`; // 203.0.***.***, MY.IP.AD.DR, not an address at all
const anyAddress = seq`(?:${as.ipv4`${v4}(?![\w.*])`}|${as.ipv6`${v6}(?![\w.*])`}|${masked})`;
const number = as.number`\d{1,12}`;
const hex = as.number`(?:0x)?[\da-fA-F]{1,16}`;
const options = as.number`[\dA-F]{1,80}`;

// --- what stands before the message ----------------------------------------------------------------------------------
const clock = seq`\d\d:\d\d:\d\d`;
const times = [
  seq`(?:[A-Z][a-z]{2} )?\p{L}{3,4} {1,2}\d{1,2} ${clock}(?: \d{4})?`, // Jan  8 03:37:09, Mon Mar 23 13:16:49 2026
  seq`|\d{4}[-/]\d\d[-/]\d\d[T ]${clock}(?:[.,]\d{1,9})?(?:Z|[-+]\d\d:?\d\d)?:?`, // ISO 8601, 2026/10/06 12:00:00:
  seq`| ?\d{1,2}月 {1,2}\d{1,2} ${clock}`, // 10月 12 10:16:42
  seq`|\d\d/(?:\d\d|[A-Z][a-z]{2})/\d{4}[: ]${clock}(?:\.\d{1,6}| [-+]\d{4})?`, // 20/Jun/2022:13:09:14 +0200
  seq`|(?:[a-z]{3}/\d\d(?:/\d{4})? )?${clock}`, // 01:01:58, sep/15 12:35:34
];
const time = as.time`${times}`;
const priority = seq`(?:${as.priority`<\d{1,3}>(?:1 )?`} ?)?`;
const severity = seq`(?:debug|info|notice|warning|warn|error|err|crit|alert|emerg|panic)(?= )`;
const facilityName = seq`(?:(?:kern|user|daemon|syslog|auth|authpriv|local[0-7])\.)?${severity}`;
const facility = as.facility`${facilityName}`;
// A host: not a level, not an action, not the interface of a SEIL or Yamaha line that came without a host.
const hostName = seq`(?!(?:${facilityName}|last message|(?i:drop|reject|accept|deny|block|allow)\b|\S{1,40} (?:@|Rejected |Passed )))[\w.:-]{0,252}[\w-](?= )`;
// [ 1048.213512], [  173.258054][   T45]
const uptime = seq`${as.uptime`\[ {0,8}\d{1,10}\.\d{1,6}\]`}(?:${as.caller`\[ {0,8}[TC]\d{1,8}\]`})?`;
// the last fields of an RFC 5424 head: procid, msgid, structured data
const structured = seq`(?:-|\d{1,8}) (?:-|[\w.]{1,32}) (?:-|\[[^\]]{0,200}\]) `;

const source = as.program`[\w./-]{1,48} ${structured}|[\w./-]{1,48}(?:\[\d{1,8}\])?: {0,2}`;
const afterHost = seq`(?:${facility} )?(?:${source})?(?:${uptime} ?)?`;

const head = {
  patterns: [
    // 2026-01-08T03:37:09+09:00 gw sshd[812]:  or  <134>1 2026-01-08T03:37:09Z gw app 92 - -  or  2026/10/06 12:00:00: PP[01]
    rule`^${priority}\[?${time}\]?(?: {1,2}|$)(?:${as.host`${hostName}`} {1,2})?${afterHost}`,
    // <142>info filter:
    rule`^${as.priority`<\d{1,3}>`} ?${afterHost}`,
    // info filter:
    rule`^${facility} ${afterHost}`,
    // [12.345678]  or  kernel: [12.345678]
    rule`^(?:${as.program`kernel:`} )?${uptime} ?`,
  ],
};

// --- netfilter -------------------------------------------------------------------------------------------------------
const ifname = as.interface`[^ =]{0,40}`;
const mac = as.mac`[\da-fA-F:]{0,80}`;
const packet = seq`SRC=${anyAddress} DST=${anyAddress} LEN=${number}
  [ ](?:TOS|TC)=${hex} (?:PREC|HOPLIMIT|FLOWLBL)=${hex} (?:TTL|FLOWLBL|HOPLIMIT)=${number}
  [ ](?:ID=${number} )?(?:${as.flag`DF`} )?
  (?:OPT \(${as.number`[ ()A-Z:\da-f]{0,200}`}\) )?`;
const tcp = seq`(?:SEQ=${number} ACK=${number} )?WINDOW=${number}(?: RES=${hex})?
  (?: ${as.flag`[A-Z][A-Z ]{0,32}[A-Z](?= |$)`})?(?: URGP=${number})?`;
const ports = seq`SPT=${as.sourcePort`\d{1,5}`} DPT=${as.destinationPort`\d{1,5}`}`;
// The packet that an ICMP error quotes: one level deep, and secondary.
const quoted = as.quoted`\[SRC=[^\[\]]{0,600}(?:\[\d{1,5} bytes\][^\[\]]{0,200})?\]?`;
const transport = seq`PROTO=${as.protocol`\w{1,8}`}
  (?: ${ports} (?:${tcp}|LEN=${number})
  | TYPE=${number} CODE=${number}(?: ID=${number} SEQ=${number})?(?: ${quoted})?)?
  (?: OPT \(${options}\) ?)?(?: ?MARK=${hex})?`;

// Before a prefix: syslog head with the host missing, doubled (UniFi), or with VMID, level and chain before it (Proxmox).
const netfilterHead = seq`(?>${priority}
  (?:${as.host`\d{1,9}`} ${as.priority`\d`} ${as.rule`[\w-]{1,40}`} )?
  (?:\[?${time}\]? {1,2}(?:${as.host`${hostName}(?: [\w.-]{1,64}(?= \[[A-Z]))?`} {1,2})?)?
  (?:${facility} )?
  (?:${as.program`[\w./-]{1,48} ${structured}|(?:kernel|ulogd)(?:\[\d{1,8}\])?:`} {0,2})?(?:${uptime} ?)?
  (?:${as.repeat`message repeated \d{1,9} times: \[`} )?)`;

// What was done with the packet, as a prefix tells it: by a letter code, else by the first word that means an action.
const code = seq`-(?:${as.drop`D`}|${as.reject`R`}|${as.accept`A|RET`})(?=[-\]])`;
const word = seq`(?:\b|_)(?i:
  ${as.drop`drop(?:ped)?|den(?:y|ied)|block(?:ed)?|discard(?:ed)?|invalid`}
  |${as.reject`reject(?:ed)?|refused?`}
  |${as.accept`accept(?:ed)?|acc|allow(?:ed)?|pass(?:ed)?|permit(?:ted)?`}
  |${as.audit`audit(?: invalid)?|limit(?! block)`})(?![A-Za-z])`;
const prefix = as.rule`(?:[^=]{0,120}?${code}[^=]{0,60}?
  |[^=]{0,120}?${word}[^=]{0,80}?
  |[^=]{0,160}?)`;
const description = seq`(?:${as.field`DESCR=`}${as.description`"[^"]{0,160}?(?:"|(?=IN=))`} ?)?`;

const netfilter = {
  patterns: [
    // <head> [UFW BLOCK] IN=eth0 OUT= MAC=.. SRC=203.0.113.9 DST=192.0.2.1 LEN=40 .. PROTO=TCP SPT=40000 DPT=23 .. SYN URGP=0
    rule`^(?=[^=]{0,300}(?:IN|OUT|DESCR)=)
      ${netfilterHead}${prefix} ?${description}
      ${as.field`(?=IN=[^ =]{0,40} OUT=|(?:IN|OUT)=[^ =]{1,40} (?:PHYS|MAC|SRC))
      (?:IN=${ifname} ?)?(?:OUT=${ifname} ?)?(?:PHYSIN=${ifname} )?(?:PHYSOUT=${ifname} )?
      (?:MAC=${mac} )?
      (?:${packet}(?:${transport})?)?`}
      [ ]?${reread('.*', '#field')}`,
  ],
};
const netfilterRest = {
  patterns: [
    // a line whose beginning is lost, or that is damaged before its fields: what is left of it
    rule`${reread(seq`\b(?:OUT|MAC|SRC|DST|PROTO|SPT|TTL)=[^ =]{1,64} .*`, '#field')}`,
  ],
};

const field = {
  patterns: [
    fields`\b(?:(?:IP)?(?:SRC|DST)|GATEWAY)=${anyAddress}?`,
    fields`\bTUNNEL=${as.ipv4`${v4}`}->${as.ipv4`${v4}`}`,
    fields`\b(?:${ports}|(?:SPT|SPORT)=${as.sourcePort`\d{1,5}`}|(?:DPT|DPORT)=${as.destinationPort`\d{1,5}`})`,
    fields`\bPROTO=${as.protocol`\w{1,8}`}`,
    fields`\b(?:PHYS)?(?:IN|OUT)=${ifname}`,
    fields`\bMAC(?:SRC|DST)?=${mac}`,
    fields`\b(?:LEN|TOS|PREC|TTL|I[Dd]|FRAG|TC|HOPLIMIT|FLOWLBL
      |WINDOW|RES|URGP|SEQ|ACK|TYPE|CODE|MTU
      |PARAMETER|POINTER|SPI|MARK|UID|GID
      |VPROTO|VID|MACPROTO|HTYPE|PTYPE|OPCODE)
      [=:] ?${hex}`,
    rule`\b${as.flag`[CD]F|MF|CE|AE|CWR|ECE|URG|ACK|PSH|RST|SYN|FIN`}(?![\w=])`,
    fields`\bOPT \( ?(?:${options} ?)?\)?`,
    fields`\bDESCR=${as.description`"[^"]{0,200}"?`}`,
    rule`${quoted}`,
    rule`\b${as.incomplete`INCOMPLETE(?: \[\d{1,5} bytes\])?|TRUNCATED`}`,
  ],
};

// --- IIJ SEIL (and IPFilter's ipmon, its ancestor) ----------------------------------------------------------------------
const seilAddress = (port) => seq`${address}(?:,${port`\d{1,5}`})?`;
const seilAction = seq`(?:${as.drop`block|b`}|${as.accept`pass|p|forward|fwd|f`}|${as.audit`[\w-]{1,16}`})`;

const seil = {
  patterns: [
    // pppoe0 @0:12[DENY_TELNET] block 203.0.113.9,40000 -> 192.0.2.1,23 PR tcp len 60 20/40 in -S
    fields`${as.interface`\b[a-z][\w.*-]{1,20}`} @${as.rule`\w{1,8}:\d{1,8}`}(?:\[${as.rule`[^\]]{0,40}`}\])?
      [ ]${seilAction} ${seilAddress(as.sourcePort)} -> ${seilAddress(as.destinationPort)}
      [ ](?:PR|AP) ${as.protocol`[\w.-]{1,16}`}
      (?: type ${as.number`[\w-]{1,16}`} code ${as.number`[\w-]{1,16}`})?
      [ ]len ${number} ${as.number`\d{1,6}(?:/\d{1,6})?`}\S{0,16}
      (?: ${as.flag`-[A-Z]{1,8}`})?(?: ${as.direction`in|out|redirect|IN|OUT`}\b)?(?: ${as.flag`-?[A-Z]{1,8}`})?`,
  ],
};
const seilNote = {
  patterns: [
    // the ntp function
    rule`\b(?:${as.service`bad peer|peer`} \S{0,64}? ?\(?${address}\)?(?: ${as.service`now (?:in)?valid`})?
      |${as.service`reply from`} ${address}: ${as.service`not synced|negative delay`})`,
    rule`\b${as.service`adjusting (?:local clock|clock frequency) by|set local clock to|clock is now (?:un)?synced|ntp engine (?:ready|exiting)`}
      (?: ${as.number`[-+]?\d{1,9}(?:\.\d{1,9})?s?`})?`,
    rule`${as.incomplete`== OLDER "\w{1,24}" LOG MESSAGES WERE TRIMMED ==|iipf: (?:filter rule is full|cannot [a-z ]{1,60})`}`,
  ],
};

// --- Windows Defender Firewall: pfirewall.log ----------------------------------------------------------------------------
const pfirewall = {
  patterns: [
    // #Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype ..
    rule`^${as.header`#(?:Version|Software|Time Format|Fields):`}${as.field`.{0,400}`}`,
    // 2026-01-08 03:37:09 DROP TCP 203.0.113.9 192.0.2.1 40000 23 40 S 1 0 1024 - - - RECEIVE
    rule`^${as.time`\d{4}-\d\d-\d\d ${clock}`}
      [ ](?:${as.drop`DROP`}|${as.accept`ALLOW|OPEN(?:-INBOUND)?`}|${as.audit`CLOSE`}|${as.incomplete`INFO-EVENTS-LOST`})
      [ ](?:${as.protocol`\w{1,16}`}|-) (?:${address}|-) (?:${address}|-)
      [ ](?:${as.sourcePort`\d{1,5}`}|-) (?:${as.destinationPort`\d{1,5}`}|-)
      [ ]${as.number`[\d-]{1,10}`} (?:${as.flag`[SAFRPU]{1,6}`}|-)
      (?: ${as.number`[-0-9][-0-9 ]{8,60}`} ${as.direction`RECEIVE|SEND|FORWARD`}(?: ${number})?)?`,
  ],
};

// --- Yamaha RTX and NVR --------------------------------------------------------------------------------------------------
const yamahaInterface = as.interface`(?:LAN|WAN|PP|TUNNEL|ONU|BRIDGE|VLAN|LOOPBACK)(?:\d{1,3})?(?:/\d{1,3})?(?:\[\d{1,4}\])?(?:\([\w/]{1,16}\))?`;
// 203.0.113.9:40000, 203.0.113.9.40000, 2001:db8::9.40000
const yamahaAddress = (port) =>
  seq`(?:${as.ipv4`${v4}`}(?:[:.]${port`\d{1,5}`})?|${as.ipv6`${v6NoDot}`}(?:\.${port`\d{1,5}`})?)`;

const yamaha = {
  patterns: [
    // PP[01] Rejected at IN(default) filter: UDP 203.0.113.9:40000 > 192.0.2.1:500
    fields`${yamahaInterface} (?:${as.reject`Rejected`}|${as.accept`Passed`}) at ${as.direction`IN|OUT`}\(${as.rule`\w{1,12}`}\)
      [ ]filter: (?:${as.protocol`[\w-]{1,16}`} ${yamahaAddress(as.sourcePort)} > ${yamahaAddress(as.destinationPort)}
      |${as.mac`[\da-fA-F:]{17}`} > ${as.mac`[\da-fA-F:]{17}`}(?: ${as.protocol`\w{1,8}`})?)`,
    // [INSPECT] LAN2[out][101098] TCP 192.0.2.73:53638 > 203.0.113.147:443 (2026/06/07 17:04:37)
    fields`${as.service`\[INSPECT\]`} ${as.interface`[A-Z]{2,8}\d{0,3}(?:/\d{1,3})?(?:\(\w{1,16}\))?`}\[${as.direction`in|out`}\]\[${as.rule`\w{1,12}`}\]
      [ ]${as.protocol`[\w-]{1,16}`} ${yamahaAddress(as.sourcePort)} > ${yamahaAddress(as.destinationPort)}
      (?: \(${as.time`\d{4}/\d\d/\d\d ${clock}`}\))?`,
    // [NAT(1000):LAN2] Released UDP 192.0.2.3.44249 <-> 198.51.100.254.10708 ==> 203.0.113.1.53
    fields`${as.service`\[NAT`}\(${as.rule`\w{1,12}`}\):${yamahaInterface}\] ${as.audit`[A-Z][a-z]{1,16}`}
      [ ]${as.protocol`[\w-]{1,16}`} ${yamahaAddress(as.sourcePort)} <-> ${yamahaAddress(as.sourcePort)}(?: ==> ${yamahaAddress(as.destinationPort)})?`,
  ],
};

// --- notes of the logging system: how much stands here, and what is missing -----------------------------------------------
const notes = {
  patterns: [
    rule`${as.repeat`last message (?:repeated \d{1,9} times?|buffered \d{1,9} times?)`}`,
    rule`${as.incomplete`\b\d{1,9} callbacks suppressed|\b\d{1,9} (?:printk )?messages (?:dropped|suppressed|lost)[^=]{0,40}`}`,
  ],
};

// Everything but the usual line stands one level deeper, so that the usual line pays for one pattern only.
const otherLine = rule`^${reread('.+', '#netfilter-rest', '#head', '#seil', '#seil-note', '#yamaha', '#notes')}`;

const grammar = (scopeName, title, rest) => ({
  $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
  information_for_contributors: 'Written by syntaxes/build.mjs. Change that, and run it.',
  name: title,
  scopeName,
  ...rest,
});

/** File name -> the grammar in it. */
export const grammars = {
  'firewall-log.tmLanguage.json': grammar('text.log.firewall-log', 'Firewall Log', {
    patterns: [...includes('#netfilter', '#pfirewall'), otherLine],
    repository: {
      netfilter,
      'netfilter-rest': netfilterRest,
      seil,
      'seil-note': seilNote,
      pfirewall,
      yamaha,
      head,
      notes,
      field,
    },
  }),
  'firewall-log.injection.tmLanguage.json': grammar('text.log.firewall-log.injection', 'Firewall lines in any log', {
    injectionSelector: 'L:text.log -text.log.firewall-log',
    patterns: includes('text.log.firewall-log#netfilter', 'text.log.firewall-log#seil'),
  }),
};

/** The text of a grammar file. */
export const write = (it) => `${JSON.stringify(it, undefined, 2)}\n`;

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, it] of Object.entries(grammars)) writeFileSync(new URL(file, import.meta.url), write(it));
}
