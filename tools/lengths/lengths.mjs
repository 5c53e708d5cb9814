// Lengths of files and functions, read from the layout that clang-format gives: a function's body ends with a brace in
// the column where its first line began, a namespace adds no column, a class adds two.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const kFileLines = 400;
const kFunctionLines = 60;

export function readSources(root) {
  return ['src', 'tools'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(h|cpp)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') }));
}

export function lengthProblems(sources) {
  const files = sources.filter(({ text }) => lineCount(text) > kFileLines)
    .map(({ file, text }) => `${file}:1: ${lineCount(text)} lines, ${kFileLines} at most`);
  const functions = allFunctions(sources).filter(({ lines }) => lines > kFunctionLines)
    .map(({ file, line, lines }) => `${file}:${line}: function of ${lines} lines, ${kFunctionLines} at most`);
  return [...files, ...functions];
}

export function report(sources) {
  const files = sources.filter(({ file }) => file.endsWith('.cpp')).map(({ text }) => lineCount(text));
  const functions = allFunctions(sources).filter(({ file }) => !/_test\.cpp$/.test(file));
  const longest = functions.sort((one, other) => other.lines - one.lines).slice(0, 5)
    .map(({ file, line, lines }) => `  ${lines} lines at ${file}:${line}`);
  return [`files: ${files.length}, median ${median(files)} lines`,
    `functions: ${functions.length}, median ${median(functions.map(({ lines }) => lines))} lines; the longest:`, ...longest].join('\n');
}

// [{line, lines}] of each function of a text; `lines` is the body's length without its braces.
export function functionsOf(text, first = 1) {
  const found = [];
  let opened = null;
  const lines = text.split('\n');
  lines.forEach((content, index) => {
    if (opened === null && /^\S/.test(content) && startsBlock(content)) opened = { start: index, body: null };
    if (opened === null) return;
    if (opened.body === null && content.endsWith('{')) opened.body = index;
    if (opened.body === null && /[;}]$/.test(content)) opened = null;
    else if (/^\}/.test(content)) {
      found.push(...closeBlock(lines, opened, index, first));
      opened = null;
    }
  });
  return found;
}

function startsBlock(content) {
  return !/^(namespace|#|\/\/|\}|using|extern "C" \{|(public|private|protected):)/.test(content);
}

function closeBlock(lines, opened, end, first) {
  const isType = /^(template.*> *)?(class|struct|union|enum)\b[^()]*$/.test(lines[opened.start]) || lines[end].startsWith('};');
  const body = lines.slice(opened.body + 1, end);
  if (!isType) return [{ line: first + opened.start, lines: body.length }];
  return functionsOf(body.map((line) => line.replace(/^ {1,2}/, '')).join('\n'), first + opened.body + 1);
}

function allFunctions(sources) {
  return sources.flatMap(({ file, text }) => functionsOf(text).map((one) => ({ file, ...one })));
}

function lineCount(text) {
  return text.split('\n').length - 1;
}

function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
