// html-validate with the rules that say whether a page is valid, labelled and well nested; matters of taste are off.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off', // titles carry a place and its town
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'off', // in a form it submits, which is what we mean
    'no-redundant-role': 'off', // role="list" gives back what list-style: none takes in VoiceOver
    'tel-non-breaking': 'off', // our style sheet keeps telephones on one line
  },
}));

/** @param {string} html @returns {Promise<string[]>} */
export async function validityProblems(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `line ${line}: ${message} (${ruleId})`));
}
