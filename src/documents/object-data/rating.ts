import { res } from '../namespaces.ts'
import { integer, shape, usual } from '../shape/parts.ts'

/** Counters of the ratings that members gave. */
export const rating = shape(
  usual('five', res('Five'), integer, 'Ratings with five stars.'),
  usual('four', res('Four'), integer, 'Ratings with four stars.'),
  usual('three', res('Three'), integer, 'Ratings with three stars.'),
  usual('two', res('Two'), integer, 'Ratings with two stars.'),
  usual('one', res('One'), integer, 'Ratings with one star.'),
)
