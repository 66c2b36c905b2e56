import type { Finding } from '../../core/findings/finding';
import { ipv4Number, ipv6Bytes } from '../addressText';
import type { Bilingual } from '../text';

/** Firewalls that a rule can be written for. */
export const products = ['iptables', 'nftables', 'ufw', 'SEIL'] as const;

export type Product = (typeof products)[number];

/** Why no rule is offered. */
export type NoRuleReason = 'spoofable' | 'notTcp' | 'noSource' | 'notPublic' | 'severalFamilies' | 'pseudonym';

/** The text of a rule, to copy, never to run from here; or why there is none. */
export type BlockRule =
  | { readonly rule: string; readonly reason?: undefined }
  | { readonly rule?: undefined; readonly reason: NoRuleReason };

/** Why no rule is offered, in words. */
export const noRuleWords: Readonly<Record<NoRuleReason, Bilingual>> = {
  spoofable: {
    en: 'The source may be forged, and may even be the victim of the attack: a rule against it would hit the wrong one.',
    ja: '送信元は偽装の可能性があり、攻撃の被害者であることさえあります。遮断すると無関係な相手を締め出します。',
  },
  notTcp: {
    en: 'Only TCP sources are offered a rule: those of other protocols are too easily forged.',
    ja: 'ルールを示すのは TCP の送信元だけです。ほかのプロトコルの送信元は簡単に偽装できます。',
  },
  noSource: {
    en: 'This finding has no single source.',
    ja: 'この項目には特定の送信元がありません。',
  },
  notPublic: {
    en: 'The source is not a public address: look for the device instead.',
    ja: '送信元はグローバルアドレスではありません。該当する機器を調べてください。',
  },
  severalFamilies: {
    en: 'The address has no form that this firewall knows.',
    ja: 'このファイアウォールの形式では書けないアドレスです。',
  },
  pseudonym: {
    en: 'The address is redacted: a rule against its pseudonym could block a stranger.',
    ja: 'アドレスは仮名です。仮名を遮断するルールは無関係な相手を締め出しかねません。',
  },
};

/** Kinds of findings whose source is, or may well be, forged. */
const spoofableCodes: ReadonlySet<Finding['code']> = new Set([
  'reflect.attempt',
  'backscatter',
  'spoof.bogon',
  'scan.protocol',
  // Who floods wants no answer.
  'flood',
]);

/** The rule that keeps the source of a finding out. Only for TCP, and only against a public address or network. */
export function blockRule(finding: Finding, product: Product): BlockRule {
  const { source, sourceScope, transport } = finding;
  if (spoofableCodes.has(finding.code) || finding.reason === 'spoofable') return { reason: 'spoofable' };
  if (source === undefined || sourceScope === undefined) return { reason: 'noSource' };
  if (sourceScope !== 'public' && sourceScope !== 'network') return { reason: 'notPublic' };
  if (transport !== 'tcp') return { reason: 'notTcp' };
  // The text goes into a command line: nothing but an address may.
  const [address = '', prefix] = source.split('/');
  const isV4 = ipv4Number(address) !== undefined;
  const isClean = (isV4 || ipv6Bytes(address) !== undefined) && /^[\da-f.:]+$/i.test(address);
  if (!isClean || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return { reason: 'severalFamilies' };
  return { rule: ruleText[product](source, isV4) };
}

/** SEIL: `filter add` as in IIJ's command reference (https://seil.jp/doc/fn/filter/cmd/filter.html); pppoe0 is the usual outer interface. */
const ruleText: Readonly<Record<Product, (source: string, isV4: boolean) => string>> = {
  iptables: (source, isV4) => `${isV4 ? 'iptables' : 'ip6tables'} -I INPUT -s ${source} -p tcp -j DROP`,
  nftables: (source, isV4) =>
    `nft insert rule inet filter input ${isV4 ? 'ip' : 'ip6'} saddr ${source} meta l4proto tcp drop`,
  // `insert 1` fails for IPv6 where rules of IPv4 come first; `prepend` (ufw 0.36) knows the difference.
  ufw: (source) => `ufw prepend deny proto tcp from ${source} to any`,
  SEIL: (source, isV4) => {
    const command = isV4 ? 'filter' : 'filter6';
    return `${command} add BLOCK_SOURCE interface pppoe0 direction in action block protocol tcp src ${source} state disable logging on top`;
  },
};
