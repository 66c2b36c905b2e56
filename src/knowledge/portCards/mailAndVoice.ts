import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Mail and internet telephony. */
export const mailAndVoiceCards: readonly CardEntry[] = [
  {
    port: 25,
    transport: 'tcp',
    service: 'smtp',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2019-10149'],
    knownExploited: ['CVE-2019-10149'],
    references: [references.generalKnowledge, references.cisaKnownExploited],
    title: {
      en: 'Mail relays and Exim',
      ja: 'メール中継と Exim',
    },
    phrase: {
      en: 'Looking for open mail relays and old Exim',
      ja: 'オープンリレーや古い Exim の探索',
    },
    why: {
      en: 'Scanners look for mail servers that forward mail for anyone, and for the Exim flaw of 2019.',
      ja: '誰のメールでも中継するサーバーや、2019 年の Exim の脆弱性を探しています。',
    },
    fix: {
      en: 'Relay only for your own users and update the mail server. Many providers block outbound 25.',
      ja: '自分の利用者のメールだけを中継し、メールサーバーを更新してください。多くのプロバイダーは外向きの 25 番を遮断 (OP25B) しています。',
    },
  },
  {
    port: 110,
    transport: 'tcp',
    service: 'pop3',
    severity: 'low',
    confidence: 'partly',
    references: [references.legacyMail2019, references.generalKnowledge],
    title: {
      en: 'POP3 password guessing',
      ja: 'POP3 のパスワード総当たり',
    },
    phrase: {
      en: 'Guessing mailbox passwords',
      ja: 'メールボックスのパスワード総当たり',
    },
    why: {
      en: 'Stolen and guessed passwords are tried on mailboxes, in clear text.',
      ja: '流出または推測したパスワードが、平文のメールボックスで試されます。',
    },
    fix: {
      en: 'Offer POP3 only with TLS (995) and lock out guessing.',
      ja: 'POP3 は TLS (995 番) だけにし、総当たりを制限してください。',
    },
  },
  {
    port: 143,
    transport: 'tcp',
    service: 'imap',
    severity: 'low',
    confidence: 'verified',
    references: [references.imapSpraying2019],
    title: {
      en: 'IMAP password guessing',
      ja: 'IMAP のパスワード総当たり',
    },
    phrase: {
      en: 'Guessing mailbox passwords',
      ja: 'メールボックスのパスワード総当たり',
    },
    why: {
      en: 'Stolen and guessed passwords are tried on mailboxes.',
      ja: '流出または推測したパスワードが、メールボックスで試されます。',
    },
    fix: {
      en: 'Use TLS (993) and multi-factor login, and close 143.',
      ja: 'TLS (993 番) と多要素認証を使い、143 番を閉じてください。',
    },
  },
  {
    port: 5038,
    transport: 'tcp',
    service: 'asterisk-ami',
    severity: 'medium',
    confidence: 'general',
    references: [references.generalKnowledge],
    title: {
      en: 'Asterisk Manager Interface',
      ja: 'Asterisk 管理インターフェース',
    },
    phrase: {
      en: 'Guessing logins of Asterisk phone systems',
      ja: 'Asterisk 電話システムへのログイン試行',
    },
    why: {
      en: "Attackers guess logins of the phone system to make calls at its owner's cost.",
      ja: '電話システムのログインを推測し、所有者の料金で電話をかける不正利用が目的です。',
    },
    fix: {
      en: 'Bind the interface to localhost and use strong secrets.',
      ja: 'localhost だけで待ち受け、強いパスワードを使ってください。',
    },
  },
  {
    port: 5060,
    transport: 'udp',
    service: 'sip',
    severity: 'medium',
    confidence: 'partly',
    malware: ['SIPVicious (tool)'],
    cves: ['CVE-2022-26143'],
    knownExploited: ['CVE-2022-26143'],
    probePayloadBytes: [7],
    references: [
      references.homeFirewall2020,
      references.npa2018,
      references.tp240PhoneHome,
      references.cisaKnownExploited,
      references.zmapProbes,
      references.npaSip2016,
      references.npaSip2018,
      references.generalKnowledge,
    ],
    title: {
      en: 'SIP scanning (internet telephony)',
      ja: 'SIP スキャン (IP 電話)',
    },
    phrase: {
      en: 'Looking for phone systems to make calls at your cost',
      ja: '他人の料金で電話をかけるための IP 電話の探索',
    },
    why: {
      en: "Tools such as SIPVicious send OPTIONS and REGISTER to find phone systems, then guess extensions and passwords to make calls at the owner's cost. Seen in Japan since 2010. A flaw of Mitel phone systems (CVE-2022-26143) is reached at 10074/udp instead.",
      ja: 'SIPVicious などのツールが OPTIONS や REGISTER を送って IP 電話を探し、内線番号とパスワードを推測して不正に発信します。日本では 2010 年から観測されています。Mitel の電話システムの脆弱性 (CVE-2022-26143) は 10074/udp から悪用されます。',
    },
    fix: {
      en: 'Accept SIP only from your provider, use long random passwords, and block 5060/udp otherwise.',
      ja: 'SIP は契約事業者からだけ受け付け、長く推測されにくいパスワードを使い、それ以外の 5060/udp は遮断してください。',
    },
  },
  {
    port: 5061,
    transport: 'tcp',
    service: 'sips',
    severity: 'low',
    confidence: 'general',
    references: [references.generalKnowledge],
    title: {
      en: 'SIP over TLS',
      ja: 'TLS 経由の SIP (IP 電話)',
    },
    phrase: {
      en: 'Looking for phone systems',
      ja: 'IP 電話の探索',
    },
    why: {
      en: 'The same search for phone systems as on 5060, over TLS.',
      ja: '5060 番と同じ IP 電話の探索を TLS で行うものです。',
    },
    fix: {
      en: 'Accept it only from your provider.',
      ja: '契約事業者からだけ受け付けてください。',
    },
  },
];
