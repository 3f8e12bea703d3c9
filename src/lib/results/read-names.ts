import { foldText } from './fold-text.ts';

/** What stands over the columns of a class list, in the languages of this site and its neighbours: no names. */
const heads = new Set(
	`name names surname first last firstname lastname forename given family full student students pupil pupils learner learners
	class group no nr number id mail email e nachname vorname familienname klasse nom prenom apellido apellidos nombre`.split(
		/\s+/,
	),
);

const words = (text: string) =>
	foldText(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/** A cell without its numbering, quotation marks and mail address; empty where it holds no name. */
function nameIn(cell: string): string {
	const plain = cell
		.replace(/<[^>]*>|\S+@\S+/g, ' ')
		.replace(/["“”„«»]/g, ' ')
		.replace(/^\s*(?:\d+[.):]?|[-–•*·])\s+/, '')
		.replace(/\s+/g, ' ')
		.trim();
	// A number, a class, a date.
	return /\p{N}/u.test(plain) || !/\p{L}/u.test(plain) ? '' : plain;
}

/** The names in some cells, each of them one; what stands over columns is none. */
const namesIn = (cells: string[]) =>
	cells.map(nameIn).filter((name) => name !== '' && !words(name).every((word) => heads.has(word)));

/** One name of the cells of a row: `Berg, Ida` and `Berg | Ida` are called as they are spoken to. */
function oneName(cells: string[]): string[] {
	const [surname, ...rest] = namesIn(cells);
	return surname === undefined ? [] : [[...rest, surname].join(' ')];
}

/**
 * The ways in which a list of names can be meant, the likeliest first; never empty. Lines, semicolons, tabs and commas part names
 * from names, or a surname from a first name: lines that are built alike are rows of a table, or of the kind `Berg, Ida`.
 */
export function readNames(text: string): string[][] {
	const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
	const rows = lines.map((line) => line.split(/[;\t,]/));
	const aLine = rows.flatMap(oneName);
	const each = rows.flatMap(namesIn);
	const between = lines.flatMap((line) => line.split(/[;\t]/)).flatMap((part) => oneName(part.split(',')));
	const widths = new Set(rows.map(({ length }) => length));
	const isTable = lines.length > 1 && (widths.size === 1 || Math.max(...widths) <= 2);
	const isBetween = /[;\t]/.test(text) && text.includes(',');
	const likeliest = isTable ? aLine : isBetween ? between : each;
	return [likeliest, aLine, each, between];
}
