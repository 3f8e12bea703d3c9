import type { Component } from 'svelte';
import Write from '#lib/kinds/write/Question.svelte';
import type { KindProps } from './kind-props.ts';
import type { LaterKind } from './kinds.ts';

/** The components of the kinds that come with the later script. */
export const laterKinds = { write: Write } satisfies { [K in LaterKind]: Component<KindProps<K>> };
