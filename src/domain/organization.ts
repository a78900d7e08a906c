/** Who runs sites here. Its data is split by mode; the organization itself is the same in both. */
export type Organization = { id: string; revision: number; name: string; createdAt: Date; updatedAt: Date };
