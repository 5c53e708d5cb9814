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
    wrong: `/${language}/near?lat=north`,
    nowhere: `/${language}/no/where`,
  };
}
