// The walls between rooms, and between us and the libraries, read from the #include lines alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

// Where a library may be seen. `tests` false: a *_test.cpp or *_fuzz.cpp is free of the rule.
const kLibraries = [
  { header: /^sqlite3\.h$|^libpq/, rooms: ['db'], tests: true, why: 'only db/ knows a driver' },
  { header: /^boost\/beast/, rooms: ['web'], tests: true, why: 'Beast is the parser of web/ alone' },
  { header: /^boost\/asio/, rooms: ['web', 'app'], tests: false, why: 'sockets live in web/ and app/' },
  { header: /^coroutine$/, rooms: ['web'], tests: false, why: 'coroutines live in web/' },
  { header: /^thread$/, rooms: ['web', 'db', 'published', 'app'], tests: false, why: 'threads live in web/, db/, published/ and app/' },
  { header: /^unicode\//, rooms: ['text', 'directory'], tests: false, why: 'ICU lives in text/ (and time zones in directory/)' },
  { header: /^spdlog\//, rooms: ['base'], tests: true, why: 'logs are written through base/log.h' },
  { header: /^phonenumbers\//, rooms: ['directory', 'exchange'], tests: true, why: 'telephones are checked in directory/ and exchange/' },
];

// What the public program must never reach (docs/architecture.md, the first wall).
const kBehindTheWall = ['vault', 'casework', 'tracing', 'desk', 'office'];
const kBeastFilesAtMost = 2;

// tree: {cmake: text of src/CMakeLists.txt, files: [{file: 'src/...', text}]}. Returns [{file, line, reason}].
export function includeProblems(tree) {
  const rooms = roomsOf(tree.cmake);
  const includes = tree.files.flatMap(includesOf);
  return [
    ...undeclaredRooms(tree.files, rooms),
    ...includes.flatMap((include) => [...roomProblems(include, rooms), ...problemsOfLibrary(include)]),
    ...beastProblems(includes),
  ];
}

export function readTree(root) {
  const paths = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(h|cpp)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return {
    cmake: readFileSync(join(root, 'src/CMakeLists.txt'), 'utf8'),
    files: paths.sort().map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') })),
  };
}

function roomsOf(cmake) {
  const rooms = new Map();
  for (const [, words] of cmake.replace(/#.*/g, '').matchAll(/^room\(([^)]*)\)/gm)) {
    const [name, ...rest] = words.trim().split(/\s+/);
    const after = rest.indexOf('AFTER') + 1;
    const links = rest.includes('LINKS') ? rest.indexOf('LINKS') : rest.length;
    rooms.set(name, after > 0 ? rest.slice(after, Math.max(links, after)) : []);
  }
  return rooms;
}

function includesOf({ file, text }) {
  const room = file.split('/')[1];
  return text.split('\n').flatMap((content, index) => {
    const match = content.match(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/);
    return match ? [{ file, room, line: index + 1, ours: match[1] === '"', header: match[2] }] : [];
  });
}

function undeclaredRooms(files, rooms) {
  const unknown = files.find(({ file }) => !rooms.has(file.split('/')[1]) && !file.startsWith('src/app/'));
  return unknown ? [{ file: unknown.file, line: 1, reason: 'its folder is no room of src/CMakeLists.txt' }] : [];
}

function roomProblems(include, rooms) {
  const target = include.header.split('/')[0];
  if (include.ours && !include.header.includes('/')) return [problem(include, `say the room: "${include.room}/${include.header}"`)];
  if (include.room === 'app') return wallProblems(include, target);
  if (target === 'app') return [problem(include, 'nothing includes app/')];
  if (!rooms.has(target) || target === include.room || rooms.get(include.room)?.includes(target)) return [];
  return [problem(include, `${include.room}/ may not include ${target}/ (src/CMakeLists.txt)`)];
}

function wallProblems(include, target) {
  const crosses = /bluedot_site/.test(include.file) && kBehindTheWall.includes(target);
  return crosses ? [problem(include, `the public program may not reach ${target}/`)] : [];
}

function problemsOfLibrary(include) {
  const isTest = /_(test|fuzz)\.cpp$/.test(include.file);
  return kLibraries
    .filter((rule) => rule.header.test(include.header) && !rule.rooms.includes(include.room) && (rule.tests || !isTest))
    .map((rule) => problem(include, `<${include.header}>: ${rule.why}`));
}

function beastProblems(includes) {
  const beast = includes.filter(({ room, header }) => room === 'web' && header.startsWith('boost/beast'));
  const headers = beast.filter(({ file }) => file.endsWith('.h'));
  const files = new Set(beast.map(({ file }) => file));
  const tooMany = files.size > kBeastFilesAtMost ? [problem(beast.at(-1), `Beast in ${files.size} files, ${kBeastFilesAtMost} at most`)] : [];
  return [...headers.map((include) => problem(include, 'Beast belongs into a .cpp: every reader of this header would pay 17 s')), ...tooMany];
}

function problem({ file, line }, reason) {
  return { file, line, reason };
}
