/** The entries among the places of a list: what is below zero stands for a divider. */
export const entriesIn = (places: Int32Array): Int32Array => places.filter((place) => place >= 0);
