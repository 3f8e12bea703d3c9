import type { Claim, Voice } from '#lib/lesson/facts.ts';
import type { Chain, SharedClaims } from './chains.ts';
import { labelHeight, type as size } from '#lib/pictures/label-size.ts';
import { settle } from '#lib/pictures/settle.ts';
import type { Box } from '#lib/pictures/timeline/timeline-drawing.ts';
import {
	gap,
	lookOf,
	nodeHeight,
	type Column,
	type VoicesDrawing,
	type VoicesInput,
	type VoicesPiece,
} from './voices-drawing.ts';

const between = (low: number, n: number, high: number) => Math.max(low, Math.min(high, n));
/** From there on a line goes down straight instead of bending all the way. */
const steep = 240;
/** A voice stands beside the middle of what it says, but not further down than this. */
const lowest = 220;

/** Where a line ends: at a claim, or at a channel from which lines go on. */
interface End {
	key: string;
	x: number;
	/** How high the line arrives. */
	y: number;
	claims: Claim[];
	box: Box;
	next: End[];
	channel?: Voice;
}

const meanOf = (ends: End[]) => ends.reduce((sum, { y }) => sum + y, 0) / ends.length;

function shift(ends: End[], down: number): void {
	for (const end of ends) {
		end.y += down;
		end.box.y += down;
		shift(end.next, down);
	}
}

/** Voices, channels and claims in columns, each chain a line from left to right. */
export function voicesFlat({ clusters, voices, labels, width }: VoicesInput): VoicesDrawing {
	const depth = Math.max(0, ...clusters.flat(2).flatMap(({ claims }) => claims.map(({ via }) => via.length)));
	const voiceWidth = between(150, width * 0.23, 240);
	const viaWidth = between(104, (width * 0.26) / Math.max(1.5, depth), 190);
	const link = between(40, width * 0.07, 84);
	const viaX = (level: number) => voiceWidth + link + level * (viaWidth + link);
	const whatX = viaX(depth);
	const whatWidth = width - whatX - 8;

	/** A line that turns in the gap after a column, `turn` of the way, then runs level to where it ends. */
	function lineTo({ x: end, y: to }: End, x: number, from: number, turn: number): string {
		const at = x + link * turn;
		const far = Math.abs(to - from);
		if (far < 1) return `M${x} ${to}H${end}`;
		if (far < steep) return `M${x} ${from}C${at} ${from} ${at} ${to} ${x + link - 8} ${to}H${end}`;
		const radius = to > from ? 10 : -10;
		return `M${x} ${from}H${at - 10}Q${at} ${from} ${at} ${from + radius}V${to - radius}Q${at} ${to} ${at + 10} ${to}H${end}`;
	}

	/** Sets what chains lead to below `top`; gives its bottom, and where the lines into it end. */
	function setAll(chains: Chain[], key: string, level: number, top: number): { bottom: number; ends: End[] } {
		const ends: End[] = [];
		let y = top;
		for (const { channel: id, claims, next } of chains) {
			const channel = voices.find((voice) => voice.id === id);
			if (channel) {
				const height = nodeHeight(channel, true, viaWidth);
				const inner = `${key} ${channel.id}`;
				const inside = setAll(next, inner, level + 1, y);
				// Where a channel is higher than what came through it, that moves down to stand level with it.
				const down = Math.max(0, y + height / 2 - meanOf(inside.ends));
				shift(inside.ends, down);
				const middle = meanOf(inside.ends);
				const box = { x: viaX(level), y: middle - height / 2, width: viaWidth, height };
				ends.push({ key: inner, x: box.x, y: middle, claims, box, next: inside.ends, channel });
				y = Math.max(inside.bottom + down, box.y + height + gap);
				continue;
			}
			for (const claim of claims) {
				const height = labelHeight(labels.get(claim.id)!, whatWidth);
				const box = { x: whatX, y, width: whatWidth, height };
				const own = `${key} =${claim.id}`;
				ends.push({ key: own, x: whatX - 8, y: y + size.textLine / 2, claims: [claim], box, next: [] });
				y += height + gap;
			}
		}
		return { bottom: y, ends };
	}

	function setCluster(cluster: SharedClaims[]): VoicesPiece {
		const parts: VoicesPiece['parts'] = [];
		const links: VoicesPiece['links'] = [];
		let bottom = 0;
		const sets = cluster.map((shared, s) => {
			const set = setAll(shared.chains, String(s), 0, bottom);
			bottom = set.bottom;
			return { ...set, voices: shared.voices };
		});
		const speakers = [...new Set(cluster.flatMap(({ voices }) => voices))].map((voice) => {
			const ends = sets.filter(({ voices }) => voices.includes(voice)).flatMap(({ ends }) => ends);
			const middle = Math.min(meanOf(ends), ends[0]!.y + lowest);
			return { voice, ends, middle, height: nodeHeight(voice, false, voiceWidth) };
		});
		// Where a frame is higher than what its voice says, that moves down to stand level with it.
		const down = Math.max(0, ...speakers.map(({ middle, height }) => height / 2 - middle));
		for (const { ends } of sets) shift(ends, down);
		const room = Math.max(
			bottom + down,
			speakers.reduce((sum, { height }) => sum + height + gap, 0),
		);
		const tops = settle(
			speakers.map(({ middle, height }) => middle + down - height / 2),
			speakers.map(({ height }) => height + gap),
			room,
		);

		const join = (key: string, end: End, x: number, from: number, turn: number) =>
			links.push({ key, path: lineTo(end, x, from, turn), ...lookOf(end.claims, voices) });
		function draw({ key, x, y, box, claims, next, channel }: End) {
			if (channel) parts.push({ kind: 'node', key, voice: channel, channel: true, box });
			else parts.push({ kind: 'claim', key, claim: claims[0]!, box, end: { x, y } });
			for (const end of next) {
				join(end.key, end, box.x + box.width, y, 0.5);
				draw(end);
			}
		}
		speakers.forEach(({ voice, ends, height }, i) => {
			const box = { x: 0, y: tops[i]!, width: voiceWidth, height };
			parts.push({ kind: 'node', key: voice.id, voice, channel: false, box });
			// The lines of voices that speak together are kept apart where they run down.
			const turn = 0.5 + (((i + 1) % 3) - 1) * 0.18;
			for (const end of ends) join(`${voice.id}>${end.key}`, end, voiceWidth, box.y + height / 2, turn);
		});
		for (const { ends } of sets) ends.forEach(draw);
		return { height: room - gap, parts, links };
	}

	const columns: Column[] = [
		{ name: 'voice', x: 0 },
		...(depth > 0 ? [{ name: 'via' as const, x: viaX(0) }] : []),
		{ name: 'what', x: whatX },
	];
	const set = clusters.map((cluster, i) => ({
		...setCluster(cluster),
		...(i > 0 && { above: 14, rule: `M0 -13.5H${width}` }),
	}));
	return { upright: false, width, pieces: [{ height: 14, parts: [], links: [], columns }, ...set] };
}
