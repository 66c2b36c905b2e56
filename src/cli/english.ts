/** Every text of the command line; `{0}` and `{name}` are places for values. */
export const english = {
  'head.logs': 'Log',
  'head.period': 'Period',
  'head.events': 'Events',
  'head.lines': 'Lines',
  'head.actions': 'Actions',
  'head.directions': 'Directions',
  'head.outer': 'Outside',
  'head.ttl': 'TTL',
  'outer.inferred': '{0} is the outer interface, inferred from where strangers come in (--wan sets it)',
  'outer.set': '{0} is the outer interface, as set',
  'log.stdin': 'standard input',
  'log.facts': '{0} ({1}, {2} lines)',
  'period.facts': '{0} to {1} ({2} days, {3})',
  'period.none': 'no packet has a time',
  'lines.facts': '{0} read: {1} packets, {2} not understood, {3} of other programs',
  'ttl.facts': '{0} below 64; sent with 64: {1}, 128: {2}, 255: {3}, unclear: {4}',
  'ttl.none': 'not in this format',
  'zone.local': 'local time',

  'ports.title': 'Ports',
  'time.title': 'Time',
  'countries.title': 'Countries',
  'sources.title': 'Sources',
  'backscatter.title': 'Backscatter: answers that nobody here asked for, not attacks',
  'quality.title': 'Worth knowing about this log',
  'rare.facts': 'Seen at most three times: {0}',
  none: 'none',

  'column.port': 'Port',
  'column.service': 'Service',
  'column.severity': 'Severity',
  'column.events': 'Events',
  'column.share': 'Share',
  'column.sources': 'Sources',
  'column.perDay': 'Per day',
  'column.maxPerDay': 'Most a day',
  'column.belowTtl64': 'TTL < 64',
  'column.topCountries': 'From',
  'column.day': 'Day',
  'column.hours': 'Hours 0 to 23, each day alone',
  'column.month': 'Month',
  'column.days': 'Days',
  'column.yearOnYear': 'Year before',
  'column.perDayWithoutOutliers': 'Per day*',
  'column.yearOnYearWithoutOutliers': 'Year before*',
  'column.code': 'Code',
  'column.country': 'Country',
  'column.first': 'First',
  'column.last': 'Last',
  'column.address': 'Address',
  'column.name': 'Name',
  'column.ports': 'Ports',
  'column.peakPerMinute': 'Peak a minute',
  'column.peakPerSecond': 'Peak a second',
  'column.count': 'Count',
  'column.what': 'What',
  'column.lines': 'Lines',
  'day.outlier': 'unusual',
  'months.withoutOutliers': '* without unusual days',

  'severity.critical': 'critical',
  'severity.high': 'high',
  'severity.medium': 'medium',
  'severity.low': 'low',
  'severity.info': 'info',

  'action.drop': 'dropped',
  'action.reject': 'rejected',
  'action.accept': 'accepted',
  'action.audit': 'audit',
  'action.limit': 'rate-limited',
  'action.unknown': 'unknown',

  'direction.inbound': 'inbound',
  'direction.outbound': 'outbound',
  'direction.forwarded': 'forwarded',
  'direction.internal': 'internal',
  'direction.unknown': 'unknown',

  'country.-': 'unknown',
  'country.private': 'private or special',
  'country.masked': 'masked in the log',

  'quality.unparsed': 'firewall lines that could not be understood',
  'quality.trimmed': 'places where the device says that it dropped older lines',
  'quality.suppressed': 'messages that the log says were left out: the figures are a lower bound',
  'quality.repeated': 'packets that the log tells as a repetition',
  'quality.gap': 'long silences',
  'quality.clockJump': 'places where the clock jumps',
  'quality.noYear': 'lines without a year: it was inferred (--year sets it)',
  'quality.duplicate': 'logs that are copies of another one: counted once',
  'quality.flatCeiling': 'minutes at the same ceiling: probably a rate limit, the figures are a lower bound',

  'findings.line': 'Line {0}.',
  'findings.lines': 'Lines {0} to {1}.',
  'findings.at': '{0}.',
  'findings.rules':
    'Commands are to be checked before use, never run from here: WAN and pppoe0 stand for your outer interface.',
  'findings.period': '{0} to {1}.',
  'explain.severity': 'Severity',
  'explain.why': 'Why',
  'explain.fix': 'What to do',
  'explain.malware': 'Known for it',
  'explain.cves': 'Flaws',
  'explain.knownExploited': '{0} (known to be exploited)',
  'explain.amplification': 'Amplification',
  'explain.amplification.range': '{0} to {1} times ({2})',
  'explain.amplification.one': '{0} times ({1})',
  'explain.sources': 'Sources',
  'explain.unknown': 'Nothing particular is known about {0}.',
  'explain.registered': 'Registered for: {0}',

  'confidence.verified': 'verified with the sources',
  'confidence.partly': 'partly verified with the sources',
  'confidence.general': 'general knowledge',

  countryData: 'Countries: {0} ({1}). IP Geolocation by DB-IP, https://db-ip.com',
  'countryData.own': 'Countries: {0} ({1})',
  'progress.share': 'Reading: {0}, {1} lines',
  'progress.unknown': 'Reading: {0} lines',

  'error.notFound': '{path}: there is no such file.',
  'error.notReadable': '{path}: may not be read: permission is missing.',
  'error.isFolder': '{path}: is a folder.',
  'error.emptyFolder': '{path}: holds no log.',
  'error.binary': '{path}: is no text.',
  'error.notFirewall': '{path}: holds no line of a firewall that is known here.',
  'error.locked': '{path}: is in use by another program.',
  'error.shrunk': '{path}: became shorter while it was read. Try again.',
  'error.badGzip': '{path}: the compressed data is damaged.',
  'error.badQuery': 'The filter makes no sense at {word} (column {column}).',
  'error.badDatabase': '{path}: is no country database (.mmdb) that can be read.',
  'error.tooLarge': '{path}: is too large for the memory there is.',
  'error.cancelled': 'Cancelled.',
  'error.other': 'This should not have happened: {0}',

  'usage.unknownCommand': 'There is no command {0}.',
  'usage.noCommand': 'A command is missing.',
  'usage.noLog': 'Name a log, or - for standard input.',
  'usage.unknownOption': 'There is no option {0}.',
  'usage.foreignOption': '{0} does not go with {1}.',
  'usage.noValue': '{0} needs a value.',
  'usage.badValue': '{0} cannot be {1}. {2}',
  'usage.number': 'It takes a whole number.',
  'usage.year': 'It takes a year such as 2020.',
  'usage.zone': 'It takes local, UTC, an offset such as +09:00, or a name such as Asia/Tokyo.',
  'usage.cidr': 'It takes an address or a network such as 192.0.2.0/24.',
  'usage.networks': 'It takes a file with one network a line, or a MISP warning list.',
  'usage.json': 'It takes a file with a JSON object.',
  'usage.file': 'That file cannot be read.',
  'usage.threshold': '{0}: {1} is no threshold, or has a value that it cannot have.',
  'usage.filter': 'The filter makes no sense at {0} (column {1}).',
  'usage.oneOf': 'It takes one of: {0}.',
  'usage.compare': 'It takes previous, one time such as time:2020-03-01..2020-03-31, or logs.',
  'usage.notWritable': '{0} cannot be written.',
  'usage.oneForm': 'Only one of these at a time: {0}.',
  'usage.shortSecret': '{0} must have at least {1} characters: a shorter secret could be guessed.',
  'usage.port': '{0} is no port. It takes 23, 23/tcp or 1900/udp.',
  'usage.seeHelp': 'firewall-log --help says more.',

  help: `Reads firewall logs (Linux netfilter, IIJ SEIL, Windows, Yamaha) and says what is in them. Nothing is sent anywhere.

  firewall-log summary  [options] LOG...   the Attack Summary as text, --json, --markdown or --html FILE
  firewall-log events   [options] LOG...   one packet a line: --format ecs (default) or csv
  firewall-log findings [options] LOG...   what happened, why it matters, what to do; --json or --sarif
  firewall-log explain  PORT[/tcp|udp]     what is known about a port

LOG is a file, - (standard input), a .gz, or a folder with logs.

  --filter QUERY   only what matches: 'dpt:23 proto:tcp country:CN action:drop -spt:53 ttl:<64'
  --year N         the year of the newest line, for times without one
  --zone Z         local (default), UTC, an offset, or a name such as Asia/Tokyo
  --geoip FILE     an own country database (.mmdb), repeatable; none switches look-ups off
  --home CIDR      own networks and addresses, repeatable
  --wan IFACE      the outer interface
  --top N          rows of each table (default 20; 0 is all)
  --ignore QUERY   addresses, networks or filters that raise no finding, repeatable
  --scanners FILE  networks that scan openly: one a line, or a MISP warning list, repeatable
  --thresholds FILE  JSON: when a pattern is a finding, named as in the setting findings.thresholds
  --lang en|ja     default: the environment's
  --threads N      at most so many threads
  --redact own|all own addresses, or all, as pseudonyms that keep networks together; names of hosts, too. New ones at each
                   run, the same ones under the same secret in the environment's FIREWALL_LOG_REDACT_KEY
  --json           summary or findings as JSON
  --compare WITH   summary beside another time: previous, or time:2020-03-01..2020-03-31; or beside other logs, repeatable
  --markdown       summary as Markdown
  --html FILE      summary as one web page without scripts, written to FILE
  --sarif          findings as SARIF 2.1.0
  --format F       events as ecs (NDJSON, Elastic Common Schema) or csv
  --help, --version

Exit status: 0 done; 2 usage, or a log that cannot be read.`,
} as const;
