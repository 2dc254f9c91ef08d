import type { CountryCode } from 'libphonenumber-js/min';
import { phoneLibrary } from '../suppression/phone-library.ts';
import { UsageError } from './command.ts';

/** The country of telephone numbers without one, as `--country` names it; Britain where it does not. */
export const countryOf = (written = DEFAULT): CountryCode => {
  const country = written.toUpperCase();
  if (country === DEFAULT) return DEFAULT;
  const { isSupportedCountry, getCountries } = phoneLibrary();
  if (!isSupportedCountry(country)) throw new UsageError(`--country is one of ${getCountries().join(', ')}.`);
  return country;
};

const DEFAULT = 'GB';
