// The sixteen languages of the site, in its order.
export const kLanguages = ['uk', 'ru', 'en', 'ro', 'pl', 'bg', 'sk', 'hu', 'it', 'cs', 'de', 'fr', 'es', 'tr', 'ar', 'fa'];
export const kCountries = ['bg', 'hu', 'it', 'md', 'pl', 'ro', 'sk'];

/** @param {string} language */
export function directionOf(language) {
  return language === 'ar' || language === 'fa' ? 'rtl' : 'ltr';
}
