import { askFirstView } from './api/first-view.ts'
import { filterOf } from './search/filter.ts'

// The smallest script comes first, and asks for what the first view needs while the rest is on its way: the page, and after it the map.
const overview = location.pathname === '/'
if (overview) askFirstView(filterOf(new URLSearchParams(location.search)))
const page = import('./main.tsx')
if (overview) page.then(() => import('./space/incident-map.tsx'))
