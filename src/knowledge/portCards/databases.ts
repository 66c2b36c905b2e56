import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Databases, caches and data platforms. */
export const databaseCards: readonly CardEntry[] = [
  {
    port: 1433,
    transport: 'tcp',
    service: 'ms-sql-s',
    severity: 'high',
    confidence: 'verified',
    malware: ['Vollgar', 'MrbMiner', 'Remcos droppers'],
    references: [references.homeFirewall2020, references.homeRouter2020, references.npa2019, references.npa2018],
    title: {
      en: 'SQL Server password guessing',
      ja: 'SQL Server のパスワード総当たり',
    },
    phrase: {
      en: 'Bots guess the "sa" password of SQL Server',
      ja: 'SQL Server の sa パスワード総当たり',
    },
    why: {
      en: 'Bots guess the password of the "sa" account, then install coin miners or ransomware. Japan\'s police counted a lasting high level in 2019.',
      ja: 'sa アカウントのパスワードを総当たりし、成功すると暗号資産マイナーやランサムウェアを入れます。警察庁は 2019 年も高い水準が続いたと報告しています。',
    },
    fix: {
      en: 'Never publish a database: use a VPN. Give "sa" a long password and lock accounts after failed logins.',
      ja: 'データベースを公開せず、VPN 経由で使ってください。sa には長いパスワードを設定し、ログイン失敗時のロックアウトを有効にします。',
    },
  },
  {
    port: 1434,
    transport: 'udp',
    service: 'ms-sql-m',
    severity: 'medium',
    confidence: 'partly',
    malware: ['SQL Slammer (2003)'],
    cves: ['CVE-2002-0649'],
    amplification: {
      min: 23,
      max: 23,
      source: { en: 'AMP-Research: more than 23 for one byte', ja: 'AMP-Research: 1 バイトあたり 23 倍超' },
    },
    probePayloadBytes: [1],
    references: [references.ampResearch, references.zmapProbes, references.generalKnowledge],
    title: {
      en: 'SQL Server Browser',
      ja: 'SQL Server Browser サービス',
    },
    phrase: {
      en: 'Lists SQL Servers and amplifies forged requests',
      ja: 'SQL Server の一覧取得と増幅攻撃',
    },
    why: {
      en: 'One byte brings back a list of SQL Server instances, so forged requests are amplified. The Slammer worm of 2003 spread through this port.',
      ja: '1 バイトの要求に SQL Server のインスタンス一覧を返すため、増幅攻撃に使われます。2003 年の Slammer ワームはこのポートで広がりました。',
    },
    fix: {
      en: 'Stop SQL Browser or limit it to the LAN, and block 1434/udp at the WAN.',
      ja: 'SQL Browser を停止するか LAN 内に限定し、WAN で 1434/udp を遮断してください。',
    },
  },
  {
    port: 1521,
    transport: 'tcp',
    service: 'oracle',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2012-1675'],
    references: [references.jvnTnsListener, references.generalKnowledge],
    title: {
      en: 'Oracle database listener',
      ja: 'Oracle データベースのリスナー',
    },
    phrase: {
      en: 'Looking for Oracle databases with default accounts',
      ja: '既定アカウントの残る Oracle の探索',
    },
    why: {
      en: 'Attackers look for default accounts and for listeners that let strangers redirect clients (TNS poisoning).',
      ja: '既定アカウントや、接続先を乗っ取れるリスナー (TNS ポイズニング) が狙われます。',
    },
    fix: {
      en: 'Do not expose the listener, and restrict which hosts may register.',
      ja: 'リスナーを公開せず、登録できるホストを制限してください。',
    },
  },
  {
    port: 3306,
    transport: 'tcp',
    service: 'mysql',
    severity: 'high',
    confidence: 'partly',
    cves: ['CVE-2012-2122'],
    references: [references.mysqlRansom, references.generalKnowledge],
    title: {
      en: 'MySQL password guessing',
      ja: 'MySQL のパスワード総当たり',
    },
    phrase: {
      en: 'Bots guess the root password of MySQL',
      ja: 'MySQL の root パスワード総当たり',
    },
    why: {
      en: 'Bots guess the root password, then run code through user-defined functions or delete the data and leave a ransom note.',
      ja: 'root のパスワードを総当たりし、ユーザー定義関数でコードを実行したり、データを消して身代金を要求したりします。',
    },
    fix: {
      en: 'Bind MySQL to localhost and never publish it.',
      ja: 'MySQL は localhost だけで待ち受け、公開しないでください。',
    },
  },
  {
    port: 5432,
    transport: 'tcp',
    service: 'postgresql',
    severity: 'high',
    confidence: 'partly',
    malware: ['PgMiner (2020)'],
    cves: ['CVE-2019-9193'],
    references: [references.wizPostgres, references.generalKnowledge],
    title: {
      en: 'PostgreSQL password guessing',
      ja: 'PostgreSQL のパスワード総当たり',
    },
    phrase: {
      en: 'Bots guess PostgreSQL passwords to run miners',
      ja: 'PostgreSQL に侵入しマイナーを動かす総当たり',
    },
    why: {
      en: 'After a guessed login PostgreSQL can run programs (COPY FROM PROGRAM); the miner PgMiner of 2020 did so.',
      ja: 'ログインに成功すると COPY FROM PROGRAM でプログラムを実行できます。2020 年の PgMiner はこの手口で暗号資産を採掘しました。',
    },
    fix: {
      en: 'Never publish it. Use SCRAM authentication and strict limits in pg_hba.conf.',
      ja: '公開せず、SCRAM 認証と pg_hba.conf による厳しい制限を使ってください。',
    },
  },
  {
    port: 5601,
    transport: 'tcp',
    service: 'kibana',
    severity: 'high',
    confidence: 'partly',
    cves: ['CVE-2019-7609'],
    knownExploited: ['CVE-2019-7609'],
    references: [references.cisaKnownExploited, references.generalKnowledge],
    title: {
      en: 'Kibana',
      ja: 'Kibana (データ可視化ツール)',
    },
    phrase: {
      en: 'Looking for open or outdated Kibana',
      ja: '公開された Kibana や旧版の探索',
    },
    why: {
      en: 'Kibana without a login shows all the data, and old versions let strangers run code.',
      ja: 'ログインのない Kibana ではデータがすべて見えてしまい、古い版では外部からコードを実行されます。',
    },
    fix: {
      en: 'Require a login, update it, and keep it off the internet.',
      ja: 'ログインを必須にして更新し、インターネットに公開しないでください。',
    },
  },
  {
    port: 5984,
    transport: 'tcp',
    service: 'couchdb',
    severity: 'high',
    confidence: 'verified',
    malware: ['miners'],
    cves: ['CVE-2017-12635', 'CVE-2017-12636', 'CVE-2022-24706'],
    knownExploited: ['CVE-2022-24706'],
    references: [references.npa2017Databases, references.cisaKnownExploited],
    title: {
      en: 'CouchDB',
      ja: 'CouchDB データベース',
    },
    phrase: {
      en: 'Looking for CouchDB without an administrator password',
      ja: '管理者パスワードのない CouchDB の探索',
    },
    why: {
      en: "A CouchDB without an administrator lets everyone in, and flaws allow code execution. Japan's police saw probing rise from the end of 2016.",
      ja: '管理者を設定していない CouchDB は誰でも操作でき、コード実行の脆弱性もあります。警察庁は 2016 年末から探索の増加を観測しました。',
    },
    fix: {
      en: 'Set an administrator password, bind CouchDB to localhost and update it.',
      ja: '管理者パスワードを設定し、localhost だけで待ち受け、更新してください。',
    },
  },
  {
    port: 6379,
    transport: 'tcp',
    service: 'redis',
    severity: 'critical',
    confidence: 'partly',
    malware: ['P2PInfect (2023)', 'H2Miner/Kinsing', 'HeadCrab'],
    cves: ['CVE-2022-0543', 'CVE-2025-49844'],
    knownExploited: ['CVE-2022-0543'],
    references: [
      references.npa2015Databases,
      references.cisaKnownExploited,
      references.p2pInfect,
      references.generalKnowledge,
    ],
    title: {
      en: 'Redis without a password',
      ja: 'パスワードのない Redis',
    },
    phrase: {
      en: 'Bots take over Redis servers without a password',
      ja: '公開された Redis の乗っ取り',
    },
    why: {
      en: 'In an open Redis attackers write SSH keys or scheduled jobs, load modules, or break out of its Lua scripts. Botnets do this automatically.',
      ja: '公開された Redis には、SSH 鍵や定期ジョブの書き込み、モジュールの読み込み、Lua からの脱出などの手口があり、ボットネットが自動で攻撃します。',
    },
    fix: {
      en: 'Bind Redis to localhost, leave protected mode on, and use ACLs with passwords.',
      ja: 'Redis は localhost だけで待ち受け、protected-mode を有効のままにし、ACL とパスワードを設定してください。',
    },
  },
  {
    port: 8088,
    transport: 'tcp',
    service: 'yarn',
    severity: 'critical',
    confidence: 'verified',
    malware: ['DemonBot (2018)'],
    references: [references.npa2017Databases, references.demonBot],
    title: {
      en: 'Hadoop YARN',
      ja: 'Hadoop YARN (ジョブ管理)',
    },
    phrase: {
      en: 'Anyone may submit jobs to an open Hadoop',
      ja: '公開された Hadoop での不正ジョブ実行',
    },
    why: {
      en: "The ResourceManager's web interface accepts jobs without a login, and bots submit theirs.",
      ja: 'ResourceManager の Web インターフェースはログインなしでジョブを受け付けるため、ボットが自分のジョブを実行します。',
    },
    fix: {
      en: 'Enable Kerberos and never expose it.',
      ja: 'Kerberos 認証を有効にし、公開しないでください。',
    },
  },
  {
    port: 9200,
    transport: 'tcp',
    service: 'elasticsearch',
    severity: 'critical',
    confidence: 'verified',
    malware: ['ransom bots (2017)'],
    cves: ['CVE-2014-3120', 'CVE-2015-1427'],
    knownExploited: ['CVE-2014-3120', 'CVE-2015-1427'],
    references: [references.npa2017Databases, references.cisaKnownExploited],
    title: {
      en: 'Elasticsearch',
      ja: 'Elasticsearch (検索エンジン)',
    },
    phrase: {
      en: 'Open search clusters are copied or wiped for ransom',
      ja: '公開された Elasticsearch の窃取・身代金要求',
    },
    why: {
      en: 'Open clusters are copied, or wiped with a ransom note left behind. In old versions scripts ran any code.',
      ja: '公開されたクラスターはデータを盗まれるか、消されて身代金を要求されます。古い版ではスクリプト機能で任意のコードを実行されました。',
    },
    fix: {
      en: 'Enable its security features and bind it to localhost.',
      ja: 'セキュリティ機能を有効にし、localhost だけで待ち受けてください。',
    },
  },
  {
    port: 11211,
    transport: 'tcp',
    service: 'memcached',
    severity: 'high',
    confidence: 'verified',
    cves: ['CVE-2018-1000115'],
    references: [references.npa2015Databases],
    title: {
      en: 'Memcached',
      ja: 'memcached (キャッシュサーバー)',
    },
    phrase: {
      en: 'Looking for caches that anyone may read',
      ja: '誰でも読めるキャッシュの探索',
    },
    why: {
      en: "An open memcached gives away what it caches, sessions included. Japan's police saw probing from January 2015.",
      ja: '公開された memcached からは、セッション情報などのキャッシュが盗まれます。警察庁は 2015 年 1 月から探索を観測しました。',
    },
    fix: {
      en: 'Bind memcached to localhost and block 11211.',
      ja: 'memcached は localhost だけで待ち受け、11211 番を遮断してください。',
    },
  },
  {
    port: 27017,
    transport: 'tcp',
    service: 'mongodb',
    severity: 'critical',
    confidence: 'verified',
    malware: ['ransom bots (2017)'],
    references: [references.npa2017Databases],
    title: {
      en: 'MongoDB held for ransom',
      ja: 'MongoDB を狙う身代金要求',
    },
    phrase: {
      en: 'Open MongoDB is wiped, with a ransom note',
      ja: '公開された MongoDB の消去と身代金要求',
    },
    why: {
      en: "In January 2017 attackers wiped open MongoDB databases and asked for ransom. Japan's police counted more than 100 probes a day on the 6th and 7th.",
      ja: '2017 年 1 月、公開された MongoDB のデータを消して身代金を要求する攻撃が広がりました。警察庁は 6 日と 7 日に 1 日 100 件を超える探索を観測しました。',
    },
    fix: {
      en: 'Enable access control and bind MongoDB to localhost.',
      ja: 'アクセス制御を有効にし、localhost だけで待ち受けてください。',
    },
  },
  {
    port: 50070,
    transport: 'tcp',
    service: 'hadoop-namenode',
    severity: 'critical',
    confidence: 'verified',
    malware: ['ransom bots (2017)'],
    references: [references.npa2017Databases],
    title: {
      en: 'Hadoop file system (NameNode)',
      ja: 'Hadoop のファイルシステム (NameNode)',
    },
    phrase: {
      en: 'Open Hadoop storage is wiped',
      ja: '公開された Hadoop のデータ消去',
    },
    why: {
      en: 'Open Hadoop storage (HDFS) was wiped in January 2017, as MongoDB was.',
      ja: '2017 年 1 月、MongoDB と同様に、公開された Hadoop のストレージ (HDFS) が消去されました。',
    },
    fix: {
      en: 'Enable Kerberos and never expose it.',
      ja: 'Kerberos 認証を有効にし、公開しないでください。',
    },
  },
];
