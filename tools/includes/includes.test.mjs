// Each wall with a planted defect: the check must see it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { includeProblems } from './includes.mjs';

const cmake = `
# room(phantom)
room(base LINKS spdlog)
room(db AFTER base LINKS sqlite)
room(web AFTER base)
room(site AFTER web
     base)
`;

function reasons(files) {
  const list = Object.entries(files).map(([file, text]) => ({ file, text }));
  return includeProblems({ cmake, files: list }).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
}

test('a tree that keeps its walls has no problem', () => {
  assert.deepEqual(reasons({
    'src/base/error.h': '#include <string>\n',
    'src/db/sqlite.cpp': '#include "base/error.h"\n#include <sqlite3.h>\n',
    'src/site/home.cpp': '#include "site/home.h"\n#include "web/http.h"\n#include "views/site_home.h"\n',
    'src/app/bluedot_site.cpp': '#include "site/routes.h"\n',
  }), []);
});

test('an arrow backwards is found with file and line', () => {
  assert.match(reasons({ 'src/web/page.h': '\n#include "site/home.h"\n' })[0], /^src\/web\/page.h:2: web\/ may not include site\//);
});

test('an arrow that another room has is not lent', () => {
  assert.equal(reasons({ 'src/site/home.cpp': '#include "db/database.h"\n' }).length, 1);
});

test('a driver outside db/ is found, in tests too', () => {
  assert.equal(reasons({ 'src/site/home_test.cpp': '#include <sqlite3.h>\n', 'src/web/a.cpp': '#include <libpq-fe.h>\n' }).length, 2);
});

test('Beast outside web/, in a header, or in a third file is found', () => {
  const beast = '#include <boost/beast/http.hpp>\n';
  assert.equal(reasons({ 'src/site/a.cpp': beast }).length, 1);
  assert.equal(reasons({ 'src/web/a.h': beast }).length, 1);
  assert.equal(reasons({ 'src/web/a.cpp': beast, 'src/web/b.cpp': beast }).length, 0);
  assert.equal(reasons({ 'src/web/a.cpp': beast, 'src/web/b.cpp': beast, 'src/web/c.cpp': beast }).length, 1);
});

test('the public program cannot include what lies behind the wall', () => {
  assert.equal(reasons({ 'src/app/bluedot_site.cpp': '#include "vault/key.h"\n', 'src/app/bluedot_staff.cpp': '#include "vault/key.h"\n' }).length, 1);
});

test('a folder that is no room, and an include that names none, are found', () => {
  assert.equal(reasons({ 'src/phantom/a.cpp': '' }).length, 1);
  assert.equal(reasons({ 'src/base/a.cpp': '#include "error.h"\n' }).length, 1);
});

test('a thread in a domain room is found, in its test it is allowed', () => {
  assert.equal(reasons({ 'src/site/a.cpp': '#include <thread>\n', 'src/site/a_test.cpp': '#include <thread>\n' }).length, 1);
});
