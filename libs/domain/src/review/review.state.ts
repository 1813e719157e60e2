export interface ReviewState {}

export interface ReviewFacts {}

export const noReview: ReviewState = {};
