import type { LimitCode } from '../../core/findings/findFindings';
import type { Confidence, ConfidenceReason } from '../../core/findings/finding';
import type { Bilingual } from '../text';

/** Why a finding is trusted as much as it is. */
export const confidenceReasonWords: Readonly<Record<ConfidenceReason, Bilingual>> = {
  clearPattern: {
    en: 'the pattern is clear and has hardly another explanation',
    ja: 'パターンが明瞭で、ほかの説明がほとんどつきません',
  },
  thinPattern: {
    en: 'the pattern fits, but few packets or little variety back it',
    ja: 'パターンは合いますが、パケット数や種類が少なく根拠が薄めです',
  },
  spoofable: {
    en: 'no connection was made, so the source address may be forged',
    ja: '接続が成立していないため、送信元アドレスは偽装かもしれません',
  },
  lateTraffic: {
    en: 'late packets of ended connections look the same',
    ja: '終わった接続の遅れたパケットも同じように見えます',
  },
  mayBeYourOwn: {
    en: 'everything was let in, so it may be somebody you know',
    ja: 'すべて許可されているので、関係者による正規の利用かもしれません',
  },
  keptOut: {
    en: 'the attempts were kept out, so the log cannot tell whether they were logins',
    ja: '試行は遮断されており、実際にログインを狙ったものかどうかはログから分かりません',
  },
  fewDestinations: {
    en: 'just enough destinations to be called a sweep',
    ja: 'スイープと呼べるぎりぎりの宛先数です',
  },
  exactMark: {
    en: 'the packets bear a mark that ordinary systems do not write',
    ja: '普通のシステムは付けない特徴がパケットにあります',
  },
  chanceExcluded: {
    en: 'several packets of a source bear a mark that fits by chance once in 65,536',
    ja: '偶然には 65,536 回に 1 回しか合わない特徴が、同じ送信元の複数のパケットにあります',
  },
  ratioOnly: {
    en: 'only the ratio of two ports speaks for it',
    ja: '2 つのポートの比率だけが根拠です',
  },
  bytesCompared: {
    en: 'bytes out and bytes in were compared',
    ja: '出たバイト数と入ったバイト数を比較しました',
  },
  requestsNotLogged: {
    en: 'the answers are large, but the requests are not in the log',
    ja: '応答は大きいものの、要求はログに記録されていません',
  },
  severalOwnAddresses: {
    en: 'several of your addresses got such answers',
    ja: '自分側の複数のアドレスに届いています',
  },
  knownServer: {
    en: 'the sources are well-known servers',
    ja: '送信元は広く知られたサーバーです',
  },
  orLateReply: {
    en: 'late answers to your own traffic look the same',
    ja: '自分の通信への遅れた応答も同じように見えます',
  },
  firewallSaidSo: {
    en: 'the firewall itself wrote that it let the packets in',
    ja: '許可したとファイアウォール自身が記録しています',
  },
  impossibleSource: {
    en: 'such a source cannot exist where the packets came in',
    ja: '届いた側には存在しえない送信元です',
  },
  publishedRanges: {
    en: 'the operator publishes these networks (they may have changed since)',
    ja: '運営者が公開しているネットワークです (その後変わった可能性はあります)',
  },
  ttlOnly: {
    en: 'only the TTL speaks for it, and senders may set it as they like',
    ja: '根拠は TTL だけで、送信側が自由に変えられます',
  },
  loggerSaidSo: {
    en: 'the logger itself wrote that lines are missing',
    ja: '行が欠けていると記録側自身が書いています',
  },
  flatSeries: {
    en: 'the same number of lines minute after minute is not how traffic behaves',
    ja: '毎分同じ行数が続くのは、通信の自然な姿ではありません',
  },
  unusualDay: {
    en: 'compared with the other days of the same port',
    ja: '同じポートのほかの日と比べました',
  },
  counted: { en: 'simply counted', ja: '単純に数えた結果です' },
};

/** Confidence in words. */
export const confidenceWords: Readonly<Record<Confidence, Bilingual>> = {
  high: { en: 'sure', ja: '確実' },
  medium: { en: 'likely', ja: 'おそらく' },
  low: { en: 'possible', ja: '可能性あり' },
};

/** What the log cannot tell, and why. */
export const limitWords: Readonly<Record<LimitCode, Bilingual>> = {
  noTimes: {
    en: 'The lines have no times, so scans, floods and guessed logins cannot be found.',
    ja: '行に時刻がないため、スキャン・大量送信・ログイン試行は見つけられません。',
  },
  noTtl: {
    en: 'This format has no TTL, so nothing can be said about the systems of the senders.',
    ja: 'この形式には TTL がないため、送信側のシステムについては何も言えません。',
  },
  oneDestination: {
    en: 'Only one of your addresses is in the log, so sweeps over several addresses cannot show.',
    ja: 'ログにある自分側のアドレスは 1 つだけなので、複数アドレスへのスイープは判別できません。',
  },
  nothingOwn: {
    en: 'The log has no packets that your side sent, so it cannot tell whether a device of yours is infected or is misused as a reflector. Log outgoing packets (OUTPUT and FORWARD) to find out.',
    ja: '自分側から出たパケットがログにないため、機器の感染や踏み台 (リフレクター) としての悪用は判断できません。調べるには、送信側 (OUTPUT・FORWARD) も記録してください。',
  },
  nothingLetIn: {
    en: 'No line says that a packet was let in: this log cannot tell whether any was. Log accepted packets too to find out.',
    ja: '許可したという行がないため、許可された通信があったかどうかは判断できません。調べるには、許可した通信も記録してください。',
  },
};
