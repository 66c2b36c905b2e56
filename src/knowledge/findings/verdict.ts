import type { FindingsReport } from '../../core/findings/findFindings';
import type { Finding } from '../../core/findings/finding';
import type { Bilingual, Language } from '../text';
import { findingWords } from './findingWords';
import { numberWriter } from './numbers';

/** `bad`: look now; `unsure`: a sign, or it cannot be told; `good`: no sign of it. */
export type Tone = 'bad' | 'unsure' | 'good';

/** One of the four things that somebody wants to know of a log within a minute. */
export interface VerdictLine {
  readonly question: string;
  readonly answer: string;
  readonly tone: Tone;
}

/** What the answers are made from. */
export type JudgedFindings = Pick<FindingsReport, 'findings' | 'limits'>;

type Answer = Bilingual & { readonly tone: Tone };

const questions = {
  hurt: { en: 'Are you hurt?', ja: '被害を受けたか' },
  harmed: { en: 'Did you harm others?', ja: '他者に害を与えたか' },
  toDo: { en: 'What to do first?', ja: 'まず何をするか' },
  toIgnore: { en: 'What can you ignore?', ja: '無視してよいもの' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A log in four answers: am I hurt, did I hurt others, what should I do, what can I ignore. It says no more than its findings. */
export function verdictOf(report: JudgedFindings, language: Language): readonly VerdictLine[] {
  const { findings } = report;
  const answers = {
    hurt: hurt(report),
    harmed: harmed(report),
    toDo: toDo(findings),
    toIgnore: toIgnore(findings),
  } as const satisfies Readonly<Record<keyof typeof questions, Answer>>;
  return (['hurt', 'harmed', 'toDo', 'toIgnore'] as const).map((name) => ({
    question: questions[name][language],
    answer: answers[name][language],
    tone: answers[name].tone,
  }));
}

const isInfected = (finding: Finding): boolean =>
  finding.code === 'lan.infected' || (finding.code === 'mirai.seq' && finding.fromInside);

function hurt({ findings, limits }: JudgedFindings): Answer {
  const letIn = findings.reduce(
    (sum, { code, events, more }) => (code === 'allowed.danger' ? sum + events + (more?.events ?? 0) : sum),
    0,
  );
  const infected = findings.some(isInfected);
  if (infected || letIn > 0) {
    const also: Bilingual = {
      en: `${numberWriter('en').count(letIn)} ${letIn === 1 ? 'packet was' : 'packets were'} let in to dangerous ports; whether that did harm, the logs of the services must tell.`,
      ja: `危険なポートへの ${numberWriter('ja').count(letIn)} パケットが許可されました。実害の有無は、サービス側のログで確認してください。`,
    };
    if (!infected) return { en: `Perhaps: ${also.en}`, ja: `可能性があります。${also.ja}`, tone: 'bad' };
    const device: Bilingual = {
      en: 'Probably: a device of yours behaves as if it were infected.',
      ja: '可能性が高いです。自分側の機器が、感染したときのような動きをしています。',
    };
    return {
      en: letIn === 0 ? device.en : `${device.en} Besides, ${also.en}`,
      ja: letIn === 0 ? device.ja : `${device.ja}また、${also.ja}`,
      tone: 'bad',
    };
  }
  if (findings.some((finding) => finding.code === 'bruteforce' && finding.accepted > 0))
    return {
      en: 'Perhaps: logins were tried at a port that is open.',
      ja: '可能性があります。開いているポートでログインが試みられました。',
      tone: 'unsure',
    };
  return limits.includes('nothingLetIn')
    ? {
        en: 'No sign of it, but this log does not tell what was let in.',
        ja: '兆候はありません。ただし、許可された通信はこのログに記録されていません。',
        tone: 'unsure',
      }
    : {
        en: 'No sign of it: nothing dangerous was let in.',
        ja: '兆候はありません。危険な通信は許可されていません。',
        tone: 'good',
      };
}

function harmed({ findings, limits }: JudgedFindings): Answer {
  if (findings.some(({ code }) => code === 'reflect.self'))
    return {
      en: 'Yes: a device of yours floods strangers with answers that they did not ask for.',
      ja: 'はい。自分側の機器が、求めていない相手に大量の応答を送りつけています。',
      tone: 'bad',
    };
  const infected = findings.filter(isInfected);
  if (infected.some((finding) => finding.code !== 'lan.infected' || finding.accepted > 0))
    return {
      en: 'Probably: a device of yours attacks strangers.',
      ja: '可能性が高いです。自分側の機器が見知らぬ相手を攻撃しています。',
      tone: 'bad',
    };
  if (infected.length > 0)
    return {
      en: 'A device of yours tried, but nothing went out.',
      ja: '自分側の機器が試みましたが、外へは出ていません。',
      tone: 'unsure',
    };
  return limits.includes('nothingOwn')
    ? {
        en: 'The log cannot tell: packets that your side sends are not in it.',
        ja: 'このログでは判断できません。自分側から送ったパケットが記録されていません。',
        tone: 'unsure',
      }
    : { en: 'No sign of it.', ja: '兆候はありません。', tone: 'good' };
}

/** Findings that nobody needs to act on. */
const isNoise = ({ severity }: Finding): boolean => severity === 'low' || severity === 'info';

function toDo(findings: readonly Finding[]): Answer {
  const first = findings.find((finding) => !isNoise(finding));
  if (first === undefined)
    return { en: 'Nothing needs to be done now.', ja: '今すぐ必要な対処はありません。', tone: 'good' };
  const words = (language: Language): string => {
    const { title, toDo: steps } = findingWords(first, language);
    return `${title}${language === 'ja' ? '。' : '. '}${steps[0] ?? ''}`;
  };
  return { en: words('en'), ja: words('ja'), tone: first.severity === 'medium' ? 'unsure' : 'bad' };
}

function toIgnore(findings: readonly Finding[]): Answer {
  const noise = findings.filter(isNoise).length;
  const all = findings.length;
  const tone = 'good';
  if (all === 0)
    return {
      en: 'All of it: the everyday noise of the internet.',
      ja: 'すべて。インターネットの日常的なノイズです。',
      tone,
    };
  if (noise === 0)
    return { en: 'None of the findings below.', ja: '以下の検出結果に、無視してよいものはありません。', tone };
  return noise === all
    ? {
        en: 'All of the findings below: everyday noise, good to know.',
        ja: '以下のすべての検出結果。日常的なノイズか参考情報です。',
        tone,
      }
    : {
        en: `${numberWriter('en').count(noise)} of the ${numberWriter('en').count(all)} findings below (marked Low or Info): everyday noise, good to know.`,
        ja: `以下の検出結果 ${numberWriter('ja').count(all)} 件のうち、重大度が「低」「情報」の ${numberWriter('ja').count(noise)} 件。日常的なノイズか参考情報です。`,
        tone,
      };
}
