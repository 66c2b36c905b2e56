import type { WordKey } from './words';

/** Every text of the command line in Japanese. */
export const japanese: Readonly<Record<WordKey, string>> = {
  'head.logs': 'ログ',
  'head.period': '期間',
  'head.events': 'イベント',
  'head.lines': '行',
  'head.actions': '動作',
  'head.directions': '方向',
  'head.outer': '外側',
  'head.ttl': 'TTL',
  'outer.inferred': '{0} (外部からのパケットが入る場所から推定。--wan で指定できます)',
  'outer.set': '{0} (指定による)',
  'log.stdin': '標準入力',
  'log.facts': '{0} ({1}、{2} 行)',
  'period.facts': '{0} から {1} ({2} 日間、{3})',
  'period.none': '時刻のあるパケットがありません',
  'lines.facts': '{0} 行: パケット {1}、読み取れない行 {2}、ほかのプログラムの行 {3}',
  'ttl.facts': '64 未満 {0}。送信時の値 64: {1}、128: {2}、255: {3}、不明: {4}',
  'ttl.none': 'この形式にはありません',
  'zone.local': 'ローカル時刻',

  'ports.title': 'ポート',
  'time.title': '時間',
  'countries.title': '国・地域',
  'sources.title': '送信元',
  'backscatter.title': 'バックスキャッター: こちらから要求していない応答 (攻撃ではない)',
  'quality.title': 'このログについて知っておくこと',
  'rare.facts': '3 回以下: {0}',
  none: 'なし',

  'column.port': 'ポート',
  'column.service': 'サービス',
  'column.severity': '重要度',
  'column.events': 'イベント',
  'column.share': '割合',
  'column.sources': '送信元',
  'column.perDay': '1 日平均',
  'column.maxPerDay': '1 日最大',
  'column.belowTtl64': 'TTL < 64',
  'column.topCountries': '発信国',
  'column.day': '日',
  'column.hours': '0 時から 23 時 (日ごと)',
  'column.month': '月',
  'column.days': '日数',
  'column.yearOnYear': '前年比',
  'column.perDayWithoutOutliers': '1 日平均*',
  'column.yearOnYearWithoutOutliers': '前年比*',
  'column.code': 'コード',
  'column.country': '国・地域',
  'column.first': '最初',
  'column.last': '最後',
  'column.address': 'アドレス',
  'column.name': '名前',
  'column.ports': 'ポート数',
  'column.peakPerMinute': '毎分最大',
  'column.peakPerSecond': '毎秒最大',
  'column.count': '件数',
  'column.what': '内容',
  'column.lines': '行',
  'day.outlier': '突出',
  'months.withoutOutliers': '* 突出した日を除く',

  'severity.critical': '重大',
  'severity.high': '高',
  'severity.medium': '中',
  'severity.low': '低',
  'severity.info': '情報',

  'action.drop': '破棄',
  'action.reject': '拒否',
  'action.accept': '許可',
  'action.audit': '監査',
  'action.limit': '回数制限',
  'action.unknown': '不明',

  'direction.inbound': '外から内',
  'direction.outbound': '内から外',
  'direction.forwarded': '転送',
  'direction.internal': '内部',
  'direction.unknown': '不明',

  'country.-': '不明',
  'country.private': '特殊用途',
  'country.masked': 'ログで伏せ字',

  'quality.unparsed': '読み取れなかったファイアウォールの行',
  'quality.trimmed': '機器が古い行を捨てたと記録した箇所',
  'quality.suppressed': '省略したとログに書かれたメッセージ (数字は実際より少ない)',
  'quality.repeated': '繰り返しとして記録されたパケット',
  'quality.gap': '長い空白',
  'quality.clockJump': '時刻が飛んでいる箇所',
  'quality.noYear': '年のない行 (推定した。--year で指定できる)',
  'quality.duplicate': 'ほかのログの写しであるログ (1 回だけ数えています)',
  'quality.flatCeiling': '同じ上限で頭打ちの分 (おそらく回数制限。数字は実際より少ない)',

  'findings.line': '{0} 行目。',
  'findings.lines': '{0}〜{1} 行目。',
  'findings.at': '{0}。',
  'findings.rules':
    'コマンドは内容を確かめてから使ってください (このプログラムは実行しません)。WAN と pppoe0 は外側のインターフェース名に置き換えてください。',
  'findings.period': '{0}〜{1}。',
  'explain.severity': '重要度',
  'explain.why': '理由',
  'explain.fix': '対策',
  'explain.malware': '関連するもの',
  'explain.cves': '脆弱性',
  'explain.knownExploited': '{0} (悪用を確認済み)',
  'explain.amplification': '増幅率',
  'explain.amplification.range': '{0} 倍から {1} 倍 ({2})',
  'explain.amplification.one': '{0} 倍 ({1})',
  'explain.sources': '出典',
  'explain.unknown': '{0} について特に知られていることはありません。',
  'explain.registered': '登録: {0}',

  'confidence.verified': '出典で確認済み',
  'confidence.partly': '一部は出典で確認済み',
  'confidence.general': '一般に知られていること',

  countryData: '国データ: {0} ({1})。IP Geolocation by DB-IP, https://db-ip.com',
  'countryData.own': '国データ: {0} ({1})',
  'progress.share': '読み込み中: {0}、{1} 行',
  'progress.unknown': '読み込み中: {0} 行',

  'error.notFound': '{path}: ファイルがありません。',
  'error.notReadable': '{path}: 読み取りの権限がありません。',
  'error.isFolder': '{path}: フォルダーです。',
  'error.emptyFolder': '{path}: ログがありません。',
  'error.binary': '{path}: テキストではありません。',
  'error.notFirewall': '{path}: 対応しているファイアウォールの行がありません。',
  'error.locked': '{path}: ほかのプログラムが使用中です。',
  'error.shrunk': '{path}: 読み込み中に短くなりました。もう一度実行してください。',
  'error.badGzip': '{path}: 圧縮データが壊れています。',
  'error.badQuery': 'フィルターの {word} ({column} 文字目) が解釈できません。',
  'error.badDatabase': '{path}: 読み込める国データベース (.mmdb) ではありません。',
  'error.tooLarge': '{path}: メモリーに対して大きすぎます。',
  'error.cancelled': '中止しました。',
  'error.other': '想定外のエラーです: {0}',

  'usage.unknownCommand': '{0} というコマンドはありません。',
  'usage.noCommand': 'コマンドを指定してください。',
  'usage.noLog': 'ログを指定してください。標準入力は - です。',
  'usage.unknownOption': '{0} というオプションはありません。',
  'usage.foreignOption': '{0} は {1} では使えません。',
  'usage.noValue': '{0} には値が必要です。',
  'usage.badValue': '{0} に {1} は指定できません。{2}',
  'usage.number': '整数を指定してください。',
  'usage.year': '2020 のような年を指定してください。',
  'usage.zone': 'local、UTC、+09:00 のような時差、Asia/Tokyo のような名前を指定してください。',
  'usage.cidr': '192.0.2.0/24 のようなアドレスかネットワークを指定してください。',
  'usage.networks': '1 行に 1 つのネットワークを書いたファイル、または MISP の warning list を指定してください。',
  'usage.json': 'JSON オブジェクトのファイルを指定してください。',
  'usage.file': 'そのファイルは読めません。',
  'usage.threshold': '{0}: {1} というしきい値はないか、値が範囲外です。',
  'usage.filter': 'フィルターの {0} ({1} 文字目) が解釈できません。',
  'usage.oneOf': '{0} のどれかを指定してください。',
  'usage.compare': '指定できるのは previous、time:2020-03-01..2020-03-31 のような期間 1 つ、またはログです。',
  'usage.notWritable': '{0} に書き込めません。',
  'usage.oneForm': '同時に指定できるのは 1 つだけです: {0}',
  'usage.shortSecret': '{0} は {1} 文字以上にしてください。短い秘密は推測されます。',
  'usage.port': '{0} はポートではありません。23、23/tcp、1900/udp のように指定してください。',
  'usage.seeHelp': '詳しくは firewall-log --help。',

  help: `ファイアウォールのログ (Linux netfilter、IIJ SEIL、Windows、Yamaha) を読み、内容をまとめます。どこにも何も送信しません。

  firewall-log summary  [オプション] LOG...   攻撃サマリー。テキスト、または --json、--markdown、--html FILE
  firewall-log events   [オプション] LOG...   1 行 1 パケット。--format ecs (既定) または csv
  firewall-log findings [オプション] LOG...  何が起きたか、なぜ問題か、何をすべきか。--json または --sarif
  firewall-log explain  PORT[/tcp|udp]        ポートについて知られていること

LOG はファイル、- (標準入力)、.gz、またはログのフォルダーです。

  --filter QUERY   一致するものだけ: 'dpt:23 proto:tcp country:CN action:drop -spt:53 ttl:<64'
  --year N         年のない時刻のための、最後の行の年
  --zone Z         local (既定)、UTC、時差、または Asia/Tokyo のような名前
  --geoip FILE     自分の国データベース (.mmdb)。複数可。none で検索しない
  --home CIDR      自分のネットワークやアドレス。複数可
  --wan IFACE      外側のインターフェース
  --top N          各表の行数 (既定は 20、0 はすべて)
  --ignore QUERY   検出の対象から外すアドレス、ネットワーク、フィルター (繰り返し可)
  --scanners FILE  公然とスキャンするネットワークの一覧 (1 行に 1 つ、または MISP の warning list、繰り返し可)
  --thresholds FILE  検出のしきい値の JSON (名前は設定 findings.thresholds と同じ)
  --lang en|ja     既定は環境に従う
  --threads N      スレッド数の上限
  --redact own|all 自分のアドレス (own) またはすべてのアドレス (all) を仮名に置き換え。ネットワークのまとまりは保ち、ホスト名も伏せる。
                   仮名は実行ごとに変わる。環境変数 FIREWALL_LOG_REDACT_KEY に秘密を入れると毎回同じ
  --json           summary を JSON で
  --compare WITH   別の期間と比較: previous (直前の期間)、time:2020-03-01..2020-03-31。または別のログ (複数可)
  --markdown       summary を Markdown で
  --html FILE      summary をスクリプトなしの 1 つの Web ページとして FILE に保存
  --sarif          検出結果を SARIF 2.1.0 で出力
  --format F       events を ecs (NDJSON、Elastic Common Schema) または csv で
  --help, --version

終了ステータス: 0 完了、2 使い方の誤り、または読めないログ`,
};
