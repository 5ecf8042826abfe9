import { invalidField } from '@creditroll/kernel';

/** Answers the calendar day of an instant in an IANA time zone, as YYYY-MM-DD. */
export function calendarDay(timeZone: string): (instantMs: number) => string {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    throw invalidField('timeZone', `must be an IANA name such as Europe/London, not ${JSON.stringify(timeZone)}`);
  }
  return (instantMs) => format.format(instantMs);
}
