/** Made by vite.config.ts from the API table. */
declare module 'virtual:api-addresses' {
  /** How a route is asked. */
  export interface Address {
    method: 'get' | 'post';
    path: string;
    /** Whether it takes a body. */
    sends: boolean;
    /** See `RouteSpec` in shared/domain/api.ts. */
    checkedAtSource: boolean;
  }

  export const addresses: Readonly<Record<import('../shared/domain/api.ts').RouteName, Address>>;
}
