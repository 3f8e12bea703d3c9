/**
 * Lets the pointer drag a list's items by their handles (`[data-handle]`), on top of whatever buttons there are.
 * `move(from, to)` is called each time the dragged item passes over the middle of another; indexes from 0.
 */
export function dragOrder(move: (from: number, to: number) => void) {
	return (list: HTMLElement) => {
		let from: number | null = null;

		function start(event: PointerEvent) {
			const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
			const item = handle?.closest('li');
			if (!item || event.button !== 0) return;
			from = [...list.children].indexOf(item);
			list.setPointerCapture(event.pointerId);
			event.preventDefault();
		}
		function drag(event: PointerEvent) {
			if (from === null) return;
			const to = [...list.children].findIndex((item) => event.clientY < item.getBoundingClientRect().bottom);
			const over = list.children[to]?.getBoundingClientRect();
			if (!over || to === from) return;
			// Past the middle, or items of unequal height would change places for ever.
			const passed =
				to > from ? event.clientY > over.top + over.height / 2 : event.clientY < over.top + over.height / 2;
			if (passed) {
				move(from, to);
				from = to;
			}
		}
		function end() {
			from = null;
		}

		list.addEventListener('pointerdown', start);
		list.addEventListener('pointermove', drag);
		list.addEventListener('pointerup', end);
		list.addEventListener('pointercancel', end);
		return () => {
			list.removeEventListener('pointerdown', start);
			list.removeEventListener('pointermove', drag);
			list.removeEventListener('pointerup', end);
			list.removeEventListener('pointercancel', end);
		};
	};
}
