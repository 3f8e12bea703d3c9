const parts = (milliseconds: number) => {
	// Hundredths are the finest that either standard has.
	const hundredths = Math.max(0, Math.round(milliseconds / 10));
	return {
		hours: Math.floor(hundredths / 360_000),
		minutes: Math.floor(hundredths / 6000) % 60,
		seconds: (hundredths % 6000) / 100,
	};
};
const two = (n: number) => String(n).padStart(2, '0');

/** A length of time as SCORM 1.2 writes it, `HHHH:MM:SS.SS` (CMITimespan); takes milliseconds. */
export function timespan(milliseconds: number): string {
	const { hours, minutes, seconds } = parts(milliseconds);
	// More than the type has room for.
	if (hours > 9999) return '9999:59:59.99';
	return `${String(hours).padStart(4, '0')}:${two(minutes)}:${seconds.toFixed(2).padStart(5, '0')}`;
}

/** A time of day as SCORM 1.2 writes it, `HH:MM:SS` (CMITime), where the learner is; takes milliseconds since 1970. */
export function timeOfDay(at: number): string {
	const date = new Date(at);
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** A length of time as SCORM 2004 writes it, `PT1H2M3.45S` (timeinterval (second, 10, 2), of ISO 8601); takes milliseconds. */
export function timeinterval(milliseconds: number): string {
	const { hours, minutes, seconds } = parts(milliseconds);
	return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}S`;
}

/** A moment as SCORM 2004 writes it (time (second, 10, 0)): a zone may stand only behind a fraction. Takes milliseconds since 1970. */
export function moment(at: number): string {
	return new Date(at).toISOString().replace(/\dZ$/, 'Z');
}
