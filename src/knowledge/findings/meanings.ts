import type { Finding, FindingCode } from '../../core/findings/finding';
import type { Reference } from '../ports';
import type { Bilingual } from '../text';
import { sources } from './sources';

/** What a kind of finding means, whatever its numbers. */
export interface Meaning {
  /** A heading, a few words. */
  readonly title: Bilingual;
  /** So what: one or two sentences. */
  readonly soWhat: Bilingual;
  /** MITRE ATT&CK techniques; none where nobody attacks. */
  readonly mitre: readonly string[];
  /** Never empty. */
  readonly references: readonly Reference[];
}

/** Every kind of finding. */
export const meanings: Readonly<Record<FindingCode, Meaning>> = {
  'allowed.danger': {
    title: { en: 'Let in to a dangerous port', ja: '危険なポートへの接続が許可されています' },
    soWhat: {
      en: 'This was not kept out: whoever it was could talk to the service behind the port. Everything else in the log matters less.',
      ja: '遮断されていません。相手はこのポートのサービスと通信できました。ログのどの項目よりも優先して確認してください。',
    },
    mitre: ['T1190'],
    references: [sources.mitre('T1190'), sources.notice],
  },
  'reflect.self': {
    title: {
      en: 'Your side is misused as a reflector',
      ja: '自分側の機器が攻撃の踏み台 (リフレクター) になっています',
    },
    soWhat: {
      en: 'The addresses that get these answers are victims of an attack that your device takes part in. It also fills your line, and your provider may cut you off.',
      ja: '応答の宛先は攻撃の被害者で、あなたの機器が攻撃に加担しています。回線も埋まり、プロバイダーに接続を止められることもあります。',
    },
    mitre: ['T1498.002'],
    references: [
      sources.asahiNet,
      sources.ntpReflection,
      sources.seilNtp,
      sources.cisaAmplification,
      sources.mitre('T1498.002'),
    ],
  },
  'lan.infected': {
    title: { en: 'A device of yours is probably infected', ja: '自分側の機器が感染している可能性が高いです' },
    soWhat: {
      en: 'Ordinary devices do not try one login port on many strangers. This is how worms and bots spread; the device itself must be treated, not only its traffic.',
      ja: '普通の機器は、見知らぬ多数の相手のログイン用ポートを試しません。ワームやボットの広がり方です。通信だけでなく機器そのものへの対処が必要です。',
    },
    mitre: ['T1046', 'T1595.001'],
    references: [sources.mitre('T1046'), sources.notice],
  },
  'mirai.seq': {
    title: { en: 'Packets of Mirai or its descendants', ja: 'Mirai またはその亜種のパケット' },
    soWhat: {
      en: 'The senders are infected cameras, recorders and routers that look for more of their kind. From outside and kept out, it is the everyday noise of the internet.',
      ja: '送信元は感染したカメラ・レコーダー・ルーターなどで、仲間を増やそうと探索しています。外から届いて遮断されたものは、日常的なノイズです。',
    },
    mitre: ['T1595.001', 'T1110'],
    references: [sources.mirai, sources.nicter],
  },
  bruteforce: {
    title: { en: 'Repeated login attempts', ja: 'ログイン試行の繰り返し (ブルートフォース)' },
    soWhat: {
      en: 'Somebody opens one connection after the other to a login service, as programs that guess passwords do. Kept out, nothing was guessed; let in, the passwords are the only wall.',
      ja: 'パスワードを総当たりするプログラムのように、ログイン用サービスへ次々に接続しています。遮断されていれば試されていません。許可されていれば、パスワードだけが頼りです。',
    },
    mitre: ['T1110'],
    references: [sources.mitre('T1110')],
  },
  'scan.vertical': {
    title: { en: 'Port scan of one host', ja: 'ポートスキャン (1 台の多数のポート)' },
    soWhat: {
      en: 'Somebody wants to know which services you run. Ports that were let in are known to them now; what was kept out told them nothing.',
      ja: 'どんなサービスが動いているかを調べています。許可されたポートは相手に知られました。遮断された分からは何も得られていません。',
    },
    mitre: ['T1595.001', 'T1046'],
    references: [sources.mitre('T1595.001'), sources.mitre('T1046')],
  },
  'scan.horizontal': {
    title: { en: 'Sweep over many addresses', ja: 'スイープ (多数のアドレスの同じポート)' },
    soWhat: {
      en: 'Somebody looks for one service on all of your addresses; the internet is searched like this all day.',
      ja: '自分側の多数のアドレスで、1 つのサービスを探しています。インターネット全体が常にこのように探索されています。',
    },
    mitre: ['T1595.001', 'T1018'],
    references: [sources.mitre('T1595.001'), sources.mitre('T1018')],
  },
  flood: {
    title: { en: 'Flood of packets', ja: '大量のパケット' },
    soWhat: {
      en: 'So many packets fill the log and may fill the line, even when none of them gets in. The firewall cannot stop what your line has carried already.',
      ja: '侵入されなくても、ログが埋まり、回線も圧迫されます。回線を通って届いた分は、手元のファイアウォールでは減らせません。',
    },
    mitre: ['T1498.001'],
    references: [sources.mitre('T1498.001')],
  },
  'reflect.attempt': {
    title: {
      en: 'Somebody tried to misuse you as a reflector',
      ja: 'リフレクター (踏み台) として悪用しようとする試み',
    },
    soWhat: {
      en: 'The source address is forged: it is probably the VICTIM that your answers were meant to hit. Do not block it and do not report it. Requests that were kept out got no answer and did no harm.',
      ja: '送信元アドレスは偽装で、応答をぶつけられるはずだった「被害者」と考えられます。遮断も通報もしないでください。要求を遮断していれば応答は出ておらず、害もありません。',
    },
    mitre: ['T1498.002'],
    references: [sources.homeRouter2020, sources.cisaAmplification, sources.mitre('T1498.002')],
  },
  'spoof.bogon': {
    title: { en: 'Sources that cannot be genuine', ja: 'ありえない送信元アドレス' },
    soWhat: {
      en: 'Such packets are forged, or leak from a misconfigured neighbour. They get no answer, so they matter only if they are let in.',
      ja: '偽装されたか、設定を誤った近隣の機器から漏れたものです。応答は返らないので、許可されていなければ問題は小さいです。',
    },
    mitre: [],
    references: [sources.rfc6890, sources.bcp38],
  },
  'mirai.ratio': {
    title: { en: 'Ports tried in the ratio of Mirai', ja: 'Mirai に特徴的なポートの比率 (23 と 2323)' },
    soWhat: {
      en: "Mirai's scanner tries 2323 once for every ten times, else 23: the source is probably an infected device. Kept out, it is everyday noise.",
      ja: 'Mirai は 10 回に 1 回 2323 を、残りは 23 を試します。送信元は感染した機器でしょう。遮断されていれば日常的なノイズです。',
    },
    mitre: ['T1595.001', 'T1110'],
    references: [sources.mirai],
  },
  'scan.distributed': {
    title: { en: 'Many neighbours try one port', ja: '同じネットワークの多数の送信元による探索' },
    soWhat: {
      en: 'One operator uses a whole network to scan, so that no single address stands out. Look at the network, not at its addresses.',
      ja: '1 つの運用者がネットワーク全体を使い、個々のアドレスを目立たせずに探索しています。アドレスではなくネットワークで見てください。',
    },
    mitre: ['T1595.001'],
    references: [sources.mitre('T1595.001')],
  },
  'scan.stealth': {
    title: { en: 'Stealth scan', ja: 'ステルススキャン' },
    soWhat: {
      en: 'Packets that belong to no connection are meant to slip past simple filters and to learn which ports are open. A stateful firewall keeps them out.',
      ja: 'どの接続にも属さないパケットで、単純なフィルターをすり抜けて開いたポートを調べようとしています。ステートフルなファイアウォールなら遮断できます。',
    },
    mitre: ['T1595.001', 'T1046'],
    references: [sources.mitre('T1046')],
  },
  'scan.protocol': {
    title: { en: 'Scan of IP protocols', ja: 'IP プロトコルのスキャン' },
    soWhat: {
      en: 'Somebody tries which protocols beside TCP and UDP get through, for example tunnels. It is rare and harmless where it is kept out.',
      ja: 'TCP・UDP 以外に通るプロトコル (トンネルなど) を調べています。珍しいものですが、遮断されていれば無害です。',
    },
    mitre: ['T1595.001', 'T1046'],
    references: [sources.mitre('T1046')],
  },
  'scan.slow': {
    title: { en: 'Slow port scan', ja: '低速ポートスキャン (数日にわたる探索)' },
    soWhat: {
      en: 'The source comes back for days and tries other ports each time, slowly enough to stay below alarms. Research scanners look like this too.',
      ja: '警報にかからない遅さで、何日もポートを変えながら試しています。調査目的のスキャナーもこのように見えます。',
    },
    mitre: ['T1595.001', 'T1595.002'],
    references: [sources.mitre('T1595.001')],
  },
  'rate.limited': {
    title: { en: 'The log is only a sample', ja: 'ログは一部しか記録されていません' },
    soWhat: {
      en: 'Lines were left out, so all counts are lower bounds: floods look smaller than they were, and scans may be missing.',
      ja: '記録されなかった行があり、件数はすべて下限値です。大量送信は実際より小さく見え、スキャンが抜けている可能性もあります。',
    },
    mitre: [],
    references: [sources.ufwLimit],
  },
  backscatter: {
    title: { en: 'Backscatter: answers that nobody here asked for', ja: 'バックスキャッター (身に覚えのない応答)' },
    soWhat: {
      en: 'Somebody attacks these servers with forged sources, and your address is among them. You are neither attacked nor to blame: do not block or report the servers.',
      ja: '誰かが送信元を偽装してこれらのサーバーを攻撃し、偽装にあなたのアドレスが含まれています。あなたは攻撃されておらず、責任もありません。サーバーを遮断・通報しないでください。',
    },
    mitre: [],
    references: [sources.npa2016, sources.bcp38],
  },
  dominated: {
    title: { en: 'One thing fills most of the log', ja: 'ログの大半が 1 つの内容で占められています' },
    soWhat: {
      en: 'It hides everything else. Look at it once, then filter it out to see the rest.',
      ja: 'ほかの内容が埋もれています。一度確認したら、除外して残りを見てください。',
    },
    mitre: [],
    references: [sources.ntpReflection],
  },
  'scanner.research': {
    title: { en: 'Known research scanner', ja: '既知の調査目的スキャナー' },
    soWhat: {
      en: 'The operator searches the whole internet openly and publishes or sells what it finds. It means no harm to you in particular, but it sees what you expose.',
      ja: '運営者が公然とインターネット全体を調べ、結果を公表・提供しています。あなたを狙ったものではありませんが、公開しているものは見られています。',
    },
    mitre: ['T1595.001'],
    references: [sources.mitre('T1595.001')],
  },
  'tool.masscan': {
    title: { en: 'Made with masscan', ja: 'masscan によるパケット' },
    soWhat: {
      en: 'A tool that scans the whole internet within minutes; researchers and attackers use it alike.',
      ja: 'インターネット全体を数分で調べられるツールです。研究者も攻撃者も使います。',
    },
    mitre: ['T1595.001'],
    references: [sources.masscan],
  },
  'tool.zmap': {
    title: { en: 'Made with ZMap', ja: 'ZMap によるパケット' },
    soWhat: {
      en: 'A tool for surveys of the internet; researchers and attackers use it alike. Versions since March 2024 no longer bear this mark.',
      ja: 'インターネット調査用のツールで、研究者も攻撃者も使います。2024 年 3 月以降の版にはこの特徴がありません。',
    },
    mitre: ['T1595.001'],
    references: [sources.zmap],
  },
  'os.guess': {
    title: { en: 'What the senders probably are', ja: '送信元のシステムの推定' },
    soWhat: {
      en: 'Linux on a login port mostly means cameras, recorders and routers; Windows mostly means infected computers or servers. The TTL cannot tell whether one of them is a bot.',
      ja: 'ログイン用ポートへの Linux はカメラ・レコーダー・ルーター、Windows は感染した PC やサーバーが主です。TTL だけではボットかどうかは分かりません。',
    },
    mitre: [],
    references: [sources.npa2016],
  },
};

/** What a finding means. From an own device, packets of Mirai mean what an infection means, and prove it. */
export function meaningOf(finding: Finding): Meaning {
  const meaning = meanings[finding.code];
  if (finding.code !== 'mirai.seq' || !finding.fromInside) return meaning;
  const { title, soWhat, mitre, references } = meanings['lan.infected'];
  return { title, soWhat, mitre, references: [...meaning.references, ...references] };
}
