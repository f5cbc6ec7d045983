import type {
  PortalAct,
  PortalOrigins,
  PortalSight,
  ViewBounds,
} from '../../../shared/domain/content/portal-view.ts';

/** What a view is opened with. */
export interface PortalOrder {
  /** The page that it begins with. */
  address: string;
  origins: PortalOrigins;
  bounds: ViewBounds;
}

/**
 * What a door shows the portal with: one view at a time, each empty of everybody who was there before. A session may
 * open several, one after the other; its scans and receipts stay until it ends.
 */
export interface PortalWindow {
  /**
   * Opens the view; one that stands stays as it is.
   *
   * @param changed is told how the view stands after every change, and null when it is closed
   */
  open(order: PortalOrder, changed: (sight: PortalSight | null) => void): Promise<void>;
  /** Null takes the view from sight; what it shows stays. */
  place(bounds: ViewBounds | null): void;
  act(act: PortalAct): void;
  /** Files of the scan folder by their names; none is a no. */
  give(names: readonly string[]): Promise<void>;
  /** Closes the view and wipes what its pages left; the scans and receipts of the session stay. */
  close(): Promise<void>;
  /** Closes the view and wipes all that the session left. */
  endSession(): Promise<void>;
}
