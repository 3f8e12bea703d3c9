declare module '*.svx' {
	import type { Component } from 'svelte';

	const page: Component;
	export default page;
}
