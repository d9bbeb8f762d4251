import { addCollege, addSpecialty, type Limits, UNDECIDED, type WishList } from './list.ts';

const ID = /^[a-z0-9][a-z0-9_-]*$/;

/** A list as it is kept: `SPECIALTY:COLLEGE,COLLEGE;SPECIALTY:`; ids hold none of these signs. */
export function encodeWishes(list: WishList): string {
  return list.map(({ specialtyId, collegeIds }) => `${specialtyId}:${collegeIds.join(',')}`).join(';');
}

/** The list that was kept; whatever in it is no list, stands twice or is beyond the limits is passed over. */
export function decodeWishes(kept: string, limits: Limits): WishList {
  return kept.split(';').reduce<WishList>((list, choice) => {
    const [specialtyId = '', colleges = ''] = choice.split(':');
    const collegeIds = colleges.split(',').filter((id) => ID.test(id));
    if (specialtyId !== UNDECIDED && !ID.test(specialtyId)) return list;
    const begun = specialtyId === UNDECIDED ? list : addSpecialty(list, specialtyId, limits).list;
    return collegeIds.reduce((sum, id) => addCollege(sum, specialtyId, id, limits).list, begun);
  }, []);
}
