/** The API's own address as the world reaches it, without a stroke at its end. */
export class PublicAddress {
  constructor(readonly url: string) {}
}
