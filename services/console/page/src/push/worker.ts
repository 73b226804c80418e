// Built to a file of its own that imports nothing: a worker is no module to every browser. What the page uses as well would
// be built to a third file, so nothing of the page is imported here.
import { listen, type WorkerScope } from './notices'

listen(self as unknown as WorkerScope)
