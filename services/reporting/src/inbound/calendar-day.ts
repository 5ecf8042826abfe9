import { AppError } from '@creditroll/kernel';

/** Answers the calendar day of an instant in an IANA time zone, as YYYY-MM-DD. */
export function calendarDay(timeZone: string): (instantMs: number) => string {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    throw new AppError('invalid_input', `${JSON.stringify(timeZone)} is not an IANA time zone`, {
      fields: [{ field: 'timeZone', problem: 'must be an IANA name such as Europe/London' }],
    });
  }
  return (instantMs) => format.format(instantMs);
}
