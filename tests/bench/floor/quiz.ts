/** The script of the floor: as little as judges a choice at once, says why, and goes on. `floor-page.ts` puts the key before it. */
declare const key: [right: number, paragraph: number, explanation: string][];

const items = [...document.querySelectorAll<HTMLFieldSetElement>('#quiz fieldset')];
let points = 0;

items.forEach((item, i) => {
	const [right, paragraph, explanation] = key[i]!;
	const next = item.querySelector('button')!;
	item.onchange = ({ target }) => {
		const isRight = Number((target as HTMLInputElement).value) === right;
		const said = document.createElement('p');
		said.className = isRight ? 'right' : 'wrong';
		said.textContent = `${isRight ? 'Correct.' : 'Not correct.'} ${explanation} `;
		const link = document.createElement('a');
		link.href = `#p${paragraph}`;
		link.textContent = `See paragraph ${paragraph}`;
		said.append(link);
		item.querySelector('[role=status]')!.replaceChildren(said);
		points += Number(isRight);
		for (const input of item.querySelectorAll('input')) input.disabled = !input.checked;
		next.hidden = false;
	};
	next.onclick = () => {
		const following = items[i + 1];
		item.hidden = true;
		if (following) {
			following.hidden = false;
			following.querySelector('input')!.focus();
		} else {
			const end = document.getElementById('end')!;
			end.textContent = `Your score: ${points} of ${items.length}`;
			end.focus();
		}
	};
});
