import type { Claim } from '#lib/lesson/facts.ts';
import type { Chain, SharedClaims } from './chains.ts';
import { labelHeight, type as size } from '#lib/pictures/label-size.ts';
import { textWidth } from '#lib/pictures/text-size.ts';
import {
	gap,
	lookOf,
	nodeHeight,
	padding,
	type VoicesDrawing,
	type VoicesInput,
	type VoicesPiece,
} from './voices-drawing.ts';

/** Where a line leaves a frame, from its left edge, and how far what it leads to is set in. */
const trunk = 14;
const indent = 34;

/** Each voice a heading over what it says; lines branch from it down to channels and claims, as in an outline. */
export function voicesUpright({ clusters, voices, labels, width }: VoicesInput): VoicesDrawing {
	function setShared(shared: SharedClaims): VoicesPiece {
		const parts: VoicesPiece['parts'] = [];
		const links: VoicesPiece['links'] = [];
		let y = 0;

		function branch(key: string, x: number, from: number, to: number, end: number, claims: Claim[]) {
			const at = x + trunk;
			const path = `M${at} ${from}V${to - 8}Q${at} ${to} ${at + 8} ${to}H${end}`;
			links.push({ key, path, ...lookOf(claims, voices) });
		}

		function setAll(chains: Chain[], key: string, x: number, from: number) {
			const inside = x + indent;
			for (const { channel: id, claims, next } of chains) {
				const channel = voices.find((voice) => voice.id === id);
				if (channel) {
					const inner = `${key} ${channel.id}`;
					const text = textWidth(channel.name, size.text) + 2 * padding.inline + 4;
					const wide = Math.min(width - inside, text);
					const box = { x: inside, y, width: wide, height: nodeHeight(channel, true, wide) };
					parts.push({ kind: 'node', key: inner, voice: channel, channel: true, box });
					branch(inner, x, from, y + box.height / 2, inside, claims);
					y += box.height + gap;
					setAll(next, inner, inside, box.y + box.height);
					continue;
				}
				for (const claim of claims) {
					const wide = width - inside;
					const box = { x: inside, y, width: wide, height: labelHeight(labels.get(claim.id)!, wide) };
					const end = { x: inside - 8, y: y + size.textLine / 2 };
					const own = `${key} =${claim.id}`;
					parts.push({ kind: 'claim', key: own, claim, box, end });
					branch(own, x, from, end.y, end.x, [claim]);
					y += box.height + gap;
				}
			}
		}

		let from = 0;
		shared.voices.forEach((voice, i) => {
			const box = { x: 0, y, width, height: nodeHeight(voice, false, width) };
			parts.push({ kind: 'node', key: voice.id, voice, channel: false, box });
			// Voices that say something together are joined by the line that leads on.
			const look = lookOf(shared.claims, voices);
			if (i > 0) links.push({ key: `+${voice.id}`, path: `M${trunk} ${from}V${y}`, ...look });
			from = y + box.height;
			y = from + (i < shared.voices.length - 1 ? 8 : gap);
		});
		setAll(shared.chains, '', 0, from);
		return { height: y - gap, parts, links };
	}

	return { upright: true, width, pieces: clusters.flat().map(setShared) };
}
