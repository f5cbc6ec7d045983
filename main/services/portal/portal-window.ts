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

/** What a door shows the portal with: one view at a time, each empty of everybody who was there before. */
export interface PortalWindow {
  /** @param changed is told how the view stands after every change, and null when it is closed */
  open(order: PortalOrder, changed: (sight: PortalSight | null) => void): Promise<void>;
  /** Null takes the view from sight; what it shows stays. */
  place(bounds: ViewBounds | null): void;
  act(act: PortalAct): void;
  /** Files of the scan folder by their names; none is a no. */
  give(names: readonly string[]): Promise<void>;
  /** Closes the view and wipes what the session left. */
  close(): Promise<void>;
}
