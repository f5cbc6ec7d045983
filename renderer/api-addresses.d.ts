/** Made by vite.config.ts from the API table of the branch. */
declare module 'virtual:api-addresses' {
  /** How a route is asked. */
  export interface Address {
    method: 'get' | 'post';
    path: string;
    /** Whether it takes a body. */
    sends: boolean;
    /** See `RouteSpec` in shared/domain/api/route.ts. */
    checkedAtSource: boolean;
  }

  export const addresses: Readonly<Record<import('../shared/domain/api/api.ts').RouteName, Address>>;
}

/** Made by vite.config.ts from the API table of headquarters. */
declare module 'virtual:hq-addresses' {
  export const addresses: Readonly<
    Record<import('../shared/domain/hq/api.ts').HqRouteName, import('virtual:api-addresses').Address>
  >;
}
