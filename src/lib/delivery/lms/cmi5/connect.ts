import { Lrs, type LrsAnswer } from '#lib/delivery/lms/xapi/lrs.ts';
import { AttemptDocument, type KeptInCourse } from './attempt-document.ts';
import { fetchToken } from './fetch-token.ts';
import { launchDataIn, type LaunchData } from './launch-data.ts';
import type { Launch } from './launch.ts';
import type { LaunchVisit } from './launch-visit.ts';

/** What an LMS has told of a launch. */
export interface Connection {
	lrs: Lrs;
	data: LaunchData;
	document: AttemptDocument;
	kept: KeptInCourse | null;
	/** The course kept something that is no attempt, or none of this version. */
	unreadable: boolean;
	/** Brings another token into `lrs`; whether there is one. */
	authorise: () => Promise<boolean>;
}

/** Asks the LMS for the token, and for all that it has of the launch. `refused`: it lets this launch do nothing any more. */
export async function connect(
	launch: Launch,
	visit: LaunchVisit,
): Promise<Connection | 'unreachable' | 'refused'> {
	const { activityId, actor: agent, registration } = launch;
	const lrs = new Lrs({ endpoint: launch.endpoint, authorization: visit.token ?? '' });
	const authorise = async () => {
		const token = await fetchToken(launch.fetch);
		if (typeof token === 'string') return token;
		visit.token = lrs.access.authorization = token.authorization;
		return 'done';
	};
	if (visit.token === null) {
		const outcome = await authorise();
		if (outcome !== 'done') return outcome === 'used' ? 'refused' : outcome;
	}
	const address = { activityId, agent, registration };
	const getData = () => lrs.getState({ ...address, stateId: 'LMS.LaunchData' });
	let answer: LrsAnswer = await getData();
	if (answer.status === 401) {
		// A token that was kept may have been another session's.
		const outcome = await authorise();
		if (outcome !== 'done') return outcome === 'used' ? 'refused' : outcome;
		answer = await getData();
	}
	if (answer.status === 401 || answer.status === 403) return 'refused';
	if (answer.status === 0 || answer.status >= 429) return 'unreachable';
	const document = new AttemptDocument(lrs, address);
	// Of the preferences (11) nothing is of use yet: there is no sound, and one language; but an LMS may want to be asked.
	const [read] = await Promise.all([document.read(), lrs.getAgentProfile(agent, 'cmi5LearnerPreferences')]);
	if (read === 'unreachable') return read;
	const data = launchDataIn(answer.text);
	visit.enter(data.session ?? launch.fetch);
	return {
		lrs,
		data,
		document,
		kept: typeof read === 'object' ? read.kept : null,
		unreadable: read === 'unreadable',
		authorise: async () => (await authorise()) === 'done',
	};
}
