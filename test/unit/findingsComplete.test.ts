import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sarif } from '../../src/cli/sarif';
import { type Finding, findingCodes } from '../../src/core/findings/finding';
import { thresholdDefaults, thresholdLimits, thresholdsFrom } from '../../src/core/findings/thresholdSettings';
import { defaultThresholds } from '../../src/core/findings/thresholds';
import { blockRule, products } from '../../src/knowledge/findings/blockRule';
import { findingWords } from '../../src/knowledge/findings/findingWords';
import { findingSamples } from './findingsSamples';

/** Every key of an object that the schema requires is there, and of its type. */
function has(object: unknown, required: Readonly<Record<string, 'string' | 'object' | 'number'>>, what: string): void {
  for (const [key, type] of Object.entries(required)) {
    const value = (object as Readonly<Record<string, unknown>>)[key];
    assert.equal(typeof value, type, `${what}: ${key} is ${JSON.stringify(value)}`);
    assert.notEqual(value, null, `${what}: ${key}`);
  }
}

suite('every finding', () => {
  test('has code, severity, confidence with its reason, events, period, lines, words and references', () => {
    for (const finding of findingSamples) {
      const { code, severity, confidence, events, from, to, lines } = finding;
      assert.ok(findingCodes.includes(code));
      assert.ok(['critical', 'high', 'medium', 'low', 'info'].includes(severity), code);
      assert.ok(['high', 'medium', 'low'].includes(confidence), code);
      assert.ok(events > 0 || code === 'rate.limited', `${code}: ${events}`);
      if (from !== '') assert.ok(Date.parse(from) <= Date.parse(to), `${code}: ${from} to ${to}`);
      assert.ok(lines[0] >= 1 && lines[0] <= lines[1], `${code}: ${lines}`);
      const words = findingWords(finding, 'en');
      assert.match(words.confidence, /^(sure|likely|possible): .+/, code);
      assert.ok(
        words.references.every(({ title }) => title !== ''),
        code,
      );
    }
  });
  test('names a technique of MITRE ATT&CK, except where nobody attacks you', () => {
    const without = new Set(
      findingSamples.filter((one) => findingWords(one, 'en').mitre.length === 0).map(({ code }) => code),
    );
    assert.deepEqual([...without].sort(), [
      'backscatter',
      'dominated',
      'os.guess',
      'rate.limited',
      'spoof.bogon',
    ] satisfies Finding['code'][]);
  });
  test('dropped is never as severe as let in', () => {
    for (const { code, severity } of findingSamples)
      if (/^(scan\.|bruteforce|mirai)/.test(code)) assert.equal(severity, 'low', code);
    assert.equal(findingSamples.find(({ code }) => code === 'allowed.danger')?.severity, 'critical');
  });
});

test('a rule is offered against public TCP sources only, and never against one that may be forged', () => {
  const offered = new Set<Finding['code']>();
  for (const finding of findingSamples) {
    for (const product of products) {
      const { rule, reason } = blockRule(finding, product);
      assert.equal(rule === undefined, reason !== undefined);
      if (rule === undefined) continue;
      offered.add(finding.code);
      assert.equal(finding.transport, 'tcp', finding.code);
      assert.match(finding.sourceScope ?? '', /^(public|network)$/, finding.code);
      assert.notEqual(finding.reason, 'spoofable', finding.code);
    }
  }
  for (const code of ['reflect.attempt', 'backscatter', 'spoof.bogon', 'scan.protocol'] as const)
    assert.ok(!offered.has(code), code);
  for (const code of ['allowed.danger', 'bruteforce', 'scan.vertical', 'scan.horizontal', 'scan.distributed'] as const)
    assert.ok(offered.has(code), code);
});

suite('thresholds', () => {
  test('are those of the specification of the detectors (ANALYSIS.md D)', () => {
    const { vertical, horizontal, slow, distributed, flood, bruteForce, reflectAttempt, reflectSelf } =
      defaultThresholds;
    assert.deepEqual(vertical, { ports: 15, minutes: 5 });
    assert.deepEqual([horizontal.destinations, horizontal.certain], [10, 25]);
    assert.deepEqual(slow, { ports: 10, hours: 24 });
    assert.deepEqual(distributed, { sources: 20, minutes: 60 });
    assert.equal(defaultThresholds.protocols, 5);
    assert.deepEqual([flood.perMinute, flood.dayEvents, flood.deviations], [100, 1000, 10]);
    assert.deepEqual([bruteForce.attempts, bruteForce.minutes], [10, 10]);
    const logins = [22, 23, 2323, 3389, 1433, 3306, 5432, 5900, 21, 5060, 8728, 8291];
    assert.deepEqual(new Set(bruteForce.ports), new Set(logins));
    assert.equal(reflectAttempt.perMinute, 50);
    assert.deepEqual([reflectSelf.ratio, reflectSelf.peers], [10, 20]);
    const amplifiers = [17, 19, 53, 69, 111, 123, 137, 161, 389, 427, 520, 1434, 1900, 3283, 3702, 5353, 10001, 11211];
    assert.deepEqual(reflectSelf.ports, amplifiers);
    assert.deepEqual(defaultThresholds.miraiRatio, { least: 8, most: 12, hits: 11 });
    const { destinations, minutes, ports } = defaultThresholds.infected;
    assert.deepEqual([destinations, minutes], [20, 10]);
    assert.deepEqual(new Set(ports), new Set([23, 2323, 445, 22, 5555, 7547, 37215, 52869]));
    assert.deepEqual(defaultThresholds.rateLimit.ceilings, [3, 10, 60]);
    assert.equal(defaultThresholds.dominated.share, 0.5);
  });
  test('each can be set', () => {
    for (const [name, value] of thresholdDefaults) {
      if (typeof value === 'boolean') continue;
      assert.ok(thresholdLimits[name], `${name} cannot be set`);
      const { minimum } = thresholdLimits[name];
      const other = Array.isArray(value) ? [minimum] : minimum;
      const [group = '', key] = name.split('.');
      const changed = thresholdsFrom({ [name]: other }) as unknown as Readonly<Record<string, unknown>>;
      const now = key === undefined ? changed[group] : (changed[group] as Readonly<Record<string, unknown>>)[key];
      assert.deepEqual(now, other, name);
    }
  });
});

suite('SARIF 2.1.0', () => {
  const places = findingSamples.map(({ lines }) => ({ log: 0, line: lines[0] }));
  const report = {
    findings: findingSamples,
    places,
    classes: {},
    limits: [],
    unasked: { events: 0, addresses: 0, isSample: false },
  };
  const log = sarif(report, ['logs/a b#1?.log'], '1.2.3', 'en');
  test('has what its schema requires', () => {
    has(log, { $schema: 'string', version: 'string', runs: 'object' }, 'log');
    assert.equal(log.version, '2.1.0');
    for (const run of log.runs) {
      has(run, { tool: 'object', results: 'object' }, 'run');
      has(run.tool.driver, { name: 'string', version: 'string', rules: 'object' }, 'driver');
      for (const rule of run.tool.driver.rules) {
        has(rule, { id: 'string' }, 'rule');
        for (const message of [rule.shortDescription, rule.fullDescription, rule.help])
          has(message, { text: 'string' }, rule.id);
        if (rule.properties !== undefined) for (const tag of rule.properties.tags) assert.match(tag, /^T\d{4}/);
        if ('helpUri' in rule) assert.doesNotThrow(() => new URL(rule.helpUri ?? ''));
      }
      for (const result of run.results) {
        has(result, { message: 'object', ruleId: 'string', level: 'string' }, 'result');
        assert.ok(['none', 'note', 'warning', 'error'].includes(result.level), result.level);
        assert.ok(result.message.text.length > 0);
        for (const { physicalLocation } of result.locations) {
          assert.equal(physicalLocation.artifactLocation.uri, 'logs/a%20b%231%3F.log');
          assert.ok(Number.isInteger(physicalLocation.region.startLine) && physicalLocation.region.startLine >= 1);
        }
        // A property bag may have `tags`, which would have to be texts.
        assert.ok(!('tags' in result.properties));
      }
    }
  });
  test('names the technique of an attack, and where to read on', () => {
    const rule = log.runs[0]?.tool.driver.rules.find(({ id }) => id === 'bruteforce');
    assert.deepEqual(rule?.properties?.tags, ['T1110']);
    assert.match(rule?.help.text ?? '', /https:\/\/attack\.mitre\.org\/techniques\/T1110\//);
  });
  test('has each rule once, and one for every result', () => {
    const [run] = log.runs;
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(run?.results.every(({ ruleId }) => ids.includes(ruleId)));
    assert.equal(run?.results.length, findingSamples.length);
  });
});
