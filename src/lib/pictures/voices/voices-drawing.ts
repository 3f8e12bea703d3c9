import type { Claim, Voice } from '#lib/lesson/facts.ts';
import type { SharedClaims } from './chains.ts';
import { bold, type LabelText, type as size } from '#lib/pictures/label-size.ts';
import { rowCount, wordWidths } from '#lib/pictures/text-size.ts';
import type { Box, Point } from '#lib/pictures/timeline/timeline-drawing.ts';

/** What a layout of voices is made from. */
export interface VoicesInput {
	clusters: SharedClaims[][];
	voices: readonly Voice[];
	/** By the id of the claim. */
	labels: ReadonlyMap<string, LabelText>;
	width: number;
}

/** A voice or a channel, in its frame. */
export interface Node {
	kind: 'node';
	/** Of its place in the picture: one voice may stand in several. */
	key: string;
	voice: Voice;
	/** Channels are drawn otherwise than voices. */
	channel: boolean;
	box: Box;
}

interface DrawnClaim {
	kind: 'claim';
	key: string;
	claim: Claim;
	box: Box;
	/** Where its line ends. */
	end: Point;
}

/** A line from a voice or a channel on to what it leads to. */
export interface Link {
	key: string;
	path: string;
	/** All that it leads to is hedged. */
	hedged: boolean;
	/** It is the article's own. */
	own: boolean;
}

/** Voices that have to do with one another, and what they say; drawn by itself, so that a page may end before it. */
export interface VoicesPiece {
	height: number;
	/** Each voice, then its channels and what came through them: as they are read. */
	parts: (Node | DrawnClaim)[];
	links: Link[];
	/** A line over it, and the room that it takes, where others stand above. */
	rule?: string;
	above?: number;
	/** Where the columns of what follows begin. */
	columns?: Column[];
}

export interface Column {
	name: 'voice' | 'via' | 'what';
	x: number;
}

/** The voices, ready to be drawn from the left; where people read from the right it is mirrored. */
export interface VoicesDrawing {
	upright: boolean;
	width: number;
	/** First the names of the columns, where it has columns. */
	pieces: VoicesPiece[];
}

export const gap = 12;

/** Between a node's frame and its text, above and beside. */
export const padding = { block: 7, inline: 10 } as const;

/** The height of a node of this width. */
export function nodeHeight({ name, role }: Voice, channel: boolean, width: number): number {
	const inside = width - 2 * padding.inline - 2;
	const names = wordWidths(name, size.text * (channel ? 1 : bold));
	return (
		rowCount(names, size.space, inside) * size.textLine +
		(role && !channel ? rowCount(wordWidths(role, size.note), size.space, inside) * 17 : 0) +
		2 * padding.block
	);
}

/** How a line that leads to these claims looks. */
export const lookOf = (claims: readonly Claim[], voices: readonly Voice[]): Pick<Link, 'hedged' | 'own'> => ({
	hedged: claims.every(({ force }) => force === 'hedged'),
	own: claims.every((claim) =>
		voices.some(({ id, kind }) => kind === 'article' && claim.voices.includes(id)),
	),
});
