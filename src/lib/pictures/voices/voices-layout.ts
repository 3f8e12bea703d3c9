import type { Claim, Voice } from '#lib/lesson/facts.ts';
import { chainsByVoice } from './chains.ts';
import type { LabelText } from '#lib/pictures/label-size.ts';
import type { VoicesDrawing } from './voices-drawing.ts';
import { voicesFlat } from './voices-flat.ts';
import { voicesUpright } from './voices-upright.ts';

/** From this width on the chains lie across, in columns, where what is said keeps room enough. */
const flatFrom = 640;
const leastWhat = 190;
/** Wider than that, eyes lose the way from column to column. */
const widest = 1280;

/**
 * Lays out who says what through whom. Takes the claims that are drawn, all voices of the lesson, what each claim's label
 * says, and the width there is, in CSS pixels (320 at least); gives where everything stands, within that width or 1,280.
 */
export function voicesLayout(
	claims: readonly Claim[],
	voices: readonly Voice[],
	labelOf: (claim: Claim) => LabelText,
	room: number,
): VoicesDrawing {
	const width = Math.min(Math.max(room, 240), widest);
	const clusters = chainsByVoice(claims, voices);
	const labels = new Map(claims.map((claim) => [claim.id, labelOf(claim)]));
	const input = { clusters, voices, labels, width };
	if (claims.length === 0) return { upright: width < flatFrom, width, pieces: [] };
	const flat = width >= flatFrom ? voicesFlat(input) : null;
	const what = flat?.pieces[0]?.columns?.at(-1)?.x ?? width;
	return flat && width - what >= leastWhat ? flat : voicesUpright(input);
}
