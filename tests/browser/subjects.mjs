// The pages that stand for all of their kind.
/** @param {string} language @returns {Record<string, string>} */
export function subjects(language) {
  return {
    home: `/${language}/`,
    country: `/${language}/pl/`,
    near: `/${language}/near?lat=49.80&lon=22.93`,
    hub: `/${language}/hubs/pl-medyka`,
    map: `/${language}/map`,
    urgent: `/${language}/urgent`,
    alerts: `/${language}/alerts`,
    guide: `/${language}/pl/guide/temporary-protection`,
    sensitive: `/${language}/ro/guide/g1`,
    topics: `/${language}/guide`,
    search: `/${language}/search?q=he+beats+me&country=pl`,
    wrong: `/${language}/near?lat=north`,
    nowhere: `/${language}/no/where`,
  };
}
