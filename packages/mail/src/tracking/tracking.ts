/** What a person chose about being watched as they read. A part that they said nothing about is absent. */
export interface TrackingChoice {
  readonly opens?: boolean;
  readonly clicks?: boolean;
}

/** Whether a beacon, and whether coded links, may go into this person's email. */
export interface TrackingDecision {
  readonly opens: boolean;
  readonly clicks: boolean;
}

export interface TrackingOptions {
  /** The person's stored choice, by the address that the email goes to; undefined where there is none. */
  readonly choiceOf: (email: string) => Promise<TrackingChoice | undefined> | TrackingChoice | undefined;
  /**
   * What goes for whoever has not chosen: `off` unless given. Before you set `on`, read docs/sending-email.md: PECR 6
   * asks for consent first.
   */
  readonly unlessChosen?: 'on' | 'off';
}

export interface Tracking {
  /** Decides for one email, at the moment it is made. Fails where the choice cannot be read. */
  trackingFor(email: string): Promise<TrackingDecision>;
}

/** Opens and clicks are decided apart, each by what the person said of it. */
export const createTracking = ({ choiceOf, unlessChosen = 'off' }: TrackingOptions): Tracking => ({
  async trackingFor(email) {
    const choice = await choiceOf(email);
    const otherwise = unlessChosen === 'on';
    return { opens: choice?.opens ?? otherwise, clicks: choice?.clicks ?? otherwise };
  },
});
