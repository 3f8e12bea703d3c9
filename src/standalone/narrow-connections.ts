// Lets the page connect to no other host than those that its address names. It is the first script of a page that reports to a
// record store: the policy that stands in its file has to let any host through, since a file that serves all cannot name one; a
// second policy can only forbid more, so that this one, put in before anything else runs, holds for all that follows.
const query = new URLSearchParams(location.search);
// Of a launch by cmi5 they are the store and what gives its token; of a host page the store, as an origin.
const names = document.documentElement.dataset.lms === 'cmi5' ? ['endpoint', 'fetch'] : ['lrs'];

function originOf(address: string): string {
	try {
		const { protocol, origin } = new URL(address);
		return /^https?:$/.test(protocol) ? origin : '';
	} catch {
		return '';
	}
}

const hosts = names.flatMap((name) => query.getAll(name)).map(originOf);
const policy = document.createElement('meta');
policy.httpEquiv = 'content-security-policy';
policy.content = ["connect-src 'self'", ...hosts].join(' ');
document.head.append(policy);
