import assert from 'node:assert/strict';
import test from 'node:test';
import { functionsOf, lengthProblems } from './lengths.mjs';

const body = (count) => '  work();\n'.repeat(count);

test('a free function is measured without its braces', () => {
  assert.deepEqual(functionsOf(`namespace a {\n\nint f() {\n${body(3)}}\n\n}  // namespace a\n`), [{ line: 3, lines: 3 }]);
});

test('a signature of several lines and an initialiser list are no part of the body', () => {
  assert.deepEqual(functionsOf(`A::A(int one,\n     int two)\n    : one_{one} {\n${body(2)}}\n`), [{ line: 1, lines: 2 }]);
});

test('functions of a class are measured one by one', () => {
  const text = 'class A {\n public:\n  int f() {\n    return 1;\n  }\n  int g();\n};\n';
  assert.deepEqual(functionsOf(text), [{ line: 3, lines: 1 }]);
});

test('a function over 60 lines and a file over 400 are found', () => {
  const problems = lengthProblems([{ file: 'src/a.cpp', text: `void f() {\n${body(61)}}\n` }, { file: 'src/b.cpp', text: '\n'.repeat(401) }]);
  assert.deepEqual(problems.map((line) => line.split(':')[0]).sort(), ['src/a.cpp', 'src/b.cpp']);
});
