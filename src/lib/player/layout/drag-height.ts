import { nearestHeight, type SheetHeight } from './sheet.ts';

/** Further than this, in CSS pixels, and a touch is a drag. */
const slack = 6;

/**
 * Lets the pointer drag a sheet's upper edge by its grip (`[data-grip]`), on top of its buttons; `reached` is called with the
 * height nearest to where it was let go.
 */
export function dragHeight(reached: (height: SheetHeight) => void) {
	return (sheet: HTMLElement) => {
		let from: number | null = null;
		let dragging = false;

		function start(event: PointerEvent) {
			const target = event.target instanceof Element ? event.target : null;
			if (!target?.closest('[data-grip]') || target.closest('button') || event.button !== 0) return;
			// Only a sheet has a height to drag; the same element is a card where there is room.
			if (getComputedStyle(sheet).position !== 'fixed') return;
			from = event.clientY;
			// A quick mouse leaves the sheet with its first move.
			sheet.setPointerCapture(event.pointerId);
			// Else WebKit selects the words that the drag goes over.
			event.preventDefault();
		}
		function drag(event: PointerEvent) {
			if (from === null || (!dragging && Math.abs(event.clientY - from) < slack)) return;
			dragging = true;
			sheet.dataset.dragging = '';
			sheet.style.blockSize = `${innerHeight - event.clientY + 12}px`;
		}
		function end(event: PointerEvent) {
			if (dragging) {
				sheet.style.blockSize = '';
				delete sheet.dataset.dragging;
				reached(nearestHeight(1 - event.clientY / innerHeight));
			}
			from = null;
			dragging = false;
		}

		sheet.addEventListener('pointerdown', start);
		sheet.addEventListener('pointermove', drag);
		sheet.addEventListener('pointerup', end);
		sheet.addEventListener('pointercancel', end);
		return () => {
			sheet.removeEventListener('pointerdown', start);
			sheet.removeEventListener('pointermove', drag);
			sheet.removeEventListener('pointerup', end);
			sheet.removeEventListener('pointercancel', end);
		};
	};
}
