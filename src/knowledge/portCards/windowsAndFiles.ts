import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Windows services and file sharing. */
export const windowsAndFilesCards: readonly CardEntry[] = [
  {
    port: 21,
    transport: 'tcp',
    service: 'ftp',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2015-3306', 'CVE-2011-2523'],
    references: [references.vsftpdBackdoor, references.generalKnowledge],
    title: {
      en: 'FTP password guessing',
      ja: 'FTP のパスワード総当たり',
    },
    phrase: {
      en: 'Guessing logins, looking for old FTP servers',
      ja: 'ログインの総当たりと古い FTP サーバーの探索',
    },
    why: {
      en: 'FTP sends passwords in clear text. Attackers guess them to deface web sites or to store files, and use flaws in ProFTPD and vsftpd.',
      ja: 'FTP はパスワードを平文で送ります。サイト改ざんやファイル置き場を目的に総当たりされ、ProFTPD や vsftpd の脆弱性も狙われます。',
    },
    fix: {
      en: 'Use SFTP instead and close 21/tcp.',
      ja: 'SFTP に切り替え、21/tcp を閉じてください。',
    },
  },
  {
    port: 111,
    transport: 'tcp',
    service: 'rpcbind',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2017-8779'],
    references: [references.cisRpcbind, references.generalKnowledge],
    title: {
      en: 'Portmapper enumeration',
      ja: 'portmapper による下調べ',
    },
    phrase: {
      en: 'Asks which RPC and NFS services run',
      ja: 'RPC / NFS サービスの一覧取得',
    },
    why: {
      en: 'The portmapper tells which NFS and other RPC services run, a first step towards them.',
      ja: 'portmapper は、動いている NFS などの RPC サービスを教えてしまいます。次の攻撃の下調べです。',
    },
    fix: {
      en: 'Block 111 from the WAN.',
      ja: 'WAN からの 111 番を遮断してください。',
    },
  },
  {
    port: 135,
    transport: 'tcp',
    service: 'msrpc',
    severity: 'high',
    confidence: 'partly',
    malware: ['Blaster (2003)'],
    cves: ['CVE-2003-0352', 'CVE-2022-26809'],
    references: [references.symantecBlaster, references.generalKnowledge],
    title: {
      en: 'Windows RPC',
      ja: 'Windows RPC サービス',
    },
    phrase: {
      en: 'Windows enumeration, once the Blaster worm',
      ja: 'Windows の下調べ (かつては Blaster)',
    },
    why: {
      en: 'The Blaster worm came this way in 2003, later other RPC flaws. Today it is mostly used to look around.',
      ja: '2003 年の Blaster ワームやその後の RPC の脆弱性攻撃に使われました。現在は主に下調べの通信です。',
    },
    fix: {
      en: 'Never expose Windows RPC. The Windows firewall blocks it by default: leave it on.',
      ja: 'Windows RPC を公開しないでください。Windows ファイアウォールは既定で遮断するので、有効のままにします。',
    },
  },
  {
    port: 137,
    transport: 'udp',
    service: 'netbios-ns',
    severity: 'medium',
    confidence: 'verified',
    amplification: { min: 3.8, max: 3.8, source: { en: 'CISA TA14-017A', ja: 'CISA TA14-017A' } },
    probePayloadBytes: [50],
    references: [references.cisaAmplification, references.rossow2014, references.zmapProbes],
    title: {
      en: 'NetBIOS name service',
      ja: 'NetBIOS 名前サービス',
    },
    phrase: {
      en: 'Reveals Windows names; often just a chatty PC',
      ja: 'Windows の名前調査。LAN 内なら通常の通信',
    },
    why: {
      en: 'Queries reveal host and domain names, and answers reflect a little traffic. A private source on this port is usually just a chatty Windows PC.',
      ja: 'ホスト名やドメイン名が分かってしまい、応答はわずかに反射攻撃にも使えます。送信元がプライベートアドレスなら、たいていは Windows PC の通常の通信です。',
    },
    fix: {
      en: 'Never let NetBIOS cross the WAN. Disable NetBIOS over TCP/IP where nobody needs it.',
      ja: 'NetBIOS を WAN との間で通さないでください。不要なら NetBIOS over TCP/IP を無効にします。',
    },
  },
  {
    port: 139,
    transport: 'tcp',
    service: 'netbios-ssn',
    severity: 'high',
    confidence: 'partly',
    cves: ['CVE-2008-4250'],
    references: [references.confickerPorts, references.generalKnowledge],
    title: {
      en: 'Windows file sharing, old transport',
      ja: '旧方式の Windows ファイル共有',
    },
    phrase: {
      en: 'The older door of Windows file sharing',
      ja: 'Windows ファイル共有の古い入口',
    },
    why: {
      en: 'File sharing over NetBIOS: the same worms and the same guessing as on 445/tcp.',
      ja: 'NetBIOS を使うファイル共有で、445/tcp と同じワームや総当たりに狙われます。',
    },
    fix: {
      en: 'Block 139 and 445 at the WAN, in both directions.',
      ja: 'WAN で 139 番と 445 番を双方向とも遮断してください。',
    },
  },
  {
    port: 389,
    transport: 'tcp',
    service: 'ldap',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2021-44228'],
    knownExploited: ['CVE-2021-44228'],
    references: [references.generalKnowledge, references.cisaKnownExploited],
    title: {
      en: 'LDAP directory',
      ja: 'LDAP ディレクトリ',
    },
    phrase: {
      en: 'Looking for open directories',
      ja: '公開された LDAP の探索',
    },
    why: {
      en: 'Open directories reveal users and computers. The port is also known from Log4Shell, whose victims were made to connect out to an LDAP server. Unlike 389/udp it is of no use for reflection, because TCP needs a handshake.',
      ja: '公開された LDAP からはユーザーやコンピューターの情報が漏れます。Log4Shell で被害サーバーから外部の LDAP へ接続させる通信にも使われました。TCP は接続確立が必要なため、389/udp のような反射攻撃には使えません。',
    },
    fix: {
      en: 'Do not publish LDAP; require TLS and a login. If a server of yours connects out to 389/tcp on the internet, look into it.',
      ja: 'LDAP を公開せず、TLS と認証を必須にしてください。自社サーバーからインターネットの 389/tcp への接続があれば調査します。',
    },
  },
  {
    port: 445,
    transport: 'tcp',
    service: 'microsoft-ds',
    severity: 'critical',
    confidence: 'verified',
    malware: ['WannaCry', 'NotPetya', 'Conficker'],
    cves: ['CVE-2017-0144', 'CVE-2017-0145', 'CVE-2020-0796', 'CVE-2008-4250'],
    knownExploited: ['CVE-2017-0144', 'CVE-2017-0145', 'CVE-2020-0796'],
    references: [
      references.homeFirewall2020,
      references.homeRouter2020,
      references.nicter2019,
      references.npa2018,
      references.cisaKnownExploited,
    ],
    title: {
      en: 'Windows file sharing (SMB) worms',
      ja: 'Windows ファイル共有 (SMB) を狙うワーム',
    },
    phrase: {
      en: 'Worms such as WannaCry and password guessing',
      ja: 'WannaCry などのワームとパスワード総当たり',
    },
    why: {
      en: 'WannaCry and NotPetya (2017), Conficker (2008) and SMBGhost (2020) all come through Windows file sharing, and passwords are guessed. The second most scanned port in Japan in 2018 and 2019.',
      ja: 'WannaCry と NotPetya (2017 年)、Conficker (2008 年)、SMBGhost (2020 年) はいずれも Windows ファイル共有を狙い、総当たりも行われます。2018～2019 年の日本の観測ではスキャン数 2 位でした。',
    },
    fix: {
      en: 'Never expose SMB: block 445 at the WAN in both directions. Install updates, disable SMBv1, use a VPN. A private source that goes out on 445 suggests an infected PC.',
      ja: 'SMB を公開せず、WAN で 445 番を双方向とも遮断してください。更新を適用し、SMBv1 を無効にして、外からは VPN を使います。LAN 内の機器が外部の 445 番へ送信していたら、感染が疑われます。',
    },
  },
  {
    port: 873,
    transport: 'tcp',
    service: 'rsync',
    severity: 'medium',
    confidence: 'partly',
    malware: ['eCh0raix/QNAPCrypt (QNAP)'],
    cves: ['CVE-2021-28799'],
    knownExploited: ['CVE-2021-28799'],
    references: [references.generalKnowledge, references.cisaKnownExploited],
    title: {
      en: 'Open rsync shares',
      ja: '公開された rsync',
    },
    phrase: {
      en: 'Looking for backups that anyone may read',
      ja: '誰でも読めるバックアップの探索',
    },
    why: {
      en: 'Rsync modules without a password leak the backups of NAS devices. QNAP devices were hit by ransomware through a flaw.',
      ja: 'パスワードのない rsync からは NAS のバックアップが漏れます。QNAP では脆弱性を通じてランサムウェアの被害が出ました。',
    },
    fix: {
      en: 'Require a password and limit the source addresses; keep NAS devices off the WAN.',
      ja: '認証を必須にして送信元を制限し、NAS を WAN に公開しないでください。',
    },
  },
  {
    port: 2049,
    transport: 'tcp',
    service: 'nfs',
    severity: 'medium',
    confidence: 'verified',
    references: [references.fortinetNfs2016],
    title: {
      en: 'NFS shares',
      ja: 'NFS の共有',
    },
    phrase: {
      en: 'Looking for shares that anyone may mount',
      ja: '誰でもマウントできる共有の探索',
    },
    why: {
      en: 'NFS exports that are open to the world leak files.',
      ja: '全体に公開された NFS からはファイルが漏れます。',
    },
    fix: {
      en: 'Export to the LAN only and block 2049 at the WAN.',
      ja: '公開先を LAN に限定し、WAN で 2049 番を遮断してください。',
    },
  },
];
