/**
 * Bytes through a compressing or inflating stream, without a `Blob` or a `Response` around it: these take twenty times as
 * long. Rejects where the stream does, and with a `RangeError` once more than `most` bytes have come out.
 */
export async function throughStream(
	bytes: Uint8Array<ArrayBuffer>,
	transform: CompressionStream | DecompressionStream,
	most = Infinity,
): Promise<Uint8Array> {
	const writer = transform.writable.getWriter();
	// What fails is told by the reading end too, and there alone it is heard.
	const unheard = () => {};
	writer.write(bytes).catch(unheard);
	writer.close().catch(unheard);
	const chunks: Uint8Array[] = [];
	const reader: ReadableStreamDefaultReader<Uint8Array> = transform.readable.getReader();
	let length = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		chunks.push(part.value);
		length += part.value.length;
		if (length > most) {
			reader.cancel().catch(unheard);
			throw new RangeError(`More than ${most} bytes came out of the stream.`);
		}
	}
	return joined(chunks, length);
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
	if (chunks.length === 1) return chunks[0]!;
	const all = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}
