// ./test itself: it counts what passed, and no failure of a stage goes unseen.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

const root = new URL('../..', import.meta.url).pathname;

/** @param {Record<string, string>} stages @param {string[]} words */
function run(stages, ...words) {
  const folder = mkdtempSync(join(tmpdir(), 'bluedot-stages-'));
  for (const [path, script] of Object.entries(stages)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `source ${root}tests/stages/stage.sh\n${script}\n`);
  }
  const { stdout, status } = spawnSync(join(root, 'test'), words, { encoding: 'utf8', env: { ...process.env, BLUEDOT_STAGES: folder, BLUEDOT_BUILD: join(folder, 'build') } });
  rmSync(folder, { recursive: true });
  return { last: stdout.trim().split('\n').at(-1), status };
}

test('counts of all stages are added up', () => {
  assert.deepEqual(run({ 'everyday/10-one.sh': 'tally 2 0', 'everyday/20-two.sh': 'tally 3 0' }), { last: 'tests: 5 passed, 0 failed', status: 0 });
});

test('a failed count fails the run, and the stages after it still run', () => {
  assert.deepEqual(run({ 'everyday/10-one.sh': 'tally 2 3', 'everyday/20-two.sh': 'tally 1 0' }), { last: 'tests: 3 passed, 3 failed', status: 1 });
});

test('a stage that breaks without a count fails the run', () => {
  assert.deepEqual(run({ 'everyday/10-one.sh': 'tally 1 0\nfalse\ntally 1 0' }), { last: 'tests: 1 passed, 1 failed', status: 1 });
});

test('a run that tested nothing fails', () => {
  assert.equal(run({ 'everyday/10-one.sh': 'true' }).status, 1);
});

test('the long stages run with --all only, one stage by its name', () => {
  const stages = { 'everyday/10-one.sh': 'tally 1 0', 'all/60-long.sh': 'tally 10 0' };
  assert.equal(run(stages).last, 'tests: 1 passed, 0 failed');
  assert.equal(run(stages, '--all').last, 'tests: 11 passed, 0 failed');
  assert.equal(run(stages, 'long').last, 'tests: 10 passed, 0 failed');
  assert.equal(run(stages, 'wrong').status, 1);
});

test('a checker that comes to no result, or fails, is a failure', () => {
  assert.equal(run({ 'everyday/10-one.sh': 'run_checker true' }).last, 'tests: 0 passed, 1 failed');
  assert.equal(run({ 'everyday/10-one.sh': "run_checker echo 'pages: 7 passed, 2 failed'" }).last, 'tests: 7 passed, 2 failed');
});
