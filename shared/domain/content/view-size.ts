/** Steps of the text's size in the portal's view. */
export const viewSizes = [1, 1.25, 1.5] as const;
