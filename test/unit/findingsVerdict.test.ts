import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { limitWords } from '../../src/knowledge/findings/confidenceWords';
import { verdictOf } from '../../src/knowledge/findings/verdict';
import { address, background, line, lines, router } from './findingsLines';
import { review } from './findingsLog';

/** The four answers to a log: hurt, harmed others, what to do, what to ignore. */
function verdict(log: readonly string[], language: 'en' | 'ja' = 'en') {
  const all = verdictOf(review(log), language);
  return { all, tones: all.map(({ tone }) => tone).join(' '), answers: all.map(({ answer }) => answer) };
}

const own = line({ prefix: 'ACCEPT', input: 'br0', output: 'ppp0', src: '192.168.1.5', dst: address(3), dpt: 443 });
const dropped = lines(40, (i) => ({ at: i, dpt: 1000 + i }));
const infected = (prefix: string) =>
  lines(20, (i) => ({ at: i, prefix, input: 'br0', output: 'ppp0', src: '192.168.1.20', dst: address(i), dpt: 23 }));

suite('a log in four answers', () => {
  test('a quiet log that tells both sides: no sign of anything', () => {
    const { all, tones, answers } = verdict([...background(), own]);
    assert.deepEqual(
      all.map(({ question }) => question),
      ['Are you hurt?', 'Did you harm others?', 'What to do first?', 'What can you ignore?'],
    );
    assert.equal(tones, 'good good good good');
    assert.match(answers.join(' '), /nothing dangerous was let in.*No sign of it.*Nothing needs.*All of it/s);
  });
  test('a log of drops alone cannot tell what got in or went out', () => {
    const { tones, answers } = verdict(background());
    assert.equal(tones, 'unsure unsure good good');
    assert.match(answers[0]!, /does not tell what was let in/);
    assert.match(answers[1]!, /cannot tell/);
    assert.ok(review(background()).limits.includes('nothingLetIn'));
    assert.match(limitWords.nothingLetIn.en, /Log accepted packets too/);
  });
  test('a dropped scan is everyday noise', () => {
    const { answers, tones } = verdict([...dropped, own]);
    assert.equal(tones, 'good good good good');
    assert.match(answers[3]!, /^All of the findings below/);
  });
  test('let in to a dangerous port: perhaps hurt, and what to do is its first step', () => {
    const { answers, tones } = verdict([
      ...background(),
      line({ prefix: 'ACCEPT', src: '192.0.2.240', dpt: 445 }),
      ...dropped,
      own,
    ]);
    assert.equal(tones, 'bad good bad good');
    assert.match(answers[0]!, /^Perhaps: 1 packet was let in/);
    assert.match(answers[2]!, /^Let in to a dangerous port\. Decide whether/);
    assert.match(answers[3]!, /^\d of the \d findings below/);
  });
  test('an infected device: hurt, and harm to others as far as it went out', () => {
    assert.equal(verdict([...background(), ...infected('ACCEPT')]).tones, 'bad bad bad good');
    const { answers, tones } = verdict([...background(), ...infected('DROP'), own]);
    assert.equal(tones, 'bad unsure bad good');
    assert.match(answers[1]!, /tried, but nothing went out/);
  });
  test('a reflector harms others', () => {
    const log = lines(20, (i) => ({
      input: '',
      output: 'ppp0',
      src: router,
      dst: address(i),
      proto: 'UDP',
      spt: 123,
      dpt: 9000,
      len: 468,
    }));
    assert.match(verdict(log).answers[1]!, /^Yes: a device of yours floods strangers/);
    assert.match(verdict(log, 'ja').answers[1]!, /^はい。/);
  });
  test('forged requests to reflect: the first step warns against blocking the victim', () => {
    const log = lines(2000, (i) => ({ at: i / 10, proto: 'UDP', dpt: 1900, spt: 4000 + i, len: 118 }));
    assert.match(verdict(log).answers[2]!, /Leave the port closed\. Do not block or report the source/);
  });
  test('complete in Japanese', () => {
    for (const log of [background(), [...background(), own], dropped, [line({ prefix: 'ACCEPT', dpt: 445 })], []])
      for (const { question, answer } of verdict(log, 'ja').all)
        assert.match(`${question}${answer}`, /[ぁ-んァ-ヶ一-龠].*。$/);
  });
});
