/** What the build made, by its address. Rejects where it does not come. */
export async function fetchBuilt(address: string): Promise<Response> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
	return answer;
}
