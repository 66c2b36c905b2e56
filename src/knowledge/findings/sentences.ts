import type { FindingCode, FindingOf, SourceScope } from '../../core/findings/finding';
import { commonPorts, type PortBook } from '../ownPorts';
import type { Language } from '../text';
import { type NumberWriter, numberWriter } from './numbers';
import { bogonWords, stealthWords, systemWords } from './smallWords';

type Writer<Code extends FindingCode> = (finding: FindingOf<Code>, numbers: FactWriter) => string;

type Writers = { readonly [Code in FindingCode]: Writer<Code> };

/** Writes numbers, and ports with their service: `2323/tcp (telnet)`. */
interface FactWriter extends NumberWriter {
  port(port: number | undefined, transport: 'tcp' | 'udp' | undefined): string;
}

function factWriter(language: Language, ports: PortBook): FactWriter {
  return {
    ...numberWriter(language),
    port(port, transport) {
      if (port === undefined || transport === undefined) return '?';
      const service = ports.serviceName(port, transport);
      return service === undefined ? `${port}/${transport}` : `${port}/${transport} (${service})`;
    },
  };
}

interface Sourced {
  readonly source?: string;
  readonly sourceScope?: SourceScope;
  readonly country?: string;
}

/** The source and its country, by the name that the language has for it. */
function sourceName({ source, country }: Sourced, language: Language, unknown: string): string {
  if (source === undefined) return unknown;
  if (country === undefined) return source;
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  return `${source} (${name})`;
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function packets(count: number, { count: write }: NumberWriter, kind = ''): string {
  return `${write(count)} ${kind}${plural(count, 'packet', 'packets')}`;
}

function letIn(count: number, { count: write }: NumberWriter): string {
  return count === 0 ? 'none was let in' : `${write(count)} ${plural(count, 'was', 'were')} let in`;
}

function times(count: number, { count: write }: NumberWriter): string {
  return count === 1 ? 'once' : `${write(count)} times`;
}

const en: Writers = {
  'allowed.danger': (f, n) =>
    `${packets(f.events, n)} from ${
      f.source === undefined ? `${n.count(f.sources)} sources` : sourceName(f, 'en', '')
    } to ${n.port(f.port, f.transport)} ${plural(f.events, 'was', 'were')} let in from the internet.`,
  'reflect.self': (f, n) =>
    `${f.source ?? 'Your side'} sent ${n.bytes(f.bytesOut)} from ${n.port(f.port, f.transport)} to ${n.count(f.peers)} strangers within ${n.duration(f.seconds)}${
      f.peakMbps === undefined ? '' : `, up to ${n.count(f.peakMbps)} Mbps`
    }; ${f.ratio === undefined ? 'the requests are not in the log' : `${n.count(f.ratio)} times what came in`}.`,
  'lan.infected': (f, n) =>
    `${f.source ?? 'A device'} tried ${n.port(f.port, f.transport)} on ${n.count(f.destinations)} addresses of the internet, up to ${n.count(f.peakPerMinute)} a minute${
      f.accepted > 0 ? `; ${packets(f.accepted, n)} went out` : '; nothing went out'
    }.`,
  'mirai.seq': (f, n) =>
    f.fromInside
      ? `${f.source ?? 'A device'} of your own side sends SYN packets whose sequence number is the destination address: it is infected by Mirai or a descendant (${packets(f.events, n)}).`
      : `${n.count(f.sources)} ${plural(f.sources, 'source', 'sources')} sent ${packets(f.events, n, 'SYN ')} whose sequence number is the destination address, on ${n.list(f.portList)}.`,
  bruteforce: (f, n) =>
    `${sourceName(f, 'en', 'One source')} tried to connect ${n.count(f.attempts)} times to ${n.port(f.port, f.transport)}, up to ${n.count(f.peakPerMinute)} a minute; ${letIn(f.accepted, n)}.`,
  'scan.vertical': (f, n) =>
    `${sourceName(f, 'en', 'One source')} tried ${n.count(f.ports)} ports of ${f.destination ?? `${n.count(f.destinations)} addresses`}, up to ${n.count(f.peakPerMinute)} packets a minute; ${letIn(f.accepted, n)}.`,
  'scan.horizontal': (f, n) =>
    `${sourceName(f, 'en', 'One source')} tried ${n.port(f.port, f.transport)} on ${n.count(f.destinations)} addresses, up to ${n.count(f.peakPerMinute)} packets a minute.`,
  flood: (f, n) =>
    f.scope === 'day'
      ? `${n.port(f.port, f.transport)} got ${n.count(f.dayEvents)} packets on ${f.day}; ${n.count(f.usualPerDay)} are usual${
          f.days > 1 ? ` (and ${n.count(f.days - 1)} more such ${plural(f.days - 1, 'day', 'days')})` : ''
        }.`
      : `${sourceName(f, 'en', 'One source')} sent ${packets(f.events, n)} to ${n.port(f.port, f.transport)}: up to ${n.count(f.peakPerSecond)} a second, ${n.count(f.peakPerMinute)} a minute, ${n.count(f.peakPerHour)} an hour.`,
  'reflect.attempt': (f, n) =>
    `${n.count(f.events)} requests to ${n.port(f.port, f.transport)} claim to come from ${sourceName(f, 'en', '?')}${
      f.sourcePorts === undefined ? '' : `, with ${n.count(f.sourcePorts)} different source ports`
    }: up to ${n.count(f.peakPerSecond)} a second, ${n.count(f.peakPerMinute)} a minute, ${n.count(f.peakPerHour)} an hour.`,
  'spoof.bogon': (f, n) =>
    `${packets(f.events, n)} came in with ${f.source === undefined ? `${n.count(f.sources)} impossible sources` : `the impossible source ${f.source}`}: ${n.list(f.kinds.map((kind) => bogonWords[kind].en))}.`,
  'mirai.ratio': (f, n) =>
    `${f.source === undefined ? `${n.count(f.sources)} sources` : sourceName(f, 'en', '')} tried port 23 (${times(f.telnet, n)}) and port 2323 (${times(f.alternative, n)}).`,
  'scan.distributed': (f, n) =>
    `${n.count(f.sources)} addresses of ${f.source ?? f.system ?? 'one network'} tried ${n.port(f.port, f.transport)} (${packets(f.events, n)}).`,
  'scan.stealth': (f, n) =>
    `${sourceName(f, 'en', 'One source')} sent ${packets(f.events, n, 'TCP ')} that belong to no connection (${n.list(f.kinds.map((kind) => stealthWords[kind].en))}) to ${n.count(f.ports)} ${plural(f.ports, 'port', 'ports')}.`,
  'scan.protocol': (f, n) => `${sourceName(f, 'en', 'One source')} tried ${n.count(f.protocols)} IP protocols.`,
  'scan.slow': (f, n) =>
    `${sourceName(f, 'en', 'One source')} tried ${n.count(f.ports)} ports over ${n.count(f.days)} ${plural(f.days, 'day', 'days')} (${packets(f.events, n)}).`,
  'rate.limited': (f, n) =>
    [
      ...(f.suppressed > 0
        ? [`The logger says that it left out ${n.count(f.suppressed)} ${plural(f.suppressed, 'message', 'messages')}.`]
        : []),
      ...(f.trimmed > 0 ? [`Older messages were trimmed ${times(f.trimmed, n)}.`] : []),
      ...f.ceilings.map(
        ({ prefix, perMinute, minutes }) =>
          `"${prefix}" has exactly ${n.count(perMinute)} lines a minute for ${n.count(minutes)} minutes: a limit of the logging rule.`,
      ),
    ].join(' '),
  backscatter: (f, n) =>
    `${n.count(f.events)} answers from ${
      f.servers.length > 0
        ? n.list(f.servers)
        : f.source === undefined
          ? `${n.count(f.sources)} servers`
          : sourceName(f, 'en', '')
    }${f.port === undefined ? '' : `, port ${f.port}`} came in that no packet in this log asked for (SYN-ACK ${n.count(f.synAck)}, RST ${n.count(f.reset)}, ICMP ${n.count(f.icmp)}).`,
  dominated: (f, n) =>
    f.of === 'function'
      ? `${n.percent(f.share)} of all lines are messages of "${f.function ?? ''}", not packets.`
      : `${n.percent(f.share)} of all packets are ${
          f.of === 'port'
            ? `about ${n.port(f.port, f.transport)}`
            : f.of === 'source'
              ? `from ${sourceName(f, 'en', '?')}`
              : `of the rule "${f.rule ?? ''}"`
        }.`,
  'scanner.research': (f, n) =>
    `${f.operator}: ${packets(f.events, n)} from ${n.count(f.sources)} ${plural(f.sources, 'address', 'addresses')} to ${n.count(f.ports)} ${plural(f.ports, 'port', 'ports')}.`,
  'tool.masscan': (f, n) =>
    `${packets(f.events, n)} from ${n.count(f.sources)} ${plural(f.sources, 'source', 'sources')} ${plural(f.events, 'bears', 'bear')} the mark of masscan.`,
  'tool.zmap': (f, n) =>
    `${packets(f.events, n)} from ${n.count(f.sources)} ${plural(f.sources, 'source', 'sources')} ${plural(f.events, 'bears', 'bear')} the mark of ZMap before 4.1.0.`,
  'os.guess': (f, n) =>
    `${n.percent(f.share)} of the attempts on ${n.port(f.port, f.transport)} began with TTL ${f.initialTtl} (${systemWords[f.initialTtl].en}), about ${n.count(f.hops)} hops away; ${n.percent(f.below64)} have a TTL below 64.`,
};

const ja: Writers = {
  'allowed.danger': (f, n) =>
    `インターネットの ${f.source === undefined ? `${n.count(f.sources)} 個の送信元` : sourceName(f, 'ja', '')} から ${n.port(f.port, f.transport)} への ${n.count(f.events)} パケットが許可されました。`,
  'reflect.self': (f, n) =>
    `${f.source ?? '自分側'} が ${n.port(f.port, f.transport)} から、${n.duration(f.seconds)}で ${n.count(f.peers)} 個の見知らぬアドレスへ ${n.bytes(f.bytesOut)} を送信しました${
      f.peakMbps === undefined ? '' : ` (最大 ${n.count(f.peakMbps)} Mbps)`
    }。${f.ratio === undefined ? '要求はログに記録されていません。' : `受信の ${n.count(f.ratio)} 倍です。`}`,
  'lan.infected': (f, n) =>
    `${f.source ?? '機器'} がインターネットの ${n.count(f.destinations)} 個のアドレスの ${n.port(f.port, f.transport)} を試しました (最大毎分 ${n.count(f.peakPerMinute)} 件)。${
      f.accepted > 0 ? `${n.count(f.accepted)} パケットが外へ出ています。` : '外へは出ていません。'
    }`,
  'mirai.seq': (f, n) =>
    f.fromInside
      ? `自分側の ${f.source ?? '機器'} が、シーケンス番号と宛先アドレスが等しい SYN を送信しています。Mirai またはその亜種に感染しています (${n.count(f.events)} パケット)。`
      : `${n.count(f.sources)} 個の送信元が、シーケンス番号と宛先アドレスが等しい SYN を ${n.count(f.events)} 件、${n.list(f.portList)} に送りました。`,
  bruteforce: (f, n) =>
    `${sourceName(f, 'ja', '1 つの送信元')} が ${n.port(f.port, f.transport)} への接続を ${n.count(f.attempts)} 回試みました (最大毎分 ${n.count(f.peakPerMinute)} 回、許可 ${n.count(f.accepted)} 回)。`,
  'scan.vertical': (f, n) =>
    `${sourceName(f, 'ja', '1 つの送信元')} が ${f.destination ?? `${n.count(f.destinations)} 個のアドレス`} の ${n.count(f.ports)} ポートを試しました (最大毎分 ${n.count(f.peakPerMinute)} パケット、許可 ${n.count(f.accepted)} 件)。`,
  'scan.horizontal': (f, n) =>
    `${sourceName(f, 'ja', '1 つの送信元')} が ${n.count(f.destinations)} 個のアドレスの ${n.port(f.port, f.transport)} を試しました (最大毎分 ${n.count(f.peakPerMinute)} パケット)。`,
  flood: (f, n) =>
    f.scope === 'day'
      ? `${f.day} に ${n.port(f.port, f.transport)} へ ${n.count(f.dayEvents)} パケットが届きました (平常は ${n.count(f.usualPerDay)}${
          f.days > 1 ? `、同様の日がほかに ${n.count(f.days - 1)} 日` : ''
        })。`
      : `${sourceName(f, 'ja', '1 つの送信元')} が ${n.port(f.port, f.transport)} に ${n.count(f.events)} パケットを送りました (最大毎秒 ${n.count(f.peakPerSecond)}、毎分 ${n.count(f.peakPerMinute)}、毎時 ${n.count(f.peakPerHour)})。`,
  'reflect.attempt': (f, n) =>
    `${n.port(f.port, f.transport)} への要求 ${n.count(f.events)} 件が、送信元を ${sourceName(f, 'ja', '?')} と名乗っています${
      f.sourcePorts === undefined ? '' : ` (送信元ポートは ${n.count(f.sourcePorts)} 種類)`
    }。最大毎秒 ${n.count(f.peakPerSecond)}、毎分 ${n.count(f.peakPerMinute)}、毎時 ${n.count(f.peakPerHour)} 件です。`,
  'spoof.bogon': (f, n) =>
    `${f.source === undefined ? `${n.count(f.sources)} 個のありえない送信元` : `ありえない送信元 ${f.source}`} から ${n.count(f.events)} パケットが届きました (${n.list(f.kinds.map((kind) => bogonWords[kind].ja))})。`,
  'mirai.ratio': (f, n) =>
    `${f.source === undefined ? `${n.count(f.sources)} 個の送信元` : sourceName(f, 'ja', '')} がポート 23 を ${n.count(f.telnet)} 回、ポート 2323 を ${n.count(f.alternative)} 回試しました。`,
  'scan.distributed': (f, n) =>
    `${f.source ?? f.system ?? '1 つのネットワーク'} の ${n.count(f.sources)} 個のアドレスが ${n.port(f.port, f.transport)} を試しました (${n.count(f.events)} パケット)。`,
  'scan.stealth': (f, n) =>
    `${sourceName(f, 'ja', '1 つの送信元')} が、どの接続にも属さない TCP パケット (${n.list(f.kinds.map((kind) => stealthWords[kind].ja))}) を ${n.count(f.events)} 件、${n.count(f.ports)} ポートに送りました。`,
  'scan.protocol': (f, n) =>
    `${sourceName(f, 'ja', '1 つの送信元')} が ${n.count(f.protocols)} 種類の IP プロトコルを試しました。`,
  'scan.slow': (f, n) =>
    `${sourceName(f, 'ja', '1 つの送信元')} が ${n.count(f.days)} 日かけて ${n.count(f.ports)} ポートを試しました (${n.count(f.events)} パケット)。`,
  'rate.limited': (f, n) =>
    [
      ...(f.suppressed > 0 ? [`${n.count(f.suppressed)} 件を記録しなかったとログにあります。`] : []),
      ...(f.trimmed > 0 ? [`古いメッセージの切り捨てが ${n.count(f.trimmed)} 回ありました。`] : []),
      ...f.ceilings.map(
        ({ prefix, perMinute, minutes }) =>
          `「${prefix}」は ${n.count(minutes)} 分間にわたり毎分ちょうど ${n.count(perMinute)} 行です。記録ルールの制限と考えられます。`,
      ),
    ].join(''),
  backscatter: (f, n) =>
    `${
      f.servers.length > 0
        ? n.list(f.servers)
        : f.source === undefined
          ? `${n.count(f.sources)} 個のサーバー`
          : sourceName(f, 'ja', '')
    }${f.port === undefined ? '' : ` のポート ${f.port}`} から、ログ内のどのパケットにも対応しない応答が ${n.count(f.events)} 件届きました (SYN-ACK ${n.count(f.synAck)}、RST ${n.count(f.reset)}、ICMP ${n.count(f.icmp)})。`,
  dominated: (f, n) =>
    f.of === 'function'
      ? `全行の ${n.percent(f.share)} が、パケットではなく「${f.function ?? ''}」のメッセージです。`
      : `全パケットの ${n.percent(f.share)} が${
          f.of === 'port'
            ? ` ${n.port(f.port, f.transport)} に関するもの`
            : f.of === 'source'
              ? ` ${sourceName(f, 'ja', '?')} からのもの`
              : `ルール「${f.rule ?? ''}」のもの`
        }です。`,
  'scanner.research': (f, n) =>
    `${f.operator}: ${n.count(f.sources)} 個のアドレスから ${n.count(f.ports)} ポートへ ${n.count(f.events)} パケット。`,
  'tool.masscan': (f, n) =>
    `${n.count(f.sources)} 個の送信元の ${n.count(f.events)} パケットに masscan の特徴があります。`,
  'tool.zmap': (f, n) =>
    `${n.count(f.sources)} 個の送信元の ${n.count(f.events)} パケットに ZMap (4.1.0 より前) の特徴があります。`,
  'os.guess': (f, n) =>
    `${n.port(f.port, f.transport)} への試行の ${n.percent(f.share)} は TTL の初期値が ${f.initialTtl} (${systemWords[f.initialTtl].ja}) で、約 ${n.count(f.hops)} ホップ先からです。TTL 64 未満は ${n.percent(f.below64)} です。`,
};

/** What happened, in one sentence with the finding's numbers. */
export function sentenceOf<Code extends FindingCode>(
  finding: FindingOf<Code>,
  language: Language,
  ports: PortBook = commonPorts,
): string {
  const write = (language === 'ja' ? ja : en)[finding.code] as Writer<Code>;
  return write(finding, factWriter(language, ports));
}
