/**
 * Keeps what was picked in a part of the page before its script was there: as that takes the page over, it sets the controls
 * back to nothing picked. Call it before; what it returns gives the pick back to whoever listens by then.
 */
export function keepPicked(within: string): () => void {
	const controls = () => [...document.querySelectorAll<HTMLInputElement>(`${within} input`)];
	const early = typeof document === 'undefined' ? -1 : controls().findIndex(({ checked }) => checked);
	return () => {
		const picked = controls()[early];
		if (!picked) return;
		picked.checked = true;
		picked.dispatchEvent(new Event('change', { bubbles: true }));
	};
}
