import { res } from '../namespaces.ts'
import { integer, maybe, shape } from '../shape/parts.ts'

/** Counters of the ratings that members gave. */
export const rating = shape(
  maybe('five', res('Five'), integer, 'Ratings with five stars.'),
  maybe('four', res('Four'), integer, 'Ratings with four stars.'),
  maybe('three', res('Three'), integer, 'Ratings with three stars.'),
  maybe('two', res('Two'), integer, 'Ratings with two stars.'),
  maybe('one', res('One'), integer, 'Ratings with one star.'),
)
