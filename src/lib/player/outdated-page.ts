/** The site has moved on to a newer version than the page that is open: what that page asks for is not there any more. */
export class OutdatedPage extends Error {
	override name = 'OutdatedPage';
}
